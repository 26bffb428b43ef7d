#pragma once
// What a name in a statement may have meant, where the engine knows none such.
#include <string>

struct sqlite3;

namespace xiezuo {

// Of the engine's message about a table, a column or a function that there is not: the names nearest to it,
// or the tables that have the column; "" for any other message.
std::string RemedyForName(sqlite3* handle, const std::string& message);

}  // namespace xiezuo
