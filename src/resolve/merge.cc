#include "resolve/merge.h"

#include <algorithm>
#include <map>

#include "resolve/standing.h"

namespace xiezuo {
namespace {

constexpr double kAlike = 0.5;  // Dice coefficient of the contexts' bigrams that makes any two statements one
constexpr double kAlikeOfTelling = 0.08;  // the same for a figure that hardly occurs twice by chance
constexpr double kAlikeOfThing = 0.3;     // the same where they count the same thing

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

// One figure said twice. In one sentence nobody says the same twice; there two equal numbers are two.
bool IsRepeat(const Standing& a, const Standing& b) {
  if (a.passage == b.passage && a.sentence == b.sentence) return false;
  if (a.money && a.telling) return true;
  const double alike = Alike(a, b);
  if (SameThing(a, b)) return a.telling || alike >= kAlikeOfThing;
  const bool unnamed = a.thing.empty() || b.thing.empty();
  return alike >= (a.telling && unnamed ? kAlikeOfTelling : kAlike);
}

// The statement's own words join the other's evidence, in any order for now.
void Join(Statement& kept, Statement&& added) {
  if (added.specificity > kept.specificity) {
    std::swap(kept, added);
    kept.fact.evidence.swap(added.fact.evidence);  // the long list stays where it is
  }
  std::move(added.fact.evidence.begin(), added.fact.evidence.end(), std::back_inserter(kept.fact.evidence));
}

void SortEvidence(Statement& statement) {
  auto& evidence = statement.fact.evidence;
  std::sort(evidence.begin(), evidence.end());
  evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
}

}  // namespace

std::vector<Statement> MergeRepeats(std::vector<Statement> statements, const std::vector<Mention>& mentions,
                                    const AnnotatedDocument& document, const WeighedWords& phrase_ends) {
  // Only the newest few statements of a figure are compared, so that ten thousand equal numbers stay linear.
  constexpr size_t kCompared = 24;
  std::vector<Statement> merged;
  std::vector<Standing> standings;
  std::map<std::string, std::vector<size_t>> by_figure;
  for (Statement& statement : statements) {
    const Mention& mention = mentions[statement.mention];
    Standing standing = StandingOf(mention, document, phrase_ends);
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
  for (Statement& statement : merged) SortEvidence(statement);
  return merged;
}

}  // namespace xiezuo
