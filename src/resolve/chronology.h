#pragma once
// Which years a number's figure covers: the time in its clause, else in its sentence, else the one that opens
// an earlier sentence of the paragraph, else the account's own period. Codebook section 3.
#include <optional>
#include <string_view>
#include <vector>

#include "extract/annotated.h"

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
  Chronology(const AnnotatedDocument& document, std::optional<int> publication_year);

  // The years of the number that stands at `span` of the passage.
  PeriodReading PeriodOf(size_t passage, Span span) const;
  // The year in which the article's pairing began, where it names one.
  std::optional<int> start_year() const { return start_year_; }

 private:
  struct ResolvedTime {
    Span span;
    std::optional<Period> period;
    bool opens_sentence = false, in_name = false;
  };
  struct Named {                 // so far, in reading order
    std::optional<int> year;     // the year named last
    std::optional<Period> span;  // the period of several years named last
  };
  static bool Governs(const AnnotatedPassage& passage, const TimeRef& time);
  std::optional<Period> ResolveSinceStart(std::string_view text, const TimeRef& time,
                                          const Named& named) const;
  std::optional<int> FindStartYear(const AnnotatedDocument& document) const;
  void ResolveTimes(const AnnotatedDocument& document);
  std::optional<Period> PeriodOfDuration(const AnnotatedPassage& passage) const;
  void FindAccountPeriod();

  const AnnotatedDocument& document_;
  std::optional<int> publication_year_, start_year_;
  std::vector<std::vector<ResolvedTime>> times_;  // by passage
  std::vector<std::optional<Period>> account_;    // by segment: the period that the headline or lead sets
};

}  // namespace xiezuo
