#include "output/package_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "output/csv_reader.h"
#include "output/digest_sink.h"
#include "output/scratch_folder.h"

namespace xiezuo {
namespace {

using Json = nlohmann::json;
using Fields = std::vector<std::string>;
using Key = std::array<char, 32>;  // half a SHA-256, in digits: no two keys are taken for one

constexpr size_t kFew = 5;  // problems of one kind in one file

struct Field {
  std::string name, type;
  bool required = false;
};

struct Link {
  Fields columns;
  std::string table;
  Fields table_columns;
};

struct Table {
  std::string name, path, digest;
  uint64_t bytes = 0;
  std::vector<Field> fields = {};
  Fields primary_key = {};
  std::vector<Link> links = {};
};

class NullSink : public Sink {
 public:
  void Write(std::string_view) override {}
  void Finish() override {}
};

Fields NamesFrom(const Json& json) {
  if (json.is_string()) return {json.get<std::string>()};
  return json.get<Fields>();
}

Table TableFrom(const Json& json) {
  Table table{
      .name = json.at("name"), .path = json.at("path"), .digest = json.at("hash"), .bytes = json.at("bytes")};
  const Json& schema = json.at("schema");
  for (const Json& field : schema.at("fields")) {
    const Json constraints = field.value("constraints", Json::object());
    table.fields.push_back(
        {field.at("name"), field.value("type", "string"), constraints.value("required", false)});
  }
  if (schema.contains("primaryKey")) table.primary_key = NamesFrom(schema["primaryKey"]);
  const Json links = schema.value("foreignKeys", Json::array());
  for (const Json& link : links) {
    const std::string other = link.at("reference").at("resource");
    table.links.push_back({NamesFrom(link.at("fields")), other.empty() ? table.name : other,
                           NamesFrom(link.at("reference").at("fields"))});
  }
  return table;
}

std::vector<Table> TablesOf(const std::string& folder) {
  const std::string path = folder + "/datapackage.json";
  std::ifstream file(path);
  if (!file)
    throw Error(Message("{}: there is no package here", path),
                Message("name the folder that export --out wrote"));
  std::vector<Table> tables;
  try {
    const Json package = Json::parse(file);
    for (const Json& resource : package.at("resources")) tables.push_back(TableFrom(resource));
  } catch (const Json::exception& e) {
    throw Error(Message("{}: is no description of a data package: {}", path, e.what()));
  }
  if (tables.empty()) throw Error(Message("{}: names no table", path));
  std::set<std::string> names;
  for (const Table& table : tables) {
    if (!names.insert(table.name).second)
      throw Error(Message("{}: names the table {} twice", path, table.name));
    const std::filesystem::path file_path(table.path);
    const bool leaves = std::find(file_path.begin(), file_path.end(), "..") != file_path.end();
    if (file_path.is_absolute() || leaves)
      throw Error(Message("{}: {} lies outside the package", path, table.path));
  }
  return tables;
}

Key KeyOf(const Fields& row, const std::vector<size_t>& places) {
  std::string text;
  for (const size_t place : places) text += std::to_string(row[place].size()) + ":" + row[place];
  const std::string digest = Sha256(text);
  Key key;
  std::copy_n(digest.begin(), key.size(), key.begin());
  return key;
}

bool FitsType(const std::string& text, const std::string& type) {
  const auto is = [&text](auto number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
  };
  if (type == "integer") return is(int64_t{});
  if (type == "number") return is(double{});
  return true;
}

class Check {
 public:
  explicit Check(const std::string& folder) : folder_(folder), tables_(TablesOf(folder)) {}

  PackageReport Run() {
    for (const Table& table : tables_) {
      if (CheckFile(table)) Guarded([&] { ReadRows(table); });
    }
    for (auto& [name, keys] : keys_) std::sort(keys.begin(), keys.end());
    for (const Table& table : tables_) {
      if (!sound_.contains(table.name)) continue;
      Guarded([&] { CheckKeys(table); });
      ++report_.tables;
    }
    return std::move(report_);
  }

 private:
  using KeyName = std::pair<std::string, Fields>;  // table and columns

  void Add(const Table& table, size_t line, const std::string& kind, const std::string& what) {
    const size_t count = ++counts_[{table.path, kind}];
    if (count > kFew) return;
    const std::string place = line == 0 ? table.path : fmt::format("{}:{}", table.path, line);
    report_.problems.push_back(place + ": " + what +
                               (count == kFew ? Message("; further ones are not listed") : ""));
  }

  // What cannot be read is a problem of the package like any other.
  template <typename Deed>
  void Guarded(const Deed& deed) {
    try {
      deed();
    } catch (const Error& e) {
      report_.problems.emplace_back(e.what());
    }
  }

  std::string PathOf(const Table& table) const { return folder_ + "/" + table.path; }

  bool CheckFile(const Table& table) {
    std::error_code error;
    const auto status = std::filesystem::symlink_status(PathOf(table), error);
    if (std::filesystem::is_symlink(status)) {
      Add(table, 0, "file", Message("is a link, which may lead out of the package"));
      return false;
    }
    if (!std::filesystem::is_regular_file(status)) {
      Add(table, 0, "file", Message("the file is not there"));
      return false;
    }
    NullSink nowhere;
    DigestSink sink(nowhere);
    CopyFile(PathOf(table), sink);
    sink.Finish();
    if (sink.size() != table.bytes) {
      Add(table, 0, "bytes", Message("{} bytes, not {}", sink.size(), table.bytes));
    }
    if ("sha256:" + sink.digest() != table.digest)
      Add(table, 0, "digest", Message("the digest is another: the file was changed"));
    return true;
  }

  std::vector<size_t> PlacesOf(const Table& table, const Fields& names) const {
    std::vector<size_t> places;
    for (const std::string& name : names) {
      const auto found = std::find_if(table.fields.begin(), table.fields.end(),
                                      [&](const Field& field) { return field.name == name; });
      if (found == table.fields.end())
        throw Error(Message("{}: its key names no column: {}", table.path, name));
      places.push_back(static_cast<size_t>(found - table.fields.begin()));
    }
    return places;
  }

  // The keys of this table that its own primary key or somebody's foreign key asks for.
  std::vector<Fields> WantedKeys(const Table& table) const {
    std::set<Fields> wanted;
    if (!table.primary_key.empty()) wanted.insert(table.primary_key);
    for (const Table& other : tables_) {
      for (const Link& link : other.links) {
        if (link.table == table.name) wanted.insert(link.table_columns);
      }
    }
    return {wanted.begin(), wanted.end()};
  }

  bool CheckHeading(const Table& table, const Fields& heading) {
    const auto same = [](const std::string& text, const Field& field) { return text == field.name; };
    if (std::equal(heading.begin(), heading.end(), table.fields.begin(), table.fields.end(), same))
      return true;
    Add(table, 1, "heading", Message("the heading is not that of the schema"));
    return false;
  }

  void CheckValues(const Table& table, size_t line, const Fields& row) {
    for (size_t i = 0; i < row.size(); ++i) {
      const Field& field = table.fields[i];
      if (row[i].empty() && field.required)
        Add(table, line, "missing " + field.name, Message("{} is missing", field.name));
      if (row[i].empty() || FitsType(row[i], field.type)) continue;
      Add(table, line, "type " + field.name, Message("{} \"{}\" is no {}", field.name, row[i], field.type));
    }
  }

  void ReadRows(const Table& table) {
    CsvReader reader(PathOf(table));
    Fields row;
    reader.Next(row);
    if (!CheckHeading(table, row)) return;
    std::vector<std::pair<std::vector<Key>*, std::vector<size_t>>> keys;
    for (const Fields& columns : WantedKeys(table)) {
      keys.emplace_back(&keys_[{table.name, columns}], PlacesOf(table, columns));
    }
    bool whole = true;
    while (reader.Next(row)) {
      if (row.size() != table.fields.size()) {
        Add(table, reader.line(), "fields", Message("{} fields, not {}", row.size(), table.fields.size()));
        whole = false;
        continue;
      }
      ++report_.rows;
      CheckValues(table, reader.line(), row);
      for (const auto& [list, places] : keys) list->push_back(KeyOf(row, places));
    }
    if (whole) sound_.insert(table.name);
  }

  struct OwnLink {
    const Link* link;
    std::vector<size_t> places;
    const std::vector<Key>* targets;
  };

  void CheckKeys(const Table& table) {
    std::vector<Key> twice;
    const std::vector<Key>& own = keys_[{table.name, table.primary_key}];
    for (size_t i = 1; i < own.size(); ++i) {
      if (own[i] == own[i - 1]) twice.push_back(own[i]);
    }
    std::vector<OwnLink> links;
    for (const Link& link : table.links) {
      if (!sound_.contains(link.table)) continue;  // its own problems are told
      links.push_back({&link, PlacesOf(table, link.columns), &keys_[{link.table, link.table_columns}]});
    }
    if (twice.empty() && links.empty()) return;
    const std::vector<size_t> key_places = PlacesOf(table, table.primary_key);
    CsvReader reader(PathOf(table));
    Fields row;
    reader.Next(row);
    while (reader.Next(row)) {
      if (row.size() != table.fields.size())
        throw Error(Message("{}: was changed while it was read", table.path));
      if (!twice.empty() && std::binary_search(twice.begin(), twice.end(), KeyOf(row, key_places))) {
        Add(table, reader.line(), "twice", Message("its primary key stands more than once"));
      }
      for (const OwnLink& link : links) CheckLink(table, reader.line(), row, link);
    }
  }

  void CheckLink(const Table& table, size_t line, const Fields& row, const OwnLink& link) {
    for (const size_t place : link.places) {
      if (row[place].empty()) return;  // NULL leads nowhere, and may
    }
    if (std::binary_search(link.targets->begin(), link.targets->end(), KeyOf(row, link.places))) return;
    Add(table, line, "link " + link.link->columns.front(),
        Message("{} \"{}\" is not in {}", link.link->columns.front(), row[link.places.front()],
                link.link->table));
  }

  const std::string folder_;
  const std::vector<Table> tables_;
  std::map<KeyName, std::vector<Key>> keys_;
  std::set<std::string> sound_;  // tables whose rows could all be read
  std::map<std::pair<std::string, std::string>, size_t> counts_;
  PackageReport report_;
};

}  // namespace

PackageReport CheckPackage(const std::string& folder) { return Check(folder).Run(); }

}  // namespace xiezuo
