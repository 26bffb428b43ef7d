#include "annotate/quantity_numeral.h"

#include <string>

#include "annotate/quantity_text.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kHan = 3;  // bytes of a character of Han numerals

int PlaceOf(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 1;
    case U'百':
    case U'佰':
      return 2;
    case U'千':
    case U'仟':
      return 3;
    case U'万':
      return 4;
    case U'亿':
      return 8;
    default:
      return 0;
  }
}

// 千 begins the unit, and is no multiplier, in 千米, 千克, 千瓦; 百 in 百分点.
bool BeginsUnit(std::string_view text, size_t at) {
  return OneAt(text, at, {"千米", "千克", "千瓦", "千伏", "千卡", "千赫", "千兆", "百分点"}) != 0;
}

// 来 behind a round number is "about" only where it does not begin a verb: 400来人, but 引进15来自.
bool MeansAbout(std::string_view text, size_t at) {
  return StandsAt(text, at, "来") &&
         !OneAt(text, at + kHan, {"自", "到", "了", "源", "往", "临", "访", "华", "年"});
}

// 余 多 几 来 behind a numeral; sets the tail.
size_t TakeTail(std::string_view text, size_t at, Numeral& numeral) {
  const size_t length = OneAt(text, at, {"余", "多", "几"});
  if (length != 0) return numeral.tail = Qualifier::kOver, at + length;
  if (!MeansAbout(text, at)) return at;
  numeral.tail = Qualifier::kAbout;
  return at + kHan;
}

struct Multiplier {
  size_t end;
  int power;
};

// 万 亿 千万 百亿 万亿 …, or 百 and 千 alone; 十 only before 万 and 亿.
std::optional<Multiplier> ReadMultiplier(std::string_view text, size_t at) {
  const int first = PlaceOf(CodePointAt(text, at));
  if (first == 0 || BeginsUnit(text, at)) return std::nullopt;
  const size_t end = at + kHan;
  const int second = first < 8 ? PlaceOf(CodePointAt(text, end)) : 0;
  if (second == 8 || (second == 4 && first < 4)) return Multiplier{end + kHan, first + second};
  if (first == 1) return std::nullopt;
  return Multiplier{end, first};
}

std::string WithoutCommas(std::string_view digits) {
  std::string plain;
  for (const char c : digits) {
    if (c != ',') plain.push_back(c);
  }
  return plain;
}

std::optional<Decimal> Sum(const Decimal& a, const Decimal& b) {
  int64_t sum = 0;
  const auto x = a.Scaled(0), y = b.Scaled(0);
  if (!x || !y || __builtin_add_overflow(*x, *y, &sum)) return std::nullopt;
  return Decimal(sum);
}

// The second part of 1亿2000万 and 2万5000: smaller than the first part's multiplier.
void AddSmallerPart(std::string_view text, int power, Numeral& numeral) {
  const size_t end = DigitsEnd(text, numeral.end);
  const auto digits = Decimal::Parse(text.substr(numeral.end, end - numeral.end));
  if (!digits || digits->scale() > 0 || numeral.value->Scaled(0) == std::nullopt) return;
  size_t after = end;
  int smaller = 0;
  if (const auto multiplier = ReadMultiplier(text, end)) after = multiplier->end, smaller = multiplier->power;
  if (static_cast<int>(end - numeral.end) + smaller > power || StandsAt(text, after, "年")) return;
  const auto part = digits->TimesPowerOfTen(smaller);
  const auto sum = part ? Sum(*numeral.value, *part) : std::nullopt;
  if (sum) numeral.value = sum, numeral.end = after;
}

// Place values as they accumulate: 五亿|五千|三 = total, section and pending digit. low and high run side by
// side and differ only behind an approximation (两三百).
class PlaceReader {
 public:
  PlaceReader(std::string_view text, size_t at) : text_(text), begin_(at), at_(at) {}

  std::optional<Numeral> Read() {
    while (Step()) {
    }
    if (at_ == begin_) return std::nullopt;
    numeral_.end = at_;
    if (!overflow_) {
      numeral_.value = Value(total_.low + section_.low + pending_.low);
      if (approximate_) numeral_.upper = Value(total_.high + section_.high + pending_.high);
    }
    return numeral_;
  }

 private:
  struct Pair {
    int64_t low = 0, high = 0;
  };

  std::optional<Decimal> Value(int64_t whole) const {
    if (fraction_.empty()) return Decimal(whole).TimesPowerOfTen(power_);
    const auto value = Decimal::Parse(std::to_string(whole) + "." + fraction_);
    return value ? value->TimesPowerOfTen(power_) : std::nullopt;
  }

  bool Step() {
    if (done_) return false;
    const char32_t c = CodePointAt(text_, at_);
    if (const int digit = HanDigit(c); digit >= 0) return FitsHand(c) && TakeDigit(digit);
    if (const int place = PlaceOf(c); place > 0) return place < 4 ? TakePlace(place) : TakeMyriad(place);
    if (c == U'几' || c == U'数') return TakeVague(c);
    if ((c == U'廿' || c == U'卅') && at_ == begin_) return TakeTens(c == U'廿' ? 20 : 30);
    if (c == U'点') return TakeFraction();
    if (at_ != begin_ && !has_pending_) return TakeRemainder();
    return false;
  }

  // Banker's digits are also names (陆, 伍): they count only before a place or 元. Banker's places begin no
  // number.
  bool FitsHand(char32_t c) const {
    constexpr std::u32string_view kFormal = U"壹贰叁肆伍陆柒捌玖";
    if (kFormal.find(c) == std::u32string_view::npos) return true;
    return PlaceOf(CodePointAt(text_, at_ + kHan)) != 0 || OneAt(text_, at_ + kHan, {"元", "圆"}) != 0;
  }

  bool TakeDigit(int digit) {
    if (!fraction_.empty()) return false;
    if (digit == 0) {
      if (at_ == begin_ || has_pending_ || HanDigit(CodePointAt(text_, at_ + kHan)) <= 0) return false;
      at_ += kHan;
      return true;
    }
    if (has_pending_) {
      const bool next = digit == pending_.low + 1 || (pending_.low == 3 && digit == 5);
      if (!next || approximate_) return false;
      approximate_ = true;
      pending_.high = digit;
    } else {
      has_pending_ = true;
      pending_ = {digit, digit};
    }
    at_ += kHan;
    return true;
  }

  bool TakePlace(int place) {
    const bool first = at_ == begin_;
    if (first && OneAt(text_, at_, {"拾", "佰", "仟"})) return false;
    if (place >= section_place_ || !fraction_.empty() || BeginsUnit(text_, at_)) return false;
    if (!has_pending_ && !first && place != 1) return false;
    if (!has_pending_) pending_ = {1, 1};
    numeral_.bare_multiplier |= first;
    int64_t scale = 1;
    for (int i = 0; i < place; ++i) scale *= 10;
    // Behind a place that is done, 三 of 一百三四十 belongs to low and high alike.
    section_.low += pending_.low * scale;
    section_.high += pending_.high * scale;
    pending_ = {};
    has_pending_ = false;
    section_place_ = place;
    at_ += kHan;
    return true;
  }

  bool TakeMyriad(int place) {
    const bool first = at_ == begin_;
    if (place >= myriad_ && myriad_ != 0 && !(place == 8 && section_.low + pending_.low == 0)) return false;
    const bool whole = place == 8 && myriad_ == 4;  // 万亿, 三千万亿: all before it counts
    Pair sum{section_.low + pending_.low, section_.high + pending_.high};
    if (whole) sum.low += total_.low, sum.high += total_.high, total_ = {};
    if (sum.low == 0 && !first) return false;
    if (first) sum = {1, 1};
    numeral_.bare_multiplier |= first;
    numeral_.rounded |= !numeral_.bare_multiplier;
    numeral_.multiplier = place;
    at_ += kHan;
    if (!fraction_.empty()) {
      power_ = place;
      return TakeAfterFraction();
    }
    const int64_t scale = place == 4 ? 10'000 : 100'000'000;
    if (__builtin_mul_overflow(sum.low, scale, &sum.low) ||
        __builtin_mul_overflow(sum.high, scale, &sum.high) ||
        __builtin_add_overflow(total_.low, sum.low, &total_.low) ||
        __builtin_add_overflow(total_.high, sum.high, &total_.high)) {
      overflow_ = true;
      return false;
    }
    section_ = pending_ = {};
    has_pending_ = false;
    section_place_ = 4;
    myriad_ = whole ? 4 : place;
    return true;
  }

  bool TakeTens(int64_t tens) {
    section_ = {tens, tens};
    section_place_ = 1;
    at_ += kHan;
    return true;
  }

  // 数十, 几百, 十几: at the lower bound.
  bool TakeVague(char32_t c) {
    const int next = PlaceOf(CodePointAt(text_, at_ + kHan));
    if (at_ == begin_ && next > 0 && !BeginsUnit(text_, at_ + kHan)) {
      has_pending_ = true;
      pending_ = {1, 1};
    } else if (c == U'几' && at_ != begin_ && !has_pending_ && section_place_ == 1 && fraction_.empty()) {
      section_place_ = 0;
    } else {
      return false;
    }
    numeral_.vague = true;
    numeral_.tail = Qualifier::kOver;
    at_ += kHan;
    return true;
  }

  // 三点五亿, 六十五点三.
  bool TakeFraction() {
    if (at_ == begin_ || approximate_ || !fraction_.empty() || (!has_pending_ && section_place_ != 1))
      return false;
    size_t at = at_ + kHan;
    std::string digits;
    for (int digit = HanDigit(CodePointAt(text_, at)); digit >= 0; digit = HanDigit(CodePointAt(text_, at))) {
      digits.push_back(static_cast<char>('0' + digit));
      at += kHan;
    }
    if (digits.empty() || total_.low != 0) return false;
    fraction_ = std::move(digits);
    at_ = at;
    return true;
  }

  bool TakeAfterFraction() {
    done_ = true;
    at_ = TakeTail(text_, at_, numeral_);
    return false;
  }

  // 余 多 来 behind 十 百 千 万 亿; a multiplier may follow (两千多万).
  bool TakeRemainder() {
    const size_t after = TakeTail(text_, at_, numeral_);
    if (after == at_) return false;
    at_ = after;
    section_place_ = 0;
    const int next = PlaceOf(CodePointAt(text_, at_));
    if (next >= 4 && !BeginsUnit(text_, at_)) return TakeMyriad(next) && (done_ = true, false);
    done_ = true;
    return false;
  }

  std::string_view text_;
  size_t begin_, at_;
  Numeral numeral_;
  Pair total_, section_, pending_;
  std::string fraction_;
  int section_place_ = 4;  // the place last read in this section; the next must be smaller
  int myriad_ = 0;         // 4 or 8, the last 万 or 亿
  int power_ = 0;          // of a 万 or 亿 behind a fraction
  bool has_pending_ = false, approximate_ = false, overflow_ = false, done_ = false;
};

// Three or more Chinese digits side by side; without a value where a place follows, which no such run may
// have.
std::optional<Numeral> ReadPositional(std::string_view text, size_t at) {
  Numeral numeral;
  std::string digits;
  size_t end = at;
  for (int digit = HanDigit(CodePointAt(text, end)); digit >= 0; digit = HanDigit(CodePointAt(text, end))) {
    digits.push_back(static_cast<char>('0' + digit));
    end += kHan;
  }
  if (digits.size() < 3) return std::nullopt;
  numeral.end = end;
  numeral.positional = true;
  if (PlaceOf(CodePointAt(text, end)) == 0) numeral.value = Decimal::Parse(digits);
  return numeral;
}

}  // namespace

int HanDigit(char32_t c) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖";
  if (c == U'两') return 2;
  if (c == U'〇' || c == U'○') return 0;
  if (c < 0x4E00 || c > 0x9FFF) return -1;
  const size_t at = kDigits.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at % 10);
}

size_t DigitsEnd(std::string_view text, size_t at) {
  size_t end = at;
  while (IsDigitAt(text, end)) ++end;
  const auto group_at = [&](size_t comma) {
    return comma < text.size() && text[comma] == ',' && IsDigitAt(text, comma + 1) &&
           IsDigitAt(text, comma + 2) && IsDigitAt(text, comma + 3) && !IsDigitAt(text, comma + 4);
  };
  if (end > at && end - at <= 3 && text[at] != '0') {
    while (group_at(end)) end += 4;
  }
  if (end < text.size() && text[end] == '.' && IsDigitAt(text, end + 1)) {
    ++end;
    while (IsDigitAt(text, end)) ++end;
  }
  return end;
}

Numeral ReadDigits(std::string_view text, size_t at) {
  Numeral numeral;
  numeral.digits = true;
  numeral.end = DigitsEnd(text, at);
  numeral.value = Decimal::Parse(WithoutCommas(text.substr(at, numeral.end - at)));
  if (!numeral.value) return numeral;
  const size_t next = SkipSpaces(text, numeral.end);
  Numeral tail;
  size_t after_tail = TakeTail(text, next, tail);
  if (const auto multiplier = ReadMultiplier(text, after_tail)) {
    numeral.value = numeral.value->TimesPowerOfTen(multiplier->power);
    numeral.end = multiplier->end;
    numeral.multiplier = multiplier->power;
    numeral.tail = tail.tail;
    if (!numeral.value) return numeral;
    if (numeral.tail == Qualifier::kExact && IsDigitAt(text, numeral.end)) {
      AddSmallerPart(text, multiplier->power, numeral);
    }
    if (numeral.tail != Qualifier::kExact) return numeral;
    after_tail = TakeTail(text, numeral.end, tail);
    if (after_tail != numeral.end) numeral.end = after_tail, numeral.tail = tail.tail;
  } else if (after_tail != next) {
    numeral.end = after_tail;
    numeral.tail = tail.tail;
  }
  return numeral;
}

std::optional<Numeral> ReadHanNumeral(std::string_view text, size_t at) {
  const char32_t c = CodePointAt(text, at);
  constexpr std::u32string_view kOthers = U"几数廿卅";
  if (HanDigit(c) < 0 && PlaceOf(c) == 0 && kOthers.find(c) == std::u32string_view::npos) return std::nullopt;
  if (auto positional = ReadPositional(text, at)) return positional;
  return PlaceReader(text, at).Read();
}

}  // namespace xiezuo
