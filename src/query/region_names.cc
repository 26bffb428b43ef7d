#include "query/region_names.h"

#include <algorithm>

#include "base/embedded_file.h"
#include "base/error.h"
#include "base/tsv.h"

namespace xiezuo {
namespace {

constexpr std::string_view kFile = "region_names.tsv";

std::vector<RegionNameRow> ReadRows() {
  const auto& seeds = EmbeddedSeeds();
  const auto file =
      std::find_if(seeds.begin(), seeds.end(), [](const auto& seed) { return seed.name == kFile; });
  const Result<TsvTable> table = ParseTsv(file->text, kFile);
  if (!table) throw Error(table.error().message, table.error().remedy);
  const size_t name = table->ColumnOf("name"), code = table->ColumnOf("code");
  const size_t kind = table->ColumnOf("kind"), pinyin = table->ColumnOf("pinyin");
  std::vector<RegionNameRow> rows;
  for (const auto& row : table->rows) rows.push_back({row[name], row[code], row[kind], row[pinyin]});
  return rows;
}

}  // namespace

const std::vector<RegionNameRow>& RegionNameRows() {
  static const auto* const rows = new std::vector<RegionNameRow>(ReadRows());
  return *rows;
}

}  // namespace xiezuo
