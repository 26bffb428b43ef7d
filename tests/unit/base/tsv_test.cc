#include "base/tsv.h"

#include <catch2/catch.hpp>

#include "base/error.h"

namespace xiezuo {

using Row = std::vector<std::string_view>;

TEST_CASE("a table is its header and its rows, each as long as the header") {
  const auto table =
      ParseTsv("# a comment\n\nname\tcode\tkind\n惠水\t522731\tshort\n\n黔\t520000\n", "names.tsv");
  REQUIRE(table);
  CHECK(table->header == Row{"name", "code", "kind"});
  REQUIRE(table->rows.size() == 2);
  CHECK(table->rows[0] == Row{"惠水", "522731", "short"});
  CHECK(table->rows[1] == Row{"黔", "520000", ""});
  CHECK(table->lines == std::vector<size_t>{4, 6});
}

TEST_CASE("line ends of both kinds, and a last line without one, are the same table") {
  const auto table = ParseTsv("word\tweight\r\n上线\t1\r\n投产\t", "words.tsv");
  REQUIRE(table);
  CHECK(table->header == Row{"word", "weight"});
  CHECK(table->rows == std::vector<Row>{{"上线", "1"}, {"投产", ""}});
}

TEST_CASE("'#' begins a comment above the header alone") {
  const auto table = ParseTsv("word\n#1\n", "words.tsv");
  REQUIRE(table);
  CHECK(table->rows == std::vector<Row>{{"#1"}});
}

TEST_CASE("a row longer than the header is refused with file and line") {
  const auto table = ParseTsv("word\tweight\n上线\t1\n投产\t1\t2\n", "words.tsv");
  REQUIRE_FALSE(table);
  CHECK(table.error().message == "words.tsv:3: the row has 3 fields, the header 2");
  CHECK_FALSE(table.error().remedy.empty());
}

TEST_CASE("a table without header is refused by name") {
  for (const char* text : {"", "\n\n", "# nothing but a comment\n"}) {
    CAPTURE(text);
    const auto table = ParseTsv(text, "words.tsv");
    REQUIRE_FALSE(table);
    CHECK(table.error().message == "words.tsv: no header row");
  }
}

TEST_CASE("a column is found by its name, and a missing one named") {
  const auto table = ParseTsv("name\tcode\n", "names.tsv");
  REQUIRE(table);
  CHECK(table->ColumnOf("code") == 1);
  CHECK_THROWS_WITH(table->ColumnOf("level"), Catch::Contains("\"level\""));
}

}  // namespace xiezuo
