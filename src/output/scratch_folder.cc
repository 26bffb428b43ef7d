#include "output/scratch_folder.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {

ScratchFolder::ScratchFolder() {
  const char* parent = std::getenv("TMPDIR");
  path_ = std::string(parent != nullptr && *parent != '\0' ? parent : "/tmp") + "/xiezuo-XXXXXX";
  if (mkdtemp(path_.data()) == nullptr) {
    throw Error(path_ + ": " + SystemMessage(errno), Message("set TMPDIR to a folder that you may write to"));
  }
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;  // what is left there is no harm
  std::filesystem::remove_all(path_, ignored);
}

std::string ScratchFolder::Remedy() const {
  return Message("free some space, or set TMPDIR to a folder with more");
}

void ScratchFolder::ThrowFull() const {
  throw Error(Message("{}: there is no room for the temporary files", path_), Remedy());
}

void CopyFile(const std::string& path, Sink& sink) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, 1 << 16> buffer;
  while (file) {
    file.read(buffer.data(), buffer.size());
    sink.Write({buffer.data(), static_cast<size_t>(file.gcount())});
  }
  if (!file.eof()) throw Error(Message("{}: cannot be read", path));
}

}  // namespace xiezuo
