#pragma once
// The word lists that undertakings are found by, compiled from the lexicon.
#include <map>
#include <string>
#include <string_view>

#include "rules/lexicon.h"

namespace xiezuo {

// Words with a weight each. The longest that begins, or ends, at a place is found by a few look-ups,
// however many words there are.
class WeighedWords {
 public:
  explicit WeighedWords(const Lexicon::Table& table);

  struct Match {
    size_t size = 0;  // bytes; 0 where no word was found
    double weight = 0;
    explicit operator bool() const { return size > 0; }
  };
  Match LongestAt(std::string_view text, size_t at) const;
  Match LongestBefore(std::string_view text, size_t end) const;
  // Whether one of the words lies in the text, which should be short.
  bool LiesIn(std::string_view text) const;
  bool Has(std::string_view word) const { return words_.contains(word); }

 private:
  std::map<std::string, double, std::less<>> words_;
  size_t longest_ = 0;  // code points
};

struct ProjectWords {
  explicit ProjectWords(const Lexicon& lexicon);

  WeighedWords heads;              // nouns that end a name: 产业园, 教学楼
  WeighedWords verbs;              // their object is an undertaking: 建成, 援建
  WeighedWords completions;        // said of an undertaking: 投用, 封顶
  WeighedWords generic;            // phrases that name no undertaking of their own
  WeighedWords starts;             // words that open a noun phrase but are no part of a name: 一批, 该
  WeighedWords breaks;             // verbs and particles that no name reaches across
  WeighedWords generic_heads;      // 项目, 园区: name nothing when only
  WeighedWords generic_modifiers;  // 产业, 帮扶 stand before them

  // Whether a phrase could be said of any number of undertakings: 产业帮扶项目.
  bool IsGeneric(std::string_view name) const;
};

}  // namespace xiezuo
