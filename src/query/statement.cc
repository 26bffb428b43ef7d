#include "query/statement.h"

#include <sqlite3.h>

namespace xiezuo {

bool EndsStatement(const std::string& sql) { return sqlite3_complete(sql.c_str()) == 1; }

}  // namespace xiezuo
