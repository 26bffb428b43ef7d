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
inline constexpr int kDigestedVersion = 5;
inline constexpr std::string_view kSchemaDigest =
    "030c271faa3f9edbdc3aaccb54f6944fd189faac3e147331ec92c8256d2fba8a";
std::string SchemaDigest(Connection& connection);

// Throws Error kDatabase that names the first thing which the migrations up to `version` do not make, or make
// otherwise, or which is missing.
void VerifySchema(Connection& connection, const std::vector<Migration>& migrations, int version);

}  // namespace xiezuo
