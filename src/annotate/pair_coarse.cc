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
  // Only a pair that shares a side can be finer; of those that share both, however often they are stated, the
  // one with the most weight.
  using Side = std::pair<int, RegionCode>;  // segment
  using Others = std::map<RegionCode, const PairRef*>;
  std::map<Side, Others> by_helper, by_recipient;
  const auto segment_of = [&](const PairRef& pair) { return document.passages[pair.passage].segment; };
  const auto add = [](const PairRef*& best, const PairRef& pair) {
    if (!best || best->weight < pair.weight) best = &pair;
  };
  for (const PairRef& pair : pairs) {
    if (!pair.stated) continue;
    add(by_helper[{segment_of(pair), pair.helper}][pair.recipient], pair);
    add(by_recipient[{segment_of(pair), pair.recipient}][pair.helper], pair);
  }
  for (PairRef& pair : pairs) {
    if (!pair.stated) continue;
    const auto is_finer = [&](const auto& other) { return comparison.Coarser(pair, *other.second); };
    for (const auto* others :
         {&by_helper[{segment_of(pair), pair.helper}], &by_recipient[{segment_of(pair), pair.recipient}]}) {
      if (std::any_of(others->begin(), others->end(), is_finer)) pair.stated = false;
    }
  }
}

}  // namespace xiezuo
