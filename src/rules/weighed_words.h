#pragma once
// A table of the lexicon as words to be found in a text.
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

}  // namespace xiezuo
