#pragma once
// Whether a database's schema is the one that its migrations make. SQLite runs what a schema says (triggers,
// views, defaults, expressions of indexes), so that a file in which somebody changed it is not worked with.
#include <string>
#include <string_view>

#include "storage/connection.h"
#include "storage/migrations.h"

namespace xiezuo {

// The digest of the schema that the migrations up to this one make. To make that schema for comparison takes
// longer than most questions; it is made where a file has another digest, also by an SQLite that makes it
// otherwise.
inline constexpr int kDigestedVersion = 4;
inline constexpr std::string_view kSchemaDigest =
    "083d1777e8ef87b708256c5ab36054c8804d3a83fc1ddcc6a9fdfd8cec868d41";
std::string SchemaDigest(Connection& connection);

// Throws Error kDatabase that names the first thing which the migrations up to `version` do not make, or make
// otherwise, or which is missing.
void VerifySchema(Connection& connection, const std::vector<Migration>& migrations, int version);

}  // namespace xiezuo
