#pragma once
// Reference data, read once from the seeds and handed as an immutable value to whoever needs it.
#include <optional>
#include <string>
#include <vector>

#include "base/embedded_file.h"
#include "model/enums.h"
#include "model/fact.h"

namespace xiezuo {

struct Region {
  RegionCode code;   // 6 digits to county, 9 for a township
  std::string name;  // official, e.g. 关岭布依族苗族自治县
  RegionLevel level = RegionLevel::kProvince;
  RegionCode parent;  // "" for a province
};

// One way to write a region. A name may belong to several regions.
struct RegionName {
  std::string name;
  RegionCode code;
  // official | short (惠水) | middle (关岭自治县) | abbreviation (黔) | former
  std::string kind;
};

// A pair that is known from elsewhere: a prior for reading, never a fact by itself.
struct KnownPartnership {
  RegionCode helper, recipient;
  Scheme scheme = Scheme::kEastWest;
  std::optional<int> since, until;
};

struct IndicatorNode {
  std::string code, parent;  // "1", "1.2"
  std::string name_zh, name_en, unit;
};

struct ReferenceData {
  std::vector<Region> regions;    // sorted by code
  std::vector<RegionName> names;  // sorted by name, then code
  std::vector<KnownPartnership> partnerships;
  std::vector<IndicatorNode> indicators;
};

// Reads the seeds regions.tsv, region_names.tsv, partnerships.tsv and indicators.tsv; a missing one leaves
// its part empty. Throws Error, with file and line, for a row that cannot be read.
ReferenceData ParseReferenceData(const std::vector<EmbeddedFile>& seeds);

}  // namespace xiezuo
