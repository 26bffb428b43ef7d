#pragma once
// CSV (RFC 4180, lines end with LF), TSV (no quoting: tabs and line breaks show as a space) and Markdown
// tables.
#include <cstdint>
#include <string>
#include <vector>

#include "model/result_set.h"
#include "output/sink.h"

namespace xiezuo {

int64_t WriteCsv(RowSource& rows, const std::vector<std::string>& headings, Sink& sink);
int64_t WriteTsv(RowSource& rows, const std::vector<std::string>& headings, Sink& sink);
int64_t WriteMarkdown(RowSource& rows, const std::vector<std::string>& headings, Sink& sink);

}  // namespace xiezuo
