#include "model/region.h"

#include <catch2/catch.hpp>

#include "base/error.h"

namespace xiezuo {
namespace {

constexpr std::string_view kRegions =
    "code\tname\tlevel\tparent_code\n620000\t甘肃省\tprovince\t\n621121\t通渭县\tcounty\t621100\n";
constexpr std::string_view kPairsHead = "helper_code\trecipient_code\tscheme\tsince\tuntil\n";

}  // namespace

TEST_CASE("the seeds become regions, names, pairs and the indicator tree") {
  const std::string pairs = std::string(kPairsHead) + "370200\t621100\teast_west\t2017\t\n";
  const ReferenceData data = ParseReferenceData(
      {{"regions.tsv", kRegions},
       {"region_names.tsv", "name\tcode\tkind\n通渭\t621121\tshort\n"},
       {"partnerships.tsv", pairs},
       {"indicators.tsv",
        "code\tparent_code\tname_zh\tname_en\tunit\n1.2\t1\t就业人数\tpeople employed\t人\n"}});
  REQUIRE(data.regions.size() == 2);
  CHECK(data.regions[1].code == "621121");
  CHECK(data.regions[1].name == "通渭县");
  CHECK(data.regions[1].level == RegionLevel::kCounty);
  CHECK(data.regions[1].parent == "621100");
  REQUIRE(data.names.size() == 1);
  CHECK(data.names[0].name == "通渭");
  CHECK(data.names[0].code == "621121");
  CHECK(data.names[0].kind == "short");
  REQUIRE(data.partnerships.size() == 1);
  CHECK(data.partnerships[0].helper == "370200");
  CHECK(data.partnerships[0].recipient == "621100");
  CHECK(data.partnerships[0].scheme == Scheme::kEastWest);
  CHECK(data.partnerships[0].since == 2017);
  CHECK_FALSE(data.partnerships[0].until);
  REQUIRE(data.indicators.size() == 1);
  CHECK(data.indicators[0].code == "1.2");
  CHECK(data.indicators[0].unit == "人");
}

TEST_CASE("a missing seed leaves its part empty") {
  const ReferenceData data = ParseReferenceData({{"regions.tsv", kRegions}});
  CHECK(data.regions.size() == 2);
  CHECK(data.names.empty());
  CHECK(data.partnerships.empty());
  CHECK(ParseReferenceData({}).regions.empty());
}

TEST_CASE("a row that cannot be read is refused with file and line") {
  struct Case {
    std::string_view file;
    std::string text, message;
  };
  const std::string head(kPairsHead);
  const std::vector<Case> cases = {
      {"regions.tsv", "code\tname\tlevel\tparent_code\n\n620000\t甘肃省\tstate\t\n", "regions.tsv:3"},
      {"regions.tsv", "code\tname\tlevel\n620000\t甘肃省\tprovince\n",
       "regions.tsv:2: a table lacks the column \"parent_code\""},
      {"regions.tsv", "code\tname\tlevel\tparent_code\n620000\t甘肃省\tprovince\t\tmore\n", "regions.tsv:2"},
      {"regions.tsv", "", "regions.tsv: no header row"},
      {"partnerships.tsv", head + "370200\t621100\teast_west\t2017\t\n370200\t621100\tnorth_south\t\t\n",
       "partnerships.tsv:3"},
      {"partnerships.tsv", head + "370200\t621100\teast_west\t二〇一七\t\n", "partnerships.tsv:2: "},
      {"partnerships.tsv", head + "370200\t621100\teast_west\t\t2020?\n", "partnerships.tsv:2: "},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK_THROWS_WITH(ParseReferenceData({{c.file, c.text}}), Catch::Contains(c.message));
  }
}

}  // namespace xiezuo
