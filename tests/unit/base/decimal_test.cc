#include "base/decimal.h"

#include <catch2/catch.hpp>

namespace xiezuo {

TEST_CASE("a decimal keeps every digit it was given and nothing else") {
  CHECK(Decimal::Parse("9039.5")->ToString() == "9039.5");
  CHECK(Decimal::Parse("8.50") == Decimal(85, 1));
  CHECK(Decimal::Parse("0.05")->ToString() == "0.05");
  for (const char* refused : {"", ".5", "5.", "1.2.3", "-1", "1e3", "1 2", "1234567890123456789"}) {
    CAPTURE(refused);
    CHECK_FALSE(Decimal::Parse(refused));
  }
}

TEST_CASE("multipliers and fen are exact") {
  CHECK(Decimal::Parse("2.05")->TimesPowerOfTen(8) == Decimal(205000000));
  CHECK(Decimal::Parse("9039.5")->TimesPowerOfTen(4)->Scaled(2) == 9039500000);
  CHECK_FALSE(Decimal(5, 3).Scaled(2));
  CHECK_FALSE(Decimal::Parse("999999999999999999")->TimesPowerOfTen(8));
}

TEST_CASE("decimals compare by value across scales") {
  CHECK(Decimal(85, 1) < Decimal(9));
  CHECK(Decimal(900, 2) == Decimal(9));
  CHECK(Decimal(1, 6) < Decimal(1, 5));
}

}  // namespace xiezuo
