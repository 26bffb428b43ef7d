#pragma once
// Decimal: an exact decimal number, mantissa × 10^-scale with scale >= 0, always in lowest terms (no trailing
// zero after the point), so that equal numbers are equal values. Figures in articles fit: up to 18 digits in
// all.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xiezuo {

class Decimal {
 public:
  Decimal() = default;
  Decimal(int64_t mantissa, int scale = 0);  // NOLINT: integers are decimals

  // Digits with at most one point ("9039.5"); nothing else. Absent where it is not one or is too long.
  static std::optional<Decimal> Parse(std::string_view digits);

  // This number times 10^power (万 is 4); absent on overflow.
  std::optional<Decimal> TimesPowerOfTen(int power) const;
  // This number × 10^digits as an integer; absent where a fraction would be lost or on overflow. Fen:
  // digits 2.
  std::optional<int64_t> Scaled(int digits) const;
  double ToDouble() const;
  std::string ToString() const;  // shortest plain notation: "250000", "8.5"
  int64_t mantissa() const { return mantissa_; }
  int scale() const { return scale_; }
  bool operator==(const Decimal&) const = default;

 private:
  int64_t mantissa_ = 0;
  int scale_ = 0;
};

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

}  // namespace xiezuo
