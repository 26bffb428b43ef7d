#include "generator/marks.h"

#include "base/utf8.h"

namespace xiezuo::generator {

std::string Marked(size_t number, const std::string& words) {
  std::string marked;
  AppendCodePoint(kFirstMark + static_cast<char32_t>(2 * number), marked);
  marked += words;
  AppendCodePoint(kFirstMark + static_cast<char32_t>(2 * number + 1), marked);
  return marked;
}

UnmarkedText TakeMarksOut(const std::u32string& marked) {
  UnmarkedText unmarked;
  for (const char32_t c : marked) {
    if (!IsMark(c)) {
      unmarked.text += c;
      continue;
    }
    const size_t place = unmarked.text.size();
    auto& spans = unmarked.spans[(c - kFirstMark) / 2];
    if ((c - kFirstMark) % 2 == 0) {
      spans.push_back({place, place});
    } else {
      spans.back().end = place;
    }
  }
  return unmarked;
}

}  // namespace xiezuo::generator
