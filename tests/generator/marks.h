#pragma once
// Marks that stand in a generated text while it is composed and spoilt, so that the places of the words can
// be told afterwards: private characters of plane 15, one pair for each number.
#include <map>
#include <string>
#include <vector>

#include "base/span.h"

namespace xiezuo::generator {

inline constexpr char32_t kFirstMark = 0xF0000;

inline bool IsMark(char32_t c) { return c >= kFirstMark && c < kFirstMark + 0xFFFF; }
std::string Marked(size_t number, const std::string& words);

struct UnmarkedText {
  std::u32string text;
  std::map<size_t, std::vector<CodePointSpan>> spans;  // of each mark, in order
};
UnmarkedText TakeMarksOut(const std::u32string& marked);

}  // namespace xiezuo::generator
