#include "query/catalogue.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "base/embedded_file.h"
#include "base/error.h"
#include "base/message.h"
#include "query/nearest.h"

namespace xiezuo {
namespace {

std::string ReadWhole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw Error(Message("{}: cannot be read", path.string()), Message("make it readable"));
  return text.str();
}

using QueriesByName = std::map<std::string, CannedQuery>;

QueriesByName ReadFolder(const std::string& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".sql") files.push_back(entry.path());
  }
  if (error)
    throw Error(fmt::format("{}: {}", folder, SystemMessage(error.value())),
                Message("give a folder of .sql files with --queries"), ExitStatus::kUsage);
  std::sort(files.begin(), files.end());
  QueriesByName queries;
  for (const auto& path : files) {
    const CannedQuery query = ParseQuery(ReadWhole(path), path.string());
    const auto [other, is_new] = queries.emplace(query.name, query);
    if (is_new) continue;
    throw Error(Message("{}: {} holds a query called {} too", query.file, other->second.file, query.name),
                Message("give one of them another name"));
  }
  return queries;
}

}  // namespace

std::string PersonalQueriesFolder() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value ? value : "");
  };
  std::string base = variable("XDG_CONFIG_HOME");
  if (base.empty() && !variable("HOME").empty()) base = variable("HOME") + "/.config";
  if (!base.starts_with('/')) return "";  // the XDG rules ignore any other
  const std::string folder = base + "/xiezuo/queries";
  std::error_code ignored;
  return std::filesystem::is_directory(folder, ignored) ? folder : "";
}

Catalogue::Catalogue(const std::vector<std::string>& folders) {
  QueriesByName by_name;
  for (const EmbeddedFile& file : EmbeddedQueries()) {
    if (file.name.find('/') != std::string_view::npos) continue;  // a part
    CannedQuery query = ParseQuery(file.text, fmt::format("queries/{}", file.name));
    by_name[query.name] = query;
  }
  for (const std::string& folder : folders) {
    for (const auto& [name, query] : ReadFolder(folder)) by_name[name] = query;
  }
  for (auto& [name, query] : by_name) queries_.push_back(std::move(query));
}

const CannedQuery& Catalogue::Find(std::string_view name) const {
  for (const CannedQuery& query : queries_) {
    if (query.name == name) return query;
  }
  std::vector<std::string> names;
  std::string holding;  // those that have the word in their name or title
  for (const CannedQuery& query : queries_) {
    names.push_back(query.name);
    const bool holds =
        query.name.find(name) != query.name.npos || query.title_zh.find(name) != query.title_zh.npos;
    if (holds && !name.empty()) holding += (holding.empty() ? "" : ", ") + query.name;
  }
  throw Error(Message("there is no query called \"{}\"", name),
              Message("the nearest: {}; `xiezuo query` lists them all",
                      holding.empty() ? NearestList(name, names) : holding),
              ExitStatus::kUsage);
}

}  // namespace xiezuo
