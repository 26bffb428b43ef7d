#include "output/fact_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace xiezuo {
namespace {

template <typename Record>
Fact Stated(Record record) {
  Fact fact;
  fact.key = "00112233aabbccdd";
  fact.record = std::move(record);
  fact.evidence = {{.span = {3, 9}, .quote = "3.06亿元", .rule = "fund-invested"}};
  fact.confidence = 0.75;
  return fact;
}

Fund WholeFund() {
  Fund fund;
  fund.amount_fen = 30600000000;
  fund.payer.region = "440115";
  fund.recipient = "522730";
  fund.period = Period{2021, 2025};
  fund.sector = Sector::kCultureTourism;
  return fund;
}

TEST_CASE("a fund has the codebook's fields in order") {
  CHECK(
      ToText(FactJson(Stated(WholeFund()), "a.txt")) ==
      R"({"type":"fund","id":"00112233aabbccdd","article":"a.txt","spans":[{"start":3,"end":9,"quote":"3.06亿元"}],)"
      R"("amount_yuan":306000000,"amount_max_yuan":null,"qualifier":"exact","kind":"fiscal","status":"done",)"
      R"("scope":"total","payer":"440115","recipient":"522730","period":[2021,2025],"sector":"culture_tourism",)"
      R"("part_of":null,"project":null,"confidence":0.75,"rule":"fund-invested"})");
}

TEST_CASE("amounts are integers where whole, decimals else, and unknown is null") {
  Fund fund;
  fund.amount_fen = 1234550;
  fund.amount_max_fen = 2000000;
  fund.payer.organisation = "某基金会";
  fund.project = "ffffffffffffffff";
  Fact fact = Stated(fund);
  fact.part_of = "0000000000000001";
  const auto json = FactJson(fact, "a.txt");
  CHECK(json["amount_yuan"].dump() == "12345.5");
  CHECK(json["amount_max_yuan"].dump() == "20000");
  CHECK(json["payer"] == "某基金会");
  CHECK(json["recipient"].is_null());
  CHECK(json["period"].is_null());
  CHECK(json["part_of"] == "0000000000000001");
  CHECK(json["project"] == "ffffffffffffffff");
}

template <typename Record>
std::string Keys() {
  std::string keys;
  const auto json = FactJson(Stated(Record{}), "a");
  for (const auto& item : json.items()) keys += item.key() + " ";
  return keys;
}

TEST_CASE("the other types have their own fields") {
  CHECK(Keys<Beneficiary>() ==
        "type id article spans count count_max qualifier unit group recipient period sector status part_of "
        "confidence rule ");
  CHECK(Keys<Indicator>() ==
        "type id article spans value value_max qualifier unit what recipient period sector status part_of "
        "confidence rule ");
  CHECK(Keys<Project>() ==
        "type id article spans name recipient sector period status amount_yuan confidence rule ");
  CHECK(Keys<Partnership>() == "type id article spans helper recipient scheme confidence rule ");
}

TEST_CASE("decimals are written shortest") {
  struct Case {
    Decimal value;
    std::string text;
  };
  const Case cases[] = {{Decimal(85, 1), "8.5"}, {Decimal(250000), "250000"}, {Decimal(5, 3), "0.005"}};
  for (const Case& c : cases) {
    Indicator indicator;
    indicator.value = c.value;
    CHECK(FactJson(Stated(indicator), "a")["value"].dump() == c.text);
  }
}

}  // namespace
}  // namespace xiezuo
