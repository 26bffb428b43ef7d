#include "resolve/setting.h"

#include <catch2/catch.hpp>

#include "article_by_hand.h"

namespace xiezuo {
namespace {

// The pairs that the articles below are about: 崂山 → 通渭, 即墨 → 渭源, both of 青岛 → 定西.
constexpr const char* kTwoPairs = "青岛市崂山区结对帮扶通渭县。青岛市即墨区结对帮扶渭源县。\n";
constexpr const char* kOnePair = "青岛市崂山区结对帮扶甘肃省通渭县。\n";

struct Case {
  std::string article, expected;  // the codes for the marked numbers, "-" for none
};

template <typename Read>
void Check(const std::vector<Case>& cases, Read read) {
  for (const Case& c : cases) {
    CAPTURE(c.article);
    const ArticleByHand article(c.article);
    const Settings settings(article.annotated, SeedGazetteer());
    std::string found;
    for (const MarkedWords& words : article.marked) {
      const std::string code = read(settings, words);
      found += (found.empty() ? "" : " ") + (code.empty() ? "-" : code);
    }
    CHECK(found == c.expected);
  }
}

std::string Recipient(const Settings& settings, const MarkedWords& words) {
  return settings.RecipientOf(words.passage, words.span).region;
}

const std::string kOne = kOnePair, kTwo = kTwoPairs;

}  // namespace

TEST_CASE("the place in the figure's clause receives, then the one in a clause before it") {
  Check({{kTwo + "通渭县新建车间〔3个〕，渭源县新建车间〔4个〕。", "621121 621123"},
         {kTwo + "在渭源县，青岛干部多方奔走，新建车间〔4个〕。", "621123"},
         {kTwo + "通渭3.1亿元、渭源〔4.2亿元〕。", "621123"},
         {kTwo + "安排资金〔300万元〕用于通渭县的学校。", "621121"},
         {kTwo + "通渭县、渭源县新建车间〔7个〕。", "621100"},
         {kTwo + "为岷县新建车间〔2个〕。", "621126"}},
        Recipient);
}

TEST_CASE("a helper, a market and a brand receive nothing") {
  Check({{kOne + "崂山区安排资金〔300万元〕。", "621121"},
         {kOne + "马铃薯销往贵州省惠水县〔300吨〕。", "621121"},
         {kOne + "“岷县当归”销售〔300万元〕。", "621121"}},
        Recipient);
}

TEST_CASE("a section's heading names the place of what it governs") {
  Check({{kTwo + "# 通渭县：车间到家门\n新建车间〔3个〕。\n# 渭源县：药材成产业\n种植药材〔3万亩〕。",
          "621121 621123"},
         // A section about one paired county speaks of no other.
         {kTwo + "# 通渭县：车间到家门\n比渭源县起步早，新建车间〔3个〕。", "621121"},
         {kTwo + "# 协作综述\n新建车间〔3个〕。", "621100"}},
        Recipient);
}

TEST_CASE("a sentence that leads to one paired region opens it, until another is named") {
  Check({{kTwo + "先说通渭。新建车间〔3个〕。\n培训工人〔50名〕。\n再看渭源。新建车间〔4个〕。",
          "621121 621121 621123"},
         {kTwo + "在通渭县，干部进村入户。新建车间〔3个〕。渭源县也不甘落后。培训工人〔50名〕。",
          "621121 621123"},
         {kTwo + "先说通渭。新建车间〔3个〕。\n●教育协作。培训教师〔50名〕。", "621121 621100"}},
        Recipient);
}

TEST_CASE("what semicolons list side by side is no topic after its full stop") {
  Check({{kTwo + "通渭县的车间投产；渭源县的小学获得资金〔300万元〕。另新建车间〔3个〕。", "621123 621100"},
         {kTwo + "通渭县的车间投产。另新建车间〔3个〕。", "621121"}},
        Recipient);
}

TEST_CASE("an aside on another pair speaks of its own, whatever the section is about") {
  const std::string aside = "# 通渭县：车间到家门\n天津市河西区与四川省马边县结对协作，投入资金〔500万元〕。";
  Check({{kTwo + aside, "511133"}}, Recipient);
}

TEST_CASE("without any place the article's own pair receives, in its own article of the page") {
  Check({{kOne + "新建车间〔3个〕。", "621121"},
         {kTwo + "新建车间〔3个〕。", "621100"},
         {"新建车间〔3个〕。", "-"},
         // The province alone does not widen what the pair says.
         {kOne + "在甘肃省新建车间〔3个〕。", "621121"},
         {kOne + "全县新建车间〔3个〕。", "621121"}},
        Recipient);
}

TEST_CASE("a county helper named, a semicolon, a clause behind and the name itself say where") {
  Check({{kTwo + "崂山区寄来冬衣〔1500件〕。", "621121"},
         {kTwo + "崂山区、即墨区寄来冬衣〔1500件〕。", "621100"},
         {kTwo + "通渭县新建冷库〔8个〕（比渭源县多2个）。", "621121"},
         {kTwo + "青岛市寄来冬衣〔1500件〕。", "621100"},
         {kTwo + "支援渭源县的药材；新建车间〔4个〕。", "621123"},
         {kTwo + "送去课桌〔250张〕，摆进了渭源县的小学。", "621123"},
         {kTwo + "送去课桌〔250张〕，其中在渭源县的小学摆了60张。", "621100"},
         {kTwo + "新建〔崂山—通渭劳务协作站〕。", "621121"},
         {kTwo + "共建〔药材产业园〕（渭源）、茶叶园（通渭）各1个。", "621123"},
         {kTwo + "到了通渭县，结对的是青岛市。两县办起培训班〔3期〕。", "621100"},
         {kTwo + "渭源县新建车间4个，去山东务工的〔30人〕。", "621123"}},
        Recipient);
}

TEST_CASE("every place says where it was read") {
  const ArticleByHand article(
      kTwo +
      "通渭县新建车间〔3个〕。\n在通渭县，车间新建〔3个〕。\n# 通渭县\n新建车间〔3个〕。\n# 综述\n"
      "新建车间〔3个〕。");
  const Settings settings(article.annotated, SeedGazetteer());
  const std::vector<Origin> origins = {Origin::kClause, Origin::kSentence, Origin::kHeading,
                                       Origin::kArticle};
  REQUIRE(article.marked.size() == origins.size());
  for (size_t i = 0; i < origins.size(); ++i) {
    CAPTURE(i);
    CHECK(settings.RecipientOf(article.marked[i].passage, article.marked[i].span).origin == origins[i]);
  }
}

TEST_CASE("public money comes from the helper that is named before it, else from the pair's") {
  Check({{kOne + "安排资金〔300万元〕。", "370212"},
         {kTwo + "通渭县获得资金〔300万元〕，渭源县〔400万元〕。", "370212 370215"},
         {kTwo + "青岛市向通渭县安排资金〔300万元〕。", "370200"},
         {kTwo + "青岛市安排项目3个；资金〔300万元〕。", "370200"},
         {kTwo + "新建车间3个。资金〔300万元〕。", "370200"},
         // A province pays only where the pair is one of provinces.
         {kOne + "山东省崂山区的兄弟说，安排资金〔300万元〕。", "370212"},
         {kOne + "来自山东省的资金〔300万元〕。", "370212"},
         {"新建学校用资金〔300万元〕。", "-"}},
        [](const Settings& settings, const MarkedWords& words) {
          return settings.HelperOf(words.passage, words.span, Recipient(settings, words)).region;
        });
}

}  // namespace xiezuo
