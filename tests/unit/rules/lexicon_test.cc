#include "rules/lexicon.h"

#include <catch2/catch.hpp>

#include "base/error.h"

namespace xiezuo {

using Files = std::vector<EmbeddedFile>;

TEST_CASE("a lexicon is the tables below lexicon/, by name") {
  const Lexicon lexicon(Files{{"lexicon/units.tsv", "unit\tform\n元\tmoney\n亩\n"},
                              {"fund.rules", "cue: a"},
                              {"lexicon/README.md", "no table"},
                              {"other/units.tsv", "x\n"}});
  const Lexicon::Table& units = lexicon.table("units");
  CHECK(units.ColumnOf("form") == 1);
  using Row = std::vector<std::string>;
  CHECK(units.rows == std::vector<Row>{{"元", "money"}, {"亩", ""}});
}

TEST_CASE("a missing table and a missing column are refused by name") {
  const Lexicon lexicon(Files{{"lexicon/units.tsv", "unit\n元\n"}});
  CHECK_THROWS_WITH(lexicon.table("periods"), Catch::Contains("lexicon/periods.tsv"));
  CHECK_THROWS_WITH(lexicon.table("units").ColumnOf("form"), Catch::Contains("\"form\""));
}

TEST_CASE("a broken table is refused with file and line") {
  CHECK_THROWS_WITH(Lexicon(Files{{"lexicon/units.tsv", "unit\n元\tmoney\n"}}),
                    Catch::StartsWith("lexicon/units.tsv:2: "));
  CHECK_THROWS_WITH(Lexicon(Files{{"lexicon/units.tsv", ""}}), Catch::StartsWith("lexicon/units.tsv: "));
}

}  // namespace xiezuo
