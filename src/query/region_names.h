#pragma once
// The rows of seeds/region_names.tsv, as the program carries them.
#include <string_view>
#include <vector>

namespace xiezuo {

struct RegionNameRow {
  std::string_view name, code, kind, pinyin;
};

// In the order of the file. Lives as long as the program.
const std::vector<RegionNameRow>& RegionNameRows();

}  // namespace xiezuo
