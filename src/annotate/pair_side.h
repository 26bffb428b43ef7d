#pragma once
// Who is meant by the sides of a statement: the regions of an article, counted, so that 我区 and 它 can be
// read, and the direction of known pairs.
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "annotate/pair_rules.h"
#include "annotate/pair_sentence.h"

namespace xiezuo {

enum class Known { kNo, kFirstHelps, kSecondHelps };

// The two themselves, not regions around them.
Known KnownDirection(const Gazetteer& gazetteer, std::string_view first, std::string_view second);

class ArticleRegions {
 public:
  ArticleRegions(const Gazetteer& gazetteer, const PairRules& rules)
      : gazetteer_(&gazetteer), rules_(&rules) {}

  void Count(const std::vector<PlaceRef>& places);
  // A pair that the article states somewhere: what is paired inside it needs fewer words.
  void Frame(const RegionCode& helper, const RegionCode& recipient) { frames_.insert({helper, recipient}); }
  // Which helps, where the two lie in the two sides of such a pair.
  Known FramedDirection(std::string_view first, std::string_view second) const;
  // The reading goes on past this group: it may be what 它 means later.
  void Pass(const PlaceGroup& group);
  // The regions of a group. A deictic or a pronoun is read as the region that can be the other side of
  // `others`; what cannot be told is left out. Requires: `group` is one of the sentence's.
  std::vector<RegionCode> Codes(const PlaceGroup& group, const std::vector<RegionCode>& others,
                                const PairSentence& sentence) const;
  // The other side where a statement names only one: the known partner named last before this sentence, else
  // the region of its level that the article names most on the other side; "" where that is none.
  RegionCode Facing(const RegionCode& code) const;
  // The helper of a neighbour of `code`, where the article states that pair; "" where there is none or
  // several.
  RegionCode HelperOfNeighbours(const RegionCode& code) const;

 private:
  bool CanFace(const RegionCode& code, const std::vector<RegionCode>& others) const;
  RegionCode Own(const std::string& suffix, RegionLevel level, const std::vector<RegionCode>& others) const;
  template <typename Fits>
  RegionCode MostNamed(const std::map<RegionCode, int>& counts, const std::string& suffix, RegionLevel level,
                       Fits fits) const;
  RegionCode Pronoun(const PlaceGroup& group, const std::vector<RegionCode>& others,
                     const PairSentence& sentence) const;
  RegionCode NearestBefore(const PlaceGroup& group, const std::string& suffix,
                           const std::vector<RegionCode>& others, const PairSentence& sentence) const;

  const Gazetteer* gazetteer_;
  const PairRules* rules_;
  std::map<RegionCode, int> counts_;
  std::map<RegionCode, int> counties_;                  // of the townships that are named
  std::set<std::pair<RegionCode, RegionCode>> frames_;  // helper, recipient
  std::vector<RegionCode> passed_;                      // in the order of the text
};

}  // namespace xiezuo
