#pragma once
// CSV (RFC 4180, its styles below), TSV (no quoting: tabs and line breaks show as a space) and Markdown
// tables.
#include <cstdint>
#include <string>
#include <vector>

#include "model/result_set.h"
#include "output/sink.h"

namespace xiezuo {

enum class CsvStyle {
  kPlain,     // lines end with LF; a line break inside a value shows as a space
  kVerbatim,  // the same, but values keep their line breaks, in quotation marks
  // For a double click in Excel: byte order mark, CRLF, and text that Excel would run as a formula (it begins
  // with = + - @ or a tab and is no number) gets an apostrophe before it.
  kExcel,
};

int64_t WriteCsv(RowSource& rows, const std::vector<std::string>& headings, CsvStyle style, Sink& sink);
int64_t WriteTsv(RowSource& rows, const std::vector<std::string>& headings, Sink& sink);
int64_t WriteMarkdown(RowSource& rows, const std::vector<std::string>& headings, Sink& sink);

}  // namespace xiezuo
