#pragma once
// Writers turn the rows of a RowSource into one of the output formats. All stream, the table after a look at
// its first rows. The machine formats (csv, tsv, json, jsonl) hold every value as it is; table and markdown
// are for people: amounts of columns in "yuan" show as 万元 or 亿元. Line breaks inside values show as a
// space in all formats but json and jsonl, so that a row is a line.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/result_set.h"
#include "output/sink.h"

namespace xiezuo {

enum class Format { kTable, kCsv, kTsv, kJson, kJsonl, kMarkdown };
enum class Headings { kEnglish, kChinese };

inline constexpr std::string_view kFormatWords = "table, csv, tsv, json, jsonl, markdown";
std::optional<Format> ParseFormat(std::string_view word);

struct WriteOptions {
  Format format = Format::kCsv;
  Headings headings = Headings::kEnglish;
  size_t terminal_width = 0;  // columns that a table may take; 0 is without limit
  bool details = false;       // a table shows its columns of detail too; the other formats always do
};

// Writes the heading and every row; returns how many rows. Leaves sink.Finish() to the caller.
int64_t WriteRows(RowSource& rows, const WriteOptions& options, Sink& sink);

}  // namespace xiezuo
