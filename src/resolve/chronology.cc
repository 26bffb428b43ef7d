#include "resolve/chronology.h"

#include <algorithm>

namespace xiezuo {
namespace {

constexpr std::string_view kBeginnings[] = {
    "结对",     "协作关系", "帮扶关系", "牵手",   "结成",   "确立", "结缘", "对口帮扶", "对口支援",
    "对口协作", "定点帮扶", "定点扶贫", "携手",   "启动",   "进驻", "接过", "定下",     "确定",
    "建立",     "开始",     "扶贫协作", "始于",   "对子",   "挑起", "接手", "挂钩",     "一拍即合",
    "握手",     "结亲",     "攀上",     "结的对", "结了对", "结上", "算起", "缘分"};
constexpr std::string_view kAfterThat[] = {"此后", "随后", "之后", "其后",     "从此",   "那以后",  "那时起",
                                           "至今", "年起", "自此", "那年以来", "那之后", "那时候起"};

bool IsOneOf(std::string_view word, const auto& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view w) { return word.find(w) != std::string_view::npos; });
}

bool JoinsTimes(std::string_view between) {
  return between == "至" || between == "到" || between == "—" || between == "-" || between == "～";
}

// True where one of the words for the beginning of a pairing stands in the text.
bool SpeaksOfBeginning(std::string_view text) {
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// The month that a bare date names: 8月试车, 9月20日; 0 where it names none.
int MonthOf(std::string_view words) {
  int month = 0;
  size_t at = 0;
  while (at < words.size() && words[at] >= '0' && words[at] <= '9' && at < 2)
    month = month * 10 + (words[at++] - '0');
  return at > 0 && words.substr(at).starts_with("月") && month <= 12 ? month : 0;
}

// 2021年3月15日: the day of a paper or a meeting, no period of an account.
bool IsDay(std::string_view words) { return words.ends_with("日") || words.ends_with("号"); }

// A word that turns from what was to what is now, and so away from the time told before it.
constexpr std::string_view kNow[] = {"眼下", "如今", "目前", "现在", "现今", "当前", "时下", "而今", "现有"};

bool IsBareMonth(std::string_view words, const TimeRef& time) {
  return time.kind == TimeKind::kRelative && time.offset == 0 && MonthOf(words) > 0;
}

// Words that end one kind of year and begin another: seen from January they mean the year just gone.
constexpr std::string_view kYearRound[] = {"全年", "年初", "年底",   "年末",   "岁末",
                                           "年内", "年终", "一年来", "一年里", "一年间"};

}  // namespace

std::optional<int> StartYearOf(const AnnotatedDocument& document) {
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.passage->kind == PassageKind::kNotice || passage.segment != 0) continue;
    for (const TimeRef& time : passage.times) {
      if (!time.years || time.in_name || (time.kind != TimeKind::kYears && time.kind != TimeKind::kSince))
        continue;
      if (time.years->first != time.years->last && time.kind == TimeKind::kYears) continue;
      const Sentence& sentence = passage.sentences[passage.SentenceAt(time.span.begin)];
      const size_t index = AnnotatedPassage::ClauseAt(sentence, time.span.begin);
      Span said = sentence.clauses[index];
      // 2015年，集团接过定点帮扶的担子: a year that stands alone speaks of the clause after it.
      const bool alone = said.end - time.span.end <= 6;
      if (alone && index + 1 < sentence.clauses.size()) said.end = sentence.clauses[index + 1].end;
      if (SpeaksOfBeginning(TextOf(passage.text(), said))) return time.years->first;
    }
  }
  return std::nullopt;
}

Chronology::Chronology(const AnnotatedDocument& document, const std::optional<PartialDate>& published)
    : document_(document), start_year_(StartYearOf(document)) {
  if (published) publication_year_ = published->year, publication_month_ = published->month;
  ResolveTimes(document);
  FindAccountPeriod();
}

// N年来 and the like: from the beginning that the article names; else the period of as many years that it
// speaks of; else counted back from publication. 此后 begins at the year named last.
std::optional<Period> Chronology::ResolveSinceStart(std::string_view text, const TimeRef& time,
                                                    const Named& named) const {
  const std::string_view words = TextOf(text, time.span);
  if (IsOneOf(words, kAfterThat)) {
    if (!named.year || !publication_year_ || *named.year > *publication_year_) return std::nullopt;
    return Period{*named.year, *publication_year_};
  }
  const std::string_view before = text.substr(0, time.span.begin);
  const bool counts_back = before.ends_with("近") || before.ends_with("过去") || before.ends_with("最近");
  if (!counts_back) {
    if (start_year_ && publication_year_ && *start_year_ <= *publication_year_) {
      const int years = *publication_year_ - *start_year_ + 1;
      if (time.count == 0 || time.count == years || time.count == years - 1)
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
std::optional<int> Chronology::YearBefore(const Named& named, int count, bool and_more) const {
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
std::optional<Period> Chronology::ResolveBare(std::string_view words, const TimeRef& time,
                                              const Named& named) const {
  const int year = *publication_year_;
  const int month = IsBareMonth(words, time) ? MonthOf(words) : 0;
  if (month > 0 && publication_month_ > 0 && month > publication_month_) return Period{year - 1, year - 1};
  const bool round = IsOneOf(words, kYearRound) && words.find("今") == std::string_view::npos;
  if (round && publication_month_ > 0 && publication_month_ <= 2 &&
      (!named.printed || *named.printed < year)) {
    return Period{year - 1, year - 1};
  }
  return std::nullopt;
}

// A line of a chronicle that is nothing but the year of what follows.
bool Chronology::IsYearLine(const AnnotatedPassage& passage) {
  constexpr size_t kRest = 6;  // bytes of marks
  return passage.times.size() == 1 && passage.times.front().span.begin == 0 &&
         passage.text().size() <= passage.times.front().span.end + kRest;
}

// Of a chronicle the year that the entry, or the heading right above it, begins with: its months are of that
// year.
std::optional<int> Chronology::YearOfEntry(const AnnotatedDocument& document,
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

void Chronology::ResolveTimes(const AnnotatedDocument& document) {
  Named named;
  std::optional<int> entry_year;  // of the line above that is nothing but a year
  for (const AnnotatedPassage& passage : document.passages) {
    std::vector<ResolvedTime>& resolved = times_.emplace_back();
    if (passage.passage->kind == PassageKind::kHeading) entry_year.reset();
    if (const auto year = YearOfEntry(document, passage); year && IsYearLine(passage)) entry_year = year;
    entry_years_.push_back(entry_year);
    for (const TimeRef& time : passage.times) {
      const TimeContext context{publication_year_, named.year, start_year_};
      const std::string_view words = TextOf(passage.text(), time.span);
      std::optional<Period> period;
      if (publication_year_ && !time.years) period = ResolveBare(words, time, named);
      const std::optional<int> entry = YearOfEntry(document, passage);
      if (const auto year = entry ? entry : entry_year; year && IsBareMonth(words, time))
        period = Period{*year, *year};
      if (!period && time.kind == TimeKind::kSinceStart) {
        period = ResolveSinceStart(passage.text(), time, named);
      } else if (!period) {
        period = ResolvePeriod(time, context);
      }
      // 近两年 of an account of two years that the article has named are those.
      if (time.kind == TimeKind::kLastYears && named.span && publication_year_ &&
          named.span->last >= *publication_year_ - 1 &&
          named.span->last - named.span->first + 1 == time.count) {
        period = named.span;
      }
      if (period && IsUpTo(passage, time)) {
        const auto begun = BegunBefore(passage, time, resolved);
        if (const auto first = begun ? begun : start_year_; first && *first < period->last)
          period->first = *first;
      }
      if (words == "同期" && !resolved.empty() && resolved.back().period) period = resolved.back().period;
      // 2016年8月至今年10月: from one to the other.
      if (!resolved.empty() && period && resolved.back().period && !resolved.back().in_name &&
          !time.in_name) {
        ResolvedTime& from = resolved.back();
        const bool joined =
            JoinsTimes(TextOf(passage.text(), {from.span.end, std::max(from.span.end, time.span.begin)}));
        if (joined && from.period->first < period->last)
          from.period = period = Period{from.period->first, period->last};
      }
      if (time.years && !time.in_name) named.printed = time.years->last;
      // 截至目前 names no year of its own.
      const bool no_year =
          time.kind == TimeKind::kUntil && words.find("目前") != std::string_view::npos &&
          TextOf(passage.text(), passage.sentences[passage.SentenceAt(time.span.begin)].span).find("累计") ==
              std::string_view::npos;
      resolved.push_back({time.span, period, Governs(passage, time),
                          (time.in_name && !time.relative) || no_year,
                          time.kind == TimeKind::kUntil && !period && !time.years});
      if (!period || time.in_name || passage.passage->kind == PassageKind::kNotice) continue;
      named.years.insert(period->first);
      named.year = time.years ? time.years->last : period->last;
      if (period->last > period->first) named.span = period;
    }
  }
}

// 到今年11月，资金累计…, 到今年5月底已支援…: what has added up until then began with the pairing.
bool Chronology::IsUpTo(const AnnotatedPassage& passage, const TimeRef& time) {
  const std::string_view text = passage.text();
  const std::string_view words = TextOf(text, time.span), before = text.substr(0, time.span.begin);
  const bool until =
      words.starts_with("到") || words.starts_with("至") || before.ends_with("到") || before.ends_with("至");
  const Span sentence = passage.sentences[passage.SentenceAt(time.span.begin)].span;
  if (!until) return false;
  static constexpr std::string_view kSums[] = {"累计", "已", "共", "先后"};
  return IsOneOf(TextOf(text, {time.span.end, sentence.end}), kSums);
}

// 2003年起…，到今年已给了86万元; 2006年底破土，到去年底…: the year that the sentence begins with.
std::optional<int> Chronology::BegunBefore(const AnnotatedPassage& passage, const TimeRef& time,
                                           const std::vector<ResolvedTime>& resolved) {
  const Span sentence = passage.sentences[passage.SentenceAt(time.span.begin)].span;
  for (const ResolvedTime& before : resolved) {
    if (sentence.Contains(before.span) && before.period && !before.in_name) return before.period->first;
  }
  return std::nullopt;
}

// A time governs the sentences after it where it opens its sentence, or a clause before any figure stands.
bool Chronology::Governs(const AnnotatedPassage& passage, const TimeRef& time) {
  static constexpr std::string_view kLeadIns[] = {"",     "自",   "从", "仅", "早在", "到",   "至",  "就在",
                                                  "单是", "光是", "而", "但", "据",   "再看", "截至"};
  if (time.opens_sentence) return true;
  const Sentence& sentence = passage.sentences[passage.SentenceAt(time.span.begin)];
  const Span clause = sentence.clauses[AnnotatedPassage::ClauseAt(sentence, time.span.begin)];
  const std::string_view lead_in = TextOf(passage.text(), {clause.begin, time.span.begin});
  if (std::find(std::begin(kLeadIns), std::end(kLeadIns), lead_in) == std::end(kLeadIns)) return false;
  return std::none_of(passage.quantities.begin(), passage.quantities.end(), [&](const Quantity& q) {
    return q.span.begin >= sentence.span.begin && q.span.end <= time.span.begin &&
           q.form <= QuantityForm::kBare;
  });
}

// 五年协作, 16年: as many years as lie between the beginning that the article names and publication.
std::optional<Period> Chronology::PeriodOfDuration(const AnnotatedPassage& passage) const {
  if (!start_year_ || !publication_year_) return std::nullopt;
  const int years = *publication_year_ - *start_year_;
  for (const Quantity& quantity : passage.quantities) {
    if (quantity.form != QuantityForm::kDuration || quantity.unit != "年" || years < 1) continue;
    if (quantity.value == Decimal(years) || quantity.value == Decimal(years + 1))
      return Period{*start_year_, *publication_year_};
  }
  return std::nullopt;
}

// The headline sets the account's period; else a period of several years in the first paragraph does.
void Chronology::FindAccountPeriod() {
  std::vector<bool> lead_seen;
  for (size_t p = 0; p < document_.passages.size(); ++p) {
    const AnnotatedPassage& passage = document_.passages[p];
    const auto segment = static_cast<size_t>(passage.segment);
    if (account_.size() <= segment) account_.resize(segment + 1), lead_seen.resize(segment + 1);
    const bool heading = passage.passage->kind == PassageKind::kHeading;
    const bool lead = passage.passage->kind == PassageKind::kParagraph && !lead_seen[segment];
    if (passage.passage->kind == PassageKind::kParagraph) lead_seen[segment] = true;
    if (account_[segment] || (!heading && !lead) || (heading && lead_seen[segment])) continue;
    for (size_t i = 0; i < times_[p].size(); ++i) {
      const ResolvedTime& time = times_[p][i];
      if (!time.period || time.in_name || passage.times[i].kind == TimeKind::kUntil) continue;
      const std::string_view words = TextOf(passage.text(), time.span);
      if (IsDay(words)) continue;
      // 2023年，两地协作进入第三年: a whole year that opens the lead is what it accounts for.
      const bool opens = lead && i == 0 && passage.times[i].opens_sentence && words.ends_with("年");
      const bool recent = !publication_year_ || time.period->last >= *publication_year_ - 1;
      if (recent && !account_[segment] && (heading || opens || time.period->last > time.period->first))
        account_[segment] = time.period;
    }
    if (!account_[segment]) account_[segment] = PeriodOfDuration(passage);
  }
}

bool Chronology::FigureBetween(const AnnotatedPassage& passage, Span between) {
  return std::any_of(passage.quantities.begin(), passage.quantities.end(), [&](const Quantity& q) {
    return q.form <= QuantityForm::kBare && between.Contains(q.span);
  });
}

// 由2021年的17.8万元增至40.8万元: the year is the first figure's, not this one's.
bool Chronology::IsEarlierState(const AnnotatedPassage& passage, Span time, Span number) {
  static constexpr std::string_view kRises[] = {"增至", "升至",   "增加到", "提高到", "攀升至",
                                                "涨到", "上升到", "增长到", "提升到", "降到",
                                                "降至", "增长至", "提升至"};
  const std::string_view between = TextOf(passage.text(), {time.end, number.begin});
  return between.size() < 60 && IsOneOf(between, kRises) && FigureBetween(passage, {time.end, number.begin});
}

// Across ； a time still counts where it opens the run, or stands in a clause without a figure of its own.
bool Chronology::HeadsRun(const AnnotatedPassage& passage, const ResolvedTime& time) {
  const Sentence& sentence = passage.sentences[passage.SentenceAt(time.span.begin)];
  return time.opens_sentence ||
         !FigureBetween(passage, sentence.clauses[AnnotatedPassage::ClauseAt(sentence, time.span.begin)]);
}

// 2012年至2015年分别为300万元、320万元、400万元、500万元: each of as many figures as years has its own.
std::optional<Period> Chronology::ShareOfYears(const AnnotatedPassage& passage, const ResolvedTime& time,
                                               Span number) {
  constexpr size_t kNear = 24;  // bytes between the years and 分别
  if (!time.period || time.span.end > number.begin) return std::nullopt;
  const auto years = static_cast<size_t>(time.period->last - time.period->first + 1);
  const size_t word = TextOf(passage.text(), {time.span.end, number.begin}).find("分别");
  if (years < 2 || word == std::string_view::npos || word > kNear) return std::nullopt;
  const auto& all = passage.quantities;
  const auto first = std::lower_bound(all.begin(), all.end(), time.span.end + word,
                                      [](const Quantity& q, size_t at) { return q.span.begin < at; });
  std::optional<size_t> share;
  size_t figures = 0;
  for (auto q = first; q != all.end() && figures <= years; ++q, ++figures) {
    if (q->form > QuantityForm::kBare) break;
    if (figures > 0 && TextOf(passage.text(), {std::prev(q)->span.end, q->span.begin}).size() > kNear / 2)
      break;
    if (q->span == number) share = figures;
  }
  if (!share || figures < years || *share >= years) return std::nullopt;
  const int year = time.period->first + static_cast<int>(*share);
  return Period{year, year};
}

// Where the sentence turns to now (眼下, 如今) before the number; 0 where it does not.
size_t Chronology::TurnsToNow(const AnnotatedPassage& passage, Span sentence, Span number) {
  size_t turn = 0;
  for (const std::string_view now : kNow) {
    const size_t at = TextOf(passage.text(), {sentence.begin, number.begin}).rfind(now);
    if (at == std::string_view::npos) continue;
    const Span words{sentence.begin + at, sentence.begin + at + now.size()};
    const bool in_time = std::any_of(passage.times.begin(), passage.times.end(),
                                     [&](const TimeRef& time) { return time.span.Overlaps(words); });
    if (!in_time) turn = std::max(turn, words.end);
  }
  return turn;
}

PeriodReading Chronology::PeriodOf(size_t passage_index, Span span) const {
  const AnnotatedPassage& passage = document_.passages[passage_index];
  const std::vector<ResolvedTime>& times = times_[passage_index];
  const size_t sentence_index = passage.SentenceAt(span.begin);
  const Sentence& sentence = passage.sentences[sentence_index];
  const Span clause = sentence.clauses[AnnotatedPassage::ClauseAt(sentence, span.begin)];
  // What ； sets apart is still one run of figures under the time that heads it.
  size_t run_begin = sentence.span.begin;
  for (size_t i = sentence_index;
       i > 0 && TextOf(passage.text(), passage.sentences[i - 1].span).ends_with("；"); --i) {
    run_begin = passage.sentences[i - 1].span.begin;
  }
  const size_t now = TurnsToNow(passage, sentence.span, span);
  const ResolvedTime* in_clause = nullptr;
  const ResolvedTime* in_sentence = nullptr;
  const ResolvedTime* after = nullptr;
  const ResolvedTime* governing = nullptr;
  const size_t clause_index = AnnotatedPassage::ClauseAt(sentence, span.begin);
  // 计划投资2800万元，明年动工: the clause after it may hold the time, where no other figure stands between.
  const size_t reach =
      clause_index + 1 < sentence.clauses.size() ? sentence.clauses[clause_index + 1].end : clause.end;
  for (const ResolvedTime& time : times) {
    const bool this_year = time.period && publication_year_ && time.period->first == *publication_year_;
    if (time.span.end <= now && !this_year) continue;
    if (time.in_name || (time.span.end <= span.begin && IsEarlierState(passage, time.span, span))) continue;
    if (time.span.begin >= reach) break;
    if (time.span.begin > span.begin) {
      if (after == nullptr &&
          (time.span.begin < clause.end || !FigureBetween(passage, {span.end, time.span.begin})))
        after = &time;
    } else if (clause.Contains(time.span)) {
      in_clause = &time;
    } else if (sentence.span.Contains(time.span) ||
               (time.span.begin >= run_begin && HeadsRun(passage, time))) {
      if (!time.dateless || in_sentence == nullptr) in_sentence = &time;
    } else if (time.opens_sentence) {
      governing = &time;
    }
  }
  for (const ResolvedTime* time : {in_clause, in_sentence}) {
    if (time == nullptr) continue;
    if (const auto year = ShareOfYears(passage, *time, span)) return {year, Origin::kClause};
  }
  // 今年更顺，截至11月中旬: the day adds nothing to the year before it.
  if (in_clause != nullptr && in_clause->dateless && in_sentence != nullptr)
    return {in_sentence->period, Origin::kSentence};
  if (in_clause != nullptr) return {in_clause->period, Origin::kClause};
  const bool after_in_clause = after != nullptr && after->span.begin < clause.end;
  if (after_in_clause && in_sentence == nullptr) return {after->period, Origin::kClause};
  if (in_sentence != nullptr) return {in_sentence->period, Origin::kSentence};
  if (after != nullptr && after->period && governing == nullptr) return {after->period, Origin::kSentence};
  if (now != 0 && in_clause == nullptr) return {};
  if (governing != nullptr) return {governing->period, Origin::kParagraph};
  for (std::optional<size_t> heading = passage.passage->heading; heading;
       heading = document_.passages[*heading].passage->heading) {
    for (const ResolvedTime& time : times_[*heading]) {
      const bool day = IsDay(TextOf(document_.passages[*heading].text(), time.span));
      if (time.period && !time.in_name && !day) return {time.period, Origin::kHeading};
    }
  }
  if (const auto year = entry_years_[passage_index]) return {Period{*year, *year}, Origin::kHeading};
  return {account_[static_cast<size_t>(passage.segment)], Origin::kArticle};
}

}  // namespace xiezuo
