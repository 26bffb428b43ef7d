#include "query/region_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "query/region_names.h"

namespace xiezuo {
namespace {

constexpr size_t kMostWords = 300, kMostNames = 3, kCodeOfCounty = 6;

std::string Listed(const std::set<std::string_view>& names) {
  std::string text;
  size_t listed = 0;
  for (const std::string_view name : names) {
    if (++listed > kMostNames) return text + "…";
    text.append(text.empty() ? "" : "、").append(name);
  }
  return text;
}

bool IsProvince(std::string_view code) { return code.ends_with("0000"); }

}  // namespace

std::vector<RegionWord> RegionWords(std::string_view beginning) {
  const bool latin = !beginning.empty() && static_cast<unsigned char>(beginning.front()) < 0x80;
  // By length in characters, so that the nearest come first.
  std::map<std::pair<size_t, std::string_view>, std::set<std::string_view>> found;
  for (const RegionNameRow& row : RegionNameRows()) {
    if (row.code.size() != kCodeOfCounty || row.kind == "abbreviation") continue;
    if (beginning.empty() && !(IsProvince(row.code) && row.kind == "official")) continue;
    const std::string_view word = latin ? row.pinyin : row.name;
    if (word.starts_with(beginning)) found[{CodePointCount(word), word}].insert(row.name);
  }
  std::vector<RegionWord> words;
  for (const auto& [key, names] : found) {
    if (words.size() == kMostWords) break;
    words.push_back({std::string(key.second), latin ? Listed(names) : ""});
  }
  return words;
}

}  // namespace xiezuo
