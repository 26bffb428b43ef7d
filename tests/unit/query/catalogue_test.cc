#include "query/catalogue.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.h"
#include "query/run.h"
#include "unit/query/money_fixture.h"
#include "unit/query/rows_text.h"

namespace xiezuo {
namespace {

constexpr char kWhole[] =
    "-- What the reader of the file should know.\n"
    "-- name: by-county\n-- title: By county\n-- title-zh: 按县\n"
    "-- param: county region required  Code or name\n-- param: kind choice(a|b) default=a  Kind\n"
    "-- param: least number optional  Least amount\n"
    "-- example: xiezuo query by-county --county huishui\n"
    "-- column: sum_yuan yuan 合计 The sum\n-- column: what - - Anything\n\n"
    "SELECT 1 AS sum_yuan -- not: a header\n";

std::string MessageOf(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::kUsage);
    return error.what() + (" / " + error.remedy());
  }
  FAIL("nothing was thrown");
  return "";
}

}  // namespace

TEST_CASE("a query file states its contract") {
  const CannedQuery query = ParseQuery(kWhole, "x.sql");
  CHECK(query.name == "by-county");
  CHECK(query.title_zh == "按县");
  REQUIRE(query.parameters.size() == 3);
  CHECK(query.parameters[0].required);
  CHECK(query.parameters[0].type == ParameterType::kRegion);
  CHECK(query.parameters[0].help == "Code or name");
  CHECK(query.parameters[1].choices == std::vector<std::string>{"a", "b"});
  CHECK(query.parameters[1].default_value == "a");
  CHECK_FALSE(query.parameters[2].required);
  REQUIRE(query.columns.size() == 2);
  CHECK(query.columns[0].column.title_zh == "合计");
  CHECK(query.columns[1].column.unit == "");
  CHECK(query.sql == "SELECT 1 AS sum_yuan -- not: a header");
}

TEST_CASE("query files that are wrong are refused") {
  const auto without = [](const std::string& line) {
    std::string text = kWhole;
    return text.erase(text.find(line), line.size());
  };
  const auto with = [](const std::string& line) { return line + "\n" + kWhole; };
  for (const std::string& text : {without("-- name: by-county\n"),
                                  without("-- title: By county\n"),
                                  without("SELECT 1 AS sum_yuan -- not: a header\n"),
                                  with("-- parm: x text required"),
                                  with("-- param: xx word required"),
                                  with("-- param: xx text perhaps"),
                                  with("-- param: xx choice required"),
                                  with("-- param: xx text(a|b) required"),
                                  with("-- param: xx choice(a|b) default=c"),
                                  with("-- param: xx text required\n-- param: xx text required"),
                                  with("-- title:"),
                                  std::string(),
                                  with("-- param: out text required"),
                                  with("-- param: words text required"),
                                  with("-- param: limit integer optional"),
                                  with("-- param: columns text optional"),
                                  with("-- param: explain text required"),
                                  with("-- param: XX text required"),
                                  with("-- uses: nothing"),
                                  with("-- name: other"),
                                  with("-- title: Other"),
                                  std::string("-- name: By County\n-- title: X\nSELECT 1")}) {
    INFO(text);
    CHECK_THROWS_AS(ParseQuery(text, "x.sql"), Error);
  }
}

TEST_CASE("a header that cannot work is refused with its line and the reason") {
  constexpr std::pair<const char*, const char*> kRefused[] = {
      {"-- param: r text optional R", "`r`: a parameter has a name of two letters or more"},
      {"-- param: -r text optional R", "`-r` is no name of a parameter"},
      {"-- param: nn integer default=abc N", "`default=abc`: a whole number is wanted"},
      {"-- param: nn integer fixed=1.5 N", "`fixed=1.5`: a whole number is wanted"},
      {"-- param: nn number default= N", "`default=`: a number is wanted"},
      {"-- param: yy year default=24 Y", "`default=24`: a year such as 2025 is wanted"},
      {"-- param: cc choice(a|b) default=c C", "`default=c`: one of a, b is wanted"},
  };
  for (const auto& [header, reason] : kRefused) {
    INFO(header);
    CHECK_THROWS_WITH(
        ParseQuery("-- name: echo\n-- title: Echo\n" + std::string(header) + "\nSELECT 1", "x.sql"),
        std::string("x.sql:3: ") + reason);
  }
}

TEST_CASE("a query file may begin with a byte order mark") {
  const CannedQuery query = ParseQuery(std::string("\xEF\xBB\xBF") + kWhole, "x.sql");
  CHECK(query.name == "by-county");
  CHECK(query.PlaceOf(0) == ParseQuery(kWhole, "x.sql").PlaceOf(0));
}

TEST_CASE("a query whose header speaks of a column that it lacks is refused") {
  TemporaryFolder folder;
  OpenSmall(folder / "x.db");
  Sandbox sandbox(folder / "x.db");
  for (const std::string key : {"column", "detail", "evidence"}) {
    INFO(key);
    const CannedQuery query = ParseQuery(
        "-- name: one\n-- title: One\n-- column: one - 一\n-- " + key + ": nosuch - \nSELECT 1 AS one",
        "x.sql");
    CHECK(MessageOf([&] { RunQuery(sandbox, query, {}); }) ==
          "x.sql: `" + key +
              ":` names nosuch, which is no column of the query / correct the header of the query file");
  }
}

TEST_CASE("a folder adds queries, and of one name its own wins") {
  TemporaryFolder folder;
  const size_t built_in = Catalogue().queries().size();
  std::ofstream(folder / "a.sql") << kWhole;
  std::ofstream(folder / "b.sql") << "-- name: coverage\n-- title: Mine\nSELECT 1";
  std::ofstream(folder / "notes.txt") << "no query";
  const Catalogue catalogue({folder.path().string()});
  CHECK(catalogue.queries().size() == built_in + 1);
  CHECK(catalogue.Find("coverage").title == "Mine");
  CHECK(MessageOf([&] { catalogue.Find("partnership"); }).find("partnerships") != std::string::npos);
  CHECK_THROWS_AS(Catalogue({folder / "none"}), Error);
  TemporaryFolder later;
  std::ofstream(later / "x.sql") << "-- name: coverage\n-- title: Later\nSELECT 1";
  CHECK(Catalogue({folder.path().string(), later.path().string()}).Find("coverage").title == "Later");
  std::ofstream(later / "y.sql") << "-- name: coverage\n-- title: Twice\nSELECT 1";
  CHECK_THROWS_WITH(Catalogue({later.path().string()}),
                    Catch::EndsWith("/x.sql holds a query called coverage too"));
  std::ofstream(folder / "c.sql") << "SELECT 1";
  CHECK_THROWS_AS(Catalogue({folder.path().string()}), Error);
}

TEST_CASE("arguments are checked and bound") {
  TemporaryFolder folder;
  OpenSmall(folder / "x.db");
  Sandbox sandbox(folder / "x.db");
  const CannedQuery query = ParseQuery(
      "-- name: echo\n-- title: Echo\n-- param: a-county region optional  x\n-- param: yy year optional  x\n"
      "-- param: tt text optional  x\n-- param: ii integer optional  x\n-- param: nn number optional  x\n"
      "-- param: cc choice(a|b) default=b  x\nSELECT :a_county, :yy, :tt, :ii, :nn, :cc",
      "x.sql");
  const auto answer = [&](const QueryArguments& arguments) {
    return ToText(*RunQuery(sandbox, query, arguments));
  };
  CHECK(answer({}) == "NULL | NULL | NULL | NULL | NULL | b\n");
  CHECK(answer({{"a-county", "huishui"},
                {"yy", "2024"},
                {"tt", "'; DROP TABLE facts --"},
                {"ii", "-3"},
                {"nn", "-2.5"},
                {"cc", "a"}}) == "522731 | 2024 | '; DROP TABLE facts -- | -3 | -2.5 | a\n");
  CHECK(answer({{"nn", "8"}}) == "NULL | NULL | NULL | NULL | 8 | b\n");
  for (const QueryArguments& wrong : std::vector<QueryArguments>{{{"yy", "24"}},
                                                                 {{"yy", "2024a"}},
                                                                 {{"yy", ""}},
                                                                 {{"ii", "1.5"}},
                                                                 {{"nn", "x"}},
                                                                 {{"nn", "1e5"}},
                                                                 {{"cc", "d"}},
                                                                 {{"zz", "1"}},
                                                                 {{"a-county", "nowhere"}},
                                                                 {{"a-county", ""}},
                                                                 {{"a-county", "000000"}}}) {
    INFO(wrong.begin()->first << " " << wrong.begin()->second);
    CHECK_FALSE(MessageOf([&] { answer(wrong); }).empty());
  }
  const CannedQuery strict =
      ParseQuery("-- name: s\n-- title: S\n-- param: yy year required  x\nSELECT :yy", "x.sql");
  CHECK_FALSE(MessageOf([&] { RunQuery(sandbox, strict, {}); }).empty());
}

TEST_CASE("a share lies between 0 and 1, and a count is no less than 0") {
  TemporaryFolder folder;
  OpenSmall(folder / "x.db");
  Sandbox sandbox(folder / "x.db");
  const CannedQuery query = ParseQuery(
      "-- name: echo\n-- title: Echo\n-- param: part share optional  x\n-- param: most count optional  x\n"
      "SELECT :part, :most",
      "x.sql");
  constexpr struct {
    const char *name, *text, *answer;  // or what is wanted
  } kCases[] = {
      {"part", "0", "0 | NULL\n"},
      {"part", "0.25", "0.25 | NULL\n"},
      {"part", "1", "1 | NULL\n"},
      {"part", "1.0", "1 | NULL\n"},
      {"part", "1.01", "a number from 0 to 1"},
      {"part", "90", "a number from 0 to 1"},
      {"part", "-1", "a number from 0 to 1"},
      {"part", "-0", "a number from 0 to 1"},
      {"part", "half", "a number from 0 to 1"},
      {"most", "0", "NULL | 0\n"},
      {"most", "9223372036854775807", "NULL | 9223372036854775807\n"},
      {"most", "-1", "a whole number from 0"},
      {"most", "0.5", "a whole number from 0"},
      {"most", "9223372036854775808", "a whole number from 0"},
  };
  for (const auto& [name, text, answer] : kCases) {
    INFO(name << " " << text);
    const QueryArguments arguments = {{name, text}};
    if (std::string_view(answer).ends_with('\n')) {
      CHECK(ToText(*RunQuery(sandbox, query, arguments)) == answer);
    } else {
      CHECK(MessageOf([&] { RunQuery(sandbox, query, arguments); }) ==
            "--" + (name + (" \"" + std::string(text))) + "\": " + answer + " is wanted / ");
    }
  }
}

}  // namespace xiezuo
