#include "query/known_names.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "query/guard.h"
#include "query/nearest.h"

namespace xiezuo {
namespace {

constexpr char kTables[] =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view') "
    "AND name NOT GLOB 'sqlite_*' ORDER BY name";
constexpr char kColumns[] =
    "SELECT DISTINCT c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c "
    "WHERE t.schema = 'main' AND t.type IN ('table', 'view') AND t.name NOT GLOB 'sqlite_*' ORDER BY c.name";
constexpr char kTablesWithColumn[] =
    "SELECT t.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c "
    "WHERE t.schema = 'main' AND t.type IN ('table', 'view') AND t.name NOT GLOB 'sqlite_*' AND c.name = ? "
    "ORDER BY t.name";

// The names that a query of our own gives; none where it fails.
std::vector<std::string> NamesIn(sqlite3* handle, const char* sql, const std::string& bound = "") {
  sqlite3_stmt* prepared = nullptr;
  sqlite3_prepare_v2(handle, sql, -1, &prepared, nullptr);
  const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, &sqlite3_finalize);
  if (sqlite3_bind_parameter_count(statement.get()) > 0)
    sqlite3_bind_text(statement.get(), 1, bound.c_str(), -1, SQLITE_STATIC);
  std::vector<std::string> names;
  while (statement && sqlite3_step(statement.get()) == SQLITE_ROW)
    names.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0)));
  return names;
}

// Names of SQL are alike in any case, and ours are of small letters.
std::string Lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

// What the message says behind its beginning, where it begins so.
std::optional<std::string> NameBehind(std::string_view beginning, std::string_view message) {
  if (!message.starts_with(beginning)) return std::nullopt;
  return Lower(std::string(message.substr(beginning.size())));
}

std::string Nearest(const std::string& name, const std::vector<std::string>& names) {
  return names.empty() ? "" : Message("the nearest: {}", NearestList(name, names));
}

// `f.name` is a column of the table that the statement calls f.
std::string RemedyForColumn(sqlite3* handle, std::string name) {
  name.erase(0, name.rfind('.') + 1);
  std::string tables;
  for (const std::string& table : NamesIn(handle, kTablesWithColumn, name))
    tables += (tables.empty() ? "" : ", ") + table;
  return tables.empty() ? Nearest(name, NamesIn(handle, kColumns))
                        : Message("{} is a column of {}", name, tables);
}

}  // namespace

std::string RemedyForName(sqlite3* handle, const std::string& message) {
  if (const auto table = NameBehind("no such table: ", message))
    return Nearest(*table, NamesIn(handle, kTables));
  if (const auto function = NameBehind("no such function: ", message))
    return Nearest(*function, AllowedFunctions());
  if (const auto column = NameBehind("no such column: ", message)) return RemedyForColumn(handle, *column);
  return "";
}

}  // namespace xiezuo
