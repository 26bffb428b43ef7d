#pragma once
// Connection: one SQLite handle with its prepared statements, and the translation of the engine's errors to
// ours. For storage/ and query/ alone; SQLiteCpp shows only where a .cc includes it.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "storage/store.h"

namespace SQLite {
class Database;
class Exception;
class Statement;
}  // namespace SQLite

namespace xiezuo {

// "XZUO" in ASCII: what `file` and we know the database by.
inline constexpr int64_t kApplicationId = 1482315087;

class Connection {
 public:
  // Opens a database that exists; "" is a file of its own that goes away with it. Checks nothing but that
  // SQLite can read it. Where the folder is read-only and nothing waits in a write-ahead log, a kReadOnly
  // connection reads the file as immutable.
  Connection(const std::string& path, OpenMode mode);
  ~Connection();

  SQLite::Database& database() { return *database_; }
  sqlite3* handle() const;
  const std::string& path() const { return path_; }

  // The statement, prepared once, reset and without bindings; valid until the connection ends.
  SQLite::Statement& Prepared(const char* sql);
  void Execute(const std::string& sql);
  int64_t Number(const char* sql);

  // Runs `body` in a transaction (BEGIN IMMEDIATE), or in a savepoint of the one that runs; undone where it
  // throws.
  void Atomically(const std::function<void()>& body);

 private:
  std::string path_;
  // A handle of the last reader to leave could not take the write-ahead log away; this one, which does
  // nothing else, can.
  std::unique_ptr<SQLite::Database> tidier_;
  std::unique_ptr<SQLite::Database> database_;
  struct Statements;
  std::unique_ptr<Statements> statements_;
  int depth_ = 0;
};

// Throws the Error that fits the engine's: what was done, the path, and what the person can do.
[[noreturn]] void ThrowStorageError(const SQLite::Exception& exception, std::string_view doing,
                                    const std::string& path);
// The same for a result code; `message` is the engine's.
[[noreturn]] void ThrowStorageError(int code, const std::string& message, std::string_view doing,
                                    const std::string& path);

// Runs `body`; an exception of the engine leaves as an Error.
void Guarded(std::string_view doing, const std::string& path, const std::function<void()>& body);

}  // namespace xiezuo
