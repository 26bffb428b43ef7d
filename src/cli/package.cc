#include "cli/package.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace xiezuo {
namespace {

using Json = nlohmann::ordered_json;

// An empty text and a missing one are the same in CSV, so only numbers and keys can be demanded.
bool IsDemanded(const TableColumn& column, const ExportTable& table) {
  const bool key =
      std::find(table.primary_key.begin(), table.primary_key.end(), column.name) != table.primary_key.end();
  return column.required && (key || column.type != "string");
}

Json FieldJson(const TableColumn& column, const ExportTable& table) {
  Json field = {{"name", column.name}, {"type", column.type}};
  if (!column.unit.empty()) field["unit"] = column.unit;
  if (IsDemanded(column, table)) field["constraints"] = {{"required", true}};
  return field;
}

// A key may only point at a resource that the package holds.
Json ForeignKeysJson(const ExportTable& table, const std::vector<WrittenTable>& written) {
  Json keys = Json::array();
  for (const ForeignKey& key : table.foreign_keys) {
    const bool held = std::any_of(written.begin(), written.end(),
                                  [&](const WrittenTable& other) { return other.table.name == key.table; });
    if (!held) continue;
    keys.push_back(
        {{"fields", key.columns},
         {"reference",
          {{"resource", key.table == table.name ? "" : key.table}, {"fields", key.table_columns}}}});
  }
  return keys;
}

Json ResourceJson(const WrittenTable& written, const std::vector<WrittenTable>& all) {
  const ExportTable& table = written.table;
  Json schema = {{"fields", Json::array()}, {"missingValues", Json::array({""})}};
  for (const TableColumn& column : table.columns) schema["fields"].push_back(FieldJson(column, table));
  if (!table.primary_key.empty()) schema["primaryKey"] = table.primary_key;
  if (Json keys = ForeignKeysJson(table, all); !keys.empty()) schema["foreignKeys"] = std::move(keys);
  Json json = {{"name", table.name},
               {"path", table.name + ".csv"},
               {"title", table.description_zh},
               {"description", table.description},
               {"format", "csv"},
               {"mediatype", "text/csv"},
               {"encoding", "utf-8"},
               {"bytes", written.bytes},
               {"hash", "sha256:" + written.digest},
               {"schema", std::move(schema)}};
  if (!table.source.empty()) json["sources"] = Json::array({{{"title", table.source}}});
  return json;
}

Json SourcesJson(const std::vector<std::string>& newspapers) {
  Json sources = Json::array();
  for (const std::string& newspaper : newspapers) sources.push_back({{"title", newspaper}});
  return sources;
}

Json LicenceJson(const std::string& licence) {
  if (!licence.empty()) return {{"name", licence}};
  return {{"name", "notspecified"},
          {"title", "No licence was named; the words of the articles are their newspapers'"}};
}

}  // namespace

std::string PackageJson(const Package& package) {
  Json json = {{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
               {"name", "xiezuo"},
               {"title", "East-West pairing cooperation: facts from newspaper articles"},
               {"licenses", Json::array({LicenceJson(package.licence)})}};
  if (!package.newspapers.empty()) json["sources"] = SourcesJson(package.newspapers);
  json["resources"] = Json::array();
  for (const WrittenTable& table : package.tables) {
    json["resources"].push_back(ResourceJson(table, package.tables));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace xiezuo
