// Runs tests/sql/*.test over the database of money_fixture.h. A case is SQL, or `query NAME --PARAM VALUE …`,
// then
// `----`, then its rows; an empty line ends it.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/error.h"
#include "base/utf8.h"
#include "query/catalogue.h"
#include "query/run.h"
#include "unit/query/money_fixture.h"
#include "unit/query/rows_text.h"

namespace xiezuo {
namespace {

struct Case {
  std::string place, question, rows;
};

std::vector<Case> ReadCases() {
  std::vector<Case> cases;
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(XIEZUO_SOURCE_DIR "/tests/sql"))
    files.insert(entry.path());
  for (const auto& path : files) {
    std::ifstream file(path);
    Case open;
    bool in_rows = false;
    const auto close = [&] {
      if (!open.question.empty()) cases.push_back(open);
      open = {}, in_rows = false;
    };
    int number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      if (line.starts_with('#')) continue;
      if (line.empty()) {
        close();
      } else if (line == "----") {
        in_rows = true;
      } else {
        if (open.question.empty()) open.place = path.filename().string() + ":" + std::to_string(number);
        (in_rows ? open.rows : open.question) += line + "\n";
      }
    }
    close();
  }
  return cases;
}

// The name of the query that a case runs, "" for plain SQL.
std::string QueryName(const Case& test) {
  std::istringstream words(test.question);
  std::string first, name;
  words >> first >> name;
  return first == "query" ? name : "";
}

std::string Answer(Sandbox& sandbox, const Catalogue& catalogue, const Case& test) {
  const std::string name = QueryName(test);
  if (name.empty()) return ToText(*sandbox.Query(test.question));
  std::istringstream words(test.question);
  std::string word, value;
  words >> word >> word;
  QueryArguments arguments;
  while (words >> word >> value) arguments[word.substr(2)] = value;
  return ToText(*RunQuery(sandbox, catalogue.Find(name), arguments));
}

// What the example of a query gives it.
QueryArguments ExampleArguments(const CannedQuery& query) {
  std::istringstream words(query.examples.front());
  std::string word, value;
  QueryArguments arguments;
  for (words >> word >> word >> word; words >> word >> value;) {
    if (query.Parameter(word.substr(2))->type != ParameterType::kRegion) arguments[word.substr(2)] = value;
  }
  for (const QueryParameter& parameter : query.parameters) {
    if (parameter.type == ParameterType::kRegion && parameter.required) arguments[parameter.name] = "522731";
  }
  return arguments;
}

}  // namespace

TEST_CASE("the .test files get their rows") {
  const TemporaryFolder folder;
  {
    Store store = OpenSmall(folder / "x.db");
    FillMoney(store);
    store.PutArticle(PeopleOfGuiding());
  }
  const Catalogue catalogue;
  Sandbox sandbox(folder / "x.db");
  for (const Case& test : ReadCases()) {
    INFO(test.place << "\n" << test.question);
    CHECK(Answer(sandbox, catalogue, test) == test.rows);
  }
}

TEST_CASE("every canned query has a .test") {
  std::set<std::string> tested;
  for (const Case& test : ReadCases()) tested.insert(QueryName(test));
  const Catalogue catalogue;
  for (const CannedQuery& query : catalogue.queries()) {
    INFO(query.name);
    CHECK(tested.contains(query.name));
  }
}

TEST_CASE("every canned query declares its columns and gives none of an empty database") {
  const TemporaryFolder folder;
  OpenSmall(folder / "x.db");
  Sandbox sandbox(folder / "x.db");
  const Catalogue catalogue;
  for (const CannedQuery& query : catalogue.queries()) {
    INFO(query.name);
    REQUIRE_FALSE(query.examples.empty());
    const auto rows = RunQuery(sandbox, query, ExampleArguments(query));
    REQUIRE(rows->columns().size() == query.columns.size());
    for (size_t i = 0; i < query.columns.size(); ++i) {
      CHECK(rows->columns()[i].name == query.columns[i].column.name);
      CHECK_FALSE(rows->columns()[i].title_zh.empty());
    }
    CHECK(ToText(*rows).empty());
    CHECK_FALSE(query.title_zh.empty());
  }
}

}  // namespace xiezuo
