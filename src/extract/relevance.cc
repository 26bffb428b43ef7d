#include "extract/relevance.h"

#include <algorithm>
#include <map>
#include <set>

namespace xiezuo {
namespace {

constexpr double kThreshold = 1.3;      // what an article must reach to be about cooperation
constexpr double kMostOfPassage = 2.5;  // one paragraph does not decide for a page
constexpr double kStatedPair = 1.0;

struct Balance {
  double yes = 0, no = 0;
};

// Each different word counts once a passage.
Balance WeighCues(const AnnotatedPassage& passage, const RuleSet& rules) {
  Balance balance;
  std::set<std::string_view> seen;
  for (const CueMatch& match : passage.cues) {
    if (!seen.insert(TextOf(passage.text(), match.span)).second) continue;
    for (const Vote& vote : rules.stanzas()[match.stanza].votes) {
      if (vote.field != "relevance") continue;
      (vote.value == "yes" ? balance.yes : balance.no) += vote.weight;
    }
  }
  balance.yes = std::min(balance.yes, kMostOfPassage);
  return balance;
}

}  // namespace

std::vector<Relevance> JudgeRelevance(const AnnotatedDocument& document, const RuleSet& rules) {
  std::map<int, Balance> by_segment;
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.passage->repeats || passage.passage->kind == PassageKind::kNotice) continue;
    const Balance own = WeighCues(passage, rules);
    Balance& segment = by_segment[passage.passage->segment];
    segment.yes += own.yes;
    segment.no += own.no;
  }
  for (const PairRef& pair : document.pairs) {
    const Passage& passage = *document.passages[pair.passage].passage;
    if (pair.stated && passage.kind != PassageKind::kNotice)
      by_segment[passage.segment].yes += kStatedPair * pair.weight;
  }
  std::vector<Relevance> judged;
  for (const AnnotatedPassage& passage : document.passages) {
    const Balance& segment = by_segment[passage.passage->segment];
    if (passage.passage->kind == PassageKind::kNotice) {
      judged.push_back({false, "notice"});
    } else if (passage.passage->kind == PassageKind::kByline) {
      judged.push_back({false, "byline"});
    } else if (segment.yes < kThreshold || segment.yes <= segment.no) {
      judged.push_back({false, "another-article"});
    } else {
      judged.push_back({true, "cooperation"});
    }
  }
  return judged;
}

}  // namespace xiezuo
