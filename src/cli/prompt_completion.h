#pragma once
// What the prompt offers at the Tab key: commands of the prompt and their words; in SQL tables, columns,
// functions and keywords; inside quotes the names of regions, which may be typed in pinyin.
#include <string>
#include <vector>

#include "cli/line_editor.h"
#include "query/sandbox.h"

namespace xiezuo {

class PromptCompletion {
 public:
  explicit PromptCompletion(Sandbox& sandbox) : sandbox_(sandbox) {}

  Completion operator()(const std::string& before);

 private:
  std::vector<std::string> Names(const char* sql, const std::string& prefix = {});
  const std::vector<std::string>& SqlWords();
  Completion OfCommand(const std::string& before);
  Completion OfSql(const std::string& before);
  Completion Region(const std::string& typed);

  Sandbox& sandbox_;
  std::vector<std::string> sql_words_;
};

}  // namespace xiezuo
