#include "storage/reference_data.h"

#include <fmt/core.h>

#include <charconv>

#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "base/tsv.h"
#include "storage/sql.h"

namespace xiezuo {
namespace {

using Fields = std::vector<std::string_view>;

// Calls `insert` with the named columns of every row of a seed; an error leaves with file and line.
template <typename Insert>
void ForEachSeedRow(const std::vector<EmbeddedFile>& seeds, std::string_view name, const Fields& columns,
                    Insert&& insert) {
  for (const EmbeddedFile& file : seeds) {
    if (file.name != name) continue;
    const Result<TsvTable> table = ParseTsv(file.text, name);
    if (!table) throw Error(table.error().message, table.error().remedy);
    std::vector<size_t> places;
    for (const std::string_view column : columns) places.push_back(table->ColumnOf(column));
    Fields fields(columns.size());
    for (size_t row = 0; row < table->rows.size(); ++row) {
      for (size_t i = 0; i < places.size(); ++i) fields[i] = table->rows[row][places[i]];
      try {
        insert(fields);
      } catch (const SQLite::Exception& exception) {
        throw Error(fmt::format("{}:{}: {}", name, table->lines[row], exception.what()),
                    Message("correct that row"));
      }
    }
  }
}

std::optional<int64_t> Year(std::string_view text) {
  int64_t year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return year;
}

std::string DigestOf(const std::vector<EmbeddedFile>& seeds) {
  std::string all;
  for (const EmbeddedFile& file : seeds) all += fmt::format("{} {}\n", file.name, Sha256(file.text));
  return Sha256(all);
}

std::string StoredDigest(Connection& connection) {
  std::string digest;
  ForEachRow(
      connection, [&](auto& row) { digest = Text(row, 0); },
      "SELECT value FROM properties WHERE name = 'reference_data'");
  return digest;
}

}  // namespace

bool FillReferenceData(Connection& connection, const std::vector<EmbeddedFile>& seeds) {
  const std::string digest = DigestOf(seeds);
  if (StoredDigest(connection) == digest) return false;
  connection.Atomically([&] {
    connection.Execute("DELETE FROM region_names; DELETE FROM known_partnerships");
    ForEachSeedRow(seeds, "regions.tsv", {"code", "name", "level", "parent_code"}, [&](const Fields& f) {
      Run(connection,
          "INSERT INTO regions (code, name, level, parent_code) VALUES (?, ?, ?, ?) ON CONFLICT (code) DO "
          "UPDATE "
          "SET name = excluded.name, level = excluded.level, parent_code = excluded.parent_code",
          f[0], f[1], f[2], NullIfEmpty(f[3]));
    });
    ForEachSeedRow(seeds, "region_names.tsv", {"name", "code", "kind", "pinyin"}, [&](const Fields& f) {
      Run(connection, "INSERT INTO region_names (name, code, kind, pinyin) VALUES (?, ?, ?, ?)", f[0], f[1],
          f[2], f[3]);
    });
    ForEachSeedRow(seeds, "partnerships.tsv", {"helper_code", "recipient_code", "scheme", "since", "until"},
                   [&](const Fields& f) {
                     Run(connection,
                         "INSERT INTO known_partnerships (helper, recipient, scheme, since, until) VALUES "
                         "(?, ?, ?, ?, ?)",
                         f[0], f[1], f[2], Year(f[3]).value_or(0), Year(f[4]));
                   });
    ForEachSeedRow(
        seeds, "indicators.tsv", {"code", "parent_code", "name_zh", "name_en", "unit"}, [&](const Fields& f) {
          Run(connection,
              "INSERT INTO indicator_tree (code, parent_code, name_zh, name_en, unit) VALUES (?, ?, ?, ?, ?) "
              "ON CONFLICT "
              "(code) DO UPDATE SET parent_code = excluded.parent_code, name_zh = excluded.name_zh, "
              "name_en = excluded.name_en, unit = excluded.unit",
              f[0], NullIfEmpty(f[1]), f[2], f[3], f[4]);
        });
    Run(connection,
        "INSERT INTO properties (name, value) VALUES ('reference_data', ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        digest);
  });
  return true;
}

ReferenceData ReadReferenceData(Connection& connection) {
  ReferenceData data;
  const auto year = [](auto& row, int column) -> std::optional<int> {
    const int64_t value = OptionalInteger(row, column).value_or(0);
    return value == 0 ? std::nullopt : std::optional(static_cast<int>(value));
  };
  ForEachRow(
      connection,
      [&](auto& row) {
        data.regions.push_back({.code = Text(row, 0),
                                .name = Text(row, 1),
                                .level = ParseRegionLevel(Text(row, 2)).value_or(RegionLevel::kProvince),
                                .parent = Text(row, 3)});
      },
      "SELECT code, name, level, parent_code FROM regions ORDER BY code");
  ForEachRow(
      connection,
      [&](auto& row) {
        data.names.push_back({Text(row, 0), Text(row, 1), Text(row, 2)});
      },
      "SELECT name, code, kind FROM region_names ORDER BY name, code");
  ForEachRow(
      connection,
      [&](auto& row) {
        data.partnerships.push_back({.helper = Text(row, 0),
                                     .recipient = Text(row, 1),
                                     .scheme = ParseScheme(Text(row, 2)).value_or(Scheme::kOther),
                                     .since = year(row, 3),
                                     .until = year(row, 4)});
      },
      "SELECT helper, recipient, scheme, since, until FROM known_partnerships ORDER BY helper, recipient, "
      "scheme, since");
  ForEachRow(
      connection,
      [&](auto& row) {
        data.indicators.push_back({Text(row, 0), Text(row, 1), Text(row, 2), Text(row, 3), Text(row, 4)});
      },
      "SELECT code, parent_code, name_zh, name_en, unit FROM indicator_tree ORDER BY code");
  return data;
}

}  // namespace xiezuo
