// ParseQuery: one query file.
#include "query/catalogue.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/byte_order_mark.h"
#include "base/embedded_file.h"
#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "query/parameter_value.h"

namespace xiezuo {
namespace {

constexpr std::pair<std::string_view, ParameterType> kTypes[] = {
    {"region", ParameterType::kRegion}, {"year", ParameterType::kYear},
    {"text", ParameterType::kText},     {"integer", ParameterType::kInteger},
    {"number", ParameterType::kNumber}, {"share", ParameterType::kShare},
    {"count", ParameterType::kCount},   {"choice", ParameterType::kChoice}};

// Options of `query` itself, and what the words without an option go by.
constexpr std::string_view kReserved[] = {"columns", "db",   "excel",   "explain", "format",
                                          "help",    "lang", "limit",   "out",     "row",
                                          "queries", "sort", "timeout", "wide",    "words"};

constexpr std::string_view kParts = "parts/";  // among the embedded files

// The next word of a header line; moves `line` past it and the spaces after it.
std::string_view TakeWord(std::string_view& line) {
  const size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line = Trim(line.substr(end));
  return word;
}

bool IsKey(std::string_view word) {
  return !word.empty() &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

// Reads the header block line by line. A fault is told by its words alone; the caller adds the place.
class HeaderReader {
 public:
  explicit HeaderReader(CannedQuery& query) : query_(query) {}

  void Read(std::string_view key, std::string_view value) {
    if (value.empty()) throw Error(Message("`{}:` says nothing", key));
    if (key == "name") {
      if (!IsKey(value))
        throw Error(Message("`{}` is no name: small letters, digits and dashes make one", value));
      SayOnce(key, value, query_.name);
    } else if (key == "title") {
      SayOnce(key, value, query_.title);
    } else if (key == "title-zh") {
      SayOnce(key, value, query_.title_zh);
    } else if (key == "example") {
      query_.examples.emplace_back(value);
    } else if (key == "param") {
      query_.parameters.push_back(ReadParameter(value));
    } else if (key == "column" || key == "detail") {
      query_.columns.push_back(ReadColumn(value));
      query_.columns.back().column.detail = key == "detail";
    } else if (key == "uses") {
      for (std::string_view rest = value; !rest.empty();) AddPart(std::string(TakeWord(rest)));
    } else if (key == "evidence") {
      const std::string_view column = TakeWord(value), figure = TakeWord(value);
      query_.evidence.push_back({std::string(column), std::string(figure == "-" ? "" : figure)});
    } else {
      throw Error(Message(
          "`{}:` is none of name, title, title-zh, param, example, column, detail, uses, evidence", key));
    }
  }

  const std::string& part_texts() const { return part_texts_; }

 private:
  static void SayOnce(std::string_view key, std::string_view value, std::string& text) {
    if (!text.empty()) throw Error(Message("`{}:` stands here twice", key));
    text = value;
  }

  QueryParameter ReadParameter(std::string_view line) const {
    QueryParameter parameter;
    parameter.name = TakeWord(line);
    if (!IsKey(parameter.name) || parameter.name.starts_with('-'))
      throw Error(Message("`{}` is no name of a parameter", parameter.name));
    if (parameter.name.size() == 1)
      throw Error(Message("`{}`: a parameter has a name of two letters or more", parameter.name));
    if (std::find(std::begin(kReserved), std::end(kReserved), parameter.name) != std::end(kReserved))
      throw Error(Message("--{} is an option of every query", parameter.name));
    if (query_.Parameter(parameter.name))
      throw Error(Message("two parameters are called {}", parameter.name));
    ReadType(TakeWord(line), parameter);
    ReadNeed(TakeWord(line), parameter);
    parameter.help = line;
    return parameter;
  }

  static void ReadType(std::string_view word, QueryParameter& parameter) {
    const size_t open = word.find('(');
    const auto type = std::find_if(std::begin(kTypes), std::end(kTypes),
                                   [&](const auto& entry) { return entry.first == word.substr(0, open); });
    if (type == std::end(kTypes)) throw Error(Message("`{}` is no type of a parameter", word));
    parameter.type = type->second;
    if ((parameter.type == ParameterType::kChoice) !=
        (open != std::string_view::npos && word.ends_with(')'))) {
      throw Error(Message("a choice, and nothing else, has its values in brackets: choice(a|b)"));
    }
    if (parameter.type != ParameterType::kChoice) return;
    for (const std::string_view choice : Split(word.substr(open + 1, word.size() - open - 2), '|')) {
      parameter.choices.emplace_back(choice);
    }
  }

  static void ReadNeed(std::string_view word, QueryParameter& parameter) {
    constexpr std::string_view kDefault = "default=", kFixed = "fixed=";
    parameter.required = word == "required";
    if (word == "required" || word == "optional") return;
    parameter.fixed = word.starts_with(kFixed);
    if (!parameter.fixed && !word.starts_with(kDefault))
      throw Error(Message("`{}` is not required, optional, default=… or fixed=…", word));
    parameter.default_value = word.substr(parameter.fixed ? kFixed.size() : kDefault.size());
    if (!ValueOf(parameter, *parameter.default_value))
      throw Error(Message("`{}`: {} is wanted", word, WantedBy(parameter)));
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

  void AddPart(const std::string& name) {
    for (const EmbeddedFile& file : EmbeddedQueries()) {
      if (file.name != fmt::format("{}{}.sql", kParts, name)) continue;
      std::string_view text = file.text;
      while (text.starts_with("--")) text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
      part_texts_ += fmt::format("{},\n", Trim(text));
      query_.parts += (query_.parts.empty() ? "" : ", ") + name;
      return;
    }
    throw Error(Message("there is no part called {}", name));
  }

  CannedQuery& query_;
  std::string part_texts_;
};

// Behind the WITH of the query, so that both see each other whatever their order.
void PutPartsIn(CannedQuery& query, const std::string& texts) {
  if (texts.empty()) return;
  for (const std::string_view with : {"WITH RECURSIVE", "WITH"}) {
    if (!query.sql.starts_with(with)) continue;
    const std::string begin = std::string(" RECURSIVE\n").substr(with.size() > 4 ? 10 : 0);
    query.parts_at = with.size(), query.parts_size = begin.size() + texts.size();
    query.sql.insert(query.parts_at, begin + texts);
    return;
  }
  throw Error(Message("{}:{}: a query with `uses:` begins with WITH", query.file, query.sql_line),
              Message("write WITH, a common table expression, then SELECT"));
}

}  // namespace

std::string_view ToString(ParameterType type) { return kTypes[static_cast<size_t>(type)].first; }

const QueryParameter* CannedQuery::Parameter(std::string_view parameter) const {
  const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const QueryParameter& candidate) {
    return candidate.name == parameter;
  });
  return found == parameters.end() ? nullptr : &*found;
}

std::string CannedQuery::PlaceOf(size_t offset) const {
  size_t line = sql_line;
  if (offset >= parts_at && offset < parts_at + parts_size) return fmt::format("{}: in {}", file, parts);
  for (size_t i = 0; i < std::min(offset, sql.size()); ++i) {
    line += sql[i] == '\n' && (i < parts_at || i >= parts_at + parts_size);
  }
  return fmt::format("{}:{}", file, line);
}

CannedQuery ParseQuery(std::string_view text, std::string_view file) {
  text = WithoutByteOrderMark(text);
  CannedQuery query;
  query.file = file;
  HeaderReader header(query);
  size_t at = 0;
  for (size_t& line_number = query.sql_line; at < text.size(); ++line_number) {
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
                  Message("correct the header of the query file"));
    }
  }
  query.sql = Trim(text.substr(at));
  for (const auto& [what, value] :
       {std::pair("name", &query.name), {"title", &query.title}, {"SELECT", &query.sql}}) {
    if (value->empty())
      throw Error(Message("{}:{}: the query has no {}", file, query.sql_line, what),
                  Message("add it to the query file"));
  }
  PutPartsIn(query, header.part_texts());
  return query;
}

}  // namespace xiezuo
