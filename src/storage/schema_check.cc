#include "storage/schema_check.h"

#include <fmt/core.h>

#include <map>
#include <mutex>
#include <utility>

#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "storage/sql.h"

namespace xiezuo {
namespace {

using Schema = std::map<std::pair<std::string, std::string>, std::string>;  // type and name → how it was made

Schema SchemaOf(Connection& connection) {
  Schema schema;
  ForEachRow(
      connection,
      [&](auto& row) {
        schema[{Text(row, 0), Text(row, 1)}] = Text(row, 2) + "\n" + Text(row, 3);
      },
      "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat*'");
  return schema;
}

std::string DigestOf(const Schema& schema) {
  std::string text;
  for (const auto& [thing, made] : schema) {
    for (const std::string* field : {&thing.first, &thing.second, &made}) text += *field + '\0';
  }
  return Sha256(text);
}

// Made once in a process for each version that is asked for.
const Schema& SchemaMadeBy(const std::vector<Migration>& migrations, int version) {
  static std::mutex mutex;
  static std::map<std::string, Schema> made;
  const std::lock_guard lock(mutex);
  std::string key = std::to_string(version);
  for (const Migration& migration : migrations) key += "/" + migration.name;
  const auto found = made.find(key);
  if (found != made.end()) return found->second;
  Connection scratch(":memory:", OpenMode::kReadWrite);
  ApplyPending(scratch, {migrations.begin(), migrations.begin() + version});
  return made.emplace(key, SchemaOf(scratch)).first->second;
}

[[noreturn]] void Refuse(const Connection& connection, const std::pair<std::string, std::string>& thing,
                         std::string_view what) {
  throw Error(Message("{}: the {} \"{}\" {}", connection.path(), thing.first, thing.second, what),
              Message("put back a backup, or save the articles with `xiezuo check --repair NEWFILE`"),
              ExitStatus::kDatabase);
}

}  // namespace

std::string SchemaDigest(Connection& connection) { return DigestOf(SchemaOf(connection)); }

void VerifySchema(Connection& connection, const std::vector<Migration>& migrations, int version) {
  const Schema there = SchemaOf(connection);
  if (version == kDigestedVersion && DigestOf(there) == kSchemaDigest) return;
  const Schema& right = SchemaMadeBy(migrations, version);
  for (const auto& [thing, sql] : there) {
    const auto found = right.find(thing);
    if (found == right.end()) Refuse(connection, thing, Message("was not made by xiezuo"));
    if (found->second != sql) Refuse(connection, thing, Message("is not as xiezuo made it"));
  }
  for (const auto& [thing, sql] : right) {
    if (!there.contains(thing)) Refuse(connection, thing, Message("is missing"));
  }
}

}  // namespace xiezuo
