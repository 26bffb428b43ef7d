#include <catch2/catch.hpp>

#include "annotate_input.h"

namespace xiezuo {
namespace {

std::string OrganisationsOf(std::string_view input) {
  const Document document = DocumentOf({std::string(input)});
  std::string names;
  const auto places = AnnotatePlaces(document, SeedGazetteer(), SourceWords().places);
  for (const OrganisationRef& organisation : places.front().organisations) {
    CHECK(TextOf(input, organisation.span) == organisation.name);
    names += (names.empty() ? "" : "|") + organisation.name;
  }
  return names;
}

}  // namespace

TEST_CASE("organisations of the corpus are found whole") {
  ForEachRow("tests/corpus/organisations.tsv", [](const auto& row) {
    CAPTURE(row[0]);
    CHECK(OrganisationsOf(row[0]) == row[1]);
  });
}

TEST_CASE("a head without a name is no organisation") {
  ForEachRow("tests/corpus/organisations.reject.tsv", [](const auto& row) {
    CAPTURE(row[0]);
    CHECK(OrganisationsOf(row[0]).empty());
  });
}

TEST_CASE("a firm hides the region of its name, a hospital stands for it") {
  const auto codes = [](const char* text) {
    std::string joined;
    const auto places = AnnotatePlaces(DocumentOf({text}), SeedGazetteer(), SourceWords().places);
    for (const PlaceRef& place : places.front().places) joined += place.code + " ";
    return joined;
  };
  CHECK(codes("深圳市青禾科技有限公司向惠水县捐款。") == "522731 ");
  CHECK(codes("广东省粤黔协作工作队来到惠水县人民医院。") == "522731 ");
  CHECK(codes("福州·定西扶贫协作前方指挥部晒出账单。") == "350100 621100 ");
}

}  // namespace xiezuo
