#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/terminal.h"
#include "output/digest_sink.h"
#include "output/json.h"
#include "output/writer.h"
#include "query/tables.h"

namespace xiezuo {
namespace {

using Json = nlohmann::ordered_json;

struct WrittenTable {
  ExportTable table;
  uint64_t bytes = 0;
  std::string digest;
};

std::vector<ExportTable> ChosenTables(const std::vector<ExportTable>& all, const Words& names) {
  std::vector<ExportTable> chosen;
  for (const ExportTable& table : all) {
    const bool named = std::find(names.begin(), names.end(), table.name) != names.end();
    if (named || (names.empty() && table.by_default)) chosen.push_back(table);
  }
  for (const std::string& name : names) {
    if (std::any_of(all.begin(), all.end(), [&](const ExportTable& table) { return table.name == name; }))
      continue;
    std::string known;
    for (const ExportTable& table : all) known += (known.empty() ? "" : ", ") + table.name;
    throw Error("export: there is no table " + name, "use some of " + known, ExitStatus::kUsage);
  }
  return chosen;
}

std::string FolderFrom(const Arguments& arguments) {
  const auto folder = arguments.Text("out");
  if (!folder || folder->empty()) {
    throw Error("export: no folder is named", "xiezuo export --out DIR", ExitStatus::kUsage);
  }
  std::error_code error;
  std::filesystem::create_directories(*folder, error);
  if (!std::filesystem::is_directory(*folder)) {
    throw Error(*folder + ": is no folder and cannot be made one" + (error ? ": " + error.message() : ""),
                "name a folder that you may write to");
  }
  return *folder;
}

WrittenTable WriteTable(Sandbox& sandbox, const ExportTable& table, const std::string& folder) {
  FileOutput file(folder + "/" + table.name + ".csv");
  DigestSink sink(file);
  WriteRows(*OpenTable(sandbox, table.name), {.format = Format::kCsv}, sink);
  sink.Finish();
  return {.table = table, .bytes = sink.size(), .digest = sink.digest()};
}

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
  return {{"name", table.name},
          {"path", table.name + ".csv"},
          {"description", table.description},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"bytes", written.bytes},
          {"hash", "sha256:" + written.digest},
          {"schema", std::move(schema)}};
}

void WritePackage(const std::vector<WrittenTable>& written, const std::string& folder) {
  Json package = {{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
                  {"name", "xiezuo"},
                  {"title", "East-West pairing cooperation: facts from newspaper articles"},
                  {"resources", Json::array()}};
  for (const WrittenTable& table : written) package["resources"].push_back(ResourceJson(table, written));
  FileOutput file(folder + "/datapackage.json");
  file.Write(package.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  file.Finish();
}

}  // namespace

CommandOptions ExportOptionsOf(const Words&) {
  return CommandOptions(
             {.summary =
                  "Write tables as CSV files, and a datapackage.json that says what is in them. The same\n"
                  "articles give the same bytes. Without names, every table; views can be named as well.",
              .usage = "export --out DIR [TABLE …] [options]",
              .examples = "xiezuo export --out package\n"
                          "xiezuo export --out package funds projects\n"},
             Prints::kNothing)
      .Value("out", "DIR", "the folder to write to; made where it is missing")
      .Positional();
}

ExitStatus RunExport(const Arguments& arguments) {
  const std::string path = DatabasePath(arguments);
  // A large table takes longer than any question should.
  Sandbox sandbox(path, {.deadline = std::chrono::milliseconds(0)});
  const std::vector<ExportTable> tables = ChosenTables(ExportTables(path), arguments.positional());
  const std::string folder = FolderFrom(arguments);
  const InterruptGuard guard(sandbox);
  std::vector<WrittenTable> written;
  for (const ExportTable& table : tables) written.push_back(WriteTable(sandbox, table, folder));
  WritePackage(written, folder);
  Say("wrote " + std::to_string(written.size()) + " tables to " + folder);
  return ExitStatus::kOk;
}

}  // namespace xiezuo
