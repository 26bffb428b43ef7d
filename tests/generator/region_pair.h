#pragma once
// A helping county of the east and a helped one of the west, drawn from the reference data.
#include <string>
#include <vector>

#include "generator/random.h"
#include "model/region.h"

namespace xiezuo::generator {

struct NamedRegion {
  RegionCode code;
  std::string full;                // with its province and prefecture: 贵州省黔南州惠水县
  std::vector<std::string> names;  // how a text may call it once it is known: 惠水县, 惠水
};

struct RegionPair {
  NamedRegion helper, recipient;
};

// Draws counties of two provinces that are paired in the reference data; which counties is chance.
class RegionPairs {
 public:
  explicit RegionPairs(const ReferenceData& reference);
  RegionPair Draw(Random& random) const;

 private:
  struct ProvincePair {
    std::vector<NamedRegion> helpers, recipients;
  };
  std::vector<ProvincePair> pairs_;
};

}  // namespace xiezuo::generator
