#pragma once
// Pairings that an article states or implies: 荔湾·惠水, 越秀—平坝, 由A结对帮扶的B, A对口帮扶B, 粤黔,
// 河西区对崆峒区、庄浪县. Which side helps comes from the wording, else from the known partnerships, else
// from east and west.
#include <vector>

#include "annotate/place.h"

namespace xiezuo {

class PairRules;

struct PairRef {
  size_t passage = 0;
  Span span;                     // the words that state it, in the passage's reading text
  RegionCode helper, recipient;  // at the level printed, down to township
  Scheme scheme = Scheme::kEastWest;
  double weight = 0;  // strength of the evidence, 0..1: 1 says so outright (A对口帮扶B), 0.3 is 粤黔 alone
  bool stated = true;  // false: only implied (both named together); a prior for the topic, no fact
  std::string rule;    // what fired
};

// In the order of the text. The same pair may come many times.
std::vector<PairRef> AnnotatePairs(const Document& document, const std::vector<PassagePlaces>& places,
                                   const Gazetteer& gazetteer, const PairRules& rules);

}  // namespace xiezuo
