// What --explain lists, and that every row of every canned query tells rightly from how many articles it
// comes.
#include "query/evidence.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>

#include "base/error.h"
#include "unit/query/money_fixture.h"
#include "unit/query/rows_text.h"

namespace xiezuo {
namespace {

struct Database {
  TemporaryFolder folder;
  std::string path = folder / "x.db";
  Sandbox sandbox;
  Database() : sandbox(Filled(path)) {}
  static const std::string& Filled(const std::string& path) {
    Store store = OpenSmall(path);
    FillMoney(store);
    store.PutArticle(PeopleOfGuiding());
    return path;
  }
};

size_t PlaceOf(const RowSource& rows, const std::string& name) {
  for (size_t i = 0; i < rows.columns().size(); ++i) {
    if (rows.columns()[i].name == name) return i;
  }
  FAIL("there is no column " << name);
  return 0;
}

// The columns of `rows` with these names alone.
std::string TextOf(RowSource& rows, const std::vector<std::string>& names) {
  std::string text;
  for (Row row; rows.Next(row);) {
    for (const std::string& name : names)
      text += (name == names.front() ? "" : " | ") + ToText(row[PlaceOf(rows, name)]);
    text += '\n';
  }
  return text;
}

QueryArguments ArgumentsOf(const CannedQuery& query) {
  QueryArguments arguments;
  for (const QueryParameter& parameter : query.parameters) {
    if (!parameter.required) continue;
    arguments[parameter.name] = parameter.name == "helper" ? "liwan"
                                : parameter.name == "with" ? "guiding"
                                                           : "huishui";
  }
  return arguments;
}

// Which column says how many articles are behind a figure; "" where none does.
std::string ArticleColumn(const RowSource& rows, const std::string& figure) {
  const std::string stem = figure.substr(0, figure.find('_'));
  for (const std::string& name : {stem + "_articles", std::string("articles")}) {
    for (const Column& column : rows.columns()) {
      if (column.name == name && figure.find("listed") == std::string::npos) return name;
    }
  }
  return "";
}

std::set<std::string> IdsIn(const std::string& text) {
  std::set<std::string> ids;
  std::istringstream words(text);
  for (std::string id; std::getline(words, id, ',');) ids.insert(id);
  return ids;
}

Error Refusal(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error;
  }
  FAIL("nothing was thrown");
  return Error("");
}

std::string MessageOf(const std::function<void()>& act) { return Refusal(act).what(); }

constexpr char kOwn[] = "-- name: own\n-- title: Own\n";

}  // namespace

TEST_CASE("an explained row lists each place that states a fact behind it, reprints marked") {
  Database database;
  const CannedQuery query = Catalogue().Find("funds-by-county");
  const QueryArguments arguments = {{"county", "huishui"}, {"kind", "fiscal"}, {"year", "2024"}};
  CHECK(TextOf(*ExplainQuery(database.sandbox, query, arguments),
               {"row", "about", "figure", "shown", "value", "quote", "name", "published_on", "reprint"}) ==
        "1 | 惠水县 · 荔湾区 · fiscal · done | reported_yuan | 6370000 | 6370000 | 637万元 | account.txt | "
        "2025-02-06 | 0\n"
        "1 | 惠水县 · 荔湾区 · fiscal · done | itemised_yuan | 4400000 | 400000 | 40万元 | bridge.txt | "
        "2025-02-06 | 0\n"
        "1 | 惠水县 · 荔湾区 · fiscal · done | itemised_yuan | 4400000 | 1000000 | 100万元 | account.txt | "
        "2025-02-06 | 0\n"
        "1 | 惠水县 · 荔湾区 · fiscal · done | itemised_yuan | 4400000 | 1000000 | 100万元 | bridge.txt | "
        "2025-02-06 | 0\n"
        "1 | 惠水县 · 荔湾区 · fiscal · done | itemised_yuan | 4400000 | 1000000 | 100万元 | reprint.txt | "
        "2025-02-06 | 1\n"
        "1 | 惠水县 · 荔湾区 · fiscal · done | itemised_yuan | 4400000 | 3000000 | 300万元 | account.txt | "
        "2025-02-06 | 0\n");
}

TEST_CASE("one row can be asked for, and not one that is not there") {
  Database database;
  const CannedQuery query = Catalogue().Find("funds-by-county");
  CHECK(TextOf(*ExplainQuery(database.sandbox, query, {}, 3), {"row", "quote"}) == "3 | 20万元\n");
  const auto rows = ExplainQuery(database.sandbox, query, {}, 99);
  CHECK_THROWS_WITH(TextOf(*rows, {"row", "quote"}), "there is no row 99: the last is 7");
}

TEST_CASE("of every canned query each figure rests on its facts, and on as many articles as it says") {
  Database database;
  const Catalogue catalogue;
  for (const CannedQuery& query : catalogue.queries()) {
    INFO(query.name);
    REQUIRE_FALSE(query.evidence.empty());
    std::map<std::pair<int64_t, std::string>, std::set<std::string>> facts, articles;
    const QueryArguments arguments = ArgumentsOf(query);
    const auto explained = ExplainQuery(database.sandbox, query, arguments);
    for (Row row; explained->Next(row);) {
      const std::string figure = ToText(row[PlaceOf(*explained, "figure")]);
      const auto place = std::pair(std::get<int64_t>(row[0]), figure == "NULL" ? "" : figure);
      facts[place].insert(ToText(row[PlaceOf(*explained, "fact_id")]));
      if (ToText(row[PlaceOf(*explained, "reprint")]) == "0")
        articles[place].insert(ToText(row[PlaceOf(*explained, "article")]));
    }
    const auto rows = RunQueryWithEvidence(database.sandbox, query, arguments);
    int64_t number = 0, proved = 0;
    for (Row row; rows->Next(row);) {
      ++number;
      for (const QueryEvidence& evidence : query.evidence) {
        const std::string ids = ToText(row[PlaceOf(*rows, evidence.column)]);
        if (ids == "NULL") continue;
        if (!evidence.figure.empty() && ToText(row[PlaceOf(*rows, evidence.figure)]) == "NULL") continue;
        ++proved;
        const auto place = std::pair(number, evidence.figure);
        INFO("row " << number << " " << evidence.figure);
        CHECK(facts[place] == IdsIn(ids));
        const std::string column = ArticleColumn(*rows, evidence.figure);
        if (!column.empty())
          CHECK(std::to_string(articles[place].size()) == ToText(row[PlaceOf(*rows, column)]));
      }
    }
    CHECK(proved > 0);
  }
}

TEST_CASE("a column of evidence is hidden unless it is declared") {
  Database database;
  const auto columns = [&](const std::string& header) {
    const CannedQuery query =
        ParseQuery(kOwn + header + "SELECT id AS proof, type FROM facts ORDER BY id LIMIT 1", "own.sql");
    return RunQuery(database.sandbox, query, {})->columns().size();
  };
  CHECK(columns("") == 2);
  CHECK(columns("-- evidence: proof type\n") == 1);
  CHECK(columns("-- evidence: proof -\n-- column: proof - - Id\n") == 2);
}

TEST_CASE("evidence that is not there is refused") {
  Database database;
  const auto explain = [&](const std::string& header) {
    const CannedQuery query = ParseQuery(kOwn + header + "SELECT id FROM facts", "own.sql");
    return MessageOf([&] { ExplainQuery(database.sandbox, query, {}); });
  };
  CHECK(explain("") == "own.sql does not say which facts are behind its rows");
  CHECK(explain("-- evidence: proof -\n") ==
        "own.sql: `evidence:` names proof, which is no column of the query");
  CHECK(explain("-- evidence: id sum\n") ==
        "own.sql: `evidence:` names sum, which is no column of the query");
}

TEST_CASE("ids that are no facts prove nothing") {
  Database database;
  const CannedQuery query =
      ParseQuery(std::string(kOwn) + "-- evidence: ids -\nSELECT '\"]; nothing, x y' AS ids", "own.sql");
  CHECK(TextOf(*ExplainQuery(database.sandbox, query, {}), {"row"}).empty());
}

TEST_CASE("wrong SQL is told with file and line") {
  Database database;
  const auto place = [&](const std::string& text) {
    const CannedQuery query = ParseQuery(kOwn + text, "own.sql");
    const Error error = Refusal([&] { RunQuery(database.sandbox, query, {}); });
    const bool forbidden = std::string_view(error.what()).find("forbidden") != std::string_view::npos;
    CHECK(error.status() == (forbidden ? ExitStatus::kFailed : ExitStatus::kUsage));
    return std::string(error.what());
  };
  CHECK(place("\n\nSELECT 1\n  FORM facts").starts_with("own.sql:6: in the SQL: near \"facts\""));
  CHECK(place("SELECT 1,\n 2,\n absent FROM facts") == "own.sql:5: in the SQL: no such column: absent");
  CHECK(place("-- uses: figures\nWITH\nx AS (SELECT 1)\nSELECT y FROM x").starts_with("own.sql:6: "));
  CHECK(place("-- uses: funds\nWITH x AS (SELECT 1) SELECT * FROM selected") ==
        "own.sql:4: the parameter :county has no value");
  CHECK(place("DELETE FROM facts").starts_with("own.sql:3: forbidden in a query"));
}

TEST_CASE("a query may use the shared parts, whatever way its WITH is written") {
  Database database;
  for (const std::string with : {"WITH", "WITH RECURSIVE"}) {
    const CannedQuery query = ParseQuery(kOwn + ("-- uses: figures\n" + with) +
                                             "\nmine AS (SELECT * FROM figures WHERE measure = '教师')\n"
                                             "SELECT count(*), max(value) FROM mine",
                                         "own.sql");
    CHECK(ToText(*RunQuery(database.sandbox, query, {})) == "3 | 30\n");
  }
  CHECK(MessageOf([] { ParseQuery(std::string(kOwn) + "-- uses: figures\nSELECT 1", "own.sql"); }) ==
        "own.sql:4: a query with `uses:` begins with WITH");
  CHECK(MessageOf([] { ParseQuery(std::string(kOwn) + "-- uses: figure\nWITH x", "own.sql"); }) ==
        "own.sql:3: there is no part called figure");
}

TEST_CASE("a fixed parameter is bound and cannot be given") {
  Database database;
  const CannedQuery query =
      ParseQuery(std::string(kOwn) + "-- param: kind text fixed=sales\nSELECT :kind", "own.sql");
  CHECK(ToText(*RunQuery(database.sandbox, query, {})) == "sales\n");
  CHECK(MessageOf([&] {
          RunQuery(database.sandbox, query, {{"kind", "fiscal"}});
        }) == "the query own has no parameter --kind");
}

}  // namespace xiezuo
