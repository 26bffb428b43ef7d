#include "resolve/chronology.h"

#include <algorithm>
#include <set>

#include "base/words.h"
#include "resolve/pairing_start.h"

namespace xiezuo {
namespace {

constexpr std::string_view kRises[] = {"增至",   "升至",   "增加到", "提高到", "攀升至", "涨到",   "上升到",
                                       "增长到", "提升到", "降到",   "降至",   "增长至", "提升至", "增加至"};

// A word that turns from what was to what is now, and so away from the time told before it.
constexpr std::string_view kNow[] = {"眼下", "如今", "目前", "现在", "现今",
                                     "当前", "时下", "而今", "现有", "后来"};

// (2020年1月): a heading that is nothing but a date says when the text was written.
bool IsDateline(const AnnotatedPassage& passage, const ResolvedTime& time) {
  constexpr size_t kBrackets = 8;  // bytes
  const std::string_view words = TextOf(passage.text(), time.span);
  return IsDay(words) || (words.ends_with("月") && BeginsWithAny(passage.text(), {"（", "("}) &&
                          passage.text().size() <= words.size() + kBrackets);
}

// 智慧教室22间，310万元（2023年）: a time in brackets at the end of its line.
bool EndsInBrackets(const AnnotatedPassage& passage, Span sentence, Span time) {
  if (!sentence.Contains(time)) return false;
  const std::string_view text = passage.text(), after = TextOf(text, {time.end, sentence.end});
  return EndsWithAny(TextOf(text, {sentence.begin, time.begin}), {"（", "("}) &&
         BeginsWithAny(after, {"）", ")"}) && after.size() <= 2 * std::string_view("）").size();
}

}  // namespace

Chronology::Chronology(const AnnotatedDocument& document, const std::optional<PartialDate>& published)
    : document_(document),
      start_year_(StartYearOf(document)),
      resolved_(ResolveTimes(document, published, start_year_)) {
  if (published) publication_year_ = published->year;
  FindAccountPeriod();
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
    // (2021年以来，数据截至6月底) below a headline belongs to it.
    constexpr size_t kBelowHeadline = 150;  // bytes
    const bool headline = heading || (lead && passage.text().size() <= kBelowHeadline &&
                                      passage.text().find("。") == std::string::npos &&
                                      !FigureBetween(passage, {0, passage.text().size()}));
    if (passage.passage->kind == PassageKind::kParagraph) lead_seen[segment] = true;
    if (account_[segment].period || (!heading && !lead) || (heading && lead_seen[segment])) continue;
    for (size_t i = 0; i < resolved_.times[p].size(); ++i) {
      const ResolvedTime& time = resolved_.times[p][i];
      if (!time.period || time.in_name || passage.times[i].kind == TimeKind::kUntil) continue;
      const std::string_view words = TextOf(passage.text(), time.span);
      if (IsDateline(passage, time)) continue;
      // 2023年，两地协作进入第三年: a whole year that opens the lead is what it accounts for.
      const bool opens = lead && i == 0 && passage.times[i].opens_sentence && words.ends_with("年");
      const bool recent = !publication_year_ || time.period->last >= *publication_year_ - 1;
      if (recent && !account_[segment].period && (heading || opens || time.period->last > time.period->first))
        account_[segment] = {time.period, headline};
    }
    if (!account_[segment].period) account_[segment] = {PeriodOfDuration(passage), headline};
  }
}

// 五年落地项目40个, 两年内互访1600人次: the years that a duration before the figure in its sentence counts,
// from the beginning of the pairing, of the account's, or of the years that the paragraph has named.
std::optional<Period> Chronology::CountedYears(size_t passage_index, Span sentence, Span number) const {
  const AnnotatedPassage& passage = document_.passages[passage_index];
  const std::optional<Period>& account = account_[static_cast<size_t>(passage.segment)].period;
  std::set<int> named;
  for (const ResolvedTime& time : resolved_.times[passage_index]) {
    if (time.span.end <= number.begin && time.period && !time.in_name) named.insert(time.period->last);
  }
  for (const Quantity& q : passage.quantities) {
    if (q.span.end > number.begin) break;
    if (q.form != QuantityForm::kDuration || q.unit != "年" || !sentence.Contains(q.span)) continue;
    const auto counted = q.value.Scaled(0);
    if (!counted || *counted < 2 || *counted > 60) continue;
    const int years = static_cast<int>(*counted);
    const auto covers = [&](const Period& p) {
      return p.last - p.first + 1 == years || p.last - p.first == years;
    };
    if (account && account->first < account->last && covers(*account)) return account;
    if (start_year_ && publication_year_ && covers({*start_year_, *publication_year_}))
      return Period{*start_year_, *publication_year_};
    if (named.empty()) continue;
    const int last = *named.rbegin();
    bool all = true;
    for (int year = last - years + 1; year <= last; ++year) all = all && named.contains(year);
    if (all) return Period{last - years + 1, last};
  }
  return std::nullopt;
}

bool Chronology::FigureBetween(const AnnotatedPassage& passage, Span between) {
  return std::any_of(passage.quantities.begin(), passage.quantities.end(), [&](const Quantity& q) {
    return q.form <= QuantityForm::kBare && between.Contains(q.span);
  });
}

// 由2021年的17.8万元增至40.8万元: the year is the first figure's, not this one's.
bool Chronology::IsEarlierState(const AnnotatedPassage& passage, Span time, Span number) {
  constexpr size_t kReach = 60;  // bytes
  const std::string_view between = TextOf(passage.text(), {time.end, number.begin});
  if (between.size() >= kReach) return false;
  return std::any_of(std::begin(kRises), std::end(kRises), [&](std::string_view rise) {
    const size_t at = between.find(rise);
    // 由2021年的1.7万元，增至4万元: at most the rise stands behind a comma.
    const size_t comma = between.find("，");
    const bool near = comma == std::string_view::npos || comma + std::string_view("，").size() == at;
    return at != std::string_view::npos && near && FigureBetween(passage, {time.end, time.end + at});
  });
}

// 由1.09万元增至1.65万元: the figure is what another one has become.
bool Chronology::IsLaterState(const AnnotatedPassage& passage, Span clause, Span number) {
  const std::string_view before = TextOf(passage.text(), {clause.begin, number.begin});
  return EndsWithAny(before, kRises) && HoldsAny(before, {"由", "从"}) &&
         FigureBetween(passage, {clause.begin, number.begin});
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
  static constexpr std::string_view kNoTurn[] = {"先", "最", "以", "之", "到", "至"};  // 先后来, 到现在
  const std::string_view said = TextOf(passage.text(), {sentence.begin, number.begin});
  size_t turn = 0;
  for (const std::string_view now : kNow) {
    for (size_t at = said.find(now); at != std::string_view::npos; at = said.find(now, at + 1)) {
      const Span words{sentence.begin + at, sentence.begin + at + now.size()};
      const bool in_time = std::any_of(passage.times.begin(), passage.times.end(),
                                       [&](const TimeRef& time) { return time.span.Overlaps(words); });
      if (!in_time && !EndsWithAny(said.substr(0, at), kNoTurn)) turn = std::max(turn, words.end);
    }
  }
  return turn;
}

PeriodReading Chronology::PeriodOf(size_t passage_index, Span span) const {
  const AnnotatedPassage& passage = document_.passages[passage_index];
  const std::vector<ResolvedTime>& times = resolved_.times[passage_index];
  const size_t sentence_index = passage.SentenceAt(span.begin);
  const Sentence& sentence = passage.sentences[sentence_index];
  const Span clause = sentence.clauses[AnnotatedPassage::ClauseAt(sentence, span.begin)];
  // What ； sets apart is still one run of figures under the time that heads it.
  size_t run_begin = sentence.span.begin;
  for (size_t i = sentence_index;
       i > 0 && TextOf(passage.text(), passage.sentences[i - 1].span).ends_with("；"); --i) {
    run_begin = passage.sentences[i - 1].span.begin;
  }
  constexpr size_t kOwnFigure = 6;  // bytes between 今年 and its figure, 不低于今年的34亿元
  const size_t now = TurnsToNow(passage, sentence.span, span);
  const bool later_state = IsLaterState(passage, clause, span);
  const ResolvedTime* in_clause = nullptr;
  const ResolvedTime* in_sentence = nullptr;
  const ResolvedTime* after = nullptr;
  const ResolvedTime* governing = nullptr;
  const ResolvedTime* of_line = nullptr;
  const size_t clause_index = AnnotatedPassage::ClauseAt(sentence, span.begin);
  // 计划投资2800万元，明年动工: the clause after it may hold the time, where no other figure stands between.
  const size_t reach =
      clause_index + 1 < sentence.clauses.size() ? sentence.clauses[clause_index + 1].end : clause.end;
  for (const ResolvedTime& time : times) {
    const bool this_year = time.period && publication_year_ && time.period->first == *publication_year_;
    if (time.span.end <= now && !this_year) continue;
    if (time.compared && (time.span.end > span.begin || span.begin - time.span.end > kOwnFigure)) continue;
    if (time.in_name || (time.span.end <= span.begin && IsEarlierState(passage, time.span, span))) continue;
    if (later_state && EndsWithAny(TextOf(passage.text(), {0, time.span.begin}), {"由", "从"})) continue;
    if (EndsInBrackets(passage, sentence.span, time.span)) of_line = &time;
    if (time.span.begin >= sentence.span.end) break;
    if (time.span.begin >= reach) continue;
    if (time.span.begin > span.begin) {
      if (after == nullptr &&
          (time.span.begin < clause.end || !FigureBetween(passage, {span.end, time.span.begin})))
        after = &time;
    } else if (clause.Contains(time.span)) {
      in_clause = &time;
    } else if (sentence.span.Contains(time.span) ||
               (time.span.begin >= run_begin && (later_state || HeadsRun(passage, time)))) {
      if (!time.dateless || in_sentence == nullptr) in_sentence = &time;
    } else if (time.opens_sentence || (governing != nullptr && time.opens_clause)) {
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
  if (of_line != nullptr) return {of_line->period, Origin::kSentence};
  if (now != 0) return {};
  if (after != nullptr && after->period && governing == nullptr) return {after->period, Origin::kSentence};
  if (const auto years = CountedYears(passage_index, sentence.span, span)) return {years, Origin::kSentence};
  if (governing != nullptr) return {governing->period, Origin::kParagraph};
  for (std::optional<size_t> heading = passage.passage->heading; heading;
       heading = document_.passages[*heading].passage->heading) {
    for (const ResolvedTime& time : resolved_.times[*heading]) {
      if (time.period && !time.in_name && !IsDateline(document_.passages[*heading], time))
        return {time.period, Origin::kHeading};
    }
  }
  if (const auto year = resolved_.entry_years[passage_index]) return {Period{*year, *year}, Origin::kHeading};
  const Account& account = account_[static_cast<size_t>(passage.segment)];
  if (account.in_headline) return {account.period, Origin::kArticle};
  return {};
}

}  // namespace xiezuo
