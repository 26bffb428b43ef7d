#include "resolve/pairing.h"

#include <catch2/catch.hpp>

#include "article_by_hand.h"

namespace xiezuo {
namespace {

Pairing PairingOf(const ArticleByHand& article) { return Pairing(article.annotated, 0, SeedGazetteer()); }

std::string_view Name(Side side) {
  return side == Side::kHelper ? "helper" : side == Side::kRecipient ? "recipient" : "unknown";
}

}  // namespace

TEST_CASE("the common recipient is the narrowest region that the codebook has for all of them") {
  struct Case {
    std::vector<RegionCode> codes;
    const char* common;
  };
  const std::vector<Case> cases = {
      {{}, ""},
      {{""}, ""},
      {{"621121"}, "621121"},
      {{"621121", "621121"}, "621121"},
      {{"621121", ""}, "621121"},
      {{"621121100"}, "621121"},               // a township: its county
      {{"621121100", "621121101"}, "621121"},  // two towns of one county
      {{"621121", "621123"}, "621100"},        // two counties of one prefecture
      {{"621121", "621100"}, "621100"},        // a county and its prefecture
      {{"621121", "621223"}, "620000"},        // two prefectures of one province
      {{"621100", "621200"}, "620000"},
      {{"621121", "620000"}, "620000"},
      {{"621121", "522731"}, ""},  // two provinces
  };
  for (const Case& c : cases) {
    CAPTURE(c.codes);
    CHECK(CommonRecipient(c.codes) == c.common);
  }
}

TEST_CASE("an article's one pair gives both its main ends") {
  const ArticleByHand article("青岛市崂山区结对帮扶甘肃省通渭县。");
  const Pairing pairing = PairingOf(article);
  CHECK(pairing.main_recipient() == "621121");
  CHECK(pairing.main_helper() == "370212");
  CHECK(pairing.IsPaired("621121"));
  CHECK_FALSE(pairing.IsPaired("621123"));
  CHECK_FALSE(pairing.IsPaired("370212"));
}

TEST_CASE("several pairs of one prefecture: what they share is the main recipient") {
  const ArticleByHand article("青岛市崂山区结对帮扶通渭县。青岛市即墨区结对帮扶渭源县。");
  const Pairing pairing = PairingOf(article);
  CHECK(pairing.main_recipient() == "621100");
  CHECK(pairing.main_helper() == "370200");
  CHECK(pairing.HelperOf("621121") == "370212");
  CHECK(pairing.HelperOf("621123") == "370215");
  CHECK(pairing.HelperOf("621100") == "370200");
}

TEST_CASE("what speaks for a pair of provinces speaks for the finer pair under it") {
  const ArticleByHand article("鲁甘协作结硕果。青岛市崂山区结对帮扶通渭县。");
  const Pairing pairing = PairingOf(article);
  REQUIRE_FALSE(pairing.pairs().empty());
  CHECK(pairing.pairs().front().recipient == "621121");
  CHECK(pairing.main_recipient() == "621121");
}

TEST_CASE("a pair named in passing is no main pair") {
  const ArticleByHand article(
      "# "
      "青岛市崂山区结对帮扶通渭县\n青岛市崂山区对口帮扶通渭县，成效明显。\n崂山区结对帮扶通渭县。\n崂山区帮扶"
      "通渭县的做法，受到同行关注。");
  const Pairing pairing = PairingOf(article);
  CHECK(pairing.main_recipient() == "621121");
}

TEST_CASE("a repeated passage and a notice add nothing to a pair, nor another article of the page") {
  const double once = PairingOf(ArticleByHand("崂山区结对帮扶通渭县。")).pairs().front().weight;
  CHECK(PairingOf(ArticleByHand("崂山区结对帮扶通渭县。\n~ 崂山区结对帮扶通渭县。\n! 崂山区结对帮扶通渭县。"))
            .pairs()
            .front()
            .weight == Approx(once));
  CHECK(PairingOf(ArticleByHand("# 崂山区结对帮扶通渭县。")).pairs().front().weight > once);
  const ArticleByHand article("崂山区结对帮扶通渭县。");
  CHECK(Pairing(article.annotated, 1, SeedGazetteer()).pairs().empty());
}

TEST_CASE("a region's side follows its pair, its neighbours, then east and west") {
  const ArticleByHand article("青岛市崂山区结对帮扶甘肃省通渭县。");
  const Pairing pairing = PairingOf(article);
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"370212", "helper"},    {"621121", "recipient"}, {"370200", "helper"},
      {"621100", "recipient"},                           // what holds an end
      {"370211", "helper"},    {"621123", "recipient"},  // a neighbour of an end
      {"440103", "helper"},    {"522731", "recipient"},  // by its province
      {"420000", "unknown"},   {"", "unknown"},         {"621121100", "recipient"},
  };
  for (const auto& [code, side] : cases) {
    CAPTURE(code);
    CHECK(Name(pairing.SideOf(code)) == side);
  }
}

TEST_CASE("a pair inside a province makes sides where east and west do not") {
  const ArticleByHand article("广州市黄埔区对口帮扶梅州市五华县。");
  const Pairing pairing = PairingOf(article);
  CHECK(pairing.main_recipient() == "441424");
  CHECK(Name(pairing.SideOf("440112")) == "helper");
  CHECK(Name(pairing.SideOf("441424")) == "recipient");
  CHECK(Name(pairing.SideOf("441400")) == "recipient");
}

TEST_CASE("without a pair nobody helps and nothing is paired") {
  const ArticleByHand article("通渭县新建车间3个。");
  const Pairing pairing = PairingOf(article);
  CHECK(pairing.pairs().empty());
  CHECK(pairing.main_recipient().empty());
  CHECK(pairing.HelperOf("621121").empty());
}

TEST_CASE("a prefecture named much oftener than its one paired county is what the article is about") {
  const std::string pair = "崂山区结对帮扶通渭县。";
  const ArticleByHand narrow(pair + "通渭县建园区。通渭县修路。定西市点赞。");
  CHECK(PairingOf(narrow).main_recipient() == "621121");
  const ArticleByHand wide(pair + "定西市建园区。定西市修路。定西市办学。定西市兴医。");
  CHECK(PairingOf(wide).main_recipient() == "621100");
  CHECK(PairingOf(wide).main_helper() == "370200");
}

}  // namespace xiezuo
