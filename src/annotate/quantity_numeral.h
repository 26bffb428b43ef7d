#pragma once
// Numerals: digits or Chinese numerals with their multipliers (3406.77余万, 1亿2000万, 五亿五千万, 两三百,
// 十几), read from a given place. Says nothing of units, qualifiers or ranges of two numerals.
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "model/enums.h"

namespace xiezuo {

struct Numeral {
  size_t end = 0;  // where reading stopped; always beyond its start
  std::optional<Decimal>
      value;  // absent for what only looks like a number: too long, digits that do not fit together
  std::optional<Decimal> upper;        // 两三百: 300
  Qualifier tail = Qualifier::kExact;  // 余 多 几 (over) or 来 (about) inside or behind it
  bool vague = false;                  // 十几, 数百
  bool digits = false;                 // begins with a digit 0-9
  bool positional = false;             // three or more Chinese digits side by side: 二〇二一
  int multiplier = 0;  // power of ten of 万, 千万 or 亿 at its end, which a range's lower end shares
  bool bare_multiplier = false;  // 百, 千万: begins with a multiplier
  bool rounded = false;  // a Chinese numeral of one digit or more before 万 or 亿: 两亿, 三千五百万
};

// Requires: a digit at `at`. Takes groups of thousands and a decimal part.
Numeral ReadDigits(std::string_view text, size_t at);
// Absent where no Chinese numeral begins at `at`. 几 and 数 begin one only before 十 百 千 万 亿.
std::optional<Numeral> ReadHanNumeral(std::string_view text, size_t at);
// The digit of 零〇一…九 两, also in banker's writing; -1 for any other character.
int HanDigit(char32_t code_point);
// The end of the digits at `at` with groups of thousands and decimal part: "1,234.5".
size_t DigitsEnd(std::string_view text, size_t at);

}  // namespace xiezuo
