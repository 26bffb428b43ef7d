#include "query/catalogue.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "base/embedded_file.h"
#include "base/error.h"
#include "base/utf8.h"
#include "query/nearest.h"

namespace xiezuo {
namespace {

constexpr std::pair<std::string_view, ParameterType> kTypes[] = {
    {"region", ParameterType::kRegion}, {"year", ParameterType::kYear},
    {"text", ParameterType::kText},     {"integer", ParameterType::kInteger},
    {"number", ParameterType::kNumber}, {"choice", ParameterType::kChoice}};

// The next word of a header line; moves `line` past it and the spaces after it.
std::string_view TakeWord(std::string_view& line) {
  const size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line = Trim(line.substr(end));
  return word;
}

// Reads the header block line by line. A fault is told by its words alone; the caller adds the place.
class HeaderReader {
 public:
  explicit HeaderReader(CannedQuery& query) : query_(query) {}

  void Read(std::string_view key, std::string_view value) {
    if (value.empty()) throw Error(fmt::format("`{}:` says nothing", key));
    if (key == "name") {
      query_.name = value;
    } else if (key == "title") {
      query_.title = value;
    } else if (key == "title-zh") {
      query_.title_zh = value;
    } else if (key == "example") {
      query_.examples.emplace_back(value);
    } else if (key == "param") {
      query_.parameters.push_back(ReadParameter(value));
    } else if (key == "column" || key == "detail") {
      query_.columns.push_back(ReadColumn(value));
      query_.columns.back().column.detail = key == "detail";
    } else {
      throw Error(fmt::format("`{}:` is none of name, title, title-zh, param, example, column, detail", key));
    }
  }

 private:
  QueryParameter ReadParameter(std::string_view line) const {
    QueryParameter parameter;
    parameter.name = TakeWord(line);
    if (query_.Parameter(parameter.name))
      throw Error(fmt::format("two parameters are called {}", parameter.name));
    ReadType(TakeWord(line), parameter);
    ReadNeed(TakeWord(line), parameter);
    parameter.help = line;
    return parameter;
  }

  static void ReadType(std::string_view word, QueryParameter& parameter) {
    const size_t open = word.find('(');
    const auto type = std::find_if(std::begin(kTypes), std::end(kTypes),
                                   [&](const auto& entry) { return entry.first == word.substr(0, open); });
    if (type == std::end(kTypes)) throw Error(fmt::format("`{}` is no type of a parameter", word));
    parameter.type = type->second;
    if ((parameter.type == ParameterType::kChoice) !=
        (open != std::string_view::npos && word.ends_with(')'))) {
      throw Error("a choice, and nothing else, has its values in brackets: choice(a|b)");
    }
    if (parameter.type != ParameterType::kChoice) return;
    for (const std::string_view choice : Split(word.substr(open + 1, word.size() - open - 2), '|')) {
      parameter.choices.emplace_back(choice);
    }
  }

  static void ReadNeed(std::string_view word, QueryParameter& parameter) {
    constexpr std::string_view kDefault = "default=";
    parameter.required = word == "required";
    if (word == "required" || word == "optional") return;
    if (!word.starts_with(kDefault))
      throw Error(fmt::format("`{}` is not required, optional or default=…", word));
    parameter.default_value = word.substr(kDefault.size());
    const auto& choices = parameter.choices;
    if (!choices.empty() &&
        std::find(choices.begin(), choices.end(), *parameter.default_value) == choices.end()) {
      throw Error(fmt::format("`{}` is none of the choices", *parameter.default_value));
    }
  }

  static QueryColumn ReadColumn(std::string_view line) {
    const auto unless_dash = [](std::string_view word) { return std::string(word == "-" ? "" : word); };
    QueryColumn column;
    column.column.name = TakeWord(line);
    column.column.unit = unless_dash(TakeWord(line));
    column.column.title_zh = unless_dash(TakeWord(line));
    column.help = line;
    return column;
  }

  CannedQuery& query_;
};

bool IsKey(std::string_view word) {
  return !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

std::string ReadWhole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw Error(fmt::format("{}: cannot be read", path.string()), "make it readable");
  return text.str();
}

std::vector<CannedQuery> ReadFolder(const std::string& folder) {
  std::error_code error;
  std::vector<CannedQuery> queries;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".sql") continue;
    queries.push_back(ParseQuery(ReadWhole(entry.path()), entry.path().string()));
  }
  if (error)
    throw Error(fmt::format("{}: {}", folder, error.message()), "give a folder of .sql files with --queries");
  return queries;
}

}  // namespace

std::string_view ToString(ParameterType type) { return kTypes[static_cast<size_t>(type)].first; }

const QueryParameter* CannedQuery::Parameter(std::string_view parameter) const {
  const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const QueryParameter& candidate) {
    return candidate.name == parameter;
  });
  return found == parameters.end() ? nullptr : &*found;
}

CannedQuery ParseQuery(std::string_view text, std::string_view file) {
  CannedQuery query;
  HeaderReader header(query);
  size_t at = 0;
  for (size_t line_number = 1; at < text.size(); ++line_number) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = Trim(text.substr(at, end - at));
    if (!line.empty() && !line.starts_with("--")) break;
    at = std::min(end + 1, text.size());
    const std::string_view comment = line.empty() ? line : Trim(line.substr(2));
    const size_t colon = comment.find(':');
    if (colon == std::string_view::npos || !IsKey(comment.substr(0, colon))) continue;
    try {
      header.Read(comment.substr(0, colon), Trim(comment.substr(colon + 1)));
    } catch (const Error& fault) {
      throw Error(fmt::format("{}:{}: {}", file, line_number, fault.what()),
                  "correct the header of the query file");
    }
  }
  query.sql = Trim(text.substr(at));
  for (const auto& [what, value] :
       {std::pair("name", &query.name), {"title", &query.title}, {"SELECT", &query.sql}}) {
    if (value->empty())
      throw Error(fmt::format("{}: the query has no {}", file, what), "add it to the query file");
  }
  return query;
}

Catalogue::Catalogue(const std::string& folder) {
  std::map<std::string, CannedQuery> by_name;
  for (const EmbeddedFile& file : EmbeddedQueries()) {
    CannedQuery query = ParseQuery(file.text, file.name);
    by_name[query.name] = query;
  }
  if (!folder.empty()) {
    for (const CannedQuery& query : ReadFolder(folder)) by_name[query.name] = query;
  }
  for (auto& [name, query] : by_name) queries_.push_back(std::move(query));
}

const CannedQuery& Catalogue::Find(std::string_view name) const {
  for (const CannedQuery& query : queries_) {
    if (query.name == name) return query;
  }
  std::vector<std::string> names;
  for (const CannedQuery& query : queries_) names.push_back(query.name);
  throw Error(fmt::format("there is no query called \"{}\"", name),
              fmt::format("the nearest: {}; `xiezuo query` lists them all", NearestList(name, names)),
              ExitStatus::kUsage);
}

}  // namespace xiezuo
