#include "annotate/pair_coarse.h"

#include <algorithm>
#include <map>
#include <utility>

namespace xiezuo {
namespace {

class Comparison {
 public:
  explicit Comparison(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  bool Coarser(const PairRef& coarse, const PairRef& fine) const {
    const bool finer_helper = coarse.recipient == fine.recipient && LiesIn(fine.helper, coarse.helper);
    const bool finer_recipient = coarse.helper == fine.helper && LiesIn(fine.recipient, coarse.recipient);
    if (finer_helper || finer_recipient) {
      if (Uneven(coarse) && !Uneven(fine)) return true;
    }
    // 杭州援疆 says no more than 杭州对口支援阿克苏市.
    return finer_recipient && Level(coarse.recipient) == RegionLevel::kProvince &&
           (Level(coarse.helper) != RegionLevel::kProvince ||
            (coarse.weight > kCompressed && coarse.weight < fine.weight));
  }

 private:
  static constexpr double kCompressed = 0.3;  // 粤黔 names the scheme

  RegionLevel Level(const RegionCode& code) const { return gazetteer_.Find(code)->level; }
  bool Uneven(const PairRef& pair) const { return Level(pair.helper) != Level(pair.recipient); }
  static bool LiesIn(const RegionCode& code, const RegionCode& whole) {
    return code != whole && Gazetteer::Within(code, whole);
  }

  const Gazetteer& gazetteer_;
};

}  // namespace

void LeaveOutCoarser(const Document& document, const Gazetteer& gazetteer, std::vector<PairRef>& pairs) {
  const Comparison comparison(gazetteer);
  // Only a pair that shares a side can be finer.
  using Side = std::pair<int, RegionCode>;  // segment
  std::map<Side, std::vector<PairRef>> by_helper, by_recipient;
  const auto segment_of = [&](const PairRef& pair) { return document.passages[pair.passage].segment; };
  for (const PairRef& pair : pairs) {
    if (!pair.stated) continue;
    by_helper[{segment_of(pair), pair.helper}].push_back(pair);
    by_recipient[{segment_of(pair), pair.recipient}].push_back(pair);
  }
  for (PairRef& pair : pairs) {
    if (!pair.stated) continue;
    const auto is_finer = [&](const PairRef& other) { return comparison.Coarser(pair, other); };
    for (const auto* others :
         {&by_helper[{segment_of(pair), pair.helper}], &by_recipient[{segment_of(pair), pair.recipient}]}) {
      if (std::any_of(others->begin(), others->end(), is_finer)) pair.stated = false;
    }
  }
}

}  // namespace xiezuo
