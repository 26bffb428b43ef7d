#include "resolve/merge.h"

#include <catch2/catch.hpp>

#include "statements.h"

namespace xiezuo {
namespace {

constexpr const char* kPair = "青岛市崂山区结对帮扶甘肃省通渭县。\n";

// How many evidence spans each fact of the article has, in the order of the text.
std::vector<size_t> SpansOf(const std::string& lines) {
  StatedFigures stated(lines);
  std::vector<size_t> spans;
  for (const Statement& statement :
       MergeRepeats(std::move(stated.statements), stated.mentions, stated.article.annotated,
                    SourceKnowledge().words.phrase_ends)) {
    spans.push_back(statement.fact.evidence.size());
    CHECK(std::is_sorted(statement.fact.evidence.begin(), statement.fact.evidence.end()));
  }
  return spans;
}

using Spans = std::vector<size_t>;

}  // namespace

TEST_CASE("a figure in the headline, the text and a repeated paragraph is one fact with three spans") {
  const std::string article =
      std::string("# 崂山3637万元协作资金助通渭\n") + kPair +
      "崂山区投入协作资金3637万元，新建校舍。\n~ 崂山区投入协作资金3637万元，新建校舍。";
  CHECK(SpansOf(article) == Spans{3});
}

TEST_CASE("people counted again in the same words are the same people") {
  const std::string article =
      std::string(kPair) + "安置脱贫劳动力就业869名。\n车间建起来。\n安置脱贫劳动力就业869名，人人满意。";
  CHECK(SpansOf(article) == Spans{2});
}

TEST_CASE("two equal numbers in one sentence are two facts") {
  CHECK(SpansOf(std::string(kPair) + "培训教师50名，培训医生50名。") == Spans{1, 1});
  CHECK(SpansOf(std::string(kPair) + "投入协作资金3637万元建校舍，投入协作资金3637万元建医院。") ==
        Spans{1, 1});
}

TEST_CASE("equal round numbers in different words are two facts") {
  CHECK(SpansOf(std::string(kPair) + "崂山区选派教师20名。\n通渭县新建帮扶车间20个。") == Spans{1, 1});
  CHECK(SpansOf(std::string(kPair) +
                "投入协作资金500万元建起校舍。\n某企业在园区签约投资500万元生产粉条。") == Spans{1, 1});
}

TEST_CASE("another qualifier or another unit is another figure") {
  CHECK(SpansOf(std::string(kPair) + "投入协作资金3637万元。\n投入协作资金3600余万元。") == Spans{1, 1});
  CHECK(SpansOf(std::string(kPair) + "培训教师869人。\n培训教师869人次。") == Spans{1, 1});
}

TEST_CASE("of the statements of one fact the one read most specifically gives its attributes") {
  StatedFigures stated(std::string("# 3637万元协作资金助学\n") + kPair +
                       "2024年，投入通渭县协作资金3637万元，新建校舍。");
  const auto merged = MergeRepeats(std::move(stated.statements), stated.mentions, stated.article.annotated,
                                   SourceKnowledge().words.phrase_ends);
  REQUIRE(merged.size() == 1);
  const Fund* fund = std::get_if<Fund>(&merged[0].fact.record);
  REQUIRE(fund != nullptr);
  CHECK(fund->period == Period{2024, 2024});
  CHECK(fund->recipient == "621121");
  CHECK(merged[0].fact.evidence.size() == 2);
}

TEST_CASE("two thousand equal figures are read in one go and none is lost") {
  std::string article = kPair;
  for (int i = 0; i < 1000; ++i) article += "培训教师50名，培训医生50名。";
  size_t spans = 0;
  for (const size_t of_fact : SpansOf(article)) spans += of_fact;
  CHECK(spans == 2000);
}

}  // namespace xiezuo
