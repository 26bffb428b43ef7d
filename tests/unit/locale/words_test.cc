#include "locale/words.h"

#include <catch2/catch.hpp>

namespace xiezuo {

TEST_CASE("Boundaries run from the beginning to the end") {
  CHECK(WordBoundaries("").empty());
  CHECK(WordBoundaries("abc 12") == std::vector<size_t>{0, 3, 4, 6});
  const auto boundaries = WordBoundaries("贫困户，增收");
  CHECK(boundaries.front() == 0);
  CHECK(boundaries.back() == 18);
}

TEST_CASE("A word cut in two is told from a boundary between words") {
  CHECK(CutsWord("基层干部、专", "业技术人员") == WordCut::kCertain);
  CHECK(CutsWord("建档立卡贫", "困户由此脱贫") == WordCut::kCertain);
  CHECK(CutsWord("附属设", "施完善") == WordCut::kCertain);
  CHECK(CutsWord("储物柜”、造", "成效给予肯定") == WordCut::kDoubtful);
  CHECK(CutsWord("投入资金", "建设园区") == WordCut::kNone);
  CHECK(CutsWord("脱贫。", "今年以来") == WordCut::kNone);
  CHECK(CutsWord("", "今年") == WordCut::kNone);
  CHECK(CutsWord("今年", "") == WordCut::kNone);
}

}  // namespace xiezuo
