#include "resolve/parts.h"

#include <catch2/catch.hpp>

#include "statements.h"

namespace xiezuo {
namespace {

// "50名<200名" for every statement that is part of another.
std::string Parts(const std::string& sentence) {
  const StatedFigures stated("青岛市崂山区结对帮扶甘肃省通渭县。\n" + sentence);
  const auto wholes =
      FindWholes(stated.statements, stated.mentions, stated.article.annotated, SourceLexicon());
  REQUIRE(wholes.size() == stated.statements.size());
  std::string parts;
  for (size_t i = 0; i < wholes.size(); ++i) {
    if (wholes[i] == i) continue;
    parts += (parts.empty() ? "" : " ") + StatedFigures::QuoteOf(stated.statements[i]) + "<" +
             StatedFigures::QuoteOf(stated.statements[wholes[i]]);
  }
  return parts;
}

}  // namespace

TEST_CASE("其中 marks a part of the figure before it, and all parts have the same whole") {
  CHECK(Parts("投入协作资金3000万元，其中教育资金800万元。") == "800万元<3000万元");
  CHECK(Parts("投入协作资金3000万元，其中教育资金800万元、医疗资金700万元。") ==
        "800万元<3000万元 700万元<3000万元");
  CHECK(Parts("安置劳动力就业869名，其中脱贫劳动力就业512名。") == "512名<869名");
}

TEST_CASE("what a sum is spent on, clause by clause, are its parts, as far as it goes") {
  CHECK(Parts("捐赠20万元，15万元用来建操场，5万元用来奖优助学。") == "15万元<20万元 5万元<20万元");
  CHECK(Parts("捐赠20万元，15万元用来建操场，8万元用来奖优助学。") == "15万元<20万元");
  CHECK(Parts("捐赠20万元，15万元的图书也已送到。").empty());
}

TEST_CASE("a part is of its whole's kind, not larger, and in its sentence") {
  CHECK(Parts("投入协作资金3000万元，其中培训教师50名。").empty());
  CHECK(Parts("投入协作资金800万元，其中社会捐赠3000万元。").empty());
  CHECK(Parts("投入协作资金3000万元。其中教育资金800万元。").empty());
  CHECK(Parts("投入协作资金3000万元，捐赠物资800万元。").empty());
}

TEST_CASE(
    "a part takes from its whole who the people are, whether it is planned and that it is for one thing") {
  const auto part_of = [](const std::string& sentence) {
    StatedFigures stated("青岛市崂山区结对帮扶甘肃省通渭县。\n" + sentence);
    REQUIRE(stated.statements.size() == 2);
    InheritFromWhole(stated.statements[0].fact, stated.statements[1].fact);
    return stated.statements[1].fact.record;
  };
  CHECK(std::get<Beneficiary>(part_of("车间长年用工74人，其中贫困户49人。")).group == Group::kLabourer);
  CHECK(std::get<Beneficiary>(part_of("惠及群众740人，其中贫困户49人。")).group != Group::kLabourer);
  CHECK(std::get<Fund>(part_of("计划明年安排协作资金5200万元，其中2900万元投向农业。")).status ==
        Status::kPlanned);
  CHECK(std::get<Fund>(part_of("已安排协作资金5200万元，其中2900万元投向农业。")).status == Status::kDone);
  CHECK(std::get<Fund>(part_of("幼儿园造价1150万元，其中崂山区承担900万元。")).scope == Scope::kItem);
}

}  // namespace xiezuo
