#include <catch2/catch.hpp>

#include "annotate_input.h"

namespace xiezuo {

TEST_CASE("codes tell what lies in what") {
  CHECK(Gazetteer::ProvinceOf("522731") == "520000");
  CHECK(Gazetteer::ProvinceOf("520000") == "520000");
  CHECK(Gazetteer::ProvinceOf("").empty());
  CHECK(Gazetteer::PrefectureOf("").empty());
  CHECK(Gazetteer::PrefectureOf("522731") == "522700");
  CHECK(Gazetteer::PrefectureOf("520425102") == "520400");
  CHECK(Gazetteer::PrefectureOf("310117") == "310000");
  CHECK(Gazetteer::PrefectureOf("429004") == "420000");
  CHECK(Gazetteer::PrefectureOf("520000") == "520000");
  CHECK(Gazetteer::CountyOf("520425102") == "520425");
  CHECK(Gazetteer::CountyOf("522700") == "522700");
}

TEST_CASE("within means the same or inside") {
  CHECK(Gazetteer::Within("522731", "520000"));
  CHECK(Gazetteer::Within("522731", "522700"));
  CHECK(Gazetteer::Within("522731", "522731"));
  CHECK(Gazetteer::Within("520425102", "520425"));
  CHECK_FALSE(Gazetteer::Within("520000", "522731"));
  CHECK_FALSE(Gazetteer::Within("522731", "522600"));
  CHECK_FALSE(Gazetteer::Within("522731", "440000"));
  CHECK_FALSE(Gazetteer::Within("", "520000"));
}

TEST_CASE("a name is looked up whole") {
  const Gazetteer& gazetteer = SeedGazetteer();
  CHECK(gazetteer.Lookup("惠水") == std::vector<RegionCode>{"522731"});
  CHECK(gazetteer.Lookup("关岭自治县") == std::vector<RegionCode>{"520424"});
  CHECK(gazetteer.Lookup("黔南州") == std::vector<RegionCode>{"522700"});
  const std::vector<RegionCode> many = gazetteer.Lookup("白云区");
  CHECK(std::is_sorted(many.begin(), many.end()));
  CHECK(many.size() == 2);
  for (const char* absent : {"惠水县城", "惠", "黔", "", "没有的县"}) {
    CAPTURE(absent);
    CHECK(gazetteer.Lookup(absent).empty());
  }
}

TEST_CASE("a region is found by its code") {
  REQUIRE(SeedGazetteer().Find("522731") != nullptr);
  CHECK(SeedGazetteer().Find("522731")->name == "惠水县");
  CHECK(SeedGazetteer().Find("999999") == nullptr);
  CHECK(SeedGazetteer().Find("") == nullptr);
}

TEST_CASE("a copy shares the index") {
  const Gazetteer copy = SeedGazetteer();
  CHECK(&copy.index() == &SeedGazetteer().index());
}

}  // namespace xiezuo
