#include "annotate/pair.h"

#include <catch2/catch.hpp>
#include <set>

#include "annotate_input.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

std::vector<PairRef> PairsOf(const Document& document) {
  const auto places = AnnotatePlaces(document, SeedGazetteer(), SourceWords().places);
  return AnnotatePairs(document, places, SeedGazetteer(), SourceWords().pairs);
}

// What the input's own paragraph, the last, states; the context is the paragraph before it.
std::set<std::string> StatedIn(const std::string& input, const std::string& context) {
  const Document document = DocumentOf({context, input});
  std::set<std::string> stated;
  for (const PairRef& pair : PairsOf(document)) {
    if (!pair.stated || pair.passage + 1 != document.passages.size()) continue;
    stated.insert(pair.helper + ">" + pair.recipient + ":" + std::string(ToString(pair.scheme)));
  }
  return stated;
}

}  // namespace

TEST_CASE("pairs of the corpus are found, and no others") {
  ForEachRow("tests/corpus/pairs.tsv", [](const auto& row) {
    CAPTURE(row[0], row[2]);
    std::set<std::string> expected;
    for (const std::string_view pair : Split(row[1], ' ')) expected.emplace(pair);
    CHECK(StatedIn(std::string(row[0]), std::string(row[2])) == expected);
  });
}

TEST_CASE("what states no pair is refused") {
  ForEachRow("tests/corpus/pairs.reject.tsv", [](const auto& row) {
    CAPTURE(row[0], row[2]);
    const std::set<std::string> stated = StatedIn(std::string(row[0]), std::string(row[2]));
    CAPTURE(stated);
    if (row[1] == "-") {
      CHECK(stated.empty());
      return;
    }
    for (const std::string& pair : stated) CHECK_FALSE(pair.starts_with(row[1]));
  });
}

TEST_CASE("outright words weigh more than a compressed name, and a bare mention is only implied") {
  const auto outright = PairsOf(DocumentOf({"荔湾区对口帮扶惠水县。"}));
  const auto compressed = PairsOf(DocumentOf({"粤黔协作走深走实。"}));
  const auto implied = PairsOf(DocumentOf({"荔湾区有老字号，惠水县有好山水。"}));
  REQUIRE((outright.size() == 1 && compressed.size() == 1 && implied.size() == 1));
  CHECK(outright[0].weight == 1);
  CHECK(compressed[0].weight < 0.5);
  CHECK(compressed[0].stated);
  CHECK_FALSE(implied[0].stated);
  CHECK(implied[0].weight < compressed[0].weight);
}

TEST_CASE("the span holds the words that state the pair") {
  const std::string text = "今年以来，由荔湾区结对帮扶的惠水县扩种蔬菜。";
  const auto pairs = PairsOf(DocumentOf({text}));
  REQUIRE(pairs.size() == 1);
  CHECK(TextOf(text, pairs[0].span) == "由荔湾区结对帮扶的惠水县");
  CHECK(pairs[0].rule == "by-helps");
}

TEST_CASE("two lists do not say who helps whom") {
  for (const PairRef& pair : PairsOf(DocumentOf({"南浔区、奉化区对口帮扶金阳县、屏山县。"}))) {
    CAPTURE(pair.helper, pair.recipient);
    CHECK_FALSE(pair.stated);
  }
}

TEST_CASE("pairs come in the order of the text") {
  const auto pairs = PairsOf(DocumentOf({"武清区对静宁县，宝坻区对永登县。", "荔湾区对口帮扶惠水县。"}));
  REQUIRE(pairs.size() == 3);
  CHECK(pairs[0].helper == "120114");
  CHECK(pairs[1].helper == "120115");
  CHECK(pairs[2].passage == 1);
}

}  // namespace xiezuo
