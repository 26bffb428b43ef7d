#include "query/place_order.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "query/region_names.h"

namespace xiezuo {
namespace {

PlaceReading ReadPlaces() {
  std::vector<RegionNameRow> rows = RegionNameRows();
  // Of one name with several readings that of the larger division counts.
  std::sort(rows.begin(), rows.end(), [](const RegionNameRow& a, const RegionNameRow& b) {
    return std::tuple(a.code.size(), a.code, a.name) < std::tuple(b.code.size(), b.code, b.name);
  });
  std::vector<std::pair<std::string, std::string>> names;
  for (const RegionNameRow& row : rows) names.emplace_back(row.name, row.pinyin);
  return PlaceReading(names);
}

}  // namespace

const PlaceReading& ReadingOfPlaces() {
  static const auto* const reading = new PlaceReading(ReadPlaces());
  return *reading;
}

const ChineseOrder& OrderOfPlaces() {
  static const auto* const order = new ChineseOrder(ReadingOfPlaces());
  return *order;
}

std::string PlaceKey(std::string_view text) { return OrderOfPlaces().Key(text); }

}  // namespace xiezuo
