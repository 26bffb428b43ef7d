#include "annotate/pair_coarse.h"

#include <algorithm>

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
  const std::vector<PairRef> all = pairs;
  for (PairRef& pair : pairs) {
    if (!pair.stated) continue;
    const int segment = document.passages[pair.passage].segment;
    pair.stated = std::none_of(all.begin(), all.end(), [&](const PairRef& other) {
      return other.stated && document.passages[other.passage].segment == segment &&
             comparison.Coarser(pair, other);
    });
  }
}

}  // namespace xiezuo
