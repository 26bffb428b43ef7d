#include "query/sandbox.h"

#include <catch2/catch.hpp>
#include <thread>

#include "base/error.h"
#include "query/row_limit.h"
#include "query/search.h"
#include "query/tables.h"
#include "unit/query/money_fixture.h"
#include "unit/query/rows_text.h"

namespace xiezuo {
namespace {

struct Database {
  TemporaryFolder folder;
  std::string path = folder / "x.db";
  Database() {
    Store store = OpenSmall(path);
    FillMoney(store);
  }
};

ExitStatus StatusOf(Sandbox& sandbox, const std::string& sql) {
  try {
    ToText(*sandbox.Query(sql));
  } catch (const Error& error) {
    return error.status();
  }
  return ExitStatus::kOk;
}

// What is said of a statement that is wrong, with the remedy.
std::string SaidOf(Sandbox& sandbox, const std::string& sql) {
  try {
    ToText(*sandbox.Query(sql));
  } catch (const Error& error) {
    return error.what() + (error.remedy().empty() ? "" : "; " + error.remedy());
  }
  return "";
}

size_t FilesIn(const std::filesystem::path& folder) {
  return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("nothing but a question is answered") {
  Database database;
  const std::string before = Store::Open(database.path, OpenMode::kReadOnly).ContentHash();
  Sandbox sandbox(database.path);
  const size_t files = FilesIn(database.folder.path());
  const std::string elsewhere = database.folder / "out.db";
  const std::vector<std::string> attacks = {
      "INSERT INTO organisations VALUES ('x')",
      "UPDATE articles SET title = ''",
      "DELETE FROM facts",
      "REPLACE INTO organisations VALUES ('x')",
      "WITH x AS (SELECT 1) DELETE FROM facts",
      "DROP TABLE facts",
      "DROP VIEW ledger",
      "ALTER TABLE facts RENAME TO f",
      "CREATE TABLE t (x)",
      "CREATE TEMP TABLE t (x)",
      "CREATE TEMP TABLE t AS SELECT * FROM facts",
      "CREATE VIEW v AS SELECT 1",
      "CREATE TRIGGER t AFTER INSERT ON facts BEGIN SELECT 1; END",
      "CREATE INDEX i ON facts (type)",
      "CREATE VIRTUAL TABLE f USING fts5 (x)",
      "CREATE VIRTUAL TABLE temp.v USING fts5vocab (main, passage_search, row)",
      "INSERT INTO passage_search (passage_search) VALUES ('delete-all')",
      "UPDATE sqlite_schema SET sql = ''",
      "UPDATE passage_search_data SET block = x'00'",
      "ATTACH '" + elsewhere + "' AS other",
      "ATTACH ':memory:' AS other",
      "DETACH main",
      "VACUUM",
      "VACUUM INTO '" + elsewhere + "'",
      "REINDEX",
      "ANALYZE",
      "BEGIN",
      "BEGIN IMMEDIATE",
      "SAVEPOINT s",
      "COMMIT",
      "PRAGMA query_only = OFF",
      "PRAGMA journal_mode = DELETE",
      "PRAGMA journal_mode",
      "PRAGMA writable_schema = ON",
      "PRAGMA user_version = 7",
      "PRAGMA wal_checkpoint(TRUNCATE)",
      "PRAGMA integrity_check",
      "PRAGMA optimize",
      "PRAGMA temp_store_directory = '/'",
      "SELECT * FROM pragma_journal_mode('DELETE')",
      "SELECT load_extension('x.so')",
      "SELECT fts3_tokenizer('x')",
      "SELECT random()",
      "SELECT randomblob(100)",
      "SELECT writefile('x', 'y')",
      "SELECT readfile('/etc/passwd')",
      "SELECT edit('x')",
      "SELECT sqlite_compileoption_get(1)",
      "SELECT 1; SELECT 2",
      "SELECT 1; DELETE FROM facts",
      "SELECT 1; garbage",
      "EXPLAIN DELETE FROM facts",
      "",
      ";",
      "-- nothing",
      "SELEC 1",
      "SELECT * FROM nowhere",
      "SELECT no_such_column FROM facts",
      "SELECT :missing",
      "SELECT ?",
      std::string("SELECT 1\0 2", 11),
  };
  for (const std::string& attack : attacks) {
    INFO(attack);
    const ExitStatus status = StatusOf(sandbox, attack);
    CHECK((status == ExitStatus::kFailed || status == ExitStatus::kUsage));
  }
  for (const std::string& mistake :
       {std::string("SELEC 1"), std::string("SELECT * FROM nowhere"), std::string()}) {
    CHECK(StatusOf(sandbox, mistake) == ExitStatus::kUsage);
  }
  for (const char* attack :
       {"DELETE FROM facts", "PRAGMA optimize", "SELECT 1; SELECT 2", "VACUUM", "BEGIN"}) {
    CHECK(StatusOf(sandbox, attack) == ExitStatus::kFailed);
  }
  CHECK(FilesIn(database.folder.path()) == files);
  CHECK(Store::Open(database.path, OpenMode::kReadOnly).ContentHash() == before);
  CHECK(StatusOf(sandbox, "SELECT 1") == ExitStatus::kOk);
}

TEST_CASE("what is said of a mistake tells where it is and what may be meant") {
  Database database;
  Sandbox sandbox(database.path);
  const struct {
    const char *sql, *said;
  } kCases[] = {
      {"SELECT 1 FORM facts", "in the SQL: near \"facts\": syntax error"},
      {"SELECT 1 FORM facts;\n", "in the SQL: near \"facts\": syntax error"},
      {"SELECT 1\n  FORM facts", "in line 2, column 8 of the SQL: near \"facts\": syntax error"},
      {";\n;\nSELECT 1\n  FORM facts", "in line 4, column 8 of the SQL: near \"facts\": syntax error"},
      {"-- 惠水\nSELECT '惠水', nosuch",
       "in line 2, column 14 of the SQL: no such column: nosuch; the nearest: count, code, fact"},
      {"SELECT * FROM FUDNS", "in the SQL: no such table: FUDNS; the nearest: funds, facts, ledger"},
      {"SELECT v.AMOUT_YUAN FROM fund_view AS v",
       "in the SQL: no such column: v.AMOUT_YUAN; the nearest: amount_yuan, amount_wan, amount_fen"},
      {"SELECT amount_yuan FROM funds",
       "in the SQL: no such column: amount_yuan; amount_yuan is a column of fund_view, project_view"},
      {"SELECT cuont(*) FROM funds", "in the SQL: no such function: cuont; the nearest: count, json, quote"},
      {"SELECT * FROM funds ORDER BY random() LIMIT 1",
       "forbidden in a query: not authorized to use function: random; leave this function out"},
      {"DELETE FROM funds",
       "forbidden in a query: not authorized; only SELECT is allowed here, nothing that writes"},
  };
  for (const auto& [sql, said] : kCases) {
    INFO(sql);
    CHECK(SaidOf(sandbox, sql) == said);
  }
}

TEST_CASE("limits stop what would not end or grow too large") {
  Database database;
  Sandbox sandbox(database.path, {.deadline = std::chrono::milliseconds(50)});
  const std::string endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) ";
  CHECK(StatusOf(sandbox, endless + "SELECT count(*) FROM n") == ExitStatus::kLimit);
  CHECK(StatusOf(sandbox, endless + "SELECT i FROM n WHERE i < 0") == ExitStatus::kLimit);
  CHECK(StatusOf(sandbox, endless + "SELECT i FROM n LIMIT 3") == ExitStatus::kOk);
  CHECK(StatusOf(sandbox, "SELECT length(zeroblob(100000000))") == ExitStatus::kLimit);
  CHECK(StatusOf(sandbox, "SELECT length(replace(hex(zeroblob(9000000)), '0', 'abc'))") ==
        ExitStatus::kLimit);
  CHECK(StatusOf(sandbox, "SELECT " + std::string(100'001, ' ') + "1") == ExitStatus::kLimit);
  CHECK(StatusOf(sandbox, "SELECT '惠水' LIKE '%" + std::string(1001, 'x') + "'") == ExitStatus::kLimit);
  CHECK(StatusOf(sandbox, "SELECT 1") == ExitStatus::kOk);
}

TEST_CASE("rows already given stand when the time is up") {
  Database database;
  Sandbox sandbox(database.path, {.deadline = std::chrono::milliseconds(200)});
  const auto rows = sandbox.Query(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 3 OR i < 0");
  Row row;
  CHECK(rows->Next(row));
  CHECK(rows->Next(row));
  CHECK(ToText(row[0]) == "2");
  CHECK_THROWS_AS(rows->Next(row), Error);
  CHECK_FALSE(rows->Next(row));
}

TEST_CASE("one long call of a function does not hold the time limit up") {
  Database database;
  Sandbox sandbox(database.path, {.deadline = std::chrono::milliseconds(100)});
  // Each would take hours: every place of the text is compared with millions of characters.
  const std::string zeros = "hex(zeroblob(8000000))";
  for (const std::string& sql :
       {"SELECT length(replace(" + zeros + ", hex(zeroblob(4000000)) || '1', ''))",
        "SELECT " + zeros + " LIKE '%" + std::string(900, '0') + "1'",
        "SELECT max(trim(" + zeros + ", replace(hex(zeroblob(4000000)), '00', '12345'))) FROM regions"}) {
    INFO(sql.substr(0, 60));
    CHECK(StatusOf(sandbox, sql) == ExitStatus::kLimit);
    CHECK(StatusOf(sandbox, "SELECT 1") == ExitStatus::kOk);
  }
}

TEST_CASE("an answer of many rows is cut where its reader says, and says so") {
  Database database;
  Sandbox sandbox(database.path);
  const std::string some = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000) ";
  for (const int64_t most : {0, 1, 999, 1000, 1001}) {
    INFO(most);
    const auto rows = sandbox.Query(some + "SELECT i FROM n");
    RowLimit limit(*rows, most);
    int64_t given = 0;
    for (Row row; limit.Next(row);) CHECK(std::get<int64_t>(row[0]) == ++given);
    CHECK(given == (most == 0 ? 1000 : std::min<int64_t>(most, 1000)));
    CHECK(limit.cut() == (most > 0 && most < 1000));
  }
}

TEST_CASE("an interrupt stops the query from another thread") {
  Database database;
  Sandbox sandbox(database.path, {.deadline = std::chrono::milliseconds(0)});
  const auto rows =
      sandbox.Query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
  std::thread interrupter([&] { sandbox.Interrupt(); });
  Row row;
  ExitStatus status = ExitStatus::kOk;
  try {
    rows->Next(row);
  } catch (const Error& error) {
    status = error.status();
  }
  interrupter.join();
  CHECK(status == ExitStatus::kInterrupted);
  CHECK(StatusOf(sandbox, "SELECT 1") == ExitStatus::kOk);
}

TEST_CASE("a source outlives its sandbox") {
  Database database;
  std::unique_ptr<RowSource> rows;
  {
    Sandbox sandbox(database.path);
    rows = sandbox.Query("SELECT :a + 1 AS b_yuan", {{"a", int64_t{1}}});
  }
  CHECK(rows->columns().at(0).name == "b_yuan");
  CHECK(rows->columns().at(0).unit == "yuan");
  CHECK(ToText(*rows) == "2\n");
  Row row;
  CHECK_FALSE(rows->Next(row));
}

TEST_CASE("values come as they are, text always well formed") {
  Database database;
  Sandbox sandbox(database.path);
  const auto ask = [&](const std::string& sql) { return ToText(*sandbox.Query(sql)); };
  CHECK(ask("SELECT NULL, 1, 2.5, '惠水', x'00ff'") == "NULL | 1 | 2.5 | 惠水 | X'00FF'\n");
  CHECK(ask("SELECT CAST(x'41ff42' AS TEXT)") == "A\uFFFDB\n");
  CHECK(ask("SELECT CAST(x'eda080' AS TEXT)") == "\uFFFD\uFFFD\uFFFD\n");
  CHECK(ask("SELECT instr('惠水县', '县'), instr('abc', 'z'), instr('a', ''), instr(NULL, 'a')") ==
        "3 | 0 | 1 | NULL\n");
  CHECK(ask("SELECT count(*) FROM json_each('[1,2]')") == "2\n");
  CHECK(ask("SELECT count(*) > 5 FROM pragma_table_info('funds')") == "1\n");
  CHECK(ask("SELECT 1 -- a comment") == "1\n");
  CHECK(ask(" ; SELECT 1 ; ; /* the end */ ") == "1\n");
  CHECK(ask("VALUES (1), (2)") == "1\n2\n");
  CHECK(ask("SELECT count(*) FROM passages WHERE text LIKE '%教育%'") == "1\n");
  CHECK(ask("SELECT count(*) FROM passage_search WHERE passage_search MATCH '\"惠 水\"'") == "1\n");
  CHECK(ask("SELECT count(*) FROM passage_search WHERE passage_search MATCH fts('惠水')") == "1\n");
}

TEST_CASE("tables for export have columns, keys and one order") {
  Database database;
  const auto tables = ExportTables(database.path);
  Sandbox sandbox(database.path);
  for (const ExportTable& table : tables) {
    INFO(table.name);
    const auto rows = OpenTable(sandbox, table.name);
    REQUIRE(rows->columns().size() == table.columns.size());
    for (size_t i = 0; i < table.columns.size(); ++i) CHECK(rows->columns()[i].name == table.columns[i].name);
    CHECK((table.primary_key.empty() || table.name.find("_view") == std::string::npos));
    for (const ForeignKey& link : table.foreign_keys) {
      CHECK(std::any_of(tables.begin(), tables.end(),
                        [&](const ExportTable& other) { return other.name == link.table; }));
      CHECK(link.columns.size() == link.table_columns.size());
    }
    // Values fit the types that are told of them.
    for (Row row; rows->Next(row);) {
      for (size_t i = 0; i < row.size(); ++i) {
        INFO(table.columns[i].name);
        CHECK((!std::holds_alternative<std::string>(row[i]) || table.columns[i].type == "string"));
        CHECK((!std::holds_alternative<int64_t>(row[i]) || table.columns[i].type != "string"));
        CHECK((!std::holds_alternative<double>(row[i]) || table.columns[i].type == "number"));
        CHECK((!table.columns[i].required || row[i] != Value()));
      }
    }
  }
  CHECK_THROWS_AS(OpenTable(sandbox, "migrations"), Error);
  CHECK_THROWS_AS(OpenTable(sandbox, "facts; DROP TABLE facts"), Error);
}

TEST_CASE("exports do not show the order in which articles came") {
  TemporaryFolder folder;
  std::vector<ArticleReading> readings = {Reprint(), SecondArticle(), AccountOfHuishui(), Guiding()};
  std::string exports[2];
  for (const int order : {0, 1}) {
    const std::string path = folder / std::to_string(order);
    {
      Store store = OpenSmall(path);
      for (const ArticleReading& reading : readings) store.PutArticle(reading);
    }
    std::reverse(readings.begin(), readings.end());
    Sandbox sandbox(path);
    for (const ExportTable& table : ExportTables(path)) {
      exports[order] += ToText(*OpenTable(sandbox, table.name));
      exports[order] += ToText(*sandbox.Query("SELECT * FROM " + table.name));  // ad hoc, without an order
    }
    exports[order] += ToText(*Search(sandbox, "荔湾"));
    exports[order] +=
        ToText(*sandbox.Query("SELECT rowid FROM passage_search WHERE passage_search MATCH '桥'"));
  }
  CHECK(exports[0] == exports[1]);
}

TEST_CASE("a sandbox refuses what is no database of ours") {
  TemporaryFolder folder;
  CHECK_THROWS_AS(Sandbox(folder / "none.db"), Error);
}

}  // namespace xiezuo
