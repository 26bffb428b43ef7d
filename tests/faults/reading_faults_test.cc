// Memory is refused while an article is read, and while ICU is asked for the first time: each attempt in a
// process of its own. It ends in the reading that was to be, or in an error; after it the next reading is
// right.
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <functional>

#include "base/error.h"
#include "base/utf8.h"
#include "faults/faults.h"
#include "ingest/reader.h"
#include "locale/charset.h"
#include "locale/collation.h"
#include "locale/pinyin.h"
#include "locale/simplified.h"
#include "locale/words.h"
#include "query/engine_thread.h"
#include "storage/store.h"

namespace xiezuo {
namespace {

enum Outcome { kRight, kRefused, kWrong, kNoErrorOfOurs, kWrongNextTime };

// How `work`, which says what it found, ends in a process of its own with a fault.
int OutcomeOf(const std::function<std::string()>& work, const std::string& right, FaultKind kind,
              FaultSpan span, size_t n) {
  const auto once = [&] {
    try {
      return work() == right ? kRight : kWrong;
    } catch (const std::bad_alloc&) {
      return kRefused;
    } catch (const Error& e) {
      return std::string_view(e.what()).empty() ? kNoErrorOfOurs : kRefused;
    } catch (...) {
      return kNoErrorOfOurs;
    }
  };
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    alarm(120);
    Outcome outcome = kRight;
    {
      const Fault fault(kind, span, n);
      outcome = once();
    }
    const Outcome next = outcome == kRight || outcome == kRefused ? once() : kRight;
    if (next != kRight) outcome = kWrongNextTime;
    _exit(outcome);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

// What the work says without a fault, and how many operations it takes, without its being done in this
// process.
size_t CountOperations(const std::function<std::string()>& work, FaultKind kind, std::string& right) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    const Fault counting(kind, FaultSpan::kOnce, 0);
    std::string said = work();
    said = std::to_string(counting.operations()) + "\n" + said;
    const bool whole = write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size());
    _exit(whole ? 0 : 1);
  }
  close(ends[1]);
  std::string said(1 << 16, '\0');
  const ssize_t size = read(ends[0], said.data(), said.size());
  close(ends[0]);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
  REQUIRE(size > 0);
  said.resize(static_cast<size_t>(size));
  const size_t line = said.find('\n');
  right = said.substr(line + 1);
  return std::stoul(said);
}

void TryAll(const std::string& name, FaultKind kind, const std::function<std::string()>& work, size_t step) {
  std::string right;
  const size_t operations = CountOperations(work, kind, right);
  REQUIRE(operations > 0);
  const bool all = std::getenv("XIEZUO_FAULTS") != nullptr;
  size_t tried = 0, refused = 0;
  for (const FaultSpan span : {FaultSpan::kOnce, FaultSpan::kFromThenOn}) {
    for (size_t n = 1; n <= operations; n += all     ? std::max<size_t>(1, operations / 3000)
                                             : n < 4 ? 1
                                                     : n / 2 + step) {
      const int outcome = OutcomeOf(work, right, kind, span, n);
      ++tried;
      refused += outcome == kRefused;
      if (outcome == kRight || outcome == kRefused) continue;
      FAIL_CHECK(name << ", operation " << n << " of " << operations
                      << (span == FaultSpan::kOnce ? " once: " : " and from then on: ") << "outcome "
                      << outcome);
    }
  }
  WARN(name << ": " << tried << " faults among " << operations << " operations, " << refused << " refused");
}

// The first use of all that ICU does for us; before any other test has used it, each in ctest on its own.
std::string FirstUse() {
  std::string said = ToUtf8("\xD0\xAD\xD7\xF7\xB0\xEF\xB7\xF6", Charset::kGb18030).text;
  said += ToUtf8("\xA8\xF3\xA7\x40", Charset::kBig5).text;
  for (const char32_t c : U"協於資萬") said += std::to_string(Simplified(c)) + " ";
  for (const size_t at : WordBoundaries("东西部协作帮扶资金支持惠水县")) said += std::to_string(at) + " ";
  said += PinyinOf(U'惠');
  const std::vector<std::pair<std::string, std::string>> names = {{"惠水县", "huishuixian"}};
  const ChineseOrder order{PlaceReading(names)};
  return said + order.Key("惠水县") + std::to_string(order.Compare("惠水县", "龙里县") < 0);
}

constexpr const char* kArticle =
    "荔灣區與惠水縣東西部協作取得新成果\n\n本报讯 广州市荔湾区与贵州省惠水县深入开展东西部协作。\n\n"
    "2024年，荔湾区投入东西部协作资金637万元，支持惠水县建设冷链\n仓库；帮助惠水县869名脱贫劳动力实现就业，\n"
    "其中200名到广东。\n";

class Reading {
 public:
  Reading() : store_(Store::Open(":memory:", OpenMode::kCreate)), reader_(store_.LoadReferenceData(), {}) {
    file_ = {.path = "in/a.txt", .name = "a.txt", .bytes = {}, .digest = std::string(64, '7')};
    // As a newspaper's site has it: the way through the converter.
    file_.bytes = "\xFF\xFE";
    for (const char32_t c : ToCodePoints(kArticle)) {
      file_.bytes.push_back(static_cast<char>(c & 0xFF));
      file_.bytes.push_back(static_cast<char>(c >> 8));
    }
  }
  std::string Read() const {
    const Result<ArticleReading> reading = reader_.Read(file_, {});
    if (!reading) return "refused: " + reading.error().message;
    std::string said =
        reading->text + reading->title + reading->published.date.value_or(PartialDate{}).ToString();
    for (const StoredPassage& passage : reading->passages)
      said += passage.text + (passage.relevant ? "+" : "-") + passage.reason;
    for (const Fact& fact : reading->facts)
      said += fact.key + fact.evidence.front().quote + std::to_string(fact.confidence);
    for (const Residue& residue : reading->residue) said += residue.evidence.quote + residue.reason;
    return said;
  }

 private:
  const Store store_;
  const Reader reader_;
  SourceFile file_;
};

// Rows of a statement that can be run, until the handle can be closed, which a statement that is left
// prevents.
std::string ThreadOfStatement() {
  sqlite3* handle = nullptr;
  if (sqlite3_open(":memory:", &handle) != SQLITE_OK) return "not opened";
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(handle, "SELECT 7", -1, &statement, nullptr);
  std::string said;
  try {
    EngineThread thread(statement, nullptr);
    Batch batch;
    thread.Next(batch, [] { return false; });
    said = std::to_string(std::get<int64_t>(batch.rows.at(0).at(0)));
  } catch (...) {
    if (sqlite3_close(handle) != SQLITE_OK) return "a statement is left";
    throw;
  }
  return sqlite3_close(handle) == SQLITE_OK ? said : "a statement is left";
}

}  // namespace

TEST_CASE("ICU gets no memory when it is first used") {
  TryAll("first use of ICU", FaultKind::kIcuMemory, FirstUse, 100);
}

TEST_CASE("a statement is freed where there is no memory for its thread") {
  TryAll("a thread for a statement", FaultKind::kProgramMemory, ThreadOfStatement, 0);
}

TEST_CASE("there is no memory while an article is read") {
  const Reading reading;
  const auto read = [&] { return reading.Read(); };
  TryAll("reading, ICU's memory", FaultKind::kIcuMemory, read, 0);
// The thread sanitizer's own pthread_once waits for ever after an exception.
#if !defined(__SANITIZE_THREAD__)
  TryAll("reading, the program's memory", FaultKind::kProgramMemory, read, 300);
#endif
}

}  // namespace xiezuo
