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

// Words that cannot stand in the noun phrase: verbs and particles of rules/lexicon/phrase_ends.tsv.
size_t FirstEnd(std::string_view text, const Lexicon::Table& ends) {
  size_t first = text.size();
  for (const auto& row : ends.rows) first = std::min(first, text.find(row[0]));
  return first;
}

size_t AfterLastEnd(std::string_view text, const Lexicon::Table& ends) {
  size_t last = 0;
  for (const auto& row : ends.rows) {
    const size_t at = text.rfind(row[0]);
    if (at != std::string_view::npos) last = std::max(last, at + row[0].size());
  }
  return last;
}

}  // namespace

std::string CountedThing(const AnnotatedPassage& passage, size_t quantity, const Lexicon& lexicon) {
  const Lexicon::Table& ends = lexicon.table("phrase_ends");
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
