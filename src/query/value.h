#pragma once
// Values on the border of the engine.
#include <string>
#include <string_view>

#include "model/result_set.h"

struct sqlite3_stmt;

namespace xiezuo {

void BindTo(sqlite3_stmt* statement, int parameter, const Value& value);

// A blob comes as X'…' in hexadecimal; text is well formed, each ill-formed byte being one U+FFFD.
Value ValueAt(sqlite3_stmt* statement, int column);

// The text with one U+FFFD for each ill-formed byte.
std::string WellFormed(std::string_view text);

// A column with the unit that its name tells: *_yuan, *_wan, *_code.
Column ColumnNamed(const std::string& name);

}  // namespace xiezuo
