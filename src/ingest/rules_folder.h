#pragma once
// The rules that a Reader works from: the built-in ones, or those of a folder of the same layout (*.rules and
// lexicon/*.tsv), read whole into memory.
#include <string>
#include <vector>

#include "base/embedded_file.h"

namespace xiezuo {

class RulesFolder {
 public:
  // "" for the built-in rules. Throws Error where the folder cannot be read or holds no .rules file.
  explicit RulesFolder(const std::string& folder);
  const std::vector<EmbeddedFile>& files() const { return files_; }

 private:
  std::vector<std::pair<std::string, std::string>> owned_;  // name and text
  std::vector<EmbeddedFile> files_;
};

}  // namespace xiezuo
