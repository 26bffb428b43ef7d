#pragma once
// Dates as printed: years, months, days, quarters, decades and clock times, alone or as a range. Words such
// as 去年 and what stands around a date (自…以来) are left to the reader of times.
#include <cstddef>
#include <optional>
#include <string_view>

namespace xiezuo {

// One date, as fine as it is printed; -1 for what is not said.
struct DatePoint {
  size_t end = 0;
  int year = -1, month = -1, day = -1;
  bool decade = false;     // 60年代: year is the first, with the century where it is printed
  bool two_digit = false;  // the decade's century is not printed
  bool quarter = false;    // 一季度; month is the quarter's first
  bool clock = false;      // 9时30分, 10:30
};

struct DateExpression {
  DatePoint first;
  std::optional<DatePoint> last;  // a range's upper end
  size_t end = 0;
};

// The date that begins at `at` with a digit or a Chinese numeral, or nothing. 2021年至2025年8月, 2021—2023年,
// 1至8月, 10月25日至26日 and 二〇二一年 are one expression each; 3个月 and 25年 are durations and none.
std::optional<DateExpression> ReadDate(std::string_view text, size_t at);

}  // namespace xiezuo
