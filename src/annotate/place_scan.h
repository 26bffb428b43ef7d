#pragma once
// Names of regions in one reading text, by longest match, words that only look like names left out. Chains
// are one match with the candidates that fit all links. Which candidate is meant, and whether a name that is
// also a word is meant at all, is settled later over the whole article (place_settle.h).
#include <string_view>
#include <vector>

#include "annotate/gazetteer_index.h"
#include "annotate/place_lexicon.h"

namespace xiezuo {

enum class NameNeed {
  kNothing,  // stands by itself
  kNamed,    // only where the article names the region fully, or beside another region
  kNear,     // only where the article names the region around it: 和县, 庙镇
};

struct NameMatch {
  Span span;
  std::vector<RegionId> regions;  // candidates, sorted
  NameNeed need = NameNeed::kNothing;
  bool full = false;     // with its level's suffix, or settled by a chain
  bool chained = false;  // more than one link
};

// Requires: `boundaries` are the word boundaries of `text` (locale/words.h).
std::vector<NameMatch> ScanNames(std::string_view text, const std::vector<size_t>& boundaries,
                                 const Gazetteer::Index& index, const PlaceLexicon& lexicon);

}  // namespace xiezuo
