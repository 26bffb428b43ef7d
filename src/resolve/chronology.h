#pragma once
// Which years a number's figure covers: the time in its clause, else in its sentence, else the one that opens
// an earlier sentence of the paragraph, else the years that a
// duration in it counts, else that of the headings or of the headline's account. Codebook section 3.
#include <optional>
#include <string_view>
#include <vector>

#include "resolve/resolved_times.h"

namespace xiezuo {

// How a field of a fact came to its value.
enum class Origin { kClause, kSentence, kParagraph, kHeading, kArticle, kNone };

struct PeriodReading {
  std::optional<Period> period;
  Origin origin = Origin::kNone;
};

class Chronology {
 public:
  // Resolves every time of the article once, in reading order.
  Chronology(const AnnotatedDocument& document, const std::optional<PartialDate>& published);

  std::optional<int> publication_year() const { return publication_year_; }
  // The years of the number that stands at `span` of the passage.
  PeriodReading PeriodOf(size_t passage, Span span) const;

 private:
  struct Account {  // the period of which the article gives account, as its headline or lead sets it
    std::optional<Period> period;
    bool in_headline = false;
  };
  static bool IsEarlierState(const AnnotatedPassage& passage, Span time, Span number);
  static std::optional<Period> ShareOfYears(const AnnotatedPassage& passage, const ResolvedTime& time,
                                            Span number);
  static bool IsLaterState(const AnnotatedPassage& passage, Span clause, Span number);
  static bool HeadsRun(const AnnotatedPassage& passage, const ResolvedTime& time);
  static size_t TurnsToNow(const AnnotatedPassage& passage, Span sentence, Span number);
  std::optional<Period> CountedYears(size_t passage, Span sentence, Span number) const;
  static bool FigureBetween(const AnnotatedPassage& passage, Span between);
  std::optional<Period> PeriodOfDuration(const AnnotatedPassage& passage) const;
  void FindAccountPeriod();

  const AnnotatedDocument& document_;
  std::optional<int> publication_year_;
  std::optional<int> start_year_;
  ResolvedTimes resolved_;
  std::vector<Account> account_;  // by segment
};

}  // namespace xiezuo
