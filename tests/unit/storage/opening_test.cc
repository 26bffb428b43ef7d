#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.h"
#include "storage/migrations.h"
#include "storage/salvage.h"
#include "storage/schema_check.h"
#include "storage/store.h"
#include "unit/storage/readings.h"

namespace xiezuo {
namespace {

ExitStatus StatusOf(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    INFO(error.what());
    CHECK_FALSE(error.remedy().empty());
    return error.status();
  }
  return ExitStatus::kOk;
}

void Execute(const std::string& path, const std::string& sql) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
  CHECK(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
}

std::vector<std::string> SchemaOf(sqlite3* handle) {
  std::vector<std::string> schema;
  const auto add = [](void* rows, int, char** values, char**) {
    static_cast<std::vector<std::string>*>(rows)->push_back(values[0] ? values[0] : "");
    return 0;
  };
  for (const char* sql :
       {"SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1",
        "PRAGMA application_id", "PRAGMA user_version"}) {
    REQUIRE(sqlite3_exec(handle, sql, add, &schema, nullptr) == SQLITE_OK);
  }
  return schema;
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

void MakeSmall(const std::string& path) {
  OpenSmall(path).PutArticle(ReadingBuilder("a.txt", {"无"}).reading());
}

}  // namespace

TEST_CASE("an empty database plus all migrations is what schema/ says") {
  const Store store = OpenSmall();
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(":memory:", &handle) == SQLITE_OK);
  for (const auto& entry : std::filesystem::directory_iterator(XIEZUO_SOURCE_DIR "/schema")) {
    REQUIRE(sqlite3_exec(handle, ReadFile(entry.path()).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  }
  CHECK(SchemaOf(store.handle()) == SchemaOf(handle));
  sqlite3_close(handle);
}

TEST_CASE("the digest by which a schema is known is that of all migrations") {
  const auto migrations = OrderMigrations(EmbeddedMigrations());
  Connection connection(":memory:", OpenMode::kReadWrite);
  ApplyPending(connection, migrations);
  CHECK(kDigestedVersion == static_cast<int>(migrations.size()));
  CHECK(SchemaDigest(connection) == kSchemaDigest);
}

TEST_CASE("every enumeration of the codebook is what the schema checks") {
  const Store store = OpenSmall();
  const auto schema = SchemaOf(store.handle());
  const auto known = [&](std::string_view word) {
    return std::any_of(schema.begin(), schema.end(), [&](const std::string& sql) {
      return sql.find("'" + std::string(word) + "'") != std::string::npos;
    });
  };
  const auto check = [&](auto last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
      INFO(ToString(static_cast<decltype(last)>(i)));
      CHECK(known(ToString(static_cast<decltype(last)>(i))));
    }
  };
  check(FactType::kIndicator), check(Qualifier::kRange), check(FundKind::kOther), check(Status::kPlanned);
  check(Scope::kItem), check(Sector::kGeneral), check(BeneficiaryUnit::kOther), check(Group::kOther);
  check(Scheme::kOther), check(RegionLevel::kTownship), check(PassageKind::kNotice),
      check(DateSource::kUnknown);
}

TEST_CASE("a database is made once and opened again") {
  const TemporaryFolder folder;
  const std::string path = folder / "x.db";
  CHECK(StatusOf([&] { Store::Open(path, OpenMode::kReadOnly); }) == ExitStatus::kFailed);
  CHECK(StatusOf([&] { Store::Open(path, OpenMode::kReadWrite); }) == ExitStatus::kFailed);
  MakeSmall(path);
  CHECK(Store::Open(path, OpenMode::kReadOnly).Articles().size() == 1);
  CHECK(Store::Open(path, OpenMode::kCreate, {}).Articles().size() == 1);
  CHECK(Store::Open(path, OpenMode::kReadWrite).LoadReferenceData().regions.size() == 14);
  CHECK(Store::Open(path, OpenMode::kReadOnly).Articles().size() == 1);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a creation that fails leaves no file") {
  const TemporaryFolder folder;
  const std::vector<EmbeddedFile> broken = {
      {"regions.tsv", "code\tname\tlevel\tparent_code\n52\t贵州\tstate\t\n"}};
  CHECK_THROWS_AS(Store::Open(folder / "x.db", OpenMode::kCreate, broken), Error);
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK_THROWS_AS(Store::Open(folder / "none/x.db", OpenMode::kCreate, SmallSeeds()), Error);
  CHECK_THROWS_AS(Store::Open(folder.path().string(), OpenMode::kCreate, SmallSeeds()), Error);
}

TEST_CASE("an empty file is filled, files that are not ours are refused and left alone") {
  const TemporaryFolder folder;
  std::ofstream(folder / "empty.db").close();
  CHECK(Store::Open(folder / "empty.db", OpenMode::kCreate, SmallSeeds()).Articles().empty());

  std::ofstream(folder / "text.db") << std::string(5000, 'x');
  Execute(folder / "foreign.db", "CREATE TABLE t (x)");
  Execute(folder / "other.db", "CREATE TABLE t (x); PRAGMA application_id = 7; PRAGMA user_version = 1");
  for (const char* name : {"text.db", "foreign.db", "other.db"}) {
    const std::string before = ReadFile(folder / name);
    for (const OpenMode mode : {OpenMode::kReadOnly, OpenMode::kReadWrite, OpenMode::kCreate}) {
      INFO(name);
      CHECK(StatusOf([&] { Store::Open(folder / name, mode); }) == ExitStatus::kDatabase);
    }
    CHECK(StatusOf([&] { Migrate(folder / name); }) == ExitStatus::kDatabase);
    CHECK(ReadFile(folder / name) == before);
  }
}

TEST_CASE("newer, edited and damaged databases are refused") {
  const TemporaryFolder folder;
  const auto refused = [&](const std::string& sql) {
    const std::string path = folder / "x.db";
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
    MakeSmall(path);
    Execute(path, sql);
    CHECK(StatusOf([&] { Store::Open(path, OpenMode::kReadOnly); }) == ExitStatus::kDatabase);
    CHECK(StatusOf([&] { Store::Open(path, OpenMode::kCreate); }) == ExitStatus::kDatabase);
    CHECK(StatusOf([&] { Migrate(path); }) == ExitStatus::kDatabase);
  };
  refused("PRAGMA user_version = 999");
  refused("PRAGMA application_id = 1");
  refused("UPDATE migrations SET sha256 = printf('%064d', 0)");
  refused("DELETE FROM migrations");

  const std::string path = folder / "damaged.db";
  MakeSmall(path);
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(100);
  file << std::string(4000, '\xAA');
  file.close();
  CHECK(StatusOf([&] { Store::Open(path, OpenMode::kReadOnly); }) == ExitStatus::kDatabase);

  // Every byte of the header, changed in turn: opened, or refused as what it is.
  const std::string whole = folder / "whole.db";
  MakeSmall(whole);
  const std::string bytes = ReadFile(whole);
  for (size_t at = 0; at < 100; ++at) {
    INFO(at);
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x5A);
    for (const char* suffix : {"-wal", "-shm"}) std::filesystem::remove(path + suffix);
    std::ofstream(path, std::ios::binary) << changed;
    for (const OpenMode mode : {OpenMode::kReadOnly, OpenMode::kReadWrite}) {
      const ExitStatus status = StatusOf([&] { Store::Open(path, mode).Check(); });
      CHECK((status == ExitStatus::kOk || status == ExitStatus::kDatabase));
    }
  }
}

TEST_CASE("migrations apply in order, once, and each wholly or not at all") {
  const TemporaryFolder folder;
  const std::string path = folder / "x.db";
  Execute(path, "VACUUM");
  std::ofstream(path).close();
  Connection connection(path, OpenMode::kReadWrite);
  const std::string first =
      "CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT, sha256 TEXT) STRICT";
  std::vector<EmbeddedFile> files = {{"0001_first.sql", first},
                                     {"0002_second.sql", "CREATE TABLE a (x); CREATE TABLE b (x)"}};
  CHECK(ApplyPending(connection, OrderMigrations(files)) ==
        std::vector<std::string>{"0001_first", "0002_second"});
  CHECK(ApplyPending(connection, OrderMigrations(files)).empty());
  CHECK(SchemaVersion(connection) == 2);

  files.push_back({"0003_third.sql", "CREATE TABLE c (x); CREATE TABLE a (x)"});
  CHECK_THROWS_AS(ApplyPending(connection, OrderMigrations(files)), Error);
  CHECK(SchemaVersion(connection) == 2);
  CHECK(connection.Number("SELECT count(*) FROM sqlite_schema WHERE name = 'c'") == 0);

  files[1].text = "CREATE TABLE a (y); CREATE TABLE b (x)";
  CHECK(StatusOf([&] { VerifyApplied(connection, OrderMigrations(files)); }) == ExitStatus::kDatabase);
}

TEST_CASE("of several pending migrations none stays where one fails") {
  const TemporaryFolder folder;
  const std::string path = folder / "x.db";
  std::ofstream(path).close();
  Connection connection(path, OpenMode::kReadWrite);
  const std::vector<EmbeddedFile> first = {{"0001_first.sql",
                                            "CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT, "
                                            "sha256 TEXT) STRICT; CREATE TABLE a (x)"}};
  ApplyPending(connection, OrderMigrations(first));
  std::vector<EmbeddedFile> files = first;
  files.push_back({"0002_second.sql", "DROP TABLE a; CREATE TABLE b (x)"});
  files.push_back({"0003_third.sql", "CREATE TABLE c (x); CREATE TABLE b (x)"});
  CHECK_THROWS_AS(ApplyPending(connection, OrderMigrations(files)), Error);
  CHECK(SchemaVersion(connection) == 1);
  files.back().text = "CREATE TABLE c (x)";
  const auto reference_data_fails = [] { throw Error("no seeds"); };
  CHECK_THROWS_AS(ApplyPending(connection, OrderMigrations(files), reference_data_fails), Error);
  CHECK(SchemaVersion(connection) == 1);
  CHECK(connection.Number("SELECT group_concat(name) = 'migrations,a' FROM sqlite_schema") == 1);
}

TEST_CASE("a schema that somebody changed is refused and nothing of it is run") {
  const TemporaryFolder folder;
  const std::string path = folder / "x.db";
  for (const std::string sql :
       {"CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM regions; END",
        "CREATE TRIGGER t INSTEAD OF UPDATE ON fund_view BEGIN DELETE FROM facts; END",
        "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT * FROM n",
        "DROP VIEW ledger; CREATE VIEW ledger AS SELECT load_extension('/tmp/x')",
        "CREATE TABLE more (x DEFAULT (randomblob(1e9)))", "CREATE INDEX i ON facts (abs(confidence))",
        "DROP INDEX articles_by_name",
        "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = "
        "'residue'"}) {
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
    MakeSmall(path);
    Execute(path, sql);
    INFO(sql);
    CHECK(StatusOf([&] { Store::Open(path, OpenMode::kReadOnly); }) == ExitStatus::kDatabase);
    CHECK(StatusOf([&] { Store::Open(path, OpenMode::kCreate); }) == ExitStatus::kDatabase);
    CHECK(StatusOf([&] { Migrate(path); }) == ExitStatus::kDatabase);
    CHECK(SaveArticles(path).articles.size() == 1);
  }
  MakeSmall(folder / "z.db");
  Execute(folder / "z.db", "ANALYZE");
  CHECK(Store::Open(folder / "z.db", OpenMode::kReadOnly).Articles().size() == 1);
}

TEST_CASE("an article that is listed and cannot be found is damage, one that is not listed a mistake") {
  const TemporaryFolder folder;
  const std::string path = folder / "x.db";
  MakeSmall(path);
  const std::string digest = Store::Open(path, OpenMode::kReadOnly).Articles().at(0).digest;
  const auto read = [&](const std::string& which) {
    return StatusOf([&] { Store::Open(path, OpenMode::kReadOnly).StoredSource(which); });
  };
  CHECK(read(digest) == ExitStatus::kOk);
  // The index of the digests is that of conflicts now, which is empty.
  Execute(
      path,
      "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
      "WHERE name = 'conflicts_by_second') WHERE name = 'sqlite_autoindex_articles_1'");
  CHECK(read(digest) == ExitStatus::kDatabase);
  const Store store = Store::Open(path, OpenMode::kReadOnly);
  CHECK_THROWS_WITH(store.StoredSource(std::string(64, '0')), Catch::Contains("no article with the digest"));
}

TEST_CASE("an article that does not fit what is stored is told as damage of the file") {
  const TemporaryFolder folder;
  const std::string path = folder / "x.db";
  MakeSmall(path);
  Execute(path, "PRAGMA foreign_keys = OFF; DELETE FROM regions");
  ReadingBuilder builder("b.txt", {"2024年投入637万元。"});
  builder.Add(MakeFund(6'370'000, Scope::kItem), "637万元");
  CHECK(StatusOf([&] { Store::Open(path, OpenMode::kReadWrite).PutArticle(builder.reading()); }) ==
        ExitStatus::kDatabase);
}

TEST_CASE("what is left of a damaged database is saved, and what is not is named") {
  const TemporaryFolder folder;
  const std::string path = folder / "x.db";
  ArticleReading proved = ReadingBuilder("proved.txt", {"甲"}).reading();
  proved.encoding = "UTF-8", proved.digest = Sha256(proved.text), proved.newspaper = "某日报";
  ArticleReading changed = ReadingBuilder("changed.txt", {"乙"}).reading();
  changed.encoding = "UTF-8", changed.digest = Sha256(changed.text);
  {
    Store store = OpenSmall(path);
    for (const ArticleReading& reading : {proved, changed, ReadingBuilder("other.txt", {"丙"}).reading()})
      store.PutArticle(reading);
    store.SetPublished(proved.digest, {PartialDate{2024, 5, 0}, DateSource::kGiven});
  }
  Execute(path, "UPDATE articles SET text = 'another' WHERE name = 'changed.txt'");
  CHECK(Store::Open(path, OpenMode::kReadOnly).Check().at(0).find("is not the one that was stored") !=
        std::string::npos);
  const Salvage salvage = SaveArticles(path);
  REQUIRE(salvage.articles.size() == 2);
  for (const SavedArticle& article : salvage.articles) {
    const bool is_proved = article.file.name == "proved.txt";
    CHECK(article.proved == is_proved);
    if (!is_proved) continue;
    CHECK(article.file.bytes == proved.text);
    CHECK(article.file.digest == proved.digest);
    CHECK(article.newspaper == "某日报");
    CHECK(article.published.date == PartialDate{2024, 5, 0});
  }
  REQUIRE(salvage.lost.size() == 1);
  CHECK(salvage.lost[0].find("changed.txt") != std::string::npos);
  Execute(folder / "foreign.db", "CREATE TABLE t (x)");
  CHECK(StatusOf([&] { SaveArticles(folder / "foreign.db"); }) == ExitStatus::kDatabase);
}

TEST_CASE("migrations are named and numbered without gaps") {
  CHECK_THROWS_AS(OrderMigrations({{"0002_second.sql", ""}}), Error);
  CHECK_THROWS_AS(OrderMigrations({{"1_first.sql", ""}}), Error);
  CHECK_THROWS_AS(OrderMigrations({{"0001first.sql", ""}}), Error);
  CHECK_THROWS_AS(OrderMigrations({{"0001_first.txt", ""}}), Error);
}

TEST_CASE("migrate brings the reference data up to date and then has nothing to do") {
  const TemporaryFolder folder;
  const std::string path = folder / "x.db";
  MakeSmall(path);
  CHECK(Migrate(path).applied == std::vector<std::string>{"reference data"});
  const MigrationReport again = Migrate(path);
  CHECK(again.applied.empty());
  CHECK(again.backup.empty());
  CHECK(Store::Open(path, OpenMode::kReadOnly).Check() == std::vector<std::string>{});
}

TEST_CASE("a database that another program writes is busy") {
  const TemporaryFolder folder;
  const std::string path = folder / "x.db";
  MakeSmall(path);
  Store one = Store::Open(path, OpenMode::kReadWrite), two = Store::Open(path, OpenMode::kReadWrite);
  sqlite3_busy_timeout(two.handle(), 1);
  one.InTransaction([&] {
    CHECK(StatusOf([&] { two.InTransaction([] {}); }) == ExitStatus::kBusy);
    CHECK(Store::Open(path, OpenMode::kReadOnly).Articles().size() == 1);
  });
  CHECK_NOTHROW(two.InTransaction([] {}));
}

TEST_CASE("a full disk leaves the database as it was") {
  const TemporaryFolder folder;
  Store store = OpenSmall(folder / "x.db");
  const std::string before = store.ContentHash();
  REQUIRE(sqlite3_exec(store.handle(), "PRAGMA max_page_count = 1", nullptr, nullptr, nullptr) == SQLITE_OK);
  ArticleReading reading = ReadingBuilder("a.txt", {std::string(1 << 20, 'x')}).reading();
  CHECK(StatusOf([&] { store.PutArticle(reading); }) == ExitStatus::kFailed);
  CHECK(StatusOf([&] {
          store.InTransaction([&] {
            CHECK_THROWS_AS(store.PutArticle(reading), Error);
            store.PutArticle(reading);
          });
        }) == ExitStatus::kFailed);
  CHECK(store.ContentHash() == before);
  REQUIRE(sqlite3_exec(store.handle(), "PRAGMA max_page_count = 1000000", nullptr, nullptr, nullptr) ==
          SQLITE_OK);
  CHECK(store.PutArticle(reading) == PutOutcome::kNew);
}

TEST_CASE("a backup is a whole database and overwrites nothing") {
  const TemporaryFolder folder;
  MakeSmall(folder / "x.db");
  const Store store = Store::Open(folder / "x.db", OpenMode::kReadOnly);
  store.Backup(folder / "copy.db");
  CHECK(Store::Open(folder / "copy.db", OpenMode::kReadOnly).ContentHash() == store.ContentHash());
  CHECK_THROWS_AS(store.Backup(folder / "copy.db"), Error);
  CHECK_THROWS_AS(store.Backup(folder / "none/copy.db"), Error);
}

// The superuser may write anywhere, so the test steps down; a child process leaves the others as they are.
TEST_CASE("in a read-only folder a database opens for reading alone") {
  const TemporaryFolder folder;
  const std::string path = folder / "x #1.db";
  MakeSmall(path);
  chmod(folder.path().c_str(), 0555);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (getuid() == 0 && setuid(65534) != 0) _exit(9);
    int failures = 0;
    try {
      failures += Store::Open(path, OpenMode::kReadOnly).Articles().size() != 1;
    } catch (...) {
      failures += 2;
    }
    try {
      Store::Open(path, OpenMode::kReadWrite).InTransaction([] {});
      failures += 4;
    } catch (const Error& error) {
      failures += error.remedy().empty() ? 8 : 0;
    }
    try {
      Store::Open(folder / "new.db", OpenMode::kCreate, SmallSeeds());
      failures += 16;
    } catch (const Error&) {
    }
    _exit(failures);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

}  // namespace xiezuo
