#pragma once
// What the beginning of a region's name may become, for the completions of shells and of the prompt.
#include <string>
#include <string_view>
#include <vector>

namespace xiezuo {

struct RegionWord {
  std::string word;     // as typed so far, and on: a Chinese name, or pinyin
  std::string meaning;  // of pinyin: the names that are read so
};

// Regions down to the county whose Chinese name or pinyin begins so, the shortest first, a few hundred at
// most; for "" the provinces. No database is needed.
std::vector<RegionWord> RegionWords(std::string_view beginning);

}  // namespace xiezuo
