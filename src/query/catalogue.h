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
//   -- uses: funds counting proof
//   -- evidence: reported_facts reported_yuan
//
// The third word of a parameter is `required`, `optional` (NULL where not given), `default=VALUE`, or
// `fixed=VALUE`, which a part wants and nobody can give; a unit
// or a Chinese title that a column lacks is written `-`. `detail:` declares a column that tables for people
// leave out unless --wide is given. `uses:` names files of queries/parts/, whose common table expressions are
// put behind the WITH of the query. `evidence:` names a column that holds the ids of the facts behind a row,
// separated by commas or spaces, and the figure that they prove, `-` for the row as a whole; such a column is
// shown only where `column:` declares it too. Every other leading comment is for the reader of the file.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result_set.h"

namespace xiezuo {

// A share is a number from 0 to 1, a count a whole number from 0.
enum class ParameterType { kRegion, kYear, kText, kInteger, kNumber, kShare, kCount, kChoice };
std::string_view ToString(ParameterType);  // as the header block writes it

struct QueryParameter {
  std::string name;
  ParameterType type = ParameterType::kText;
  std::vector<std::string> choices;  // of kChoice
  bool required = false;
  std::optional<std::string> default_value;
  bool fixed = false;  // at its default
  std::string help;
};

struct QueryColumn {
  Column column;
  std::string help;
};

struct QueryEvidence {
  std::string column;  // that holds ids of facts
  std::string figure;  // the column that they prove; "" for the whole row
};

struct CannedQuery {
  std::string file;  // for messages
  std::string name, title, title_zh;
  std::vector<QueryParameter> parameters;  // in the order of the file
  std::vector<std::string> examples;       // whole command lines
  std::vector<QueryColumn> columns;        // in the order of the file; may leave columns out
  std::vector<QueryEvidence> evidence;
  std::string sql;  // without the header block, the parts that it uses put in
  const QueryParameter* Parameter(std::string_view parameter) const;  // null where it has none of that name
  // Where in the file a byte of `sql` stands: "own.sql:12", or the part that it comes from.
  std::string PlaceOf(size_t offset) const;

  size_t sql_line = 1;                  // of the file, where `sql` begins
  size_t parts_at = 0, parts_size = 0;  // bytes of `sql` that the parts take
  std::string parts;                    // their names
};

// `file` is the file's name, for messages. Throws Error, naming file and line, where the block is wrong or
// lacks name or title, or uses a part that there is not.
CannedQuery ParseQuery(std::string_view text, std::string_view file);

// The folder of a person's own queries: xiezuo/queries in $XDG_CONFIG_HOME, else in ~/.config; "" where it is
// not there.
std::string PersonalQueriesFolder();

class Catalogue {
 public:
  // The built-in queries and those of the .sql files of the folders; of two with one name the later folder's
  // wins, and a folder's wins over a built-in one. Throws Error where a folder cannot be read, a file of it
  // is wrong, or two files of one folder hold queries of one name.
  explicit Catalogue(const std::vector<std::string>& folders = {});

  const std::vector<CannedQuery>& queries() const { return queries_; }  // sorted by name
  // Throws Error kUsage, naming the nearest, where there is none of that name.
  const CannedQuery& Find(std::string_view name) const;

 private:
  std::vector<CannedQuery> queries_;
};

}  // namespace xiezuo
