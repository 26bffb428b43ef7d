#include "annotate/time.h"

#include "annotate/date_expression.h"
#include "annotate/quantity_numeral.h"
#include "annotate/quantity_text.h"
#include "annotate/time_name.h"
#include "annotate/time_tables.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kHan = 3;
constexpr int kLongestSpan = 60;  // years that N年来 may count; more is history

class Scanner {
 public:
  Scanner(const TimeTables& tables, std::string_view text) : tables_(tables), text_(text) {}

  std::vector<TimeRef> Run() {
    while (at_ < text_.size()) {
      const size_t begin = at_;
      next_ = 0;
      if (auto time = ReadAt()) {
        Keep(*time);
      } else {
        at_ = next_ > begin ? next_ : begin;
        if (at_ == begin) NextCodePoint(text_, at_);
      }
    }
    return std::move(found_);
  }

 private:
  void Keep(TimeRef time) {
    at_ = time.span.end;
    kept_end_ = time.span.end;
    time.opens_sentence = OpensSentence(text_, time.span.begin);
    time.in_name = time.in_name || IsInName(text_, time.span);
    found_.push_back(time);
  }

  std::optional<TimeRef> ReadAt() {
    if (const size_t sign = OneAt(text_, at_, {"截至到", "截止到", "截至", "截止至", "截止"}))
      return ReadUntil(sign);
    if (auto period = ReadNamedPeriod()) return period;
    if (auto word = ReadWord()) return word;
    if (next_ > at_) return std::nullopt;
    if (StandsAt(text_, at_, "以来")) return ReadSinceEvent();
    if (StartsNumeral()) return ReadNumber();
    return std::nullopt;
  }

  bool StartsNumeral() const {
    if (IsDigitAt(text_, at_)) return true;
    return CodePointAt(text_, at_) >= 0x3000 && ReadHanNumeral(text_, at_).has_value();
  }

  TimeRef Make(TimeKind kind, size_t begin, size_t end) const {
    TimeRef time;
    time.kind = kind;
    time.span = {begin, end};
    return time;
  }

  // 截至2024年底, 截至今年6月, 截至目前, 截至6月底.
  std::optional<TimeRef> ReadUntil(size_t sign) {
    const size_t begin = SkipSpaces(text_, at_ + sign);
    TimeRef time = Make(TimeKind::kUntil, at_, begin);
    if (const auto date = DateAt(begin)) {
      time.span.end = TakeDetail(date->end);
      if (const int year = LastYear(*date); year > 0) {
        time.years = Period{year, year};
      } else {
        time.relative = true;
      }
      return time;
    }
    const TimeTables::Word* word = tables_.WordAt(text_, begin);
    if (word != nullptr && word->kind == TimeTables::WordKind::kRelative) {
      time.span.end = TakeDetail(begin + word->word.size());
      time.offset = word->offset;
    } else if (const size_t now = OneAt(
                   text_, begin, {"目前", "现在", "当前", "今", "发稿", "记者发稿", "昨日", "日前", "此"})) {
      time.span.end = begin + now;
    } else {
      return std::nullopt;
    }
    time.relative = true;
    return time;
  }

  // “十四五”期间, “十四五”以来, “十四五”末.
  std::optional<TimeRef> ReadNamedPeriod() {
    const size_t open = OneAt(text_, at_, {"“", "‘"});
    const TimeTables::NamedPeriod* period = tables_.PeriodAt(text_, at_ + open);
    if (period == nullptr) return std::nullopt;
    size_t end = at_ + open + period->name.size();
    const size_t close = open != 0 ? OneAt(text_, end, {"”", "’"}) : 0;
    if (period->quoted && close == 0) return std::nullopt;
    end += close;
    TimeRef time = Make(TimeKind::kYears, at_, end);
    time.years = period->years;
    if (const size_t since = OneAt(text_, end, {"以来", "至今", "开局以来"})) {
      time.kind = TimeKind::kSince;
      time.years = Period{period->years.first, period->years.first};
      time.span.end = end + since;
      return time;
    }
    if (const size_t edge = OneAt(text_, end, {"末", "收官之年"})) {
      time.years = Period{period->years.last, period->years.last};
      end += edge;
    } else if (const size_t start = OneAt(text_, end, {"开局之年", "开局", "初"})) {
      time.years = Period{period->years.first, period->years.first};
      end += start;
    } else {
      end += OneAt(text_, end, {"期间", "时期"});
      end = TakeYearCount(end);
    }
    time.span.end = end;
    time.in_name = NamesAPlan(text_, end);
    return time;
  }

  // 去年, 今年1至8月, 今年以来, 当年, 次年3月, 此后.
  std::optional<TimeRef> ReadWord() {
    const TimeTables::Word* word = tables_.WordAt(text_, at_);
    if (word == nullptr) return std::nullopt;
    size_t end = at_ + word->word.size();
    using Kind = TimeTables::WordKind;
    if (word->kind == Kind::kNone) return next_ = end, std::nullopt;
    if (word->kind == Kind::kEarlier) return Make(TimeKind::kEarlier, at_, end);
    if (word->kind == Kind::kSinceStart) {
      if (word->word == "此后") end += OneAt(text_, end, {"至今"});
      return Make(TimeKind::kSinceStart, at_, end);
    }
    TimeRef time =
        Make(word->kind == Kind::kAnaphor ? TimeKind::kAnaphor : TimeKind::kRelative, at_, TakeDetail(end));
    time.offset = word->offset;
    time.relative = time.kind == TimeKind::kRelative;
    if (time.relative) TakeSince(time, SinceSign(time.span.end));
    return time;
  }

  // 结对以来, 自对口协作以来, 本轮协作以来: an event whose year is named elsewhere.
  std::optional<TimeRef> ReadSinceEvent() {
    const auto begin = EventBefore(text_, std::max(kept_end_, ClauseBegin(text_, at_)), at_);
    if (!begin) return std::nullopt;
    return Make(TimeKind::kSinceStart, *begin, at_ + 2 * kHan);
  }

  std::optional<TimeRef> ReadNumber() {
    if (const auto date = DateAt(at_)) return FromDate(*date);
    return ReadYearCount();
  }

  std::optional<DateExpression> DateAt(size_t at) const {
    const auto date = ReadDate(text_, at);
    if (!date || date->first.clock) return std::nullopt;
    return date;
  }

  static int LastYear(const DateExpression& date) {
    return date.last && date.last->year > 0 ? date.last->year : date.first.year;
  }

  std::optional<TimeRef> FromDate(const DateExpression& date) {
    TimeRef time = Make(TimeKind::kYears, at_, date.end);
    if (date.first.decade) {
      int first = date.first.year;
      if (date.first.two_digit) first += first >= 50 ? 1900 : 2000;
      time.years = Period{first, first + 9};
      time.span.begin -= OneBefore(text_, at_, {"上个世纪", "上世纪", "20世纪", "二十世纪"});
      return time;
    }
    if (date.first.year < 0) return FromDayOfThisYear(date);
    time.years = Period{date.first.year, LastYear(date)};
    time.span.end = TakeDetail(time.span.end);
    while (TakeNextYear(time)) {
    }
    if (time.years->first == time.years->last) {
      TakeSince(time, SinceSign(time.span.end));
    } else {
      time.span.end = TakeYearCount(time.span.end);
    }
    return time;
  }

  // Bare 8月8日, 1至8月, 25日: the year of publication. 每年5月 and the like are no time.
  std::optional<TimeRef> FromDayOfThisYear(const DateExpression& date) {
    if (OneBefore(text_, at_, {"每年", "每", "逐", "第", "次"})) return next_ = date.end, std::nullopt;
    TimeRef time = Make(TimeKind::kRelative, at_, TakeDetail(date.end));
    time.relative = true;
    TakeSince(time, SinceSign(time.span.end));
    return time;
  }

  // What is finer than the year and belongs to it: 底, 上半年, 6月, 一季度, 春天.
  size_t TakeDetail(size_t end) const {
    for (int i = 0; i < 3; ++i) {
      size_t length = OneAt(
          text_, end, {"年底",   "年初",   "年末",     "年中", "底",   "初",   "末",   "中旬", "上旬", "下旬",
                       "上半年", "下半年", "前三季度", "春节", "元旦", "国庆", "春季", "夏季", "秋季", "冬季",
                       "春天",   "夏天",   "秋天",     "冬天", "春",   "夏",   "秋",   "冬",   "全年"});
      if (OneAt(text_, end,
                {"初步", "初中", "初级", "初心", "初衷", "秋收", "秋粮", "夏粮",   "春耕",   "春播",
                 "春风", "春雨", "冬闲", "底气", "底价", "春晖", "末端", "夏令营", "冬令营", "春招"})) {
        length = 0;
      }
      if (length == 0) {
        const size_t begin = StandsAt(text_, end, "第") ? end + kHan : SkipSpaces(text_, end);
        const auto date = DateAt(begin);
        if (!date || date->first.year > 0 || date->first.decade) return end;
        length = date->end - end;
      }
      end += length;
    }
    return end;
  }

  // 2024年、2025年; 2024年底至2025年初. 2024年至今年8月 is left as two.
  bool TakeNextYear(TimeRef& time) const {
    size_t sign = RangeSignAt(text_, time.span.end);
    if (sign == 0) sign = OneAt(text_, time.span.end, {"、", "和", "及", "与"});
    if (sign == 0) return false;
    const auto date = DateAt(time.span.end + sign);
    if (!date || date->first.decade || date->first.year <= time.years->last) return false;
    time.years->last = LastYear(*date);
    time.span.end = TakeDetail(date->end);
    return true;
  }

  // 两年, 这五年, 五年间 behind a span of years says its length again.
  size_t TakeYearCount(size_t end) const {
    const size_t begin = end + OneAt(text_, end, {"这"});
    const auto count = ReadCount(begin);
    if (!count || !StandsAt(text_, count->end, "年") || count->value < 2) return end;
    const size_t after = count->end + kHan;
    return after + OneAt(text_, after, {"间", "里", "来", "期间"});
  }

  struct Count {
    size_t end;
    int value;
  };

  std::optional<Count> ReadCount(size_t at) const {
    std::optional<Numeral> numeral;
    if (IsDigitAt(text_, at)) {
      numeral = ReadDigits(text_, at);
    } else if (at < text_.size()) {
      numeral = ReadHanNumeral(text_, at);
    }
    if (!numeral || !numeral->value || numeral->upper || numeral->vague) return std::nullopt;
    const auto value = numeral->value->Scaled(0);
    if (!value || *value < 1 || *value > kLongestSpan) return std::nullopt;
    return Count{numeral->end, static_cast<int>(*value)};
  }

  // 五年来, 近3年, 连续3年. A bare 五年 is a duration and no time.
  std::optional<TimeRef> ReadYearCount() {
    const Numeral numeral = IsDigitAt(text_, at_) ? ReadDigits(text_, at_) : *ReadHanNumeral(text_, at_);
    next_ = numeral.end;
    const auto count = ReadCount(at_);
    if (!count) return std::nullopt;
    size_t end = SkipSpaces(text_, count->end);
    const size_t unit = OneAt(text_, end, {"个年头", "年", "载"});
    if (unit == 0 || OneAt(text_, end, {"年级", "年代", "年期", "年制", "年度"})) return std::nullopt;
    end += unit;
    end += OneAt(text_, end, {"多", "余"});
    const size_t since = OneAt(text_, end, {"以来", "下来", "时间里", "来", "间", "里"});
    const bool verb = OneAt(text_, end, {"来自", "来到", "来源", "来访", "里程", "间接", "间隔"}) != 0;
    const size_t behind = verb ? 0 : since;
    TimeRef time = Make(TimeKind::kSinceStart, at_, end + behind);
    time.count = count->value;
    const size_t last = OneBefore(text_, at_, {"最近", "过去的", "过去", "连续", "近"});
    const bool nearly = OneBefore(
        text_, at_, {"将近", "接近", "展近", "手近", "对近", "了近", "满近", "办近", "作近", "扶近"});
    if (last != 0 && !nearly) {
      time.kind = TimeKind::kLastYears;
      time.span.begin -= last;
      return time;
    }
    if (nearly) return time;
    const size_t this_ = OneBefore(text_, at_, {"这"});
    const size_t less = OneBefore(text_, at_, {"不到"});
    const bool adds_up = less != 0 || OneAt(text_, end,
                                            {"累计", "合计", "总计", "共计", "共投", "拢共", "一共", "总共",
                                             "算下来", "加起来", "账", "总账"}) != 0;
    if (behind == 0 && this_ == 0 && !adds_up) return std::nullopt;
    time.span.begin -= std::max(this_, less);
    return time;
  }

  struct Since {
    size_t begin = 0, end = 0;  // the whole expression; end 0 where it is none
  };

  // Whether the time that ends at `end` opens a span that lasts until now: 自2021年, 2021年以来,
  // 从2010年算起, 2017年结对至今. A 自 makes it one whatever follows, a 从 only with 起, 开始, 以来 or 至今
  // in its clause.
  Since SinceSign(size_t end) const {
    const size_t own = OneBefore(text_, at_, {"自从", "始自", "自", "从"});
    const bool from = EndsBefore(text_, at_, "从") && !EndsBefore(text_, at_, "自从");
    const bool word = OneBefore(text_, at_, {"来自", "各自", "亲自", "独自", "源自", "出自"}) != 0;
    const size_t prefix = word ? 0 : own;
    const size_t close = LastsUntilNow(text_, end, prefix != 0);
    if (close != 0) return {at_ - prefix, close};
    if (prefix != 0 && !from) return {at_ - prefix, end};
    return {};
  }

  static void TakeSince(TimeRef& time, Since since) {
    if (since.end == 0) return;
    time.kind = TimeKind::kSince;
    time.span = {since.begin, since.end};
  }

  const TimeTables& tables_;
  std::string_view text_;
  size_t at_ = 0, kept_end_ = 0, next_ = 0;
  std::vector<TimeRef> found_;
};

std::optional<int> FirstYear(const TimeRef& time, const TimeContext& context) {
  if (!time.relative) return time.years ? std::optional(time.years->first) : std::nullopt;
  if (!context.publication_year) return std::nullopt;
  return *context.publication_year + time.offset;
}

std::optional<Period> Between(std::optional<int> first, std::optional<int> last) {
  if (!first || !last || *last < *first) return std::nullopt;
  return Period{*first, *last};
}

}  // namespace

std::vector<TimeRef> AnnotateTimes(std::string_view text, const TimeTables& tables) {
  return Scanner(tables, text).Run();
}

std::optional<Period> ResolvePeriod(const TimeRef& time, const TimeContext& context) {
  const std::optional<int> year = FirstYear(time, context), now = context.publication_year;
  switch (time.kind) {
    case TimeKind::kYears:
      return time.years;
    case TimeKind::kRelative:
      return Between(year, year);
    case TimeKind::kSince:
      return Between(year, now);
    case TimeKind::kSinceStart:
      return Between(context.start_year, now);
    case TimeKind::kLastYears:
      return now ? Between(*now - time.count + 1, now) : std::nullopt;
    case TimeKind::kUntil:
      return Between(context.start_year, year);
    case TimeKind::kEarlier:
      return std::nullopt;
    case TimeKind::kAnaphor: {
      if (!context.last_named_year) return std::nullopt;
      const int named = *context.last_named_year + time.offset;
      return Period{named, named};
    }
  }
  return std::nullopt;
}

std::optional<int> NamedYear(const TimeRef& time, const TimeContext& context) {
  if (time.kind == TimeKind::kYears) return time.years ? std::optional(time.years->last) : std::nullopt;
  const bool names = time.kind == TimeKind::kRelative || time.kind == TimeKind::kAnaphor;
  if (!names) return std::nullopt;
  const auto period = ResolvePeriod(time, context);
  return period ? std::optional(period->last) : std::nullopt;
}

}  // namespace xiezuo
