#include "resolve/standing.h"

#include "base/utf8.h"
#include "extract/counted_thing.h"

namespace xiezuo {
namespace {

constexpr size_t kContext = 14;  // code points on each side that two statements are compared by

// Three significant digits or more: 5.43亿, 22033.
bool IsTelling(const Decimal& value) {
  std::string digits = std::to_string(value.mantissa());
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits.size() >= 3;
}

using Bigrams = std::set<std::u32string>;

Bigrams ContextOf(const AnnotatedPassage& passage, Span span) {
  size_t begin = span.begin, end = span.end;
  for (size_t i = 0; i < kContext && begin > 0; ++i) begin = PreviousBoundary(passage.text(), begin);
  for (size_t i = 0; i < kContext && end < passage.text().size(); ++i) NextCodePoint(passage.text(), end);
  const std::u32string before = ToCodePoints(TextOf(passage.text(), {begin, span.begin}));
  const std::u32string after = ToCodePoints(TextOf(passage.text(), {span.end, end}));
  Bigrams bigrams;
  for (const std::u32string& side : {before, after}) {
    for (size_t i = 0; i + 1 < side.size(); ++i) bigrams.insert(side.substr(i, 2));
  }
  return bigrams;
}

}  // namespace

Standing StandingOf(const Mention& mention, const AnnotatedDocument& document,
                    const WeighedWords& phrase_ends) {
  const AnnotatedPassage& passage = document.passages[mention.passage];
  const Quantity& quantity = passage.quantities[mention.quantity];
  return {.passage = mention.passage,
          .sentence = passage.SentenceAt(quantity.span.begin),
          .context = ContextOf(passage, quantity.span),
          .thing = CountedThing(passage, mention.quantity, phrase_ends),
          .telling = IsTelling(quantity.value),
          .money = quantity.form == QuantityForm::kMoney};
}

double Alike(const Standing& a, const Standing& b) {
  if (a.context.empty() || b.context.empty()) return 0;
  size_t shared = 0;
  for (const std::u32string& bigram : a.context) shared += b.context.count(bigram);
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.context.size() + b.context.size());
}

bool SameThing(const Standing& a, const Standing& b) {
  if (a.thing.empty() || b.thing.empty()) return false;
  return a.thing.find(b.thing) != std::string::npos || b.thing.find(a.thing) != std::string::npos;
}

}  // namespace xiezuo
