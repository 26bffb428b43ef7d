#include "base/decimal.h"

#include <algorithm>
#include <cstdlib>

namespace xiezuo {
namespace {

std::optional<int64_t> Times10(int64_t value, int power) {
  for (; power > 0; --power) {
    if (__builtin_mul_overflow(value, int64_t{10}, &value)) return std::nullopt;
  }
  return value;
}

}  // namespace

Decimal::Decimal(int64_t mantissa, int scale) : mantissa_(mantissa), scale_(scale) {
  while (scale_ > 0 && mantissa_ % 10 == 0) mantissa_ /= 10, --scale_;
  if (mantissa_ == 0) scale_ = 0;
}

std::optional<Decimal> Decimal::Parse(std::string_view digits) {
  int64_t mantissa = 0;
  int scale = 0, count = 0;
  bool point = false;
  for (const char c : digits) {
    if (c == '.' && !point && count > 0) {
      point = true;
    } else if (c >= '0' && c <= '9') {
      if (++count > 18) return std::nullopt;
      mantissa = mantissa * 10 + (c - '0');
      scale += point;
    } else {
      return std::nullopt;
    }
  }
  if (count == 0 || (point && scale == 0)) return std::nullopt;
  return Decimal(mantissa, scale);
}

std::optional<Decimal> Decimal::TimesPowerOfTen(int power) const {
  if (power <= scale_) return Decimal(mantissa_, scale_ - power);
  const auto mantissa = Times10(mantissa_, power - scale_);
  if (!mantissa) return std::nullopt;
  return Decimal(*mantissa);
}

std::optional<int64_t> Decimal::Scaled(int digits) const {
  if (digits < scale_) return std::nullopt;
  return Times10(mantissa_, digits - scale_);
}

double Decimal::ToDouble() const {
  double divisor = 1;
  for (int i = 0; i < scale_; ++i) divisor *= 10;
  return static_cast<double>(mantissa_) / divisor;
}

std::string Decimal::ToString() const {
  std::string digits = std::to_string(std::abs(mantissa_));
  const auto scale = static_cast<size_t>(scale_);
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
  return mantissa_ < 0 ? "-" + digits : digits;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  // Both sides brought to one scale in 128 bits, where 18 digits and a scale difference of 18 fit.
  const int scale = std::max(a.scale(), b.scale());
  const auto widen = [scale](const Decimal& d) {
    __int128 value = d.mantissa();
    for (int i = d.scale(); i < scale; ++i) value *= 10;
    return value;
  };
  const __int128 x = widen(a), y = widen(b);
  return x < y   ? std::strong_ordering::less
         : x > y ? std::strong_ordering::greater
                 : std::strong_ordering::equal;
}

}  // namespace xiezuo
