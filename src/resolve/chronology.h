#pragma once
// Which years a number's figure covers: the time in its clause, else in its sentence, else the one that opens
// an earlier sentence of the paragraph, else the account's own period. Codebook section 3.
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "extract/annotated.h"
#include "model/article.h"

namespace xiezuo {

// How a field of a fact came to its value.
enum class Origin { kClause, kSentence, kParagraph, kHeading, kArticle, kNone };

struct PeriodReading {
  std::optional<Period> period;
  Origin origin = Origin::kNone;
};

// The year in which the pairing that the article is about began, where it names one: 自2018年结对,
// 2015年，集团接过定点帮扶.
std::optional<int> StartYearOf(const AnnotatedDocument& document);

class Chronology {
 public:
  // Resolves every time of the article once, in reading order.
  Chronology(const AnnotatedDocument& document, const std::optional<PartialDate>& published);

  std::optional<int> publication_year() const { return publication_year_; }
  // The years of the number that stands at `span` of the passage.
  PeriodReading PeriodOf(size_t passage, Span span) const;

 private:
  struct ResolvedTime {
    Span span;
    std::optional<Period> period;
    bool opens_sentence = false, in_name = false;
    bool dateless = false;  // 截至11月中旬: adds nothing to a year named before it
  };
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
  static bool IsEarlierState(const AnnotatedPassage& passage, Span time, Span number);
  static std::optional<Period> ShareOfYears(const AnnotatedPassage& passage, const ResolvedTime& time,
                                            Span number);
  static bool HeadsRun(const AnnotatedPassage& passage, const ResolvedTime& time);
  static bool IsYearLine(const AnnotatedPassage& passage);
  static size_t TurnsToNow(const AnnotatedPassage& passage, Span sentence, Span number);
  static std::optional<int> YearOfEntry(const AnnotatedDocument& document, const AnnotatedPassage& passage);
  static bool FigureBetween(const AnnotatedPassage& passage, Span between);
  static bool Governs(const AnnotatedPassage& passage, const TimeRef& time);
  std::optional<Period> ResolveSinceStart(std::string_view text, const TimeRef& time,
                                          const Named& named) const;
  std::optional<Period> ResolveBare(std::string_view words, const TimeRef& time, const Named& named) const;
  void ResolveTimes(const AnnotatedDocument& document);
  std::optional<Period> PeriodOfDuration(const AnnotatedPassage& passage) const;
  void FindAccountPeriod();

  const AnnotatedDocument& document_;
  std::optional<int> publication_year_;
  int publication_month_ = 0;  // 0 where unknown
  std::optional<int> start_year_;
  std::vector<std::vector<ResolvedTime>> times_;  // by passage
  std::vector<std::optional<int>> entry_years_;   // by passage: the year line of the chronicle above it
  std::vector<std::optional<Period>> account_;    // by segment: the period that the headline or lead sets
};

}  // namespace xiezuo
