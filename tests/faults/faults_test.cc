// Every n-th input, output and memory request fails, once and from then on, while an article goes in, a
// database is made, brought up to date, copied and exported. Whatever fails, it ends in an error of ours with
// a message, and the database is as it was before or as it was to be. XIEZUO_FAULTS=all tries every n, else a
// sample of each run is tried.
#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <functional>

#include "base/error.h"
#include "faults/faults.h"
#include "ingest/run.h"
#include "output/writer.h"
#include "query/tables.h"
#include "storage/migrations.h"
#include "storage/reference_data.h"
#include "storage/store.h"
#include "unit/storage/readings.h"

namespace xiezuo {
namespace {

namespace fs = std::filesystem;

ArticleReading Article(const std::string& name, int64_t amount) {
  ReadingBuilder builder(name,
                         {"荔湾区与惠水县结对。", "2024年投入" + std::to_string(amount) + "万元，另有7户。"});
  builder.Add(Partnership{"440103", "522731", Scheme::kEastWest, 2021, std::nullopt}, "荔湾区与惠水县结对");
  builder.Add(MakeFund(amount * 10'000, Scope::kItem), std::to_string(amount) + "万元");
  builder.AddResidue("7户", 7, "not_cooperation");
  return builder.reading();
}

std::string Exported(const std::string& path) {
  Sandbox sandbox(path, {.deadline = std::chrono::milliseconds(0)});
  StringSink sink;
  for (const ExportTable& table : ExportTables(path)) {
    WriteRows(*OpenTable(sandbox, table.name), {.format = Format::kCsv}, sink);
  }
  return sink.text();
}

void MigrateAll(const std::string& path, size_t migrations) {
  std::vector<Migration> all = OrderMigrations(EmbeddedMigrations());
  all.resize(std::min(all.size(), migrations));
  Connection connection(path, OpenMode::kReadWrite);
  Guarded("migrating", path,
          [&] { ApplyPending(connection, all, [&] { FillReferenceData(connection, SmallSeeds()); }); });
}

// One act that faults are let loose on. `state` says all that there is afterwards, and throws where it is not
// sound; it is what it was before, or what the undisturbed act leaves.
struct Act {
  std::string name;
  std::function<void(const TemporaryFolder&)> prepare, act;
  std::function<std::string(const TemporaryFolder&)> state;
};

std::string SoundContent(const std::string& path) {
  const Store store = Store::Open(path, OpenMode::kReadOnly);
  const std::vector<std::string> faults = store.Check();
  if (!faults.empty()) throw std::runtime_error(faults.front());
  return store.ContentHash();
}

void PutFirst(const TemporaryFolder& folder) { OpenSmall(folder / "x.db").PutArticle(Article("a.txt", 820)); }

std::vector<Act> Acts() {
  return {
      {.name = "ingest",
       .prepare = PutFirst,
       .act =
           [](const TemporaryFolder& folder) {
             Store store = Store::Open(folder / "x.db", OpenMode::kReadWrite);
             store.PutArticle(Article("b.txt", 33));
           },
       .state = [](const TemporaryFolder& folder) { return SoundContent(folder / "x.db"); }},
      {.name = "ingest again by a newer extractor",
       .prepare = PutFirst,
       .act =
           [](const TemporaryFolder& folder) {
             Store store = Store::Open(folder / "x.db", OpenMode::kReadWrite);
             ArticleReading reading = Article("a.txt", 820);
             reading.extractor = "test 2";
             store.InTransaction([&] { store.PutArticle(reading); });
           },
       .state = [](const TemporaryFolder& folder) { return SoundContent(folder / "x.db"); }},
      {.name = "a new database",
       .prepare = [](const TemporaryFolder&) {},
       .act = [](const TemporaryFolder& folder) { OpenSmall(folder / "x.db"); },
       .state =
           [](const TemporaryFolder& folder) {
             const auto files = std::distance(fs::directory_iterator(folder.path()), {});
             if (!fs::exists(folder / "x.db")) return std::to_string(files) + " files";
             return SoundContent(folder / "x.db");
           }},
      {.name = "migrate",
       .prepare =
           [](const TemporaryFolder& folder) {
             sqlite3* made = nullptr;
             sqlite3_open((folder / "x.db").c_str(), &made);
             sqlite3_exec(made, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
             sqlite3_close(made);
             MigrateAll(folder / "x.db", 1);
             Connection connection(folder / "x.db", OpenMode::kReadWrite);
             connection.Execute(
                 "INSERT INTO articles VALUES (printf('%064d', 7), 'a.txt', 'a.txt', '', '', NULL, "
                 "'unknown', "
                 "'test', 'GB18030', 'text')");
           },
       .act = [](const TemporaryFolder& folder) { MigrateAll(folder / "x.db", 1000); },
       .state =
           [](const TemporaryFolder& folder) {
             Connection connection(folder / "x.db", OpenMode::kReadWrite);
             if (connection.Number("SELECT count(*) FROM articles WHERE text = 'text'") != 1)
               throw std::runtime_error("the article is gone");
             const int version = SchemaVersion(connection);
             return std::to_string(version) + (version == 1 ? "" : SoundContent(folder / "x.db"));
           }},
      {.name = "backup",
       .prepare = PutFirst,
       .act =
           [](const TemporaryFolder& folder) {
             Store::Open(folder / "x.db", OpenMode::kReadOnly).Backup(folder / "copy.db");
           },
       .state =
           [](const TemporaryFolder& folder) {
             const std::string content = SoundContent(folder / "x.db");
             if (!fs::exists(folder / "copy.db")) return content + ", no copy";
             return content + ", copy " + SoundContent(folder / "copy.db");
           }},
      {.name = "export",
       .prepare = PutFirst,
       .act =
           [](const TemporaryFolder& folder) {
             static const std::string right = [&] { return Exported(folder / "x.db"); }();
             if (Exported(folder / "x.db") != right) throw std::logic_error("another export");
           },
       .state = [](const TemporaryFolder& folder) { return SoundContent(folder / "x.db"); }},
  };
}

// What a run without faults does, and the database as it was.
struct Undisturbed {
  size_t operations = 0;
  std::string before, after;
};

Undisturbed RunUndisturbed(const Act& act, FaultKind kind) {
  const TemporaryFolder folder;
  act.prepare(folder);
  Undisturbed run;
  run.before = act.state(folder);
  {
    const Fault counting(kind, FaultSpan::kOnce, 0);
    act.act(folder);
    run.operations = counting.operations();
  }
  run.after = act.state(folder);
  return run;
}

// What went wrong, or "" where the act ended as it should.
std::string TryWith(const Act& act, const Undisturbed& right, FaultKind kind, FaultSpan span, size_t n) {
  const TemporaryFolder folder;
  act.prepare(folder);
  bool done = false;
  try {
    const Fault fault(kind, span, n);
    act.act(folder);
    done = true;
  } catch (const std::logic_error& e) {
    return e.what();
  } catch (const std::bad_alloc&) {
  } catch (const Error& e) {
    if (std::string_view(e.what()).empty()) return "an error without a message";
  } catch (const std::exception& e) {
    return std::string("not an error of ours: ") + e.what();
  }
  try {
    const std::string state = act.state(folder);
    if (done && state != right.after) return "it ended well and did not do its work";
    if (state != right.before && state != right.after) return "neither as before nor as after: " + state;
  } catch (const std::exception& e) {
    return std::string("not sound: ") + e.what();
  }
  return "";
}

// All of the first, then ever fewer; a long run tries all.
size_t Next(size_t n) {
  static const bool all = std::getenv("XIEZUO_FAULTS") != nullptr;
  return all || n < 6 ? n + 1 : n + n / 2;
}

void TryAll(FaultKind kind) {
  for (const Act& act : Acts()) {
    const Undisturbed right = RunUndisturbed(act, kind);
    const bool only_reads = act.name == "export";
    REQUIRE((right.operations > 0 || (only_reads && kind == FaultKind::kDiskFull)));
    size_t tried = 0;
    for (const FaultSpan span : {FaultSpan::kOnce, FaultSpan::kFromThenOn}) {
      for (size_t n = 1; n <= right.operations; n = Next(n)) {
        const std::string fault = TryWith(act, right, kind, span, n);
        ++tried;
        if (fault.empty()) continue;
        FAIL_CHECK(act.name << ", operation " << n << " of " << right.operations
                            << (span == FaultSpan::kOnce ? " once: " : " and from then on: ") << fault);
      }
    }
    WARN(act.name << ": " << tried << " faults among " << right.operations << " operations");
  }
}

}  // namespace

TEST_CASE("input and output fail") { TryAll(FaultKind::kInputOutput); }
TEST_CASE("the disk is full") { TryAll(FaultKind::kDiskFull); }
TEST_CASE("SQLite gets no memory") { TryAll(FaultKind::kEngineMemory); }
TEST_CASE("the program gets no memory") { TryAll(FaultKind::kProgramMemory); }

}  // namespace xiezuo
