#include "cli/fact_rows.h"

#include <map>
#include <string_view>

namespace xiezuo {
namespace {

struct FieldColumn {
  std::string_view name, title_zh, unit;
  bool for_people = false;
};

constexpr FieldColumn kFields[] = {
    {"type", "类型", "", true},
    {"id", "编号", "code"},
    {"article", "文章", "", true},
    {"start", "起", ""},
    {"end", "止", ""},
    {"quote", "原文", "", true},
    {"amount_yuan", "金额", "yuan", true},
    {"amount_max_yuan", "金额上限", "yuan"},
    {"value", "数值", "", true},
    {"value_max", "数值上限", ""},
    {"unit", "单位", "", true},
    {"what", "事项", ""},
    {"qualifier", "限定", ""},
    {"kind", "资金类别", ""},
    {"group", "人群", ""},
    {"scope", "范围", ""},
    {"payer", "出资方", "code"},
    {"helper", "帮扶方", "code"},
    {"recipient", "受援方", "code", true},
    {"scheme", "机制", ""},
    {"period_first", "起始年", "", true},
    {"period_last", "终止年", "", true},
    {"sector", "领域", ""},
    {"status", "状态", ""},
    {"part_of", "所属", "code"},
    {"project", "项目", "code"},
    {"confidence", "置信度", ""},
    {"rule", "规则", ""},
};

using Fields = std::map<std::string_view, Value>;

Value TextOrNull(const std::string& text) { return text.empty() ? Value{} : Value{text}; }

Value Yuan(int64_t fen) {
  if (fen % 100 == 0) return fen / 100;
  return static_cast<double>(fen) / 100;
}

Value Number(const Decimal& value) {
  if (value.scale() == 0) return value.mantissa();
  return value.ToDouble();
}

Value Word(std::string_view word) { return std::string(word); }

void SetPeriod(const std::optional<Period>& period, Fields& fields) {
  if (!period) return;
  fields["period_first"] = int64_t{period->first};
  fields["period_last"] = int64_t{period->last};
}

void SetFields(const Partnership& partnership, Fields& fields) {
  fields["helper"] = TextOrNull(partnership.helper);
  fields["recipient"] = TextOrNull(partnership.recipient);
  fields["scheme"] = Word(ToString(partnership.scheme));
}

void SetFields(const Project& project, Fields& fields) {
  fields["what"] = project.name;
  if (project.amount_fen) fields["amount_yuan"] = Yuan(*project.amount_fen);
}

void SetFields(const Fund& fund, Fields& fields) {
  fields["amount_yuan"] = Yuan(fund.amount_fen);
  if (fund.amount_max_fen) fields["amount_max_yuan"] = Yuan(*fund.amount_max_fen);
  fields["kind"] = Word(ToString(fund.kind));
  fields["scope"] = Word(ToString(fund.scope));
  fields["payer"] = TextOrNull(fund.payer.ToString());
  fields["project"] = TextOrNull(fund.project);
}

void SetFields(const Beneficiary& beneficiary, Fields& fields) {
  fields["value"] = beneficiary.count;
  if (beneficiary.count_max) fields["value_max"] = *beneficiary.count_max;
  fields["unit"] = Word(ToString(beneficiary.unit));
  fields["group"] = Word(ToString(beneficiary.group));
}

void SetFields(const Indicator& indicator, Fields& fields) {
  fields["value"] = Number(indicator.value);
  if (indicator.value_max) fields["value_max"] = Number(*indicator.value_max);
  fields["unit"] = indicator.unit;
  fields["what"] = indicator.what;
}

template <typename Record>
void SetCommonFields(const Record& record, Fields& fields) {
  if constexpr (!std::is_same_v<Record, Partnership>) {
    fields["recipient"] = TextOrNull(record.recipient);
    fields["sector"] = Word(ToString(record.sector));
    fields["status"] = Word(ToString(record.status));
    SetPeriod(record.period, fields);
    if constexpr (!std::is_same_v<Record, Project>) fields["qualifier"] = Word(ToString(record.qualifier));
  }
}

Fields FieldsOf(const StatedFact& stated) {
  const Fact& fact = stated.fact;
  Fields fields{{"type", Word(ToString(fact.type()))},
                {"id", fact.key},
                {"article", stated.article},
                {"part_of", TextOrNull(fact.part_of)},
                {"confidence", fact.confidence}};
  if (!fact.evidence.empty()) {
    const Evidence& first = fact.evidence.front();
    fields["start"] = static_cast<int64_t>(first.span.start);
    fields["end"] = static_cast<int64_t>(first.span.end);
    fields["quote"] = first.quote;
    fields["rule"] = first.rule;
  }
  std::visit(
      [&](const auto& record) {
        SetCommonFields(record, fields);
        SetFields(record, fields);
      },
      fact.record);
  return fields;
}

}  // namespace

FactRows::FactRows(FactReader& reader) : reader_(reader) {
  for (const FieldColumn& field : kFields) {
    columns_.push_back(
        {std::string(field.name), std::string(field.title_zh), std::string(field.unit), !field.for_people});
  }
}

bool FactRows::Next(Row& row) {
  StatedFact stated;
  if (!reader_.Next(stated)) return false;
  Fields fields = FieldsOf(stated);
  row.clear();
  for (const Column& column : columns_) row.push_back(std::move(fields[column.name]));
  return true;
}

}  // namespace xiezuo
