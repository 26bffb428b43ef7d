#include "output/csv_reader.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/error.h"
#include "unit/output/rows_fixture.h"
#include "unit/temporary_folder.h"

namespace xiezuo {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows Read(const std::string& bytes) {
  TemporaryFolder folder;
  CsvReader reader(folder.Put("a.csv", bytes));
  Rows rows;
  for (std::vector<std::string> row; reader.Next(row);) rows.push_back(row);
  return rows;
}

TEST_CASE("csv is read by RFC 4180") {
  CHECK(Read("") == Rows{});
  CHECK(Read("a,b\n1,\n") == Rows{{"a", "b"}, {"1", ""}});
  CHECK(Read("a\r\n\"x\r\ny\"\r\n") == Rows{{"a"}, {"x\r\ny"}});
  CHECK(Read("\"a,\"\"b\"\"\",c") == Rows{{"a,\"b\"", "c"}});
  CHECK(Read("\n\"\"\n") == Rows{{""}, {""}});
}

TEST_CASE("what is no csv is refused with its line") {
  for (const char* bytes : {"a\nb\"c\n", "a\n\"b\"c\n", "a\n\"b", "a\nb\rc\n"}) {
    CAPTURE(bytes);
    CHECK_THROWS_WITH(Read(bytes), Catch::Contains("a.csv:2: "));
  }
}

TEST_CASE("what is written verbatim is read back the same, whatever it is") {
  std::mt19937 random(7);
  const std::string parts[] = {"a", "\"", ",", "\n", "\r", "\r\n", " ", "\t", "长顺", "=1", "", "1.5"};
  for (int round = 0; round < 2000; ++round) {
    const size_t columns = 1 + random() % 4;
    Rows wanted(random() % 5 + 1, std::vector<std::string>(columns));
    for (auto& row : wanted) {
      for (std::string& field : row) {
        for (size_t n = random() % 4; n > 0; --n) field += parts[random() % std::size(parts)];
      }
    }
    std::vector<Column> names;
    std::vector<Row> values;
    for (const std::string& heading : wanted[0]) names.push_back(Named(heading));
    for (size_t i = 1; i < wanted.size(); ++i) values.emplace_back(wanted[i].begin(), wanted[i].end());
    const std::string written =
        Written({names, values}, {.format = Format::kCsv, .csv = CsvStyle::kVerbatim});
    CAPTURE(written);
    REQUIRE(Read(written) == wanted);
  }
}

}  // namespace
}  // namespace xiezuo
