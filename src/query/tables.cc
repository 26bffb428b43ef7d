#include "query/tables.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {
namespace {

struct Declared {
  std::string_view name, description, description_zh;
  std::string_view order;  // of a view; a table is ordered by its key
  std::string_view source = "";
};

constexpr Declared kDeclared[] = {
    {"articles", "What was read", "读入的文章", ""},
    {"facts", "What the articles say, each thing once", "文章所述事实，每事一次", ""},
    {"fund_view", "Money that flows because of the cooperation", "协作资金", "fund_id"},
    {"beneficiary_view", "Counted groups that receive something", "受益人群", "beneficiary_id"},
    {"indicator_view", "Other counted or measured results and efforts", "其他计数成果与投入", "indicator_id"},
    {"project_view", "Concrete undertakings", "具体项目", "project_id"},
    {"partnership_view", "Pairs of regions that articles state", "文章所述结对关系", "partnership_id"},
    {"evidence", "The exact words behind each fact; start and end count code points",
     "每个事实的原文；起止按码点计", ""},
    {"ledger", "Every numeric expression, and what it became or why it became nothing",
     "每个数字表述及其去向", "article, start, \"end\", fact, reason"},
    {"conflict_view", "Pairs of facts that disagree", "互相矛盾的事实", "first, second, what"},
    {"residue", "Numeric expressions that are no fact, and why", "未成为事实的数字及原因", ""},
    {"organisations", "Organisations as printed", "文中出现的单位", ""},
    {"article_organisations", "Which article names which organisation", "哪篇文章提到哪个单位", ""},
    {"passages", "Paragraphs, headings and captions in reading order", "按阅读顺序的段落、标题、图注", ""},
    {"regions", "Divisions of China, province to township", "行政区划，省至乡镇", "",
     "国家统计局 统计用区划代码, 2023"},
    {"region_names", "Every way in which regions are written", "区划的各种写法", "",
     "国家统计局 统计用区划代码, 2023"},
    {"known_partnerships", "Pairs known from elsewhere, no facts", "已知结对关系，不是事实", "",
     "press reports, 2013-2025"},
    {"indicator_tree", "The framework by which cooperation is reported", "协作统计框架", "",
     "press reports and provincial rules"},
    {"funds", "Money, amounts in fen", "资金，金额以分计", ""},
    {"beneficiaries", "Beneficiaries by code", "受益人群（代码）", ""},
    {"indicators", "Indicators by code", "指标（代码）", ""},
    {"projects", "Projects by code, amounts in fen", "项目（代码），金额以分计", ""},
    {"partnerships", "Partnerships by code", "结对关系（代码）", ""},
    {"statements", "What each article says, before equal statements are joined to facts",
     "合并之前各文章的陈述", ""},
    {"conflicts", "Pairs of statements that disagree", "互相矛盾的陈述", ""},
};

const Declared& Find(std::string_view name) {
  const auto found = std::find_if(std::begin(kDeclared), std::end(kDeclared),
                                  [&](const Declared& declared) { return declared.name == name; });
  if (found != std::end(kDeclared)) return *found;
  std::string names;
  for (const Declared& declared : kDeclared)
    names += fmt::format("{}{}", names.empty() ? "" : ", ", declared.name);
  throw Error(Message("there is no table called \"{}\"", name), Message("the tables: {}", names),
              ExitStatus::kUsage);
}

const std::string& TextOf(const Value& value) {
  static const std::string none;
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : none;
}

bool IsSet(const Value& value) {
  const auto* number = std::get_if<int64_t>(&value);
  return !number || *number != 0;
}

// Views declare no types, so there the name tells.
std::string TypeOf(const std::string& name, const std::string& declared) {
  const auto is_one_of = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (declared == "REAL" || declared == "ANY") return "number";
  if (declared == "INTEGER") return "integer";
  if (name.ends_with("_yuan") || name.ends_with("_wan") || is_one_of({"value", "value_max", "confidence"})) {
    return declared == "TEXT" ? "string" : "number";
  }
  if (declared.empty() && is_one_of({"articles", "known"})) return "integer";
  return "string";
}

void Describe(Sandbox& sandbox, ExportTable& table) {
  std::map<int64_t, std::string> key;
  for (const Row& row :
       sandbox.Lookup("SELECT name, type, \"notnull\", pk FROM pragma_table_info(:name) ORDER BY cid",
                      {{"name", table.name}})) {
    const std::string& name = TextOf(row[0]);
    table.columns.push_back({name, TypeOf(name, TextOf(row[1])), IsSet(row[2]), ""});
    if (name.ends_with("_yuan")) table.columns.back().unit = "yuan";
    if (name.ends_with("_wan")) table.columns.back().unit = "wan_yuan";
    if (name.ends_with("_fen")) table.columns.back().unit = "fen";
    if (IsSet(row[3])) key[std::get<int64_t>(row[3])] = name;
  }
  for (const auto& [place, name] : key) table.primary_key.push_back(name);
  std::map<int64_t, ForeignKey> links;
  for (const Row& row : sandbox.Lookup(
           "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(:name) ORDER BY id, seq",
           {{"name", table.name}})) {
    ForeignKey& link = links[std::get<int64_t>(row[0])];
    link.table = TextOf(row[1]);
    link.columns.push_back(TextOf(row[2]));
    link.table_columns.push_back(TextOf(row[3]));
  }
  for (auto& [id, link] : links) table.foreign_keys.push_back(std::move(link));
}

// The names are our own, from the list above or the schema.
std::string Quoted(std::string_view name) { return fmt::format("\"{}\"", name); }

}  // namespace

std::vector<std::string> ExportNames() {
  std::vector<std::string> names;
  for (const Declared& declared : kDeclared) names.emplace_back(declared.name);
  return names;
}

std::vector<ExportTable> ExportTables(const std::string& path) {
  Sandbox sandbox(path);
  std::vector<ExportTable> tables;
  for (const Declared& declared : kDeclared) {
    ExportTable table;
    table.name = declared.name;
    table.description = declared.description;
    table.description_zh = declared.description_zh;
    table.source = declared.source;
    Describe(sandbox, table);
    tables.push_back(std::move(table));
  }
  return tables;
}

std::unique_ptr<RowSource> OpenTable(Sandbox& sandbox, std::string_view name) {
  const Declared& declared = Find(name);
  std::string order(declared.order);
  if (order.empty()) {
    for (const Row& row : sandbox.Lookup("SELECT name FROM pragma_table_info(:name) WHERE pk > 0 ORDER BY pk",
                                         {{"name", std::string(name)}})) {
      order += (order.empty() ? "" : ", ") + Quoted(TextOf(row[0]));
    }
  }
  return sandbox.Query(fmt::format("SELECT * FROM {} ORDER BY {}", Quoted(name), order));
}

}  // namespace xiezuo
