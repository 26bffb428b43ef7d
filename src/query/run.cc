#include "query/run.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/error.h"
#include "base/message.h"
#include "query/parameter_value.h"

namespace xiezuo {
namespace {

Value ParseArgument(Sandbox& sandbox, const QueryParameter& parameter, const std::string& text) {
  if (parameter.type == ParameterType::kRegion) return ResolveRegion(sandbox, text);
  if (auto value = ValueOf(parameter, text)) return *value;
  throw Error(Message("--{} \"{}\": {} is wanted", parameter.name, text, WantedBy(parameter)), "",
              ExitStatus::kUsage);
}

std::string ParameterList(const CannedQuery& query) {
  std::string text;
  for (const QueryParameter& parameter : query.parameters) {
    if (parameter.fixed) continue;
    text += fmt::format("{}--{}", text.empty() ? "" : ", ", parameter.name);
  }
  return text.empty() ? Message("none") : text;
}

void RefuseUnknown(const CannedQuery& query, const QueryArguments& arguments) {
  for (const auto& [name, text] : arguments) {
    const QueryParameter* parameter = query.Parameter(name);
    if (parameter && !parameter->fixed) continue;
    throw Error(Message("the query {} has no parameter --{}", query.name, name),
                Message("its parameters: {}", ParameterList(query)), ExitStatus::kUsage);
  }
}

// SQL names have no dashes.
std::string BindingName(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

// Rows of another source, under the columns that the query declares.
class DeclaredRows : public RowSource {
 public:
  DeclaredRows(std::unique_ptr<RowSource> rows, const CannedQuery& query) : rows_(std::move(rows)) {
    for (size_t i = 0; i < rows_->columns().size(); ++i) {
      const Column& column = rows_->columns()[i];
      const auto declared =
          std::find_if(query.columns.begin(), query.columns.end(),
                       [&](const auto& candidate) { return candidate.column.name == column.name; });
      const bool is_declared = declared != query.columns.end();
      if (!is_declared && IsEvidence(query, column.name)) continue;
      columns_.push_back(is_declared ? declared->column : column);
      if (is_declared) columns_.back().help = declared->help;
      shown_.push_back(i);
    }
  }
  const std::vector<Column>& columns() const override { return columns_; }
  bool Next(Row& row) override {
    Row whole;
    if (!rows_->Next(whole)) return false;
    row.clear();
    for (const size_t i : shown_) row.push_back(std::move(whole[i]));
    return true;
  }

 private:
  static bool IsEvidence(const CannedQuery& query, const std::string& name) {
    return std::any_of(query.evidence.begin(), query.evidence.end(),
                       [&](const QueryEvidence& evidence) { return evidence.column == name; });
  }

  std::unique_ptr<RowSource> rows_;
  std::vector<Column> columns_;
  std::vector<size_t> shown_;  // which of the columns of `rows_`
};

std::unique_ptr<RowSource> Start(Sandbox& sandbox, const CannedQuery& query, const Bindings& bindings) {
  try {
    return sandbox.Query(query.sql, bindings);
  } catch (const SqlError& fault) {
    throw Error(fmt::format("{}: {}", query.PlaceOf(fault.offset().value_or(0)),
                            Message("in the SQL: {}", fault.fault())),
                fault.remedy().empty() ? Message("correct the query file") : fault.remedy(), fault.status());
  } catch (const Error& fault) {
    throw Error(fmt::format("{}: {}", query.PlaceOf(0), fault.what()), fault.remedy(), fault.status());
  }
}

// Years that end before they begin hold nothing, which nobody asks for.
void RefuseBackwards(const CannedQuery& query, const Bindings& bindings) {
  const auto year = [&](const std::string& name) -> std::optional<int64_t> {
    const QueryParameter* parameter = query.Parameter(name);
    if (parameter == nullptr || parameter->type != ParameterType::kYear) return std::nullopt;
    const auto* number = std::get_if<int64_t>(&bindings.at(name));
    return number == nullptr ? std::nullopt : std::optional(*number);
  };
  const auto from = year("from"), to = year("to");
  if (!from || !to || *from <= *to) return;
  throw Error(Message("--from {} is after --to {}", *from, *to), Message("change them round"),
              ExitStatus::kUsage);
}

// The header may speak of no column that the SQL does not give.
void RefuseUnknownColumns(const CannedQuery& query, const std::vector<Column>& columns) {
  const auto refuse_unless_given = [&](std::string_view key, const std::string& name) {
    const auto is_named = [&](const Column& column) { return column.name == name; };
    if (name.empty() || std::any_of(columns.begin(), columns.end(), is_named)) return;
    throw Error(Message("{}: `{}:` names {}, which is no column of the query", query.file, key, name),
                Message("correct the header of the query file"), ExitStatus::kUsage);
  };
  for (const auto& [column, help] : query.columns)
    refuse_unless_given(column.detail ? "detail" : "column", column.name);
  for (const auto& [column, figure] : query.evidence) {
    refuse_unless_given("evidence", column);
    refuse_unless_given("evidence", figure);
  }
}

}  // namespace

std::unique_ptr<RowSource> RunQueryWithEvidence(Sandbox& sandbox, const CannedQuery& query,
                                                const QueryArguments& arguments) {
  RefuseUnknown(query, arguments);
  Bindings bindings;
  for (const QueryParameter& parameter : query.parameters) {
    const auto given = arguments.find(parameter.name);
    std::optional<std::string> text = parameter.default_value;
    if (given != arguments.end()) text = given->second;
    if (!text && parameter.required) {
      throw Error(Message("the query {} wants --{}", query.name, parameter.name),
                  query.examples.empty() ? std::string(Translated(parameter.help))
                                         : Message("for example: {}", query.examples.front()),
                  ExitStatus::kUsage);
    }
    bindings[BindingName(parameter.name)] =
        text ? ParseArgument(sandbox, parameter, *text) : Value(std::monostate());
  }
  RefuseBackwards(query, bindings);
  std::unique_ptr<RowSource> rows = Start(sandbox, query, bindings);
  RefuseUnknownColumns(query, rows->columns());
  return rows;
}

std::unique_ptr<RowSource> RunQuery(Sandbox& sandbox, const CannedQuery& query,
                                    const QueryArguments& arguments) {
  return std::make_unique<DeclaredRows>(RunQueryWithEvidence(sandbox, query, arguments), query);
}

}  // namespace xiezuo
