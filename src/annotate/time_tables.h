#pragma once
// The lexicon's tables that times are read by, compiled for longest match.
#include <string>
#include <string_view>
#include <vector>

#include "annotate/quantity_text.h"
#include "model/fact.h"
#include "rules/lexicon.h"

namespace xiezuo {

class TimeTables {
 public:
  enum class WordKind { kRelative, kAnaphor, kSinceStart, kEarlier, kNone };
  struct Word {
    std::string word;
    WordKind kind;
    int offset;
    std::u32string not_after, not_before;
  };
  struct NamedPeriod {
    std::string name;
    Period years;
    bool quoted;  // a period only between quotation marks
  };

  explicit TimeTables(const Lexicon& lexicon);

  // The word or named period at `at`, or nullptr.
  const Word* WordAt(std::string_view text, size_t at) const;
  const NamedPeriod* PeriodAt(std::string_view text, size_t at) const;

 private:
  std::vector<Word> words_;
  std::vector<NamedPeriod> periods_;
  WordTable word_table_, period_table_;
};

}  // namespace xiezuo
