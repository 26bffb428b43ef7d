#pragma once
// Many RE2 patterns over one text: words that a pattern cannot do without are looked up first, so that only
// few patterns are tried.
#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <marisa.h>

#include <string>
#include <string_view>
#include <vector>

namespace xiezuo {

class PatternIndex {
 public:
  PatternIndex();

  // The pattern's number is the count of those added before. Returns what is wrong with it, "" where nothing
  // is.
  std::string Add(const std::string& pattern);
  // To be called once, after the last Add.
  void Compile();

  const RE2& pattern(size_t number) const { return patterns_.GetRE2(static_cast<int>(number)); }
  // The patterns that may match somewhere in the text, ascending; no other does.
  std::vector<size_t> Candidates(std::string_view text) const;

 private:
  re2::FilteredRE2 patterns_;
  size_t count_ = 0;
  marisa::Trie atoms_;
  std::vector<int> atom_of_key_;  // by the trie's key id
  std::vector<bool> first_;       // by code point: an atom begins with it
};

}  // namespace xiezuo
