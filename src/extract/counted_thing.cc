#include "extract/counted_thing.h"

#include <algorithm>

#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kLongest = 12;  // code points of a noun phrase

bool EndsPhrase(char32_t c) {
  constexpr std::u32string_view kMarks = U"，。；：！？、（）()“”《》 ";
  return kMarks.find(c) != std::u32string_view::npos;
}

size_t FirstEnd(std::string_view text, const WeighedWords& ends) {
  size_t at = 0;
  while (at < text.size() && !ends.LongestAt(text, at)) NextCodePoint(text, at);
  return at;
}

size_t AfterLastEnd(std::string_view text, const WeighedWords& ends) {
  size_t at = text.size();
  while (at > 0 && !ends.LongestBefore(text, at)) at = PreviousBoundary(text, at);
  return at;
}

}  // namespace

std::string CountedThing(const AnnotatedPassage& passage, size_t quantity, const WeighedWords& ends) {
  const std::string& text = passage.text();
  const Span span = passage.quantities[quantity].span;
  const size_t next =
      quantity + 1 < passage.quantities.size() ? passage.quantities[quantity + 1].span.begin : text.size();
  size_t end = span.end;
  for (size_t at = span.end, count = 0; at < next && count < kLongest; ++count) {
    if (EndsPhrase(NextCodePoint(text, at))) break;
    end = at;
  }
  std::string_view after = TextOf(text, {span.end, end});
  after = after.substr(0, FirstEnd(after, ends));
  if (!after.empty()) return std::string(after);
  const size_t previous = quantity > 0 ? passage.quantities[quantity - 1].span.end : 0;
  size_t begin = span.begin;
  for (size_t count = 0; begin > previous && count < kLongest; ++count) {
    size_t at = PreviousBoundary(text, begin), copy = at;
    if (EndsPhrase(NextCodePoint(text, copy))) break;
    begin = at;
  }
  const std::string_view before = TextOf(text, {begin, span.begin});
  return std::string(before.substr(AfterLastEnd(before, ends)));
}

}  // namespace xiezuo
