#include "annotate/date_expression.h"

#include "annotate/quantity_numeral.h"
#include "annotate/quantity_text.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2100;

struct Whole {
  size_t end;
  int value;
  size_t length;  // digits printed; 0 for Chinese numerals that are not positional
};

// A whole number below 10000, or the last four digits of a longer run, where a page number is glued to a
// year.
std::optional<Whole> ReadWhole(std::string_view text, size_t at) {
  if (IsDigitAt(text, at)) {
    size_t end = at;
    while (IsDigitAt(text, end)) ++end;
    const size_t length = end - at;
    int value = 0;
    for (size_t i = length > 4 ? end - 4 : at; i < end; ++i) value = value * 10 + (text[i] - '0');
    return Whole{end, value, length};
  }
  const auto numeral = ReadHanNumeral(text, at);
  if (!numeral || !numeral->value || numeral->upper || numeral->vague || numeral->tail != Qualifier::kExact)
    return {};
  const auto value = numeral->value->Scaled(0);
  if (!value || *value > 9999) return std::nullopt;
  return Whole{numeral->end, static_cast<int>(*value), numeral->positional ? size_t{4} : 0};
}

bool IsYear(const Whole& n) {
  return n.length >= 4 && n.length <= 6 && n.value >= kFirstYear && n.value <= kLastYear;
}

// The end of the word 年 and the like behind a number, over spaces; 0 where it does not stand there.
size_t After(std::string_view text, size_t at, std::string_view word) {
  const size_t begin = SkipSpaces(text, at);
  return StandsAt(text, begin, word) ? begin + word.size() : 0;
}

size_t MonthMark(std::string_view text, size_t at) {
  const size_t end = After(text, at, "月");
  if (end == 0 || OneAt(text, end, {"薪", "收入", "均", "龄", "工资"})) return 0;
  return StandsAt(text, end, "份") ? end + 3 : end;
}

size_t DayMark(std::string_view text, size_t at) {
  const size_t end = After(text, at, "日");
  return end != 0 && !OneAt(text, end, {"内", "游", "均", "产", "元", "本"}) ? end : 0;
}

// D日 behind a month; 号 too.
void ReadDayInto(std::string_view text, DatePoint& point) {
  const auto day = ReadWhole(text, SkipSpaces(text, point.end));
  if (!day || day->value < 1 || day->value > 31) return;
  size_t end = DayMark(text, day->end);
  if (end == 0) end = After(text, day->end, "号");
  if (end != 0) point.day = day->value, point.end = end;
}

// H时[M分], H点[M分], H:MM.
std::optional<DatePoint> ReadClock(std::string_view text, size_t at) {
  const auto hour = ReadWhole(text, at);
  if (!hour || hour->length == 0 || hour->length > 2 || hour->value > 24) return std::nullopt;
  DatePoint point;
  point.clock = true;
  const bool colon = StandsAt(text, hour->end, ":") || StandsAt(text, hour->end, "：");
  if (colon) {
    const size_t minute = hour->end + (text[hour->end] == ':' ? 1 : 3);
    const auto minutes = ReadWhole(text, minute);
    if (!minutes || minutes->length != 2 || minutes->value > 59) return std::nullopt;
    if (StandsAt(text, minutes->end, ":") || StandsAt(text, minutes->end, "：")) return std::nullopt;
    point.end = minutes->end;
    return point;
  }
  const size_t mark = OneAt(text, hour->end, {"点钟", "点整", "时许", "点", "时"});
  point.end = hour->end + mark;
  if (mark == 0 ||
      OneAt(text, point.end,
            {"代", "期", "间", "候", "任", "常", "尚", "节", "位", "击", "赞", "上", "建", "意"})) {
    return std::nullopt;
  }
  const auto minutes = ReadWhole(text, point.end);
  if (minutes && minutes->value < 60) {
    const size_t end = After(text, minutes->end, "分");
    if (end != 0) point.end = end;
  }
  return point;
}

// YYYY-MM-DD with '-', '.' or '/'.
std::optional<DatePoint> ReadNumericDate(std::string_view text, size_t at) {
  const auto year = ReadWhole(text, at);
  if (!year || !IsDigitAt(text, at) || year->length != 4 || !IsYear(*year)) return std::nullopt;
  const char sign = year->end < text.size() ? text[year->end] : '\0';
  if ((sign != '-' && sign != '.' && sign != '/') || !IsDigitAt(text, year->end + 1)) return std::nullopt;
  const auto month = ReadWhole(text, year->end + 1);
  if (month->length > 2 || month->value < 1 || month->value > 12 || !StandsAt(text, month->end, {&sign, 1}) ||
      !IsDigitAt(text, month->end + 1)) {
    return std::nullopt;
  }
  const auto day = ReadWhole(text, month->end + 1);
  if (day->length > 2 || day->value < 1 || day->value > 31) return std::nullopt;
  return DatePoint{.end = day->end, .year = year->value, .month = month->value, .day = day->value};
}

// A decade or a century.
std::optional<DatePoint> ReadDecade(std::string_view text, size_t at, const Whole& n) {
  const size_t end = After(text, n.end, "年代");
  if (end == 0 || n.value % 10 != 0) return std::nullopt;
  DatePoint point{.end = end, .year = n.value, .decade = true};
  point.two_digit = n.value < 100;
  if (point.two_digit && OneBefore(text, at, {"上世纪", "上个世纪", "20世纪", "二十世纪"})) {
    point.year += 1900;
    point.two_digit = false;
  }
  return point;
}

std::optional<DatePoint> ReadPoint(std::string_view text, size_t at) {
  if (auto numeric = ReadNumericDate(text, at)) return numeric;
  const auto n = ReadWhole(text, at);
  if (!n) return ReadClock(text, at);
  if (auto decade = ReadDecade(text, at, *n)) return decade;
  DatePoint point;
  if (const size_t year = After(text, n->end, "年"); year != 0 && IsYear(*n)) {
    point.year = n->value;
    point.end = StandsAt(text, year, "度") && !StandsAt(text, year, "度假") ? year + 3 : year;
    const auto month = ReadWhole(text, SkipSpaces(text, point.end));
    const bool valid = month && month->value >= 1 && month->value <= 12;
    if (const size_t end = valid ? MonthMark(text, month->end) : 0; end != 0) {
      point.month = month->value;
      point.end = end;
      ReadDayInto(text, point);
    }
    // 32020年 is a year behind a page number only where a month follows.
    if (n->length > 4 && point.month < 0) return std::nullopt;
    return point;
  }
  if (n->value >= 1 && n->value <= 12 && (n->length <= 2)) {
    if (const size_t end = MonthMark(text, n->end); end != 0) {
      point.month = n->value;
      point.end = end;
      ReadDayInto(text, point);
      return point;
    }
    if (const size_t end = After(text, n->end, "季度"); end != 0 && n->value <= 4) {
      point.month = n->value * 3 - 2;
      point.quarter = true;
      point.end = end;
      return point;
    }
  }
  if (n->value >= 1 && n->value <= 31 && n->length >= 1 && n->length <= 2) {
    if (const size_t end = DayMark(text, n->end); end != 0) {
      point.day = n->value;
      point.end = end;
      return point;
    }
  }
  return ReadClock(text, at);
}

// The 1 of 1至8月, 2021—2023年, 25至27日, 7、8月: it has no mark of its own but is of the grain of what
// follows.
std::optional<DateExpression> ReadUnmarkedRange(std::string_view text, size_t at) {
  const auto n = ReadWhole(text, at);
  if (!n || n->value == 0) return std::nullopt;
  size_t sign = RangeSignAt(text, n->end);
  const bool list = sign == 0;
  if (list) sign = OneAt(text, n->end, {"、", "和", "与", "及"});
  if (sign == 0) return std::nullopt;
  // 2021—2023 as a heading: two years and nothing that they count.
  if (!list && IsYear(*n) && n->length == 4) {
    const auto other = ReadWhole(text, n->end + sign);
    const bool counts = other && (IsDigitAt(text, other->end) || IsHan(CodePointAt(text, other->end)));
    if (other && other->length == 4 && IsYear(*other) && other->value > n->value && !counts)
      return DateExpression{
          {.end = n->end, .year = n->value}, DatePoint{.end = other->end, .year = other->value}, other->end};
  }
  const auto last = ReadPoint(text, n->end + sign);
  if (!last || last->clock || last->quarter || last->decade) return std::nullopt;
  DatePoint first{.end = n->end};
  if (last->year > 0) {
    if (!IsYear(*n) || n->value >= last->year) return std::nullopt;
    first.year = n->value;
  } else if (last->month > 0) {
    if (n->value >= last->month || n->length > 2) return std::nullopt;
    first.month = n->value;
  } else {
    if (n->value >= last->day || n->length > 2) return std::nullopt;
    first.day = n->value;
  }
  return DateExpression{first, last, last->end};
}

bool FinerOrEqual(const DatePoint& a, const DatePoint& b) {
  if (b.clock || a.clock) return a.clock && b.clock;
  if (a.quarter || b.quarter || a.decade != b.decade) return false;
  if (b.year > 0) return a.year > 0 && b.year >= a.year;
  if (b.month > 0) return a.month > 0;
  return a.day > 0;
}

}  // namespace

std::optional<DateExpression> ReadDate(std::string_view text, size_t at) {
  if (auto range = ReadUnmarkedRange(text, at)) return range;
  const auto first = ReadPoint(text, at);
  if (!first) return std::nullopt;
  DateExpression date{*first, std::nullopt, first->end};
  // 2024年1至8月: the year is followed by a range of its own.
  if (first->year > 0 && first->month < 0 && !first->decade) {
    if (const auto inner = ReadUnmarkedRange(text, SkipSpaces(text, first->end));
        inner && inner->last->year < 0) {
      date.first.month = inner->first.month;
      date.last = inner->last;
      date.last->year = first->year;
      date.end = inner->end;
      return date;
    }
  }
  const size_t sign = RangeSignAt(text, date.end);
  if (sign == 0) return date;
  const auto last = ReadPoint(text, date.end + sign);
  if (last && FinerOrEqual(*first, *last)) date.last = last, date.end = last->end;
  return date;
}

}  // namespace xiezuo
