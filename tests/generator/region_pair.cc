#include "generator/region_pair.h"

#include <map>
#include <set>

#include "base/utf8.h"

namespace xiezuo::generator {
namespace {

// Names that are also words (港口, 新城区, 延长), figures (三元, 三台) or hold a word (玉门市: 门市, 周至自),
// or that look like one thing that is built (苏州工业园区): not yet told from them everywhere.
bool IsTrap(const std::string& name) {
  static const std::set<std::string> traps = {
      "港口区",     "新城区", "三元区", "玉门市", "三台县",   "三门县", "惠农区", "延长县",   "周至县",
      "港南区",     "灞桥区", "商都县", "长寿区", "额济纳旗", "共和县", "回民区", "合作市",   "额尔古纳市",
      "锡林浩特市", "岱岳区", "城东区", "城西区", "城北区",   "城中区", "武功县", "格尔木市", "田林县"};
  const auto has = [&](const char* part) { return name.find(part) != std::string::npos; };
  return traps.count(name) > 0 || has("行政委员会") || has("园") || has("基地") || has("片区") ||
         has("开发") || has("高新") || has("示范区");
}

class Atlas {
 public:
  explicit Atlas(const ReferenceData& reference) {
    for (const Region& region : reference.regions) {
      if (region.level != RegionLevel::kTownship) regions_[region.code] = &region;
    }
    for (const RegionName& name : reference.names) {
      if (regions_.count(name.code) == 0) continue;
      bearers_[name.name] += 1;
      if (name.kind == "short" || name.kind == "middle") other_names_[name.code].push_back(name.name);
    }
  }

  std::vector<NamedRegion> CountiesOf(const RegionCode& province) const {
    std::vector<NamedRegion> counties;
    for (const auto& [code, region] : regions_) {
      if (region->level == RegionLevel::kCounty && !IsTrap(region->name) &&
          code.substr(0, 2) == province.substr(0, 2)) {
        counties.push_back(Named(*region));
      }
    }
    return counties;
  }

 private:
  NamedRegion Named(const Region& region) const {
    NamedRegion named{region.code, region.name, {region.name}};
    for (const Region* above = Above(region); above != nullptr; above = Above(*above)) {
      named.full = above->name + named.full;
    }
    const auto others = other_names_.find(region.code);
    if (others == other_names_.end()) return named;
    for (const std::string& name : others->second) {
      // A name that others bear too, or of one character, does not by itself say which county is meant; after
      // 特, 约 is read as 特约.
      if (CodePointCount(name) >= 2 && !IsTrap(name) && !name.ends_with("中") && !name.ends_with("特") &&
          bearers_.at(name) == 1)
        named.names.push_back(name);
    }
    return named;
  }

  const Region* Above(const Region& region) const {
    const auto found = regions_.find(region.parent);
    return found == regions_.end() ? nullptr : found->second;
  }

  std::map<RegionCode, const Region*> regions_;
  std::map<std::string, int> bearers_;
  std::map<RegionCode, std::vector<std::string>> other_names_;
};

}  // namespace

RegionPairs::RegionPairs(const ReferenceData& reference) {
  const Atlas atlas(reference);
  for (const KnownPartnership& known : reference.partnerships) {
    const bool provinces = known.helper.ends_with("0000") && known.recipient.ends_with("0000");
    if (!provinces || known.scheme != Scheme::kEastWest) continue;
    pairs_.push_back({atlas.CountiesOf(known.helper), atlas.CountiesOf(known.recipient)});
  }
}

RegionPair RegionPairs::Draw(Random& random) const {
  const ProvincePair& provinces = random.Of(pairs_);
  return {random.Of(provinces.helpers), random.Of(provinces.recipients)};
}

}  // namespace xiezuo::generator
