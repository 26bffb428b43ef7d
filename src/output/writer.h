#pragma once
// Writers turn the rows of a RowSource into one of the output formats. All stream, the table after a look at
// its first rows. The machine formats (csv, tsv, json, jsonl) hold every value as it is, and so does xlsx;
// table, markdown and html are for people: amounts of columns in "yuan" show as 万元 or 亿元. Line breaks
// inside values show as a space in all formats but json and jsonl, so that a row is a line.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result_set.h"
#include "output/delimited.h"
#include "output/sink.h"

namespace xiezuo {

enum class Format { kTable, kCsv, kTsv, kJson, kJsonl, kMarkdown, kHtml, kXlsx };
enum class Headings { kEnglish, kChinese };

inline constexpr std::string_view kFormatWords = "table, csv, tsv, json, jsonl, markdown, html, xlsx";
std::optional<Format> ParseFormat(std::string_view word);
// The format that a file's ending names, in letters of either case: ".xlsx", ".md" ...; absent for others.
// Throws Error kUsage for the ending of a spreadsheet that is not written: ".xls".
std::optional<Format> FormatOfFile(std::string_view path);
// Table, markdown, html and xlsx, whose headings follow the reader's language.
bool IsForPeople(Format format);
// The heading of each column in that language.
std::vector<std::string> HeadingsOf(const std::vector<Column>& columns, Headings headings);

struct WriteOptions {
  Format format = Format::kCsv;
  Headings headings = Headings::kEnglish;
  size_t terminal_width = 0;  // columns that a table may take; 0 is without limit
  bool details = false;  // table, markdown and html show columns of detail too; the other formats always do
  CsvStyle csv = CsvStyle::kPlain;
  std::string title = {};  // of an html page, and the name of the sheet
};

// Writes the heading and every row; returns how many rows. Leaves sink.Finish() to the caller.
int64_t WriteRows(RowSource& rows, const WriteOptions& options, Sink& sink);

}  // namespace xiezuo
