#include "output/writer.h"

#include <array>
#include <cctype>
#include <utility>

#include "base/error.h"
#include "base/message.h"
#include "output/delimited.h"
#include "output/html.h"
#include "output/json.h"
#include "output/row_choice.h"
#include "output/table.h"
#include "output/text_value.h"
#include "output/workbook.h"

namespace xiezuo {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 8> kFormats = {{
    {"table", Format::kTable},
    {"csv", Format::kCsv},
    {"tsv", Format::kTsv},
    {"json", Format::kJson},
    {"jsonl", Format::kJsonl},
    {"markdown", Format::kMarkdown},
    {"html", Format::kHtml},
    {"xlsx", Format::kXlsx},
}};

std::vector<size_t> PlacesWithoutDetails(const std::vector<Column>& columns) {
  std::vector<size_t> places;
  for (size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].detail) places.push_back(i);
  }
  return places;
}

int64_t WriteWorkbook(RowSource& rows, const WriteOptions& options, Sink& sink) {
  Workbook book(options.headings);
  const int64_t count = book.AddSheet(options.title, options.title, rows);
  book.AddExplanation({});
  book.WriteTo(sink);
  return count;
}

}  // namespace

std::optional<Format> ParseFormat(std::string_view word) {
  for (const auto& [name, format] : kFormats) {
    if (name == word) return format;
  }
  return std::nullopt;
}

std::optional<Format> FormatOfFile(std::string_view path) {
  const size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) return std::nullopt;
  std::string ending(path.substr(dot + 1));
  for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (ending == "xls" || ending == "xlsm" || ending == "xlsb" || ending == "ods" || ending == "et") {
    throw Error(Message("{}: .{} files are not written", path, ending),
                Message("name a file that ends in .xlsx, or give --format"), ExitStatus::kUsage);
  }
  if (ending == "md") return Format::kMarkdown;
  if (ending == "htm") return Format::kHtml;
  if (ending == "table" || ending == "markdown") return std::nullopt;
  return ParseFormat(ending);
}

bool IsForPeople(Format format) {
  return format == Format::kTable || format == Format::kMarkdown || format == Format::kHtml ||
         format == Format::kXlsx;
}

std::vector<std::string> HeadingsOf(const std::vector<Column>& columns, Headings headings) {
  std::vector<std::string> names;
  for (const Column& column : columns) {
    names.push_back(headings == Headings::kChinese && !column.title_zh.empty() ? column.title_zh
                                                                               : column.name);
  }
  return names;
}

namespace {

int64_t WriteAll(RowSource& rows, const WriteOptions& options, Sink& sink) {
  std::vector<std::string> headings = HeadingsOf(rows.columns(), options.headings);
  if (IsForPeople(options.format)) {
    for (std::string& heading : headings) heading = SafeLine(heading);
  }
  switch (options.format) {
    case Format::kTable:
      return WriteTable(rows, headings, options.terminal_width, sink);
    case Format::kCsv:
      return WriteCsv(rows, headings, options.csv, sink);
    case Format::kTsv:
      return WriteTsv(rows, headings, sink);
    case Format::kJson:
      return WriteJson(rows, headings, sink);
    case Format::kJsonl:
      return WriteJsonLines(rows, headings, sink);
    case Format::kMarkdown:
      return WriteMarkdown(rows, headings, sink);
    case Format::kHtml:
      return WriteHtml(rows, headings, {options.title, options.headings == Headings::kChinese ? "zh" : "en"},
                       sink);
    case Format::kXlsx:
      return WriteWorkbook(rows, options, sink);
  }
  return 0;
}

}  // namespace

int64_t WriteRows(RowSource& rows, const WriteOptions& options, Sink& sink) {
  const bool whole = options.details || !IsForPeople(options.format) || options.format == Format::kXlsx;
  if (whole) return WriteAll(rows, options, sink);
  SomeColumns shown(rows, PlacesWithoutDetails(rows.columns()));
  return WriteAll(shown, options, sink);
}

}  // namespace xiezuo
