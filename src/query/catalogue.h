#pragma once
// The catalogue of canned queries. A query is one .sql file whose header block is its contract:
//
//   -- name: funds-by-county
//   -- title: What is reported and what is itemised, by county
//   -- title-zh: 各县帮扶资金
//   -- param: county region optional  Code, Chinese name or pinyin
//   -- param: kind choice(fiscal|donation) default=fiscal  Kind of money
//   -- example: xiezuo query funds-by-county --county huishui
//   -- column: reported_yuan yuan 报告金额 The total that articles report
//
// The third word of a parameter is `required`, `optional` (NULL where not given) or `default=VALUE`; a unit
// or a Chinese title that a column lacks is written `-`. `detail:` declares a column that tables for people
// leave out unless --wide is given. Every other leading comment is for the reader of the file.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result_set.h"

namespace xiezuo {

enum class ParameterType { kRegion, kYear, kText, kInteger, kNumber, kChoice };
std::string_view ToString(ParameterType);  // as the header block writes it

struct QueryParameter {
  std::string name;
  ParameterType type = ParameterType::kText;
  std::vector<std::string> choices;  // of kChoice
  bool required = false;
  std::optional<std::string> default_value;
  std::string help;
};

struct QueryColumn {
  Column column;
  std::string help;
};

struct CannedQuery {
  std::string name, title, title_zh;
  std::vector<QueryParameter> parameters;  // in the order of the file
  std::vector<std::string> examples;       // whole command lines
  std::vector<QueryColumn> columns;        // in the order of the file; may leave columns out
  std::string sql;                         // without the header block
  const QueryParameter* Parameter(std::string_view parameter) const;  // null where it has none of that name
};

// `file` is the file's name, for messages. Throws Error, naming file and line, where the block is wrong or
// lacks name or title.
CannedQuery ParseQuery(std::string_view text, std::string_view file);

class Catalogue {
 public:
  // The built-in queries and, where `folder` is not "", those of its .sql files; of two with one name the
  // folder's wins. Throws Error where the folder cannot be read or a file of it is wrong.
  explicit Catalogue(const std::string& folder = {});

  const std::vector<CannedQuery>& queries() const { return queries_; }  // sorted by name
  // Throws Error kUsage, naming the nearest, where there is none of that name.
  const CannedQuery& Find(std::string_view name) const;

 private:
  std::vector<CannedQuery> queries_;
};

}  // namespace xiezuo
