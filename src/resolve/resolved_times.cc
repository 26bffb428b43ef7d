#include "resolve/resolved_times.h"

#include <algorithm>
#include <set>

#include "base/words.h"
#include "resolve/pairing_start.h"

namespace xiezuo {
namespace {

constexpr std::string_view kAfterThat[] = {"此后", "随后", "之后", "其后", "从此",     "那以后", "那时起",
                                           "从那", "至今", "年起", "自此", "那年以来", "那之后", "那时候起"};

bool JoinsTimes(std::string_view between) {
  return between == "至" || between == "到" || between == "—" || between == "-" || between == "～";
}

// The month that a bare date names, of a range the last: 8月试车, 9月20日, 1至12月, 1月至11月; 0 where it
// names none.
int MonthOf(std::string_view words) {
  for (const std::string_view to : {"至", "到", "—", "-", "~", "～"}) {
    const size_t sign = words.find(to);
    if (sign == std::string_view::npos || sign == 0) continue;
    std::string_view from = words.substr(0, sign);
    if (from.ends_with("月")) from.remove_suffix(std::string_view("月").size());
    if (from.size() <= 2) return MonthOf(words.substr(sign + to.size()));
  }
  int month = 0;
  size_t at = 0;
  while (at < words.size() && words[at] >= '0' && words[at] <= '9' && at < 2)
    month = month * 10 + (words[at++] - '0');
  return at > 0 && words.substr(at).starts_with("月") && month <= 12 ? month : 0;
}

bool IsBareMonth(std::string_view words, const TimeRef& time) {
  return time.kind == TimeKind::kRelative && time.offset == 0 && MonthOf(words) > 0;
}

constexpr std::string_view kWithin[] = {"间"};

// Words that end one kind of year and begin another: seen from January they mean the year just gone.
constexpr std::string_view kYearRound[] = {"全年", "年初", "年底",   "年末",   "岁末",
                                           "年内", "年终", "一年来", "一年里", "一年间"};

bool IsYearRound(std::string_view words) {
  return HoldsAny(words, kYearRound) && words.find("今") == std::string_view::npos;
}

// 到年底, 年末: the end of the year that is spoken of.
bool IsYearEnd(std::string_view words) { return words == "年底" || words == "年末" || words == "岁末"; }

// 不低于今年, 比去年多: the time only measures what is told.
bool IsCompared(const AnnotatedPassage& passage, const TimeRef& time) {
  static constexpr std::string_view kMeasures[] = {"低于", "高于", "少于", "多于", "超过",  "好于",
                                                   "不比", "比",   "较",   "相比", "持平于"};
  const std::string_view before = TextOf(passage.text(), {0, time.span.begin});
  return EndsWithAny(before, kMeasures);
}

bool OpensClause(const AnnotatedPassage& passage, const TimeRef& time) {
  const Sentence& sentence = passage.sentences[passage.SentenceAt(time.span.begin)];
  return sentence.clauses[AnnotatedPassage::ClauseAt(sentence, time.span.begin)].begin == time.span.begin;
}

// 自2019年起…，至2020年末: a sentence that names from when on and until when.
bool ReachesFromSince(const AnnotatedPassage& passage, const TimeRef& time) {
  const std::string_view text = passage.text();
  const std::string_view words = TextOf(text, time.span), before = text.substr(0, time.span.begin);
  if (!words.starts_with("到") && !words.starts_with("至") && !before.ends_with("到") &&
      !before.ends_with("至"))
    return false;
  const Span sentence = passage.sentences[passage.SentenceAt(time.span.begin)].span;
  return std::any_of(passage.times.begin(), passage.times.end(), [&](const TimeRef& since) {
    return since.kind == TimeKind::kSince && sentence.Contains(since.span) &&
           since.span.end <= time.span.begin;
  });
}

class TimeResolver {
 public:
  TimeResolver(const AnnotatedDocument& document, const std::optional<PartialDate>& published,
               std::optional<int> start_year)
      : document_(document), start_year_(start_year) {
    if (published) publication_year_ = published->year, publication_month_ = published->month;
  }
  ResolvedTimes Run();

 private:
  struct Named {                 // so far, in reading order
    std::optional<int> year;     // the year spoken of last
    std::optional<int> printed;  // the year printed last
    std::optional<Period> span;  // the period of several years named last
    std::set<int> years;         // every year spoken of
  };
  std::optional<int> YearBefore(const Named& named, int count, bool and_more) const;
  static std::optional<int> BegunBefore(const AnnotatedPassage& passage, const TimeRef& time,
                                        const std::vector<ResolvedTime>& resolved);
  static bool IsUpTo(const AnnotatedPassage& passage, const TimeRef& time);
  static bool IsYearLine(const AnnotatedPassage& passage);
  static std::optional<int> YearOfEntry(const AnnotatedDocument& document, const AnnotatedPassage& passage);
  static bool Governs(const AnnotatedPassage& passage, const TimeRef& time);
  std::optional<Period> ResolveSinceStart(std::string_view text, const TimeRef& time,
                                          const Named& named) const;
  std::optional<Period> ResolveBare(std::string_view words, const TimeRef& time, const Named& named,
                                    std::optional<int> spoken) const;
  std::optional<Period> PeriodOf(const AnnotatedPassage& passage, const TimeRef& time, const Named& named,
                                 std::optional<int> entry_year, std::vector<ResolvedTime>& resolved) const;

  const AnnotatedDocument& document_;
  std::optional<int> start_year_, publication_year_;
  int publication_month_ = 0;  // 0 where unknown
};

// N年来 and the like: from the beginning that the article names; else the period of as many years that it
// speaks of; else counted back from publication. 此后 begins at the year named last.
std::optional<Period> TimeResolver::ResolveSinceStart(std::string_view text, const TimeRef& time,
                                                      const Named& named) const {
  const std::string_view words = TextOf(text, time.span);
  if (HoldsAny(words, kAfterThat)) {
    if (!named.year || !publication_year_ || *named.year > *publication_year_) return std::nullopt;
    return Period{*named.year, *publication_year_};
  }
  const std::string_view before = text.substr(0, time.span.begin);
  const bool counts_back = before.ends_with("近") || before.ends_with("过去") || before.ends_with("最近");
  if (!counts_back) {
    // 三年间 of a chronicle that has told of these three years.
    const int last = start_year_.value_or(0) + time.count - 1;
    const bool within = HoldsAny(words, kWithin) && start_year_ && time.count > 1;
    if (within && named.years.contains(last) && named.year && *named.year == last)
      return Period{*start_year_, last};
    if (start_year_ && publication_year_ && *start_year_ <= *publication_year_) {
      const int years = *publication_year_ - *start_year_ + 1;
      const bool tens_and_more = time.count >= 10 && time.count % 10 == 0 && HoldsAny(words, {"多", "余"}) &&
                                 years > time.count && years < time.count + 10;  // 20多年间
      // 2016年起，五年间: told in the first months of the sixth year it ended with the year before.
      const bool just_ended = time.count == years - 1 && publication_month_ > 0 && publication_month_ <= 3 &&
                              HoldsAny(words, kWithin);
      if (just_ended) return Period{*start_year_, *publication_year_ - 1};
      if (time.count == 0 || time.count == years || time.count == years - 1 || tens_and_more)
        return Period{*start_year_, *publication_year_};
    }
    if (named.span && (time.count == 0 || time.count == named.span->last - named.span->first + 1))
      return named.span;
    const bool and_more = words.find("多") != words.npos || words.find("余") != words.npos;
    if (const auto year = YearBefore(named, time.count, and_more)) return Period{*year, *publication_year_};
  }
  if (time.count < 2 || !publication_year_) return std::nullopt;
  return Period{*publication_year_ - time.count + 1, *publication_year_};
}

// The year that the article has named before and that lies as many years back as `count` says; with 多 one
// more.
std::optional<int> TimeResolver::YearBefore(const Named& named, int count, bool and_more) const {
  if (count == 0 || !publication_year_) return std::nullopt;
  std::vector<int> back = {count, count - 1};
  if (and_more) back.insert(back.begin(), count + 1);
  for (const int years : back) {
    const int year = *publication_year_ - years;
    if (years > 0 && named.years.contains(year)) return year;
  }
  return std::nullopt;
}

// A month, or 全年 and the like, without a year. Told in January or February, or of a month that has not yet
// come, it is the year before publication.
std::optional<Period> TimeResolver::ResolveBare(std::string_view words, const TimeRef& time,
                                                const Named& named, std::optional<int> spoken) const {
  const int year = *publication_year_;
  const int month = IsBareMonth(words, time) ? MonthOf(words) : 0;
  if (month > 0 && publication_month_ > 0 && month > publication_month_) return Period{year - 1, year - 1};
  if (IsYearEnd(words) && spoken) return Period{*spoken, *spoken};
  if (IsYearRound(words) && publication_month_ > 0 && publication_month_ <= 3 &&
      (!named.printed || *named.printed < year)) {
    return Period{year - 1, year - 1};
  }
  return std::nullopt;
}

// A line of a chronicle that is nothing but the year of what follows.
bool TimeResolver::IsYearLine(const AnnotatedPassage& passage) {
  constexpr size_t kRest = 6;  // bytes of marks
  return passage.times.size() == 1 && passage.times.front().span.begin == 0 &&
         passage.text().size() <= passage.times.front().span.end + kRest;
}

// Of a chronicle the year that the entry, or the heading right above it, begins with: its months are of that
// year.
std::optional<int> TimeResolver::YearOfEntry(const AnnotatedDocument& document,
                                             const AnnotatedPassage& passage) {
  constexpr size_t kLabel = 30;  // bytes of 【概况】 before the year
  const AnnotatedPassage* places[] = {
      &passage, passage.passage->heading ? &document.passages[*passage.passage->heading] : nullptr};
  for (const AnnotatedPassage* place : places) {
    if (place == nullptr || place->times.empty()) continue;
    const TimeRef& first = place->times.front();
    const bool whole_year = first.kind == TimeKind::kYears && first.years && !first.in_name &&
                            first.years->first == first.years->last &&
                            TextOf(place->text(), first.span).ends_with("年");
    const bool opens = first.span.begin == 0 || (first.span.begin <= kLabel &&
                                                 place->text().starts_with("【") && first.opens_sentence);
    if (whole_year && opens) return first.years->last;
  }
  return std::nullopt;
}

// The years of one time; a range that the time before it began (2016年8月至今年10月) is completed there too.
std::optional<Period> TimeResolver::PeriodOf(const AnnotatedPassage& passage, const TimeRef& time,
                                             const Named& named, std::optional<int> entry_year,
                                             std::vector<ResolvedTime>& resolved) const {
  const std::string_view words = TextOf(passage.text(), time.span);
  std::optional<Period> period;
  // The year that the sentence has spoken of: 当年安排23个，到年底完工21个.
  std::optional<int> spoken;
  // A run that ； joins is one sentence: 2023年建成；年底分到红利.
  size_t index = passage.SentenceAt(time.span.begin);
  Span sentence = passage.sentences[index].span;
  while (index > 0 && TextOf(passage.text(), passage.sentences[index - 1].span).ends_with("；")) --index;
  sentence.begin = passage.sentences[index].span.begin;
  if (!resolved.empty() && sentence.Contains(resolved.back().span) && resolved.back().period &&
      resolved.back().period->first == resolved.back().period->last && !resolved.back().compared &&
      !resolved.back().in_name)
    spoken = resolved.back().period->last;
  if (publication_year_ && !time.years) period = ResolveBare(words, time, named, spoken);
  const std::optional<int> entry = YearOfEntry(document_, passage);
  if (const auto year = entry ? entry : entry_year; year && IsBareMonth(words, time))
    period = Period{*year, *year};
  if (entry_year && !time.years && IsYearRound(words)) period = Period{*entry_year, *entry_year};
  if (!period && time.kind == TimeKind::kSinceStart) {
    period = ResolveSinceStart(passage.text(), time, named);
  } else if (!period) {
    period = ResolvePeriod(time, {publication_year_, named.year, start_year_});
  }
  if (!period && time.kind == TimeKind::kUntil) {
    const bool of_year = !resolved.empty() && resolved.back().span.end == time.span.begin;  // 今年截至9月底
    const auto begun = of_year ? std::nullopt : BegunBefore(passage, time, resolved);
    if (of_year) period = resolved.back().period;
    if (begun && IsUpTo(passage, time)) period = ResolvePeriod(time, {publication_year_, named.year, begun});
  }
  // 近两年 of an account of two years that the article has named are those.
  if (time.kind == TimeKind::kLastYears && named.span && publication_year_ &&
      named.span->last >= *publication_year_ - 1 && named.span->last - named.span->first + 1 == time.count) {
    period = named.span;
  }
  if (period && IsUpTo(passage, time)) {
    const auto begun = BegunBefore(passage, time, resolved);
    if (const auto first = begun ? begun : start_year_; first && *first < period->last)
      period->first = *first;
  }
  if (words == "同期" && !resolved.empty() && resolved.back().period) period = resolved.back().period;
  if (resolved.empty() || !period || !resolved.back().period || resolved.back().in_name || time.in_name)
    return period;
  ResolvedTime& from = resolved.back();
  const bool joined =
      JoinsTimes(TextOf(passage.text(), {from.span.end, std::max(from.span.end, time.span.begin)}));
  if (joined && from.period->first < period->last)
    from.period = period = Period{from.period->first, period->last};
  return period;
}

ResolvedTimes TimeResolver::Run() {
  ResolvedTimes all;
  Named named;
  std::optional<int> entry_year;  // of the line above that is nothing but a year
  for (const AnnotatedPassage& passage : document_.passages) {
    std::vector<ResolvedTime>& resolved = all.times.emplace_back();
    if (passage.passage->kind == PassageKind::kHeading) entry_year.reset();
    if (const auto year = YearOfEntry(document_, passage); year && IsYearLine(passage)) entry_year = year;
    all.entry_years.push_back(entry_year);
    for (const TimeRef& time : passage.times) {
      const std::optional<Period> period = PeriodOf(passage, time, named, entry_year, resolved);
      if (time.years && !time.in_name && !IsDay(TextOf(passage.text(), time.span)))
        named.printed = time.years->last;
      // 截至目前 names no year of its own.
      const bool no_year =
          time.kind == TimeKind::kUntil &&
          TextOf(passage.text(), time.span).find("目前") != std::string_view::npos &&
          TextOf(passage.text(), passage.sentences[passage.SentenceAt(time.span.begin)].span).find("累计") ==
              std::string_view::npos;
      resolved.push_back({time.span, period, Governs(passage, time),
                          (time.in_name && !time.relative) || no_year,
                          time.kind == TimeKind::kUntil && !period && !time.years, OpensClause(passage, time),
                          IsCompared(passage, time)});
      if (!period || time.in_name || passage.passage->kind == PassageKind::kNotice) continue;
      named.years.insert(period->first);
      // 自2021年起结对 is no year that is told of, where one is.
      if (time.kind != TimeKind::kSince || !named.year)
        named.year = time.years ? time.years->last : period->last;
      if (period->last > period->first) named.span = period;
    }
  }
  return all;
}

// 到今年11月，资金累计…, 到今年5月底已支援…: what has added up until then began with the pairing.
bool TimeResolver::IsUpTo(const AnnotatedPassage& passage, const TimeRef& time) {
  if (ReachesFromSince(passage, time)) return true;
  const std::string_view text = passage.text();
  const std::string_view words = TextOf(text, time.span), before = text.substr(0, time.span.begin);
  const bool until = BeginsWithAny(words, {"到", "至", "截至", "截止"}) || EndsWithAny(before, {"到", "至"});
  const Span sentence = passage.sentences[passage.SentenceAt(time.span.begin)].span;
  // 今年截至9月底 begins with its year.
  const bool within = std::any_of(passage.times.begin(), passage.times.end(),
                                  [&](const TimeRef& other) { return other.span.end == time.span.begin; });
  if (!until || within) return false;
  static constexpr std::string_view kSums[] = {"累计", "已", "共", "先后", "整整"};
  return HoldsAny(TextOf(text, {time.span.end, sentence.end}), kSums);
}

// 2003年起…，到今年已给了86万元; 2006年底破土，到去年底…: the year that the sentence begins with.
std::optional<int> TimeResolver::BegunBefore(const AnnotatedPassage& passage, const TimeRef& time,
                                             const std::vector<ResolvedTime>& resolved) {
  const Span sentence = passage.sentences[passage.SentenceAt(time.span.begin)].span;
  for (const ResolvedTime& before : resolved) {
    if (sentence.Contains(before.span) && before.period && !before.in_name) return before.period->first;
  }
  // 2021年结上的。到今年11月，共2.49亿元: the sentence before names the beginning.
  const size_t index = passage.SentenceAt(time.span.begin);
  if (index == 0) return std::nullopt;
  const Span previous = passage.sentences[index - 1].span;
  if (!SpeaksOfBeginning(TextOf(passage.text(), previous))) return std::nullopt;
  for (const ResolvedTime& before : resolved) {
    if (previous.Contains(before.span) && before.period && !before.in_name) return before.period->first;
  }
  return std::nullopt;
}

// A time governs the sentences after it where it opens its sentence, or a clause before any figure stands.
bool TimeResolver::Governs(const AnnotatedPassage& passage, const TimeRef& time) {
  static constexpr std::string_view kLeadIns[] = {
      "",     "自",       "从",     "仅",     "早在", "到",   "至",   "就在", "单看", "只看", "仅看",
      "先看", "那就说说", "先说说", "再说说", "说说", "先说", "再说", "先讲", "再讲", "先报", "只说",
      "单说", "而在",     "其中",   "附：",   "单是", "光是", "而",   "但",   "据",   "再看", "截至"};
  if (time.opens_sentence) return true;
  const Sentence& sentence = passage.sentences[passage.SentenceAt(time.span.begin)];
  const Span clause = sentence.clauses[AnnotatedPassage::ClauseAt(sentence, time.span.begin)];
  const std::string_view lead_in = TextOf(passage.text(), {clause.begin, time.span.begin});
  if (std::find(std::begin(kLeadIns), std::end(kLeadIns), lead_in) == std::end(kLeadIns)) return false;
  return std::none_of(passage.quantities.begin(), passage.quantities.end(), [&](const Quantity& q) {
    // 一份通报显示，2018年: "a" counts nothing.
    if (q.form == QuantityForm::kCount && TextOf(passage.text(), q.number) == "一") return false;
    return q.span.begin >= sentence.span.begin && q.span.end <= time.span.begin &&
           q.form <= QuantityForm::kBare;
  });
}

}  // namespace

bool IsDay(std::string_view words) { return words.ends_with("日") || words.ends_with("号"); }

ResolvedTimes ResolveTimes(const AnnotatedDocument& document, const std::optional<PartialDate>& published,
                           std::optional<int> start_year) {
  return TimeResolver(document, published, start_year).Run();
}

}  // namespace xiezuo
