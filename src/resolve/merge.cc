#include "resolve/merge.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "extract/counted_thing.h"

namespace xiezuo {
namespace {

constexpr size_t kContext = 14;  // code points on each side that two statements are compared by
constexpr double kAlike = 0.5;  // Dice coefficient of the contexts' bigrams that makes any two statements one
constexpr double kAlikeOfTelling = 0.08;  // the same for a figure that hardly occurs twice by chance
constexpr double kAlikeOfThing = 0.3;  // the same where they count the same thing

std::string FigureOf(const Statement& statement) {
  struct Text {
    std::string operator()(const Partnership&) const { return ""; }
    std::string operator()(const Project&) const { return ""; }
    std::string operator()(const Fund& f) const {
      return "fund " + std::to_string(f.amount_fen) + " " + std::to_string(f.amount_max_fen.value_or(0)) +
             std::string(ToString(f.qualifier));
    }
    std::string operator()(const Beneficiary& b) const {
      return "beneficiary " + std::to_string(b.count) + std::string(ToString(b.unit)) +
             std::string(ToString(b.qualifier));
    }
    std::string operator()(const Indicator& i) const {
      return "indicator " + i.value.ToString() + " " + i.unit + std::string(ToString(i.qualifier));
    }
  };
  return std::visit(Text{}, statement.fact.record);
}

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

double Dice(const Bigrams& a, const Bigrams& b) {
  if (a.empty() || b.empty()) return 0;
  size_t shared = 0;
  for (const std::u32string& bigram : a) shared += b.count(bigram);
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

// True where one of two nouns holds the other.
bool SameThing(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() &&
         (a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos);
}

// What two statements of a figure are compared by.
struct Standing {
  size_t passage = 0, sentence = 0;
  Bigrams context;
  std::string thing;
  bool telling = false, money = false;
};

// One figure said twice. In one sentence nobody says the same twice; there two equal numbers are two.
bool IsRepeat(const Standing& a, const Standing& b) {
  if (a.passage == b.passage && a.sentence == b.sentence) return false;
  if (a.money && a.telling) return true;
  const double alike = Dice(a.context, b.context);
  if (SameThing(a.thing, b.thing)) return a.telling || alike >= kAlikeOfThing;
  const bool unnamed = a.thing.empty() || b.thing.empty();
  return alike >= (a.telling && unnamed ? kAlikeOfTelling : kAlike);
}

// The statement's own words join the other's evidence.
void Join(Statement& kept, Statement&& added) {
  if (added.specificity > kept.specificity) std::swap(kept, added);
  auto& evidence = kept.fact.evidence;
  std::move(added.fact.evidence.begin(), added.fact.evidence.end(), std::back_inserter(evidence));
  std::sort(evidence.begin(), evidence.end());
  evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
}

}  // namespace

std::vector<Statement> MergeRepeats(std::vector<Statement> statements, const std::vector<Mention>& mentions,
                                    const AnnotatedDocument& document, const Lexicon& lexicon) {
  // Only the newest few statements of a figure are compared, so that ten thousand equal numbers stay linear.
  constexpr size_t kCompared = 24;
  std::vector<Statement> merged;
  std::vector<Standing> standings;
  std::map<std::string, std::vector<size_t>> by_figure;
  for (Statement& statement : statements) {
    const Mention& mention = mentions[statement.mention];
    const AnnotatedPassage& passage = document.passages[mention.passage];
    const Quantity& quantity = passage.quantities[mention.quantity];
    Standing standing{.passage = mention.passage,
                      .sentence = passage.SentenceAt(quantity.span.begin),
                      .context = ContextOf(passage, quantity.span),
                      .thing = CountedThing(passage, mention.quantity, lexicon),
                      .telling = IsTelling(quantity.value),
                      .money = quantity.form == QuantityForm::kMoney};
    std::vector<size_t>& earlier = by_figure[FigureOf(statement)];
    size_t found = merged.size();
    for (size_t i = earlier.size(); i > 0 && earlier.size() - i < kCompared && found == merged.size(); --i) {
      if (IsRepeat(standings[earlier[i - 1]], standing)) found = earlier[i - 1];
    }
    if (found < merged.size()) {
      Join(merged[found], std::move(statement));
    } else {
      earlier.push_back(merged.size());
      merged.push_back(std::move(statement));
      standings.push_back(std::move(standing));
    }
  }
  return merged;
}

}  // namespace xiezuo
