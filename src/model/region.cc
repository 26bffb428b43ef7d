#include "model/region.h"

#include <charconv>
#include <functional>

#include "base/error.h"
#include "base/message.h"
#include "base/tsv.h"

namespace xiezuo {
namespace {

// Reads named columns of one row.
using Cells = std::function<std::string(std::string_view column)>;

void ForEachRow(const std::vector<EmbeddedFile>& seeds, std::string_view name,
                const std::function<bool(const Cells&)>& take) {
  for (const EmbeddedFile& file : seeds) {
    if (file.name != name) continue;
    const Result<TsvTable> table = ParseTsv(file.text, name);
    if (!table) throw Error(table.error().message, table.error().remedy);
    for (size_t i = 0; i < table->rows.size(); ++i) {
      const Cells cells = [&](std::string_view column) {
        return std::string(table->rows[i][table->ColumnOf(column)]);
      };
      const std::string place = std::string(name) + ":" + std::to_string(table->lines[i]) + ": ";
      bool taken = false;
      try {
        taken = take(cells);
      } catch (const Error& e) {
        throw Error(place + e.what(), e.remedy());
      }
      if (!taken)
        throw Error(Message("{}a word that is none of the codebook's", place), Message("correct that row"));
    }
  }
}

std::optional<int> Year(const std::string& text) {
  if (text.empty()) return std::nullopt;
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size())
    throw Error(Message("\"{}\" is no year", text), Message("write it in digits, or leave it empty"));
  return year;
}

}  // namespace

ReferenceData ParseReferenceData(const std::vector<EmbeddedFile>& seeds) {
  ReferenceData data;
  ForEachRow(seeds, "regions.tsv", [&](const Cells& cell) {
    const auto level = ParseRegionLevel(cell("level"));
    if (level) data.regions.push_back({cell("code"), cell("name"), *level, cell("parent_code")});
    return level.has_value();
  });
  ForEachRow(seeds, "region_names.tsv", [&](const Cells& cell) {
    data.names.push_back({cell("name"), cell("code"), cell("kind")});
    return true;
  });
  ForEachRow(seeds, "partnerships.tsv", [&](const Cells& cell) {
    const auto scheme = ParseScheme(cell("scheme"));
    if (scheme)
      data.partnerships.push_back(
          {cell("helper_code"), cell("recipient_code"), *scheme, Year(cell("since")), Year(cell("until"))});
    return scheme.has_value();
  });
  ForEachRow(seeds, "indicators.tsv", [&](const Cells& cell) {
    data.indicators.push_back(
        {cell("code"), cell("parent_code"), cell("name_zh"), cell("name_en"), cell("unit")});
    return true;
  });
  return data;
}

}  // namespace xiezuo
