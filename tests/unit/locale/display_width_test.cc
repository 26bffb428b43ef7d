#include "locale/display_width.h"

#include <catch2/catch.hpp>
#include <utility>

namespace xiezuo {

TEST_CASE("Wide characters take two columns, marks none") {
  const std::pair<const char*, size_t> kCases[] = {{"", 0},   {"abc", 3}, {"惠水县", 6},  {"12万元", 6},
                                                   {"，", 2}, {"“”…", 3}, {"e\u0301", 1}, {"ｶ", 1},
                                                   {"１", 2}, {"😀", 2},   {"\u200B", 0}};
  for (const auto& [text, width] : kCases) {
    INFO(text);
    CHECK(DisplayWidth(text) == width);
  }
}

TEST_CASE("Text that is too wide is cut with an ellipsis and never wider than asked") {
  CHECK(FitToWidth("东西部协作", 10) == "东西部协作");
  CHECK(FitToWidth("东西部协作", 9) == "东西部协…");
  CHECK(FitToWidth("东西部协作", 8) == "东西部…");
  CHECK(FitToWidth("东西部协作", 1) == "…");
  CHECK(FitToWidth("东西部协作", 0).empty());
  CHECK(FitToWidth("", 5).empty());
  CHECK(FitToWidth("a东b西", 4) == "a东…");
  for (size_t columns = 0; columns < 20; ++columns)
    CHECK(DisplayWidth(FitToWidth("甲a乙b丙c丁de\u0301戊", columns)) <= columns);
}

}  // namespace xiezuo
