#include "ingest/run.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>

#include "base/error.h"
#include "base/utf8.h"
#include "unit/temporary_folder.h"

namespace xiezuo {
namespace {

// Reads nothing: every text is one passage and one number of residue. Texts that begin with a sign behave as
// it says.
class ReaderDouble {
 public:
  ArticleReader Make(const std::string& extractor = "double-1") {
    return {.read = [this, extractor](const SourceFile& file,
                                      const PublicationDate& given) { return Read(file, given, extractor); },
            .extractor = extractor};
  }
  int calls() const { return calls_; }

 private:
  Result<ArticleReading> Read(const SourceFile& file, const PublicationDate& given,
                              const std::string& extractor) {
    ++calls_;
    if (file.bytes.starts_with("?")) {
      return Diagnostic{
          .severity = Severity::kError, .stage = "decode", .message = "no text", .remedy = "none"};
    }
    if (file.bytes.starts_with("!")) throw std::runtime_error("out of order");
    if (file.bytes.starts_with("$")) throw std::bad_alloc();
    ArticleReading reading;
    reading.name = file.name;
    reading.path = file.path;
    reading.digest = file.digest;
    reading.encoding = "UTF-8";
    reading.text = file.bytes;
    reading.published = given;
    reading.extractor = extractor;
    Residue residue;
    residue.evidence = {.span = {0, 1}, .quote = file.bytes.substr(0, 1), .rule = "double"};
    if (file.bytes.starts_with("#"))
      residue.evidence.quote = "not in the text";  // what a faulty reading looks like
    residue.reason = "another-article";
    reading.residue.push_back(residue);
    return reading;
  }

  std::atomic<int> calls_ = 0;
};

struct Fixture {
  TemporaryFolder folder;
  Store store = Store::Open(":memory:", OpenMode::kCreate, {});
  ReaderDouble reader;

  IngestOptions Options(const std::vector<std::string>& names) const {
    IngestOptions options;
    for (const std::string& name : names) options.files.files.push_back(folder.File(name));
    return options;
  }
  IngestReport Run(const IngestOptions& options) { return Ingest(options, reader.Make(), store, {}); }
  IngestReport Run(const std::vector<std::string>& names) { return Run(Options(names)); }
  PublicationDate Published(const std::string& name) const {
    return store.Published(store.FindArticle(name).digest);
  }
};

TEST_CASE_METHOD(Fixture, "articles are new once and unchanged after that") {
  folder.Put("a.txt", "7户");
  folder.Put("b.txt", "8户");
  const IngestReport first = Run({"a.txt", "b.txt"});
  CHECK(first.created == 2);
  CHECK(first.residue == 2);
  CHECK(first.refused.empty());
  const IngestReport second = Run({"a.txt", "b.txt"});
  CHECK(second.created == 0);
  CHECK(second.unchanged == 2);
  CHECK(second.residue == 0);
  CHECK(reader.calls() == 2);
}

TEST_CASE_METHOD(Fixture, "an article for which there is no memory is refused and no fault of ours") {
  folder.Put("a.txt", "$");
  folder.Put("b.txt", "8户");
  const IngestReport report = Run({"a.txt", "b.txt"});
  CHECK(report.created == 1);
  REQUIRE(report.refused.size() == 1);
  CHECK(report.refused.front().diagnostic.message == "could not be read: there is not enough memory");
  CHECK(report.refused.front().diagnostic.remedy == "give it smaller inputs or fewer --jobs");
}

TEST_CASE_METHOD(Fixture, "one bad article stops no other") {
  folder.Put("a.txt", "?");
  folder.Put("b.txt", "!");
  folder.Put("c.txt", "# a faulty reading");
  folder.Put("d.txt", "8户");
  const IngestReport report = Run({"a.txt", "missing.txt", "b.txt", "c.txt", "d.txt"});
  CHECK(report.created == 1);
  REQUIRE(report.refused.size() == 4);
  for (const PathDiagnostic& refusal : report.refused) CHECK_FALSE(refusal.diagnostic.message.empty());
  CHECK(store.Articles().size() == 1);
}

TEST_CASE_METHOD(Fixture,
                 "the same bytes under several names are one article under the least name, in any order") {
  for (const std::string name : {"a.txt", "b-2024-05-06.txt", "c.txt"}) folder.Put(name, "7户");
  SECTION("in one run") {
    const IngestReport report = Run({"c.txt", "b-2024-05-06.txt", "a.txt"});
    CHECK(report.created == 1);
  }
  SECTION("in several runs") {
    for (const std::string name : {"c.txt", "b-2024-05-06.txt", "a.txt"}) Run({name});
  }
  REQUIRE(store.Articles().size() == 1);
  CHECK(store.Articles()[0].name == "a.txt");
  CHECK(store.Articles()[0].published_on == "2024-05-06");
}

TEST_CASE_METHOD(Fixture, "the date of the person, then of the dates file, then of the file name") {
  folder.Put("2024-01-02.txt", "7户");
  folder.Put("b.txt", "8户");
  IngestOptions options = Options({"2024-01-02.txt", "b.txt"});
  Run(options);
  CHECK(Published("2024-01-02.txt").source == DateSource::kFileName);
  CHECK(Published("b.txt").source == DateSource::kUnknown);

  options.dates = {{"2024-01-02.txt", PartialDate{2023, 5, 0}}};
  CHECK(Run(options).replaced == 1);
  CHECK(Published("2024-01-02.txt").date == PartialDate{2023, 5, 0});

  options.date = PartialDate{2022, 0, 0};
  CHECK(Run(options).replaced == 2);
  CHECK(Published("2024-01-02.txt").date == PartialDate{2022, 0, 0});
  CHECK(Published("b.txt").source == DateSource::kGiven);

  // What a person said stays until a person says otherwise.
  CHECK(Run({"2024-01-02.txt", "b.txt"}).unchanged == 2);
  CHECK(Published("2024-01-02.txt").date == PartialDate{2022, 0, 0});
}

TEST_CASE_METHOD(Fixture, "a newer extractor reads again and keeps the person's date") {
  folder.Put("a.txt", "7户");
  IngestOptions options = Options({"a.txt"});
  options.date = PartialDate{2022, 0, 0};
  options.newspaper = "某日报";
  Run(options);
  const ArticleReader newer = reader.Make("double-2");
  SECTION("when it is ingested again") { CHECK(Ingest(Options({"a.txt"}), newer, store, {}).replaced == 1); }
  SECTION("when it is read again from the store") {
    const IngestReport report = Reread(store.Articles(), RereadScope::kOutdated, {}, newer, store, {});
    CHECK(report.replaced == 1);
    CHECK(store.Articles()[0].newspaper == "某日报");
  }
  CHECK(Published("a.txt").date == PartialDate{2022, 0, 0});
  CHECK(store.Articles()[0].extractor == "double-2");
  CHECK(Reread(store.Articles(), RereadScope::kOutdated, {}, newer, store, {}).unchanged == 1);
}

TEST_CASE_METHOD(Fixture, "a dry run stores nothing and counts the same") {
  folder.Put("a.txt", "7户");
  folder.Put("b.txt", "7户");
  IngestOptions options = Options({"a.txt", "b.txt"});
  options.pipeline.dry_run = true;
  const IngestReport report = Run(options);
  CHECK(report.created == 1);
  CHECK(report.unchanged == 1);
  CHECK(store.Articles().empty());
}

TEST_CASE("the number of threads changes nothing in the store") {
  TemporaryFolder folder;
  IngestOptions options;
  for (int i = 0; i < 200; ++i) {
    const std::string number = std::to_string(i);
    options.files.files.push_back(folder.Put(number + ".txt", number + (i % 10 == 3 ? "" : "户")));
  }
  std::vector<std::string> hashes;
  for (const unsigned jobs : {1U, 2U, 8U}) {
    ReaderDouble reader;
    Store store = Store::Open(":memory:", OpenMode::kCreate, {});
    options.pipeline.jobs = jobs;
    CHECK(Ingest(options, reader.Make(), store, {}).created == 200);
    hashes.push_back(store.ContentHash());
  }
  CHECK(hashes[0] == hashes[1]);
  CHECK(hashes[0] == hashes[2]);
}

TEST_CASE_METHOD(Fixture, "a stop gives up the group that is not committed") {
  IngestOptions options;
  for (int i = 0; i < 100; ++i) {
    const std::string number = std::to_string(i);
    options.files.files.push_back(folder.Put(number + ".txt", number + "户"));
  }
  size_t settled = 0;
  const Watcher watcher{.progress = [&](const Progress& progress) { settled = progress.done; },
                        .stopped = [&] { return settled >= 80; }};
  try {
    Ingest(options, reader.Make(), store, watcher);
    FAIL("was not stopped");
  } catch (const Error& e) {
    CHECK(e.status() == ExitStatus::kInterrupted);
  }
  CHECK(store.Articles().size() == 64);  // one group
  CHECK(Run(options).created == 36);     // the same command goes on
}

TEST_CASE_METHOD(Fixture, "progress comes once for each file") {
  folder.Put("a.txt", "7户");
  folder.Put("b.txt", "?");
  folder.Put("c.txt", "7户");
  std::vector<size_t> done;
  const Watcher watcher{.progress =
                            [&](const Progress& progress) {
                              done.push_back(progress.done);
                              CHECK(progress.total == 4);
                            },
                        .stopped = {}};
  Ingest(Options({"a.txt", "b.txt", "c.txt", "missing.txt"}), reader.Make(), store, watcher);
  CHECK(done == std::vector<size_t>{1, 2, 3, 4});
}

}  // namespace
}  // namespace xiezuo
