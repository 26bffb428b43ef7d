#include "output/fact_json.h"

#include <nlohmann/json.hpp>

namespace xiezuo {
namespace {

using Json = nlohmann::ordered_json;

Json TextOrNull(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json YuanJson(int64_t fen) {
  if (fen % 100 == 0) return fen / 100;
  return static_cast<double>(fen) / 100;
}

Json DecimalJson(const Decimal& value) {
  if (value.scale() == 0) return value.mantissa();
  return value.ToDouble();
}

Json PeriodJson(const std::optional<Period>& period) {
  return period ? Json::array({period->first, period->last}) : Json(nullptr);
}

void AddAttributes(const Partnership& partnership, const Fact&, Json& json) {
  json["helper"] = TextOrNull(partnership.helper);
  json["recipient"] = TextOrNull(partnership.recipient);
  json["scheme"] = ToString(partnership.scheme);
}

void AddAttributes(const Project& project, const Fact&, Json& json) {
  json["name"] = project.name;
  json["recipient"] = TextOrNull(project.recipient);
  json["sector"] = ToString(project.sector);
  json["period"] = PeriodJson(project.period);
  json["status"] = ToString(project.status);
  json["amount_yuan"] = project.amount_fen ? YuanJson(*project.amount_fen) : Json(nullptr);
}

void AddAttributes(const Fund& fund, const Fact& fact, Json& json) {
  json["amount_yuan"] = YuanJson(fund.amount_fen);
  json["amount_max_yuan"] = fund.amount_max_fen ? YuanJson(*fund.amount_max_fen) : Json(nullptr);
  json["qualifier"] = ToString(fund.qualifier);
  json["kind"] = ToString(fund.kind);
  json["status"] = ToString(fund.status);
  json["scope"] = ToString(fund.scope);
  json["payer"] = TextOrNull(fund.payer.ToString());
  json["recipient"] = TextOrNull(fund.recipient);
  json["period"] = PeriodJson(fund.period);
  json["sector"] = ToString(fund.sector);
  json["part_of"] = TextOrNull(fact.part_of);
  json["project"] = TextOrNull(fund.project);
}

void AddAttributes(const Beneficiary& beneficiary, const Fact& fact, Json& json) {
  json["count"] = beneficiary.count;
  json["count_max"] = beneficiary.count_max ? Json(*beneficiary.count_max) : Json(nullptr);
  json["qualifier"] = ToString(beneficiary.qualifier);
  json["unit"] = ToString(beneficiary.unit);
  json["group"] = ToString(beneficiary.group);
  json["recipient"] = TextOrNull(beneficiary.recipient);
  json["period"] = PeriodJson(beneficiary.period);
  json["sector"] = ToString(beneficiary.sector);
  json["status"] = ToString(beneficiary.status);
  json["part_of"] = TextOrNull(fact.part_of);
}

void AddAttributes(const Indicator& indicator, const Fact& fact, Json& json) {
  json["value"] = DecimalJson(indicator.value);
  json["value_max"] = indicator.value_max ? DecimalJson(*indicator.value_max) : Json(nullptr);
  json["qualifier"] = ToString(indicator.qualifier);
  json["unit"] = indicator.unit;
  json["what"] = indicator.what;
  json["recipient"] = TextOrNull(indicator.recipient);
  json["period"] = PeriodJson(indicator.period);
  json["sector"] = ToString(indicator.sector);
  json["status"] = ToString(indicator.status);
  json["part_of"] = TextOrNull(fact.part_of);
}

}  // namespace

Json FactJson(const Fact& fact, std::string_view article) {
  Json json;
  json["type"] = ToString(fact.type());
  json["id"] = fact.key;
  json["article"] = article;
  json["spans"] = Json::array();
  for (const Evidence& evidence : fact.evidence) {
    Json span;
    span["start"] = evidence.span.start;
    span["end"] = evidence.span.end;
    span["quote"] = evidence.quote;
    json["spans"].push_back(std::move(span));
  }
  std::visit([&](const auto& record) { AddAttributes(record, fact, json); }, fact.record);
  json["confidence"] = fact.confidence;
  json["rule"] = fact.evidence.empty() ? Json(nullptr) : Json(fact.evidence.front().rule);
  return json;
}

}  // namespace xiezuo
