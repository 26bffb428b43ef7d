#pragma once
// Prints rows as the options say: a table that fits at a terminal, CSV elsewhere, --format, --out and --lang.
#include <cstdint>
#include <memory>

#include "cli/arguments.h"
#include "model/result_set.h"
#include "output/writer.h"

namespace xiezuo {

// Throws Error kUsage for words that are no format or language.
WriteOptions WriteOptionsOf(const Arguments& arguments);
std::unique_ptr<Sink> SinkOf(const Arguments& arguments);
// Returns how many rows there were.
int64_t PrintRows(RowSource& rows, const Arguments& arguments);

// Text that is the whole answer of a command, on standard output.
void PrintText(std::string_view text);

}  // namespace xiezuo
