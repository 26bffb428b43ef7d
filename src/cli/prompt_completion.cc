#include "cli/prompt_completion.h"

#include <algorithm>
#include <cctype>

#include "base/utf8.h"
#include "cli/prompt.h"
#include "output/writer.h"
#include "query/catalogue.h"

namespace xiezuo {
namespace {

constexpr const char* kKeywords[] = {
    "SELECT",    "FROM",    "WHERE",     "GROUP BY",      "ORDER BY", "HAVING",       "LIMIT",      "JOIN",
    "LEFT JOIN", "ON",      "AS",        "AND",           "OR",       "NOT",          "NULL",       "IS",
    "IN",        "LIKE",    "REGEXP",    "MATCH",         "BETWEEN",  "WITH",         "DISTINCT",   "UNION",
    "CASE",      "WHEN",    "THEN",      "ELSE",          "END",      "DESC",         "COLLATE",    "zh",
    "EXISTS",    "count(",  "sum(",      "min(",          "max(",     "avg(",         "round(",     "substr(",
    "instr(",    "length(", "coalesce(", "group_concat(", "pinyin(",  "region_name(", "in_region(", "yuan(",
    "fts(",
};

constexpr char kTables[] =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND "
    "name "
    "NOT LIKE 'sqlite_%' ORDER BY name";
constexpr char kColumns[] =
    "SELECT DISTINCT c.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c "
    "WHERE t.schema = 'main' AND t.type IN ('table', 'view') ORDER BY c.name";
constexpr char kByName[] =
    "SELECT DISTINCT n.name FROM region_names AS n JOIN regions AS r ON r.code = n.code WHERE n.name >= "
    ":prefix "
    "AND n.name < :prefix || char(1114111) AND r.level <> 'township' ORDER BY length(n.name), n.name";
constexpr char kByPinyin[] =
    "SELECT DISTINCT n.name FROM region_names AS n JOIN regions AS r ON r.code = n.code WHERE n.pinyin >= "
    ":prefix AND n.pinyin < :prefix || '{' AND r.level <> 'township' AND length(n.name) > 1 "
    "ORDER BY length(n.name), n.name";

bool IsOfWord(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) || c == '_';
}

std::string Lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool Begins(const std::string& text, const std::string& prefix) {
  return text.size() >= prefix.size() && Lower(text.substr(0, prefix.size())) == Lower(prefix);
}

Completion Beginning(const std::string& typed, const std::vector<std::string>& words) {
  Completion completion{CodePointCount(typed), {}};
  for (const std::string& word : words) {
    if (Begins(word, typed)) completion.candidates.push_back(word);
  }
  return completion;
}

// Formats are listed in one text for the help.
std::vector<std::string> Formats() {
  std::vector<std::string> formats;
  for (std::string_view rest = PromptModes(); !rest.empty();) {
    const size_t comma = rest.find(", ");
    formats.emplace_back(rest.substr(0, comma));
    rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 2);
  }
  return formats;
}

std::vector<std::string> QueryNames(const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const CannedQuery& query : catalogue.queries()) names.push_back(query.name);
  return names;
}

}  // namespace

std::vector<std::string> PromptCompletion::Names(const char* sql, const std::string& prefix) {
  std::vector<std::string> names;
  for (const Row& row : sandbox_.Lookup(sql, {{"prefix", prefix}}))
    names.push_back(std::get<std::string>(row[0]));
  return names;
}

const std::vector<std::string>& PromptCompletion::SqlWords() {
  if (sql_words_.empty()) {
    sql_words_ = Names(kTables);
    for (const std::string& column : Names(kColumns)) sql_words_.push_back(column);
    sql_words_.insert(sql_words_.end(), std::begin(kKeywords), std::end(kKeywords));
    std::sort(sql_words_.begin(), sql_words_.end());
    sql_words_.erase(std::unique(sql_words_.begin(), sql_words_.end()), sql_words_.end());
  }
  return sql_words_;
}

Completion PromptCompletion::Region(const std::string& typed) {
  if (typed.empty()) return {};
  const bool pinyin = static_cast<unsigned char>(typed.front()) < 0x80;
  return {CodePointCount(typed), Names(pinyin ? kByPinyin : kByName, pinyin ? Lower(typed) : typed)};
}

// The words of a line that begins with a point; the last one, perhaps empty, is completed.
Completion PromptCompletion::OfCommand(const std::string& before) {
  std::vector<std::string> words = {""};
  for (const char c : before) {
    if (c != ' ') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  const std::string typed = words.back();
  const std::string& command = words.front();
  if (words.size() == 1) return Beginning(typed, PromptCommandNames());
  if (command == ".mode") return Beginning(typed, Formats());
  if (command == ".schema") return Beginning(typed, Names(kTables));
  if (command == ".explain") return OfSql(before);
  if (command != ".query") return {};
  const Catalogue catalogue;
  if (words.size() == 2) return Beginning(typed, QueryNames(catalogue));
  const std::string& name = words[1];
  const std::string option = words[words.size() - 2];
  for (const CannedQuery& query : catalogue.queries()) {
    if (query.name != name) continue;
    const QueryParameter* parameter = option.starts_with("--") ? query.Parameter(option.substr(2)) : nullptr;
    if (parameter && parameter->type == ParameterType::kRegion) return Region(typed);
    if (parameter) return Beginning(typed, parameter->choices);
    std::vector<std::string> options;
    for (const QueryParameter& each : query.parameters) options.push_back("--" + each.name);
    return Beginning(typed, options);
  }
  return {};
}

Completion PromptCompletion::OfSql(const std::string& before) {
  const size_t quotes = static_cast<size_t>(std::count(before.begin(), before.end(), '\''));
  if (quotes % 2 == 1) return Region(before.substr(before.rfind('\'') + 1));
  size_t begin = before.size();
  while (begin > 0 && IsOfWord(before[begin - 1])) --begin;
  const std::string typed = before.substr(begin);
  if (begin > 0 && before[begin - 1] == '.') return Beginning(typed, Names(kColumns));
  return typed.empty() ? Completion{} : Beginning(typed, SqlWords());
}

Completion PromptCompletion::operator()(const std::string& before) {
  return before.starts_with(".") ? OfCommand(before) : OfSql(before);
}

}  // namespace xiezuo
