#pragma once
// Binding of our values and the two ways to run a prepared statement, for the sources of storage/ and query/.
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "storage/connection.h"

namespace xiezuo {

inline void BindValue(SQLite::Statement& s, int at, std::string_view value) {
  s.bind(at, std::string(value));
}
inline void BindValue(SQLite::Statement& s, int at, int64_t value) { s.bind(at, value); }
inline void BindValue(SQLite::Statement& s, int at, int value) { s.bind(at, value); }
inline void BindValue(SQLite::Statement& s, int at, double value) { s.bind(at, value); }
template <typename T>
void BindValue(SQLite::Statement& s, int at, const std::optional<T>& value) {
  if (value) {
    BindValue(s, at, *value);
  } else {
    s.bind(at);
  }
}

// "" stands for absent in our types, NULL in the database.
inline std::optional<std::string_view> NullIfEmpty(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

// Lets go of the statement's rows at the end of a scope: one that is still open would hold its snapshot.
struct ResetAtEnd {
  SQLite::Statement& statement;
  ~ResetAtEnd() { statement.tryReset(); }
};

template <typename... Args>
SQLite::Statement& Bound(Connection& connection, const char* sql, const Args&... args) {
  SQLite::Statement& statement = connection.Prepared(sql);
  int at = 0;
  (BindValue(statement, ++at, args), ...);
  return statement;
}

// Runs a statement that gives no rows.
template <typename... Args>
void Run(Connection& connection, const char* sql, const Args&... args) {
  SQLite::Statement& statement = Bound(connection, sql, args...);
  const ResetAtEnd reset{statement};
  statement.exec();
}

// Calls `use` with the statement at each of its rows.
template <typename Use, typename... Args>
void ForEachRow(Connection& connection, Use&& use, const char* sql, const Args&... args) {
  SQLite::Statement& statement = Bound(connection, sql, args...);
  const ResetAtEnd reset{statement};
  while (statement.executeStep()) use(statement);
}

inline std::string Text(SQLite::Statement& statement, int column) {
  return statement.getColumn(column).getString();
}
inline int64_t Integer(SQLite::Statement& statement, int column) {
  return statement.getColumn(column).getInt64();
}
inline std::optional<int64_t> OptionalInteger(SQLite::Statement& statement, int column) {
  if (statement.isColumnNull(column)) return std::nullopt;
  return Integer(statement, column);
}

}  // namespace xiezuo
