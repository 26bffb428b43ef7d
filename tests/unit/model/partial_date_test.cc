#include <catch2/catch.hpp>

#include "model/article.h"

namespace xiezuo {

TEST_CASE("a date is printed as it is read, as far as it is known") {
  for (const char* text : {"2025", "2025-02", "2025-02-06", "2024-02-29", "1900-12-31", "2999"}) {
    CAPTURE(text);
    const auto date = PartialDate::Parse(text);
    REQUIRE(date);
    CHECK(date->ToString() == text);
  }
  CHECK(PartialDate::Parse("2025-02") == PartialDate{2025, 2, 0});
  CHECK(PartialDate::Parse("2025-02-06") == PartialDate{2025, 2, 6});
}

TEST_CASE("what no calendar has is no date") {
  for (const char* text : {"",        "-",       "25",         "2025-",      "2025-2",
                           "2025-13", "2025-00", "2025-02-30", "2023-02-29", "2025-02-00",
                           "1899",    "3000",    "20250206",   "2025/02/06", "2025-02-06-01",
                           " 2025",   "2025 ",   "+025",       "2025-+1",    "二〇二五"}) {
    CAPTURE(text);
    CHECK_FALSE(PartialDate::Parse(text));
  }
}

TEST_CASE("dates are in order of time, the less exact before what lies in it") {
  CHECK(PartialDate{2024, 12, 31} < PartialDate{2025, 0, 0});
  CHECK(PartialDate{2025, 0, 0} < PartialDate{2025, 1, 0});
  CHECK(PartialDate{2025, 1, 0} < PartialDate{2025, 1, 1});
}

}  // namespace xiezuo
