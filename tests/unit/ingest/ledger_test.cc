// The ledger's promise, checked by a scanner that knows nothing of the program's own reading of numbers:
// every run of digits of a file lies in the evidence of a fact or in a residue, and in no two of them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "base/digest.h"
#include "base/utf8.h"
#include "ingest/load_file.h"
#include "ingest/reader.h"
#include "reference_data.h"

namespace xiezuo {
namespace {

namespace fs = std::filesystem;

bool IsDigit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

std::vector<CodePointSpan> RunsOfDigits(const std::u32string& text) {
  std::vector<CodePointSpan> runs;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!IsDigit(text[at])) continue;
    const size_t start = at;
    while (at < text.size() && IsDigit(text[at])) ++at;
    runs.push_back({start, at});
  }
  return runs;
}

bool Overlap(CodePointSpan a, CodePointSpan b) { return a.start < b.end && b.start < a.end; }
bool Holds(CodePointSpan whole, CodePointSpan part) {
  return whole.start <= part.start && part.end <= whole.end;
}

// A figure's words; partnerships and projects are proved by words around their figures.
bool IsFigure(const Fact& fact) {
  return fact.type() != FactType::kPartnership && fact.type() != FactType::kProject;
}

struct Tally {
  size_t runs = 0, covered_by_none = 0, covered_by_two = 0, cut = 0, overlaps = 0, wrong_quotes = 0;
};

void CheckQuote(const Evidence& evidence, const std::u32string& text, Tally& tally) {
  const bool inside = evidence.span.start < evidence.span.end && evidence.span.end <= text.size();
  const bool same = inside && ToCodePoints(evidence.quote) ==
                                  text.substr(evidence.span.start, evidence.span.end - evidence.span.start);
  tally.wrong_quotes += !same;
}

Tally TallyOf(const ArticleReading& reading) {
  Tally tally;
  const std::u32string text = ToCodePoints(reading.text);
  std::vector<CodePointSpan> figures, all;
  for (const Fact& fact : reading.facts) {
    for (const Evidence& evidence : fact.evidence) {
      CheckQuote(evidence, text, tally);
      if (IsFigure(fact)) figures.push_back(evidence.span);
    }
  }
  all = figures;
  for (const Residue& residue : reading.residue) {
    CheckQuote(residue.evidence, text, tally);
    tally.overlaps += std::any_of(figures.begin(), figures.end(), [&](CodePointSpan figure) {
      return Overlap(figure, residue.evidence.span);
    });
    all.push_back(residue.evidence.span);
  }
  for (const CodePointSpan run : RunsOfDigits(text)) {
    ++tally.runs;
    const auto touching =
        std::count_if(all.begin(), all.end(), [&](CodePointSpan s) { return Overlap(s, run); });
    const auto holding =
        std::count_if(all.begin(), all.end(), [&](CodePointSpan s) { return Holds(s, run); });
    tally.covered_by_none += touching == 0;
    tally.covered_by_two += touching > 1;
    tally.cut += touching == 1 && holding == 0;
    if (touching != 1 || holding != 1) {
      std::string words;
      const size_t from = run.start > 10 ? run.start - 10 : 0;
      for (size_t at = from; at < std::min(text.size(), run.end + 10); ++at) AppendCodePoint(text[at], words);
      UNSCOPED_INFO(run.start << " in " << touching << ": …" << words << "…");
    }
  }
  return tally;
}

const Reader& SourceReader() {
  static const Reader reader(SeedReferenceData(),
                             {.rules_folder = std::string(XIEZUO_SOURCE_DIR) + "/rules"});
  return reader;
}

void CheckFolder(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  REQUIRE_FALSE(files.empty());
  std::sort(files.begin(), files.end());
  size_t runs = 0;
  for (const fs::path& path : files) {
    const auto file = LoadFile(path.string(), kDefaultMaxSize);
    REQUIRE(file);
    const auto reading = SourceReader().Read(*file, {});
    REQUIRE(reading);
    CAPTURE(path.string());
    const Tally tally = TallyOf(*reading);
    runs += tally.runs;
    CHECK(tally.covered_by_none == 0);
    CHECK(tally.covered_by_two == 0);
    CHECK(tally.cut == 0);
    CHECK(tally.overlaps == 0);
    CHECK(tally.wrong_quotes == 0);
  }
  CHECK(runs > files.size());
}

Tally TallyOfText(const std::string& text) {
  const auto reading =
      SourceReader().Read({.path = "a.txt", .name = "a.txt", .bytes = text, .digest = Sha256(text)}, {});
  REQUIRE(reading);
  return TallyOf(*reading);
}

}  // namespace

TEST_CASE("every run of digits of the samples is one fact or one residue") {
  CheckFolder(fs::path(XIEZUO_SOURCE_DIR) / "seeds" / "samples");
}

TEST_CASE("every run of digits of the articles that XIEZUO_REFERENCE names is one fact or one residue") {
  const char* folder = std::getenv("XIEZUO_REFERENCE");
  if (folder != nullptr && *folder != '\0') CheckFolder(folder);
}

TEST_CASE("digits of either width, in odd company and across line breaks, are all in the ledger") {
  const std::vector<std::string> texts = {
      "青岛结对帮扶定西，２０２４年投入３００万元，１２所学校。",
      "青岛结对帮扶定西，投入3,000.5万元、1-2月500—600万元。",
      "青岛结对帮扶定西，投入30\n00万元，惠及8\n\n名教师。",
      "1. 青岛结对帮扶定西\n2. A4纸5G网G105国道3版7",
      "电话0932-8212345，10:30开门，1∶5∶4，50%，3/4，CO2。",
      "青岛结对帮扶定西，9",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    const Tally tally = TallyOfText(text);
    CHECK(tally.runs > 0);
    CHECK(tally.covered_by_none + tally.covered_by_two + tally.cut + tally.overlaps + tally.wrong_quotes ==
          0);
  }
}

TEST_CASE("the tally sees a number that is missing, one that is there twice, and a wrong quote") {
  ArticleReading reading;
  reading.text = "协作12所，34名";
  const auto residue = [](size_t start, size_t end, const char* quote) {
    Residue made;
    made.evidence = {{start, end}, quote, ""};
    return made;
  };
  reading.residue = {residue(2, 5, "12所"), residue(6, 9, "34名")};
  CHECK(TallyOf(reading).covered_by_none == 0);
  reading.residue.pop_back();
  CHECK(TallyOf(reading).covered_by_none == 1);
  reading.residue = {residue(2, 5, "12所"), residue(3, 9, "2所，34名")};
  CHECK(TallyOf(reading).covered_by_two == 1);
  reading.residue = {residue(2, 5, "12名"), residue(6, 7, "3")};
  CHECK(TallyOf(reading).wrong_quotes == 1);
  CHECK(TallyOf(reading).cut == 1);
  Fact fact;
  fact.record = Indicator{};
  fact.evidence = {{{2, 9}, "12所，34名", ""}};
  reading.facts = {fact};
  CHECK(TallyOf(reading).overlaps == 2);
}

}  // namespace xiezuo
