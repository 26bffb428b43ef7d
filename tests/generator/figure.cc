#include "generator/figure.h"

#include <fmt/format.h>

#include <array>

#include "base/error.h"

namespace xiezuo::generator {
namespace {

struct Number {
  std::string digits;  // as printed, without multiplier: 3.5
  Decimal value;
};

// `decimals` digits after the point, the last of them no zero.
Number DrawNumber(int least, int most, int decimals, Random& random) {
  int64_t mantissa = random.Between(least, most);
  int64_t unit = 1;
  for (int i = 0; i < decimals; ++i) {
    mantissa = mantissa * 10 + (i + 1 == decimals ? random.Between(1, 9) : random.Between(0, 9));
    unit *= 10;
  }
  if (decimals == 0) return {fmt::format("{}", mantissa), Decimal(mantissa)};
  return {fmt::format("{}.{:0{}}", mantissa / unit, mantissa % unit, decimals), Decimal(mantissa, decimals)};
}

Number RoundNumber(int value) { return {fmt::format("{}", value), Decimal(value)}; }

struct Scaled {
  Number number;
  std::string multiplier;  // 万, 亿 or nothing
  int power = 0;
};

Scaled DrawScaled(FigureSize size, Random& random) {
  switch (size) {
    case FigureSize::kFew:
      return {DrawNumber(3, 260, 0, random), "", 0};
    case FigureSize::kMany:
      if (random.Chance(70)) return {DrawNumber(12, 9900, 0, random), "", 0};
      return {DrawNumber(1, 60, random.Between(0, 2), random), "万", 4};
    case FigureSize::kIncome:
      return {RoundNumber(random.Between(5, 90) * 100), "", 0};
    case FigureSize::kMoney:
      if (random.Chance(70)) return {DrawNumber(12, 9900, random.Below(3) == 0 ? 2 : 0, random), "万", 4};
      return {DrawNumber(1, 60, random.Between(0, 2), random), "亿", 8};
  }
  throw Error("no such size of figure");
}

Decimal Value(const Number& number, int power) { return number.value.TimesPowerOfTen(power).value(); }

// 200, 3500: a whole number of tens, after which 余 and 多 can stand.
bool IsRound(const Number& number) {
  return number.value.scale() == 0 && number.value.mantissa() >= 10 && number.value.mantissa() % 10 == 0;
}

// A lower and an upper end of one size.
Figure DrawRange(std::string_view measure, FigureSize size, Random& random) {
  const bool money = size == FigureSize::kMoney;
  const int low = random.Between(1, 40) * 10, high = low + random.Between(1, 30) * 10;
  const std::string_view tail = money ? "万" : "";
  const std::string low_measure = fmt::format("{}{}", tail, measure);
  static constexpr std::array<const char*, 4> kForms = {"{0}{2}至{1}{2}", "{0}—{1}{2}", "{0}至{1}{2}",
                                                        "{0}-{1}{2}"};
  const char* form = kForms.at(random.Below(kForms.size()));
  const int power = money ? 4 : 0;
  return {fmt::format(fmt::runtime(form), low, high, low_measure),
          Decimal(low).TimesPowerOfTen(power).value(), Decimal(high).TimesPowerOfTen(power).value(),
          Qualifier::kRange};
}

struct Wording {
  Qualifier qualifier;
  const char* before;
  const char* after;
};

constexpr std::array<Wording, 8> kWordings = {{
    {Qualifier::kAbout, "约", ""},
    {Qualifier::kAbout, "", "左右"},
    {Qualifier::kUnder, "近", ""},
    {Qualifier::kUnder, "不足", ""},
    {Qualifier::kOver, "超", ""},
    {Qualifier::kOver, "超过", ""},
    {Qualifier::kOver, "突破", ""},
    {Qualifier::kOver, "", "以上"},
}};

Figure Vague(const Scaled& drawn, std::string_view measure, Random& random) {
  const Number& number = drawn.number;
  Figure figure{"", Value(number, drawn.power), {}, Qualifier::kOver};
  const std::string_view more = random.Chance(50) ? "余" : "多";
  if (drawn.multiplier.empty()) {
    figure.text = fmt::format("{}{}{}", number.digits, more, measure);
  } else if (random.Chance(50)) {
    figure.text = fmt::format("{}{}{}{}", number.digits, more, drawn.multiplier, measure);
  } else {
    figure.text = fmt::format("{}{}{}{}", number.digits, drawn.multiplier, more, measure);
  }
  return figure;
}

// 三百万元, 两千余名
Figure InWords(FigureSize size, std::string_view measure, Random& random) {
  static constexpr std::array<const char*, 9> kDigits = {"一", "两", "三", "四", "五",
                                                         "六", "七", "八", "九"};
  const size_t digit = random.Below(9);
  const bool thousand = random.Chance(50);
  const bool money = size == FigureSize::kMoney;
  const bool over = random.Chance(40);
  const int power = (thousand ? 3 : 2) + (money ? 4 : 0);
  return {fmt::format("{}{}{}{}{}", kDigits.at(digit), thousand ? "千" : "百", over ? "余" : "",
                      money ? "万" : "", measure),
          Decimal(static_cast<int64_t>(digit) + 1).TimesPowerOfTen(power).value(),
          {},
          over ? Qualifier::kOver : Qualifier::kExact};
}

}  // namespace

Figure DrawFigure(FigureSize size, std::string_view measure, Random& random) {
  const int way = random.Between(1, 100);
  const bool large = size == FigureSize::kMoney || size == FigureSize::kMany;
  if (way <= 4 && large) return DrawRange(measure, size, random);
  // 七千米 is as well seven kilometres.
  if (way <= 8 && large && measure != "米") return InWords(size, measure, random);
  const Scaled drawn = DrawScaled(size, random);
  if (way <= 16 && IsRound(drawn.number)) return Vague(drawn, measure, random);
  Figure figure{fmt::format("{}{}{}", drawn.number.digits, drawn.multiplier, measure),
                Value(drawn.number, drawn.power),
                {},
                Qualifier::kExact};
  if (way <= 35) {
    size_t chosen = random.Below(kWordings.size());
    // 192所以上 is still read with the word 所以.
    if (measure == "所" && kWordings.at(chosen).after == std::string_view("以上")) chosen = 0;
    const Wording& wording = kWordings.at(chosen);
    figure.text = wording.before + figure.text + wording.after;
    figure.qualifier = wording.qualifier;
  }
  return figure;
}

}  // namespace xiezuo::generator
