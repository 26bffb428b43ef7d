#include "query/evidence.h"

#include <fmt/core.h>

#include <algorithm>
#include <deque>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {
namespace {

// Of articles that print one wording, which are reprints of each other, the one that states most stands for
// all.
constexpr char kPlaces[] =
    "WITH stated AS ("
    "SELECT s.*, s.article <> first_value(s.article) OVER (PARTITION BY s.fact, s.wording ORDER BY "
    "(SELECT count(*) FROM statements AS x WHERE x.article = s.article) DESC, s.article) AS reprint "
    "FROM json_each(:ids) AS j JOIN statements AS s ON s.fact = j.value) "
    "SELECT s.fact, s.type, coalesce(s.name, CASE WHEN s.amount_fen IS NULL THEN CAST(s.value AS NUMERIC) "
    "WHEN s.amount_fen % 100 = 0 THEN s.amount_fen / 100 ELSE s.amount_fen / 100.0 END), "
    "CASE WHEN s.name IS NULL THEN iif(s.amount_fen IS NULL, s.unit, '元') END, "
    "e.quote, a.name, a.published_on, substr(a.digest, 1, 12), a.newspaper, e.start, e.\"end\", s.reprint, "
    "s.confidence, e.rule "
    "FROM stated AS s JOIN evidence AS e ON e.statement = s.id JOIN articles AS a ON a.digest = s.article "
    "ORDER BY s.fact, s.reprint, a.name, a.digest, e.start, e.\"end\", e.rule";

const std::vector<Column>& ExplanationColumns() {
  static const std::vector<Column> columns = {{"row", "行", ""},
                                              {"about", "内容", ""},
                                              {"figure", "列", ""},
                                              {"shown", "显示值", "", true},
                                              {"fact_id", "编号", ""},
                                              {"type", "类型", "", true},
                                              {"value", "数值", ""},
                                              {"unit", "单位", ""},
                                              {"quote", "原文", ""},
                                              {"name", "文件", ""},
                                              {"published_on", "发表日期", ""},
                                              {"article", "文章", "", true},
                                              {"newspaper", "报纸", "", true},
                                              {"start", "起点", "", true},
                                              {"end", "终点", "", true},
                                              {"reprint", "转载", "", true},
                                              {"confidence", "可信度", "", true},
                                              {"rule", "规则", "", true}};
  return columns;
}

const std::string& TextOf(const Value& value) {
  static const std::string none;
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : none;
}

// Ids separated by commas or spaces, as a JSON array. An id is letters and digits; nothing else goes in.
std::string JsonOf(const std::string& ids) {
  std::string json = "[\"";
  for (const char c : ids) {
    if (c == ',' || c == ' ') {
      json += "\",\"";
    } else if (std::isalnum(static_cast<unsigned char>(c))) {
      json += c;
    }
  }
  return json + "\"]";
}

class Explanation : public RowSource {
 public:
  Explanation(Sandbox& sandbox, const CannedQuery& query, std::unique_ptr<RowSource> rows,
              std::optional<int64_t> only)
      : sandbox_(sandbox), rows_(std::move(rows)), only_(only) {
    for (const QueryEvidence& evidence : query.evidence) {
      evidence_.push_back({PlaceOf(evidence.column),
                           evidence.figure.empty() ? kWholeRow : PlaceOf(evidence.figure), evidence.figure});
    }
    FindLabels(query);
  }
  const std::vector<Column>& columns() const override { return ExplanationColumns(); }

  bool Next(Row& row) override {
    while (waiting_.empty()) {
      if (!Advance()) return false;
    }
    row = std::move(waiting_.front());
    waiting_.pop_front();
    return true;
  }

 private:
  static constexpr size_t kLabelParts = 5;
  static constexpr size_t kWholeRow = static_cast<size_t>(-1);
  struct Proven {
    size_t ids, figure;
    std::string name;
  };

  size_t PlaceOf(const std::string& name) const {
    const auto& columns = rows_->columns();
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& column) { return column.name == name; });
    return static_cast<size_t>(found - columns.begin());
  }

  // A row is known by what stands first in it, before the first figure that is proved, details left out.
  void FindLabels(const CannedQuery& query) {
    size_t first_figure = rows_->columns().size();
    for (const Proven& proven : evidence_) first_figure = std::min(first_figure, proven.figure);
    for (const QueryColumn& declared : query.columns) {
      const size_t place = PlaceOf(declared.column.name);
      const bool is_id = std::any_of(evidence_.begin(), evidence_.end(),
                                     [&](const Proven& proven) { return proven.ids == place; });
      if (place < first_figure && !declared.column.detail && declared.column.unit != "code" && !is_id)
        labels_.push_back(place);
    }
  }

  std::string LabelOf(const Row& row) const {
    std::string label;
    size_t parts = 0;
    for (const size_t place : labels_) {
      std::string text = TextOf(row[place]);
      if (const auto* number = std::get_if<int64_t>(&row[place])) text = std::to_string(*number);
      if (text.empty()) continue;
      label += (parts == 0 ? "" : " · ") + text;
      if (++parts == kLabelParts) break;
    }
    return label;
  }

  // Reads the next row of the query and what proves it.
  bool Advance() {
    Row row;
    if (only_ && number_ == *only_) return false;
    if (!rows_->Next(row)) {
      if (only_) ThrowNoRow();
      return false;
    }
    ++number_;
    if (only_ && number_ != *only_) return true;
    const std::string label = LabelOf(row);
    for (const Proven& proven : evidence_) {
      if (TextOf(row[proven.ids]).empty()) continue;
      const Value shown = proven.figure == kWholeRow ? Value() : row[proven.figure];
      if (proven.figure != kWholeRow && std::holds_alternative<std::monostate>(shown)) continue;
      for (Row& place : sandbox_.Lookup(kPlaces, {{"ids", JsonOf(TextOf(row[proven.ids]))}})) {
        Row explained = {number_, label, proven.name.empty() ? Value() : Value(proven.name), shown};
        explained.insert(explained.end(), place.begin(), place.end());
        waiting_.push_back(std::move(explained));
      }
    }
    return true;
  }

  [[noreturn]] void ThrowNoRow() const {
    throw Error(number_ == 0 ? Message("there is no row {}: the answer has none", *only_)
                             : Message("there is no row {}: the last is {}", *only_, number_),
                Message("rows are counted from 1, as they stand without --explain"), ExitStatus::kUsage);
  }

  Sandbox& sandbox_;
  std::unique_ptr<RowSource> rows_;
  std::optional<int64_t> only_;
  std::vector<Proven> evidence_;
  std::vector<size_t> labels_;  // columns of `rows_`
  int64_t number_ = 0;
  std::deque<Row> waiting_;
};

}  // namespace

std::unique_ptr<RowSource> ExplainQuery(Sandbox& sandbox, const CannedQuery& query,
                                        const QueryArguments& arguments, std::optional<int64_t> row,
                                        const Arrange& arrange) {
  if (query.evidence.empty()) {
    throw Error(Message("{} does not say which facts are behind its rows", query.file),
                Message("add `-- evidence: COLUMN FIGURE` to it; see docs/queries.md"), ExitStatus::kUsage);
  }
  auto rows = RunQueryWithEvidence(sandbox, query, arguments);
  if (arrange) rows = arrange(std::move(rows));
  return std::make_unique<Explanation>(sandbox, query, std::move(rows), row);
}

}  // namespace xiezuo
