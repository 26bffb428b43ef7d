#pragma once
// A table for people: columns aligned by display width (a Chinese character takes two columns), numbers to
// the right. Widths come from the first thousand rows, so that any number of rows needs bounded memory.
#include <cstdint>
#include <string>
#include <vector>

#include "model/result_set.h"
#include "output/sink.h"

namespace xiezuo {

// Where `terminal_width` is not 0, the widest columns are cut until a row fits: those of text first, then
// those of numbers, of which "…" stands for the whole, then the last are left out.
int64_t WriteTable(RowSource& rows, const std::vector<std::string>& headings, size_t terminal_width,
                   Sink& sink);

}  // namespace xiezuo
