#pragma once
// Looking at a text around a byte: what stands at it, what ends before it, which word of a list begins there.
// All text is well-formed UTF-8 and every position a boundary.
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace xiezuo {

inline bool StandsAt(std::string_view text, size_t at, std::string_view word) {
  return at <= text.size() && text.substr(at).starts_with(word);
}
inline bool EndsBefore(std::string_view text, size_t at, std::string_view word) {
  return text.substr(0, at).ends_with(word);
}
inline bool IsDigitAt(std::string_view text, size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}
inline bool IsLetterAt(std::string_view text, size_t at) {
  return at < text.size() && ((text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z'));
}

// The length of the first of `words` that stands at, or ends before, `at`; 0 where none does.
size_t OneAt(std::string_view text, size_t at, std::initializer_list<std::string_view> words);
size_t OneBefore(std::string_view text, size_t at, std::initializer_list<std::string_view> words);

// `at` behind at most two spaces, which printed pages leave between a number and its unit.
size_t SkipSpaces(std::string_view text, size_t at);

// The code point at `at`, or that ends before `at`; 0 at the text's end or beginning.
char32_t CodePointAt(std::string_view text, size_t at);
char32_t CodePointBefore(std::string_view text, size_t at);

// The length of a sign between the two ends of a range (— - ～ 至 到); 0 where there is none.
size_t RangeSignAt(std::string_view text, size_t at);

// Words with a value each, found by longest match. A word may hold one '|': what follows it must stand in the
// text, but is not part of the match.
class WordTable {
 public:
  struct Entry {
    std::string word, ahead;
    size_t value;  // the caller's index
  };
  void Add(std::string_view word, size_t value);
  // The longest word at `at` (what it wants ahead counted), or nullptr.
  const Entry* LongestAt(std::string_view text, size_t at) const;

 private:
  std::unordered_map<char32_t, std::vector<Entry>> entries_;  // by first code point, longest first
};

}  // namespace xiezuo
