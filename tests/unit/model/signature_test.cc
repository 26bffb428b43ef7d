#include <catch2/catch.hpp>

#include "model/fact.h"

namespace xiezuo {
namespace {

template <typename Record>
Fact FactOf(Record record) {
  Fact fact;
  fact.record = std::move(record);
  return fact;
}

Fund SomeFund() {
  return {.amount_fen = 300000000,
          .amount_max_fen = {},
          .qualifier = Qualifier::kExact,
          .kind = FundKind::kFiscal,
          .status = Status::kDone,
          .scope = Scope::kTotal,
          .payer = {"370200", ""},
          .recipient = "621121",
          .period = Period{2024, 2024},
          .sector = Sector::kIndustry,
          .project = ""};
}

Beneficiary SomeBeneficiary() {
  return {.count = 869,
          .count_max = {},
          .qualifier = Qualifier::kExact,
          .unit = BeneficiaryUnit::kPerson,
          .group = Group::kLabourer,
          .recipient = "621121",
          .period = Period{2024, 2024},
          .sector = Sector::kLabour,
          .status = Status::kDone};
}

Indicator SomeIndicator() {
  return {.value = Decimal(25),
          .value_max = {},
          .qualifier = Qualifier::kExact,
          .unit = "个",
          .what = "项目",
          .recipient = "621121",
          .period = Period{2024, 2024},
          .sector = Sector::kIndustry,
          .status = Status::kDone,
          .tree_code = ""};
}

// `same` keeps the signature of the record, each of `others` has one of its own.
template <typename Record>
void CheckTold(const Record& record, const std::vector<void (*)(Record&)>& same,
               const std::vector<void (*)(Record&)>& others) {
  const std::string signature = Signature(FactOf(record));
  REQUIRE_FALSE(signature.empty());
  for (size_t i = 0; i < same.size(); ++i) {
    CAPTURE(i);
    Record changed = record;
    same[i](changed);
    CHECK(Signature(FactOf(changed)) == signature);
  }
  for (size_t i = 0; i < others.size(); ++i) {
    CAPTURE(i);
    Record changed = record;
    others[i](changed);
    CHECK(Signature(FactOf(changed)) != signature);
    CHECK_FALSE(Signature(FactOf(changed)).empty());
  }
}

}  // namespace

TEST_CASE("funds are told apart by amount, kind, status, scope, ends, period and sector") {
  CheckTold<Fund>(
      SomeFund(),
      {[](Fund& f) { f.qualifier = Qualifier::kOver; }, [](Fund& f) { f.project = "0123456789abcdef"; }},
      {[](Fund& f) { f.amount_fen += 1; }, [](Fund& f) { f.amount_max_fen = 400000000; },
       [](Fund& f) { f.kind = FundKind::kDonation; }, [](Fund& f) { f.status = Status::kPlanned; },
       [](Fund& f) { f.scope = Scope::kItem; },
       [](Fund& f) {
         f.payer = {"", "某某公司"};
       },
       [](Fund& f) { f.recipient = "621123"; },
       [](Fund& f) {
         f.period = Period{2023, 2024};
       },
       [](Fund& f) { f.period.reset(); }, [](Fund& f) { f.sector = Sector::kEducation; }});
}

TEST_CASE("beneficiaries are told apart by count, unit, group, place, period, sector and status") {
  CheckTold<Beneficiary>(
      SomeBeneficiary(), {[](Beneficiary& b) { b.qualifier = Qualifier::kAbout; }},
      {[](Beneficiary& b) { b.count = 870; }, [](Beneficiary& b) { b.count_max = 900; },
       [](Beneficiary& b) { b.unit = BeneficiaryUnit::kPersonTimes; },
       [](Beneficiary& b) { b.group = Group::kTeacher; }, [](Beneficiary& b) { b.recipient = "621123"; },
       [](Beneficiary& b) {
         b.period = Period{2025, 2025};
       },
       [](Beneficiary& b) { b.sector = Sector::kTalent; },
       [](Beneficiary& b) { b.status = Status::kPlanned; }});
}

TEST_CASE("indicators are told apart by value, unit, thing, place, period, sector and status") {
  CheckTold<Indicator>(
      SomeIndicator(),
      {[](Indicator& i) { i.value = *Decimal::Parse("25.0"); }, [](Indicator& i) { i.tree_code = "1.2"; }},
      {[](Indicator& i) { i.value = Decimal(26); }, [](Indicator& i) { i.value_max = Decimal(30); },
       [](Indicator& i) { i.unit = "家"; }, [](Indicator& i) { i.what = "园区"; },
       [](Indicator& i) { i.recipient = "621123"; },
       [](Indicator& i) {
         i.period = Period{2025, 2025};
       },
       [](Indicator& i) { i.sector = Sector::kRural; }, [](Indicator& i) { i.status = Status::kPlanned; }});
}

TEST_CASE("projects are told apart by name and place, partnerships by ends and scheme") {
  Project project;
  project.name = "通渭中药材加工园";
  project.recipient = "621121";
  CheckTold<Project>(project,
                     {[](Project& p) { p.amount_fen = 100; },
                      [](Project& p) {
                        p.period = Period{2024, 2024};
                      },
                      [](Project& p) { p.status = Status::kPlanned; }},
                     {[](Project& p) { p.name = "通渭小学"; }, [](Project& p) { p.recipient = "621123"; }});
  CheckTold<Partnership>(
      {"370200", "621100", Scheme::kEastWest, {}, {}}, {[](Partnership& p) { p.since = 2017; }},
      {[](Partnership& p) { p.helper = "370211"; }, [](Partnership& p) { p.recipient = "621121"; },
       [](Partnership& p) { p.scheme = Scheme::kOther; },
       [](Partnership& p) { std::swap(p.helper, p.recipient); }});
}

TEST_CASE("facts of two types are never one") {
  Beneficiary people = SomeBeneficiary();
  Indicator counted = SomeIndicator();
  counted.value = Decimal(people.count);
  CHECK(Signature(FactOf(people)) != Signature(FactOf(counted)));
}

TEST_CASE("a statement too vague to be found again elsewhere has no signature") {
  Fund fund = SomeFund();
  fund.recipient.clear();
  CHECK(Signature(FactOf(fund)).empty());
  Beneficiary people = SomeBeneficiary();
  people.period.reset();
  CHECK(Signature(FactOf(people)).empty());
  people = SomeBeneficiary();
  people.recipient.clear();
  CHECK(Signature(FactOf(people)).empty());
  Indicator counted = SomeIndicator();
  counted.period.reset();
  CHECK(Signature(FactOf(counted)).empty());
  Project project;
  project.name = "小学";
  CHECK(Signature(FactOf(project)).empty());
}

}  // namespace xiezuo
