#pragma once
// The seeds as ReferenceData, for tests that need the real gazetteer. Loaded once per program.
#include <fstream>
#include <iterator>
#include <string>

#include "base/error.h"
#include "base/tsv.h"
#include "model/region.h"

namespace xiezuo {

inline std::string ReadTestFile(const std::string& path) {
  std::ifstream file(std::string(XIEZUO_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!file) throw Error("no file " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Calls `use` with each row of a table below the source folder.
template <typename Use>
void ForEachRow(const std::string& path, Use use) {
  const std::string text = ReadTestFile(path);
  const Result<TsvTable> table = ParseTsv(text, path);
  if (!table) throw Error(table.error().message);
  for (const auto& row : table->rows) use(row);
}

inline const ReferenceData& SeedReferenceData() {
  static const ReferenceData data = [] {
    ReferenceData read;
    ForEachRow("seeds/regions.tsv", [&](const auto& row) {
      read.regions.push_back(
          {std::string(row[0]), std::string(row[1]), ParseRegionLevel(row[2]).value(), std::string(row[3])});
    });
    ForEachRow("seeds/region_names.tsv", [&](const auto& row) {
      read.names.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2])});
    });
    ForEachRow("seeds/partnerships.tsv", [&](const auto& row) {
      KnownPartnership pair{std::string(row[0]), std::string(row[2]), ParseScheme(row[5]).value(), {}, {}};
      if (!row[6].empty()) pair.since = std::stoi(std::string(row[6]));
      if (!row[7].empty()) pair.until = std::stoi(std::string(row[7]));
      read.partnerships.push_back(std::move(pair));
    });
    return read;
  }();
  return data;
}

}  // namespace xiezuo
