#include "storage/migrations.h"

#include <fmt/core.h>

#include <charconv>

#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "storage/sql.h"

namespace xiezuo {
namespace {

Migration ParseName(const EmbeddedFile& file) {
  Migration migration;
  migration.sql = file.text;
  const auto [end, error] =
      std::from_chars(file.name.data(), file.name.data() + file.name.size(), migration.number);
  const std::string_view rest = file.name.substr(static_cast<size_t>(end - file.name.data()));
  if (error != std::errc() || end - file.name.data() != 4 || !rest.starts_with('_') ||
      !rest.ends_with(".sql")) {
    throw Error(Message("migration {}: its name is not NNNN_name.sql", file.name),
                Message("rename the file"));
  }
  migration.name = file.name.substr(0, file.name.size() - 4);
  return migration;
}

void VerifyReferences(Connection& connection) {
  const auto dangling = [&](SQLite::Statement& row) {
    throw Error(Message("{}: a row of {} would refer to nothing", connection.path(), Text(row, 0)),
                Message("run `xiezuo check` with the program that made the database"), ExitStatus::kDatabase);
  };
  ForEachRow(connection, dangling, "PRAGMA foreign_key_check");
}

// A migration may put a table in another's place; while it does, nothing cascades. The engine takes this
// setting only outside of transactions.
class ReferencesUnwatched {
 public:
  explicit ReferencesUnwatched(Connection& connection) : connection_(connection) {
    connection_.Execute("PRAGMA foreign_keys = OFF");
  }
  ~ReferencesUnwatched() {
    try {
      connection_.Execute("PRAGMA foreign_keys = ON");
    } catch (const std::exception&) {  // the connection is broken, and what broke it is on its way
    }
  }
  ReferencesUnwatched(const ReferencesUnwatched&) = delete;
  ReferencesUnwatched& operator=(const ReferencesUnwatched&) = delete;

 private:
  Connection& connection_;
};

void Apply(Connection& connection, const Migration& migration) {
  connection.Atomically([&] {
    connection.Execute(std::string(migration.sql));
    Run(connection, "INSERT INTO migrations (number, name, sha256) VALUES (?, ?, ?)", migration.number,
        migration.name, Sha256(migration.sql));
    connection.Execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
    connection.Execute(fmt::format("PRAGMA user_version = {}", migration.number));
  });
}

}  // namespace

std::vector<Migration> OrderMigrations(const std::vector<EmbeddedFile>& files) {
  std::vector<Migration> migrations;
  for (const EmbeddedFile& file : files) {
    migrations.push_back(ParseName(file));
    if (migrations.back().number != static_cast<int>(migrations.size())) {
      throw Error(Message("migration {}: number {} is missing or there twice", file.name, migrations.size()));
    }
  }
  return migrations;
}

int SchemaVersion(Connection& connection) {
  const int64_t application = connection.Number("PRAGMA application_id");
  const int64_t version = connection.Number("PRAGMA user_version");
  const bool empty =
      application == 0 && version == 0 && connection.Number("SELECT count(*) FROM sqlite_schema") == 0;
  if (empty) return 0;
  if (application != kApplicationId || version < 1) {
    throw Error(Message("{}: a database, but not one of xiezuo", connection.path()),
                Message("name another file with --db"), ExitStatus::kDatabase);
  }
  return static_cast<int>(version);
}

void VerifyApplied(Connection& connection, const std::vector<Migration>& migrations) {
  const int version = SchemaVersion(connection);
  if (version > static_cast<int>(migrations.size())) {
    throw Error(Message("{}: made by a newer program (schema {}, this one knows {})", connection.path(),
                        version, migrations.size()),
                Message("install a newer xiezuo"), ExitStatus::kDatabase);
  }
  int applied = 0;
  const auto verify = [&](SQLite::Statement& row) {
    const int64_t number = Integer(row, 0);
    const bool known = number == ++applied && number <= static_cast<int64_t>(migrations.size());
    if (!known || Sha256(migrations[static_cast<size_t>(number) - 1].sql) != Text(row, 1)) {
      throw Error(Message("{}: migration {} is not the one that this program has under its number",
                          connection.path(), Text(row, 2)),
                  Message("use the program that made the database; an applied migration is never edited"),
                  ExitStatus::kDatabase);
    }
  };
  ForEachRow(connection, verify, "SELECT number, sha256, name FROM migrations ORDER BY number");
  if (applied != version) {
    throw Error(Message("{}: schema {}, but {} migrations on record", connection.path(), version, applied),
                Message("the file is damaged: put back a backup"), ExitStatus::kDatabase);
  }
}

std::vector<std::string> ApplyPending(Connection& connection, const std::vector<Migration>& migrations,
                                      const std::function<void()>& afterwards) {
  std::vector<std::string> applied;
  const int version = SchemaVersion(connection);
  const ReferencesUnwatched unwatched(connection);
  connection.Atomically([&] {
    for (const Migration& migration : migrations) {
      if (migration.number <= version) continue;
      Guarded(Message("applying migration {}", migration.name), connection.path(),
              [&] { Apply(connection, migration); });
      applied.push_back(migration.name);
    }
    if (afterwards) afterwards();
    VerifyReferences(connection);
  });
  return applied;
}

}  // namespace xiezuo
