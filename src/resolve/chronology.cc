#include "resolve/chronology.h"

#include <algorithm>

namespace xiezuo {
namespace {

constexpr std::string_view kBeginnings[] = {"结对", "协作关系", "帮扶关系", "牵手", "结成", "确立",
                                            "结缘", "对口帮扶", "对口支援", "携手", "启动", "进驻"};
constexpr std::string_view kAfterThat[] = {"此后", "随后", "之后", "其后", "从此", "打那以后"};

bool IsOneOf(std::string_view word, const auto& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view w) { return word.find(w) != std::string_view::npos; });
}

// True where one of the words for the beginning of a pairing stands in the text.
bool SpeaksOfBeginning(std::string_view text) {
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

Chronology::Chronology(const AnnotatedDocument& document, std::optional<int> publication_year)
    : document_(document), publication_year_(publication_year), start_year_(FindStartYear(document)) {
  ResolveTimes(document);
  FindAccountPeriod();
}

std::optional<int> Chronology::FindStartYear(const AnnotatedDocument& document) const {
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.passage->kind == PassageKind::kNotice || passage.passage->segment != 0) continue;
    for (const TimeRef& time : passage.times) {
      if (!time.years || time.in_name || (time.kind != TimeKind::kYears && time.kind != TimeKind::kSince))
        continue;
      const Sentence& sentence = passage.sentences[passage.SentenceAt(time.span.begin)];
      const Span clause = sentence.clauses[AnnotatedPassage::ClauseAt(sentence, time.span.begin)];
      if (time.years->first == time.years->last || time.kind == TimeKind::kSince) {
        if (SpeaksOfBeginning(TextOf(passage.text(), clause))) return time.years->first;
      }
    }
  }
  return std::nullopt;
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
  }
  if (time.count < 2 || !publication_year_) return std::nullopt;
  return Period{*publication_year_ - time.count + 1, *publication_year_};
}

void Chronology::ResolveTimes(const AnnotatedDocument& document) {
  Named named;
  for (const AnnotatedPassage& passage : document.passages) {
    std::vector<ResolvedTime>& resolved = times_.emplace_back();
    for (const TimeRef& time : passage.times) {
      const TimeContext context{publication_year_, named.year, start_year_};
      const std::optional<Period> period = time.kind == TimeKind::kSinceStart
                                               ? ResolveSinceStart(passage.text(), time, named)
                                               : ResolvePeriod(time, context);
      resolved.push_back({time.span, period, Governs(passage, time), time.in_name});
      if (!period || time.in_name || passage.passage->kind == PassageKind::kNotice) continue;
      named.year = period->last;
      if (period->last > period->first) named.span = period;
    }
  }
}

// A time governs the sentences after it where it opens its sentence, or opens a clause before any figure
// stands.
bool Chronology::Governs(const AnnotatedPassage& passage, const TimeRef& time) {
  if (time.opens_sentence) return true;
  const Sentence& sentence = passage.sentences[passage.SentenceAt(time.span.begin)];
  const Span clause = sentence.clauses[AnnotatedPassage::ClauseAt(sentence, time.span.begin)];
  constexpr size_t kLeadIn = 9;  // bytes: 自, 仅, 早在 and the like
  if (time.span.begin - clause.begin > kLeadIn) return false;
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
    const auto segment = static_cast<size_t>(passage.passage->segment);
    if (account_.size() <= segment) account_.resize(segment + 1), lead_seen.resize(segment + 1);
    const bool heading = passage.passage->kind == PassageKind::kHeading;
    const bool lead = passage.passage->kind == PassageKind::kParagraph && !lead_seen[segment];
    if (passage.passage->kind == PassageKind::kParagraph) lead_seen[segment] = true;
    if (account_[segment] || (!heading && !lead) || (heading && lead_seen[segment])) continue;
    for (size_t i = 0; i < times_[p].size(); ++i) {
      const ResolvedTime& time = times_[p][i];
      if (!time.period || time.in_name || passage.times[i].kind == TimeKind::kUntil) continue;
      const bool recent = !publication_year_ || time.period->last >= *publication_year_ - 1;
      if (recent && (heading || time.period->last > time.period->first)) account_[segment] = time.period;
    }
    if (!account_[segment]) account_[segment] = PeriodOfDuration(passage);
  }
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
  const ResolvedTime* in_clause = nullptr;
  const ResolvedTime* in_sentence = nullptr;
  const ResolvedTime* after = nullptr;
  const ResolvedTime* governing = nullptr;
  for (const ResolvedTime& time : times) {
    if (time.in_name) continue;
    if (time.span.begin >= clause.end) break;
    if (time.span.begin > span.begin) {
      if (after == nullptr) after = &time;
    } else if (clause.Contains(time.span)) {
      in_clause = &time;
    } else if (time.span.begin >= run_begin) {
      in_sentence = &time;
    } else if (time.opens_sentence) {
      governing = &time;
    }
  }
  if (in_clause != nullptr) return {in_clause->period, Origin::kClause};
  if (after != nullptr && in_sentence == nullptr) return {after->period, Origin::kClause};
  if (in_sentence != nullptr) return {in_sentence->period, Origin::kSentence};
  if (governing != nullptr) return {governing->period, Origin::kParagraph};
  for (std::optional<size_t> heading = passage.passage->heading; heading;
       heading = document_.passages[*heading].passage->heading) {
    for (const ResolvedTime& time : times_[*heading]) {
      if (time.period && !time.in_name) return {time.period, Origin::kHeading};
    }
  }
  return {account_[static_cast<size_t>(passage.passage->segment)], Origin::kArticle};
}

}  // namespace xiezuo
