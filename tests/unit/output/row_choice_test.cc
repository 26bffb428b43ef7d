#include <catch2/catch.hpp>

#include "base/error.h"
#include "locale/collation.h"
#include "output/row_choice.h"
#include "unit/output/rows_fixture.h"

namespace xiezuo {
namespace {

FixedRows Counties() {
  return {{{.name = "county", .title_zh = "县", .unit = ""},
           {.name = "people", .title_zh = "人数", .unit = "", .detail = true}},
          {{std::string("织金"), int64_t{2}},
           {std::string("安顺"), std::monostate{}},
           {std::string("惠水"), 2.5},
           {std::string("册亨"), int64_t{2}},
           {std::string("毕节"), std::string("many")}}};
}

std::string Key(std::string_view text) {
  static const ChineseOrder order(PlaceReading({{"长沙", "changsha"}, {"长兴", "changxing"}}));
  return order.Key(text);
}

std::string Chosen(const RowChoice& choice) {
  FixedRows rows = Counties();
  ChosenRows chosen(rows, choice, Key);
  StringSink sink;
  WriteRows(chosen, {.format = Format::kTsv}, sink);
  return sink.text();
}

TEST_CASE("rows are sorted: numbers, then text, missing values last in both directions") {
  CHECK(Chosen({.sort = {{"people"}}}) ==
        "county\tpeople\n织金\t2\n册亨\t2\n惠水\t2.5\n毕节\tmany\n安顺\t\n");
  CHECK(Chosen({.sort = {{"people", true}}}) ==
        "county\tpeople\n毕节\tmany\n惠水\t2.5\n织金\t2\n册亨\t2\n安顺\t\n");
}

TEST_CASE("Chinese text is sorted as people read it") {
  CHECK(Chosen({.columns = {"county"}, .sort = {{"county"}}}) == "county\n安顺\n毕节\n册亨\n惠水\n织金\n");
  CHECK(Chosen({.columns = {"县"}, .sort = {{"人数"}, {"县"}}, .limit = 2}) == "county\n册亨\n织金\n");
}

TEST_CASE("columns stand as asked for, and show though they are details") {
  CHECK(Chosen({.columns = {"people", "county"}, .limit = 1}) == "people\tcounty\n2\t织金\n");
  FixedRows rows = Counties();
  ChosenRows chosen(rows, {.columns = {"people"}}, Key);
  CHECK_FALSE(chosen.columns()[0].detail);
}

TEST_CASE("a limit of nought asks for the heading alone") {
  CHECK(Chosen({.limit = 0}) == "county\tpeople\n");
  CHECK(Chosen({.sort = {{"people"}}, .limit = 0}) == "county\tpeople\n");
}

TEST_CASE("the first of many sorted rows are those of all of them") {
  std::vector<Row> many;
  for (int64_t i = 0; i < 5000; ++i) many.push_back({(i * 7919) % 5000});
  FixedRows rows({Named("n")}, many);
  ChosenRows chosen(rows, {.sort = {{"n", true}}, .limit = 3}, Key);
  StringSink sink;
  WriteRows(chosen, {.format = Format::kTsv}, sink);
  CHECK(sink.text() == "n\n4999\n4998\n4997\n");
}

TEST_CASE("a column that is not there is refused with those that are") {
  for (const RowChoice& choice : {RowChoice{.columns = {"nothing"}}, RowChoice{.sort = {{"nothing"}}}}) {
    FixedRows rows = Counties();
    try {
      ChosenRows chosen(rows, choice, Key);
      FAIL("it was taken");
    } catch (const Error& e) {
      CHECK(e.status() == ExitStatus::kUsage);
      CHECK(e.remedy() == "the columns: county, people");
    }
  }
}

}  // namespace
}  // namespace xiezuo
