// Looking after a database: backup, check, content hash, migration.
#include <fmt/core.h>
#include <sqlite3.h>

#include <filesystem>

#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "storage/article_writer.h"
#include "storage/creation.h"
#include "storage/index_check.h"
#include "storage/migrations.h"
#include "storage/quotes.h"
#include "storage/reference_data.h"
#include "storage/schema_check.h"
#include "storage/sql.h"
#include "storage/store_impl.h"
#include "storage/text_state.h"

namespace xiezuo {
namespace {

constexpr int kPagesAStep = 1000;
constexpr size_t kHashBlock = 1 << 20;

// Rows that are content: everything but the paths that articles were found under, the schema's own records
// and what is made from other tables (the full-text index).
constexpr const char* kContent[] = {
    "SELECT digest, name, newspaper, title, published_on, date_source, extractor, encoding, text FROM "
    "articles "
    "ORDER BY digest",
    "SELECT * FROM passages ORDER BY article, position",
    "SELECT * FROM organisations ORDER BY name",
    "SELECT * FROM article_organisations ORDER BY organisation, article",
    "SELECT * FROM facts ORDER BY id",
    "SELECT * FROM partnerships ORDER BY id",
    "SELECT * FROM projects ORDER BY id",
    "SELECT * FROM funds ORDER BY id",
    "SELECT * FROM beneficiaries ORDER BY id",
    "SELECT * FROM indicators ORDER BY id",
    "SELECT * FROM statements ORDER BY id",
    "SELECT * FROM evidence ORDER BY article, start, \"end\", statement",
    "SELECT * FROM residue ORDER BY article, start, \"end\"",
    "SELECT * FROM conflicts ORDER BY first, second",
    "SELECT * FROM regions ORDER BY code",
    "SELECT * FROM region_names ORDER BY name, code",
    "SELECT * FROM known_partnerships ORDER BY helper, recipient, scheme, since",
    "SELECT * FROM indicator_tree ORDER BY code",
};

// What must find nothing; the first column says where.
struct Rule {
  std::string_view complaint;
  const char* sql;
};
constexpr Rule kRules[] = {
    {ToTranslate("a fact is not named after the least of its statements"),
     "SELECT f.id FROM facts AS f WHERE f.id IS NOT (SELECT min(s.id) FROM statements AS s WHERE s.fact = "
     "f.id)"},
    {ToTranslate("a fact has no record of its type"),
     "SELECT f.id FROM facts AS f WHERE 1 <> "
     "(f.type = 'partnership' AND f.id IN (SELECT id FROM partnerships)) + "
     "(f.type = 'project' AND f.id IN (SELECT id FROM projects)) + (f.type = 'fund' AND f.id IN (SELECT id "
     "FROM funds)) + "
     "(f.type = 'beneficiary' AND f.id IN (SELECT id FROM beneficiaries)) + "
     "(f.type = 'indicator' AND f.id IN (SELECT id FROM indicators))"},
    {ToTranslate("statements that say one thing are several facts"),
     "SELECT joins FROM statements WHERE joins IS NOT NULL GROUP BY joins HAVING count(DISTINCT fact) > 1"},
    {ToTranslate("a fact says something else than its statement"),
     "SELECT id FROM (SELECT id, helper, recipient, scheme, since, until FROM partnerships EXCEPT "
     "SELECT id, helper, recipient, scheme, since, until FROM statements) UNION ALL "
     "SELECT id FROM (SELECT id, name, recipient, sector, period_first, period_last, status, amount_fen FROM "
     "projects "
     "EXCEPT SELECT id, name, recipient, sector, period_first, period_last, status, amount_fen FROM "
     "statements) UNION ALL "
     "SELECT id FROM (SELECT id, amount_fen, amount_max_fen, qualifier, kind, status, scope, payer_region, "
     "payer_organisation, recipient, period_first, period_last, sector FROM funds EXCEPT "
     "SELECT id, amount_fen, amount_max_fen, qualifier, kind, status, scope, payer_region, "
     "payer_organisation, recipient, period_first, period_last, sector FROM statements) UNION ALL "
     "SELECT id FROM (SELECT id, count, count_max, qualifier, unit, beneficiary_group, recipient, "
     "period_first, "
     "period_last, sector, status FROM beneficiaries EXCEPT SELECT id, CAST(value AS INTEGER), "
     "CAST(value_max AS INTEGER), "
     "qualifier, unit, beneficiary_group, recipient, period_first, period_last, sector, status FROM "
     "statements) UNION ALL "
     "SELECT id FROM (SELECT id, value, value_max, qualifier, unit, what, recipient, period_first, "
     "period_last, sector, "
     "status, tree_code FROM indicators EXCEPT SELECT id, CAST(value AS NUMERIC), CAST(value_max AS "
     "NUMERIC), qualifier, "
     "unit, what, recipient, period_first, period_last, sector, status, tree_code FROM statements)"},
    {ToTranslate("a statement has no evidence"),
     "SELECT s.id FROM statements AS s WHERE NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.statement = "
     "s.id)"},
    {ToTranslate("an organisation is in no article"),
     "SELECT name FROM organisations WHERE name NOT IN (SELECT organisation FROM article_organisations)"},
};

void Copy(sqlite3* from, const std::string& destination) {
  sqlite3* to = nullptr;
  const int opened =
      sqlite3_open_v2(destination.c_str(), &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> closer(to, &sqlite3_close);
  if (opened != SQLITE_OK)
    ThrowStorageError(opened, sqlite3_errmsg(to), Message("opening the copy"), destination);
  sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
  if (!backup) ThrowStorageError(sqlite3_errcode(to), sqlite3_errmsg(to), Message("copying"), destination);
  int step = SQLITE_OK;
  while (step == SQLITE_OK) step = sqlite3_backup_step(backup, kPagesAStep);
  sqlite3_backup_finish(backup);
  if (step != SQLITE_DONE) ThrowStorageError(step, sqlite3_errstr(step), Message("copying"), destination);
}

// By a link that leads nowhere too.
bool IsTaken(const std::string& name) {
  std::error_code unseen;  // what cannot be looked at cannot be made either, and then says so
  return std::filesystem::exists(std::filesystem::symlink_status(name, unseen));
}

void CopyWhole(sqlite3* from, const std::string& destination) {
  if (IsTaken(destination)) {
    throw Error(Message("{}: there is a file already", destination),
                Message("name another file, or take that one away"));
  }
  try {
    Copy(from, destination);
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(destination, ignored);
    std::filesystem::remove(destination + "-journal", ignored);
    throw;
  }
}

// A name beside the database that is still free.
std::string BackupName(const std::string& path, int version) {
  for (int attempt = 1;; ++attempt) {
    const std::string suffix = attempt == 1 ? "" : fmt::format("-{}", attempt);
    std::string name = fmt::format("{}.schema-{}{}.backup", path, version, suffix);
    if (!IsTaken(name)) return name;
  }
}

// On a connection that may write, the engine looks at what columns may hold, too; nothing is written.
std::unique_ptr<Connection> WritableTwin(const Connection& connection) {
  try {
    auto twin = std::make_unique<Connection>(connection.path(), OpenMode::kReadWrite);
    twin->Execute("PRAGMA query_only = ON");
    return twin;
  } catch (const Error&) {  // the file may be one that only can be read
    return nullptr;
  }
}

void CheckEngine(Connection& connection, std::vector<std::string>& faults) {
  const auto twin = connection.path() == ":memory:" ? nullptr : WritableTwin(connection);
  const auto engine = [&](SQLite::Statement& row) {
    if (Text(row, 0) != "ok") faults.push_back(Text(row, 0));
  };
  ForEachRow(twin ? *twin : connection, engine, "PRAGMA integrity_check");
  const auto dangling = [&](SQLite::Statement& row) {
    faults.push_back(
        Message("a row of {} refers to a row of {} that is not there", Text(row, 0), Text(row, 2)));
  };
  ForEachRow(connection, dangling, "PRAGMA foreign_key_check");
}

void CheckQuotes(Connection& connection, std::vector<std::string>& faults) {
  const auto article = [&](SQLite::Statement& row) {
    const std::string digest = Text(row, 0), text = Text(row, 1);
    if (StateOfText(text, Text(row, 2), digest) == TextState::kChanged) {
      faults.push_back(Message("{}: the text is not the one that was stored", digest.substr(0, 12)));
      return;
    }
    const Quotes quotes(text);
    const auto compare = [&](SQLite::Statement& e) {
      const CodePointSpan span{static_cast<size_t>(Integer(e, 0)), static_cast<size_t>(Integer(e, 1))};
      if (quotes.At(span) == Text(e, 2)) return;
      faults.push_back(Message("{}:{}: the text there is not the quote \"{}\"", digest.substr(0, 12),
                               span.start, Text(e, 2)));
    };
    ForEachRow(connection, compare,
               "SELECT start, \"end\", quote FROM evidence WHERE article = ?1 UNION ALL "
               "SELECT start, \"end\", quote FROM residue WHERE article = ?1",
               digest);
  };
  ForEachRow(connection, article, "SELECT digest, text, encoding FROM articles ORDER BY digest");
}

void CheckSearchIndex(Connection& connection, std::vector<std::string>& faults) {
  const size_t before = faults.size();
  const int64_t indexed = connection.Number("SELECT count(*) FROM passage_search_docsize");
  const int64_t passages = connection.Number("SELECT count(*) FROM passages WHERE repeats IS NULL");
  if (indexed != passages) {
    faults.push_back(Message("the full-text index holds {} passages of {}", indexed, passages));
  }
  const int64_t strangers = connection.Number(
      "SELECT count(*) FROM passage_search_docsize WHERE id NOT IN (SELECT search_id FROM passages WHERE "
      "repeats IS NULL)");
  if (strangers != 0)
    faults.push_back(Message("the full-text index holds {} passages that are gone", strangers));
  if (faults.size() > before) return;
  if (const auto word = FirstWordAmiss(connection))
    faults.push_back(
        Message("the full-text index is not that of the passages, first at the word \"{}\"", *word));
}

void CheckRules(Connection& connection, std::vector<std::string>& faults) {
  for (const Rule& rule : kRules) {
    ForEachRow(
        connection,
        [&](auto& row) { faults.push_back(fmt::format("{}: {}", Translated(rule.complaint), Text(row, 0))); },
        rule.sql);
  }
}

// One row as text that no other row gives: each value with its type and length.
void AppendRow(SQLite::Statement& row, std::string& text) {
  for (int i = 0; i < row.getColumnCount(); ++i) {
    const SQLite::Column column = row.getColumn(i);
    const std::string value = column.getString();
    text += fmt::format("{}:{}:{};", column.getType(), value.size(), value);
  }
  text += '\n';
}

}  // namespace

void Store::Backup(const std::string& destination) const { CopyWhole(handle(), destination); }

std::vector<std::string> Store::Check() const {
  std::vector<std::string> faults;
  Guarded(Message("checking"), path(), [&] {
    CheckEngine(impl_->connection, faults);
    CheckQuotes(impl_->connection, faults);
    CheckRules(impl_->connection, faults);
    CheckSearchIndex(impl_->connection, faults);
  });
  return faults;
}

std::string Store::ContentHash() const {
  std::string hash, block;
  const auto fold = [&] { hash = Sha256(hash + block), block.clear(); };
  Guarded(Message("hashing"), path(), [&] {
    for (const char* sql : kContent) {
      const auto add = [&](SQLite::Statement& row) {
        AppendRow(row, block);
        if (block.size() >= kHashBlock) fold();
      };
      ForEachRow(impl_->connection, add, sql);
      fold();
    }
  });
  return hash;
}

MigrationReport Migrate(const std::string& path) {
  MigrationReport report;
  const std::vector<Migration> migrations = OrderMigrations(EmbeddedMigrations());
  Connection connection(path, OpenMode::kReadWrite);
  Guarded(Message("migrating"), path, [&] {
    const int version = SchemaVersion(connection);
    if (version == 0) {
      throw Error(Message("{}: an empty database, not one of xiezuo", path),
                  Message("name another file with --db"), ExitStatus::kDatabase);
    }
    VerifyApplied(connection, migrations);
    VerifySchema(connection, migrations, version);
    if (version < static_cast<int>(migrations.size())) {
      report.backup = BackupName(path, version);
      CopyWhole(connection.handle(), report.backup);
    }
    bool indexed = false, filled = false;
    report.applied = ApplyPending(connection, migrations, [&] {
      indexed = FillSearchIndex(connection);
      filled = FillReferenceData(connection, EmbeddedSeeds());
    });
    if (indexed) report.applied.push_back(Message("full-text index"));
    if (filled) report.applied.push_back(Message("reference data"));
  });
  return report;
}

}  // namespace xiezuo
