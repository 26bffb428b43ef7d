#include "annotate/place.h"

#include <catch2/catch.hpp>

#include "annotate_input.h"

namespace xiezuo {
namespace {

// The places of a paragraph; the context is the paragraph before it.
PassagePlaces PlacesOf(const std::string& input, const std::string& context = "") {
  return AnnotatePlaces(DocumentOf({context, input}), SeedGazetteer(), SourceWords().places).back();
}

std::string CodesOf(const PassagePlaces& places) {
  std::string codes;
  for (const PlaceRef& place : places.places) {
    if (!codes.empty()) codes += ' ';
    const bool deictic = place.form == PlaceForm::kDeictic || place.form == PlaceForm::kBoth;
    codes += !place.code.empty() ? place.code : deictic ? "*" : "?";
  }
  return codes;
}

bool Refused(const PassagePlaces& places, std::string_view refused) {
  return std::none_of(places.places.begin(), places.places.end(), [&](const PlaceRef& place) {
    const bool deictic = place.form == PlaceForm::kDeictic || place.form == PlaceForm::kBoth;
    if (refused == "*") return deictic;
    return refused == "-" ? !deictic : place.code == refused;
  });
}

}  // namespace

TEST_CASE("regions of the corpus are found, in order") {
  ForEachRow("tests/corpus/regions.tsv", [](const auto& row) {
    CAPTURE(row[0], row[2]);
    CHECK(CodesOf(PlacesOf(std::string(row[0]), std::string(row[2]))) == row[1]);
  });
}

TEST_CASE("words that only look like regions are refused") {
  ForEachRow("tests/corpus/regions.reject.tsv", [](const auto& row) {
    CAPTURE(row[0], row[2]);
    const PassagePlaces places = PlacesOf(std::string(row[0]), std::string(row[2]));
    CAPTURE(CodesOf(places));
    CHECK(Refused(places, row[1]));
  });
}

TEST_CASE("a reference covers its words and says what form they have") {
  const std::string text = "广东省广州市荔湾区与我县携手，粤黔协作见成效，两地同行。";
  const PassagePlaces places = PlacesOf(text);
  REQUIRE(places.places.size() == 5);
  CHECK(TextOf(text, places.places[0].span) == "广东省广州市荔湾区");
  CHECK(places.places[0].form == PlaceForm::kName);
  CHECK(places.places[0].level == RegionLevel::kCounty);
  CHECK(TextOf(text, places.places[1].span) == "我县");
  CHECK(places.places[1].form == PlaceForm::kDeictic);
  CHECK(places.places[1].level == RegionLevel::kCounty);
  CHECK(TextOf(text, places.places[2].span) == "粤");
  CHECK(TextOf(text, places.places[3].span) == "黔");
  CHECK(places.places[3].form == PlaceForm::kAbbreviation);
  CHECK(places.places[4].form == PlaceForm::kBoth);
}

TEST_CASE("an open name keeps its candidates, sorted") {
  const PassagePlaces places = PlacesOf("鼓楼区捐来图书。");
  REQUIRE(places.places.size() == 1);
  CHECK(places.places[0].code.empty());
  CHECK(places.places[0].candidates.size() == 4);
  CHECK(std::is_sorted(places.places[0].candidates.begin(), places.places[0].candidates.end()));
}

TEST_CASE("another article on the page settles nothing") {
  Document document = DocumentOf({"白云区派来教师。", "贵阳市组织支教。"});
  document.passages[1].segment = 1;
  const auto places = AnnotatePlaces(document, SeedGazetteer(), SourceWords().places);
  CHECK(CodesOf(places[0]) == "?");
}

TEST_CASE("a county far from the article's regions is more likely a village") {
  const std::string home = "锡山区与化隆回族自治县结对，无锡市、海东市、西宁市的代表到会。";
  CHECK(CodesOf(PlacesOf("安达的花卉基地开工。", home)).empty());
  CHECK(CodesOf(PlacesOf("安达市的花卉基地开工。", home)) == "231281");
}

TEST_CASE("a town far from the article's regions is one only where its county is named with it") {
  const std::string home = "锡山区与化隆回族自治县结对，无锡市、海东市、西宁市的代表到会。";
  CHECK(CodesOf(PlacesOf("在常兴店镇实施项目。", home)).empty());
  CHECK(CodesOf(PlacesOf("辽宁省北镇市常兴店镇派来代表。常兴店镇送来树苗。", home)) == "210782103 210782103");
}

TEST_CASE("a name that is a word too is a county beside the share of its neighbour") {
  CHECK(CodesOf(PlacesOf("资金1.66亿元，都安9200万元，大化7400万元。", "河池市有两个自治县。")) ==
        "451228 451229");
}

TEST_CASE("no text is too odd") {
  for (const char* text : {"", "。", "县", "组团", "等镇", "abc 123", "区区区区区", "“”（）", "粤"}) {
    CAPTURE(text);
    CHECK(AnnotatePlaces(DocumentOf({text, "惠水县"}), SeedGazetteer(), SourceWords().places).size() <= 2);
  }
}

}  // namespace xiezuo
