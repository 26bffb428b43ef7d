#include "ingest/rules_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {

RulesFolder::RulesFolder(const std::string& folder) {
  if (folder.empty()) {
    files_ = EmbeddedRules();
    return;
  }
  namespace fs = std::filesystem;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, failed)) {
    const std::string ending = entry.path().extension().string();
    if (!entry.is_regular_file() || (ending != ".rules" && ending != ".tsv")) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream)
      throw Error(Message("cannot read {}", entry.path().string()), Message("check its permissions"));
    owned_.emplace_back(fs::relative(entry.path(), folder).generic_string(), text.str());
  }
  std::sort(owned_.begin(), owned_.end());
  for (const auto& [name, text] : owned_) files_.push_back({name, text});
  const bool has_rules = std::any_of(files_.begin(), files_.end(),
                                     [](const EmbeddedFile& file) { return file.name.ends_with(".rules"); });
  if (failed || !has_rules) {
    throw Error(
        Message("no rules in {}", folder),
        Message(
            "give a folder that holds .rules files and lexicon/*.tsv, such as a copy of the built-in ones"),
        ExitStatus::kUsage);
  }
}

}  // namespace xiezuo
