#include "storage/connection.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/core.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "base/error.h"
#include "base/message.h"
#include "storage/lock_holder.h"

namespace xiezuo {
namespace {

constexpr int kBusyTimeoutMs = 5000;

bool HasUnfinishedLog(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path + "-wal", error);
  return !error && size > 0;
}

// A file: URI, with the characters escaped that mean something in one.
std::string ImmutableUri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#') {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

// The first read is what finds out whether the file is a database and its log can be used.
void ReadOnce(SQLite::Database& database) { database.execAndGet("PRAGMA schema_version"); }

std::unique_ptr<SQLite::Database> OpenForReading(const std::string& path) {
  try {
    auto database = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READONLY, kBusyTimeoutMs);
    ReadOnce(*database);
    return database;
  } catch (const SQLite::Exception& exception) {
    const int code = exception.getErrorCode();
    const bool folder_refuses = code == SQLITE_CANTOPEN || code == SQLITE_READONLY;
    if (!folder_refuses || HasUnfinishedLog(path)) throw;
  }
  auto database =
      std::make_unique<SQLite::Database>(ImmutableUri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
  ReadOnce(*database);
  return database;
}

// Null where the file or its folder may not be written, so that no log is made either.
std::unique_ptr<SQLite::Database> OpenTidier(const std::string& path) {
  try {
    auto database = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE, kBusyTimeoutMs);
    ReadOnce(*database);
    return database;
  } catch (const SQLite::Exception&) {
    return nullptr;
  }
}

// The header's 19th byte: past 2, the engine reads the file and takes it for one that it may not write.
bool NamesLaterFormat(const std::string& path) {
  constexpr std::streamoff kWriteVersion = 18;
  constexpr int kNewest = 2;  // with a log beside it
  std::ifstream file(path, std::ios::binary);
  file.seekg(kWriteVersion);
  return file.get() > kNewest;
}

std::unique_ptr<SQLite::Database> OpenForWriting(const std::string& path) {
  auto database = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE, kBusyTimeoutMs);
  ReadOnce(*database);
  if (sqlite3_db_readonly(database->getHandle(), "main") == 1) {
    if (NamesLaterFormat(path))
      ThrowStorageError(SQLITE_CORRUPT, "database disk image is malformed", Message("opening"), path);
    throw Error(Message("{}: the file is read-only", path),
                Message("make the file and its folder writable, or copy it"));
  }
  return database;
}

Error Busy(const std::string& what, const std::string& path) {
  const std::string holder = LockHolder(path);
  return Error(holder.empty() ? what : Message("{}: {} writes to it", what, holder),
               holder.empty() ? Message("another program held it for a moment; try again")
                              : Message("try again when it is done, or end it"),
               ExitStatus::kBusy);
}

// A file from elsewhere may be made to do harm: no trigger runs, nothing reaches the schema or the tables of
// the index by their backs, and every page is looked at before it is believed.
void Harden(SQLite::Database& database) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  database.exec("PRAGMA trusted_schema = OFF");
  database.exec("PRAGMA cell_size_check = ON");
}

}  // namespace

namespace {

// What the engine says of a file as a whole.
[[maybe_unused]] constexpr std::string_view kEngineMessages[] = {
    ToTranslate("attempt to write a readonly database"),
    ToTranslate("database disk image is malformed"),
    ToTranslate("database is locked"),
    ToTranslate("database or disk is full"),
    ToTranslate("disk I/O error"),
    ToTranslate("file is not a database"),
    ToTranslate("incomplete input"),
    ToTranslate("not authorized"),
    ToTranslate("out of memory"),
    ToTranslate("string or blob too big"),
    ToTranslate("unable to open database file"),
};

}  // namespace

void ThrowStorageError(int code, const std::string& message, std::string_view doing,
                       const std::string& path) {
  const std::string what = fmt::format("{}: {}: {}", path, doing, Translated(message));
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Busy(what, path);
    case SQLITE_NOTADB:
      throw Error(Message("{}: {}: this is no database", path, doing), Message("name another file with --db"),
                  ExitStatus::kDatabase);
    case SQLITE_CORRUPT:
      throw Error(
          what, Message("the file is damaged: put back a backup, or ingest the articles into a new database"),
          ExitStatus::kDatabase);
    case SQLITE_CONSTRAINT:  // readings are looked over before: what is stored already does not fit together
      throw Error(what, Message("the file may be damaged: see what `xiezuo check` says"),
                  ExitStatus::kDatabase);
    case SQLITE_NOMEM:
      throw Error(what, Message("raise --memory of xiezuo sql, or end other programs"), ExitStatus::kLimit);
    case SQLITE_FULL:
      throw Error(what, Message("the disk is full: make room; the database is as it was before"));
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      throw Error(
          what,
          Message("make the file and its folder readable and writable, or name another file with --db"));
    case SQLITE_IOERR:
      throw Error(what, Message("the disk failed or is full; the database is as it was before"));
    default:
      // The header names a way of storing the schema that there is not; no code of its own says so.
      // Nor has the index for words one for settings that it did not write.
      if (message == "unsupported file format" || message.starts_with("invalid fts5 file format") ||
          message.starts_with("no such fts5 table"))
        ThrowStorageError(SQLITE_CORRUPT, message, doing, path);
      throw Error(what);
  }
}

void ThrowStorageError(const SQLite::Exception& exception, std::string_view doing, const std::string& path) {
  ThrowStorageError(exception.getErrorCode(), exception.what(), doing, path);
}

void Guarded(std::string_view doing, const std::string& path, const std::function<void()>& body) {
  try {
    body();
  } catch (const SQLite::Exception& exception) {
    ThrowStorageError(exception, doing, path);
  }
}

struct Connection::Statements {
  std::map<const char*, SQLite::Statement> by_sql;  // by address: each is a literal of one call site
};

Connection::Connection(const std::string& path, OpenMode mode)
    : path_(path), statements_(std::make_unique<Statements>()) {
  std::error_code error;
  const bool is_private = path.empty() || path == ":memory:";
  if (!is_private && !std::filesystem::exists(path, error)) {
    throw Error(Message("{}: there is no such database", path),
                Message("ingest articles to make one, or name another file with --db"));
  }
  if (std::filesystem::is_directory(path, error)) {
    throw Error(Message("{}: this is a folder", path), Message("name a file in it with --db"));
  }
  // Who opens a pipe waits for whoever writes into it.
  for (const std::string& file : {path, path + "-journal"}) {
    const std::filesystem::file_status there = std::filesystem::status(file, error);
    if (is_private || !std::filesystem::exists(there) || std::filesystem::is_regular_file(there)) continue;
    throw Error(Message("{}: this is no file that can hold a database", file),
                Message("name another file with --db"), ExitStatus::kDatabase);
  }
  Guarded(Message("opening"), path, [&] {
    if (mode == OpenMode::kReadOnly) tidier_ = OpenTidier(path);
    database_ = mode == OpenMode::kReadOnly ? OpenForReading(path) : OpenForWriting(path);
    database_->exec("PRAGMA foreign_keys = ON");
    Harden(*database_);
    database_->exec("PRAGMA cache_size = -65536");  // keys are digests: rows come to pages all over the file
    if (mode != OpenMode::kReadOnly) database_->exec("PRAGMA synchronous = FULL");
  });
}

// Statements end before their database, and that before the tidier.
Connection::~Connection() {
  statements_.reset();
  database_.reset();
}

sqlite3* Connection::handle() const { return database_->getHandle(); }

SQLite::Statement& Connection::Prepared(const char* sql) {
  const auto found = statements_->by_sql.find(sql);
  if (found == statements_->by_sql.end()) {
    return statements_->by_sql
        .emplace(std::piecewise_construct, std::forward_as_tuple(sql), std::forward_as_tuple(*database_, sql))
        .first->second;
  }
  found->second.tryReset();
  found->second.clearBindings();
  return found->second;
}

void Connection::Execute(const std::string& sql) { database_->exec(sql); }

int64_t Connection::Number(const char* sql) { return database_->execAndGet(sql).getInt64(); }

void Connection::Atomically(const std::function<void()>& body) {
  const bool outermost = depth_ == 0;
  // The engine may have ended the transaction by itself when a write failed; nothing may go on as if it ran.
  const auto require_transaction = [&] {
    if (!sqlite3_get_autocommit(handle())) return;
    throw Error(Message("{}: the transaction was undone after a failed write", path_),
                Message("the database is as it was before; the disk may be full"));
  };
  if (!outermost) require_transaction();
  database_->exec(outermost ? "BEGIN IMMEDIATE" : "SAVEPOINT inner");
  ++depth_;
  try {
    body();
    require_transaction();
    database_->exec(outermost ? "COMMIT" : "RELEASE inner");
    --depth_;
  } catch (...) {
    --depth_;
    for (auto& [sql, statement] : statements_->by_sql) statement.tryReset();
    if (!sqlite3_get_autocommit(handle())) {
      database_->tryExec(outermost ? "ROLLBACK" : "ROLLBACK TO inner");
      if (!outermost) database_->tryExec("RELEASE inner");
    }
    throw;
  }
}

}  // namespace xiezuo
