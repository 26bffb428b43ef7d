#pragma once
// Whether a database's schema is the one that its migrations make. SQLite runs what a schema says (triggers,
// views, defaults, expressions of indexes), so that a file in which somebody changed it is not worked with.
#include "storage/connection.h"
#include "storage/migrations.h"

namespace xiezuo {

// Throws Error kDatabase that names the first thing which the migrations up to `version` do not make, or make
// otherwise, or which is missing.
void VerifySchema(Connection& connection, const std::vector<Migration>& migrations, int version);

}  // namespace xiezuo
