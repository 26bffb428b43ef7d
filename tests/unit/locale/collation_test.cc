#include "locale/collation.h"

#include <catch2/catch.hpp>

#include <vector>

namespace xiezuo {
namespace {

const ChineseOrder& Order() {
  static const ChineseOrder order(
      PlaceReading({{"长沙", "changsha"}, {"毕节", "bijie"}, {"长兴", "changxing"}}));
  return order;
}

int Sign(int order) { return (order > 0) - (order < 0); }

TEST_CASE("names of places stand where people there read them") {
  CHECK(Order().Compare("长沙", "成都") < 0);
  CHECK(Order().Compare("长沙县的学校", "成都") < 0);
  CHECK(Order().Compare("长短", "成都") != 0);
  CHECK(Order().Compare("毕节", "长沙") < 0);
  CHECK(Order().Compare("长沙", "长沙") == 0);
}

TEST_CASE("keys compare as the texts do") {
  const std::vector<std::string> texts = {"",
                                          "长沙",
                                          "长沙市",
                                          "长兴",
                                          "成都",
                                          "毕节",
                                          "abc",
                                          "ABC",
                                          "a",
                                          "12",
                                          "2",
                                          "常沙",
                                          "张家",
                                          "。",
                                          "é",
                                          "e",
                                          std::string("a\0b", 3),
                                          "长　沙"};
  for (const std::string& a : texts) {
    for (const std::string& b : texts) {
      INFO(a << " and " << b);
      CHECK(Sign(Order().Compare(a, b)) == Sign(Order().Key(a).compare(Order().Key(b))));
    }
  }
}

}  // namespace
}  // namespace xiezuo
