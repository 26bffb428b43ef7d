#pragma once
// Word lists that the stages work from: the tables of rules/lexicon/*.tsv, read once. A table's first column
// is its key, the word as it stands in folded text; the others say what the word means.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded_file.h"

namespace xiezuo {

class Lexicon {
 public:
  struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;    // each as long as the header
    size_t ColumnOf(std::string_view name) const;  // throws Error where there is none
  };

  // The files of a rules folder; those below "lexicon/" are read. Throws Error, with file and line, for a
  // broken one.
  explicit Lexicon(const std::vector<EmbeddedFile>& files);

  // The table of lexicon/NAME.tsv. Throws Error, naming the file, where it is missing.
  const Table& table(std::string_view name) const;

 private:
  std::map<std::string, Table, std::less<>> tables_;
};

}  // namespace xiezuo
