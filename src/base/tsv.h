#pragma once
// Tables of tab-separated text with a header row: seeds and lexicons. Lines that begin with '#' before the
// header are comments; empty lines are skipped. No quoting: a field holds no tab and no line break. The table
// keeps views into the text it was parsed from, which must outlive it.
#include <string_view>
#include <vector>

#include "base/result.h"

namespace xiezuo {

struct TsvTable {
  std::vector<std::string_view> header;
  std::vector<std::vector<std::string_view>> rows;  // each as long as the header
  std::vector<size_t> lines;                        // the 1-based line of each row, for messages

  // The index of a column. Throws Error, naming the column, where the table lacks it.
  size_t ColumnOf(std::string_view name) const;
};

// `name` is the file's, for messages. Refused: no header, a row longer than it. A shorter row is filled with
// "".
Result<TsvTable> ParseTsv(std::string_view text, std::string_view name);

}  // namespace xiezuo
