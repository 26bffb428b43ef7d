#pragma once
// A folder in $TMPDIR (else /tmp) that is gone, with what is in it, when this is.
#include <string>

#include "output/sink.h"

namespace xiezuo {

class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string& path() { return path_; }
  std::string Remedy() const;
  // Throws the Error that says that there was no room in it.
  [[noreturn]] void ThrowFull() const;

 private:
  std::string path_;
};

// The bytes of the file into the sink. Throws Error where it cannot be read.
void CopyFile(const std::string& path, Sink& sink);

}  // namespace xiezuo
