#include "resolve/giver.h"

#include <catch2/catch.hpp>

#include "article_by_hand.h"

namespace xiezuo {
namespace {

const std::string kPair = "青岛市崂山区结对帮扶甘肃省通渭县。\n";

struct Case {
  std::string article, expected;  // the givers of the marked numbers, "-" for none
};

template <typename Read>
void Check(const std::vector<Case>& cases, Read read) {
  for (const Case& c : cases) {
    CAPTURE(c.article);
    const ArticleByHand article(kPair + c.article);
    std::string found;
    for (const MarkedWords& words : article.marked) {
      const std::string giver = read(article.annotated, words);
      found += (found.empty() ? "" : " ") + (giver.empty() ? "-" : giver);
    }
    CHECK(found == c.expected);
  }
}

}  // namespace

TEST_CASE("givers are firms, foundations and associations named before the figure") {
  Check({{"青岛蓝海食品有限公司捐赠物资〔30万元〕。", "青岛蓝海食品有限公司"},
         {"蓝海食品有限公司和晨光公益基金会捐赠〔30万元〕。", "蓝海食品有限公司和晨光公益基金会"},
         {"蓝海创业投资股份有限公司捐赠〔30万元〕。", "蓝海创业投资股份有限公司"},
         {"向蓝海食品有限公司发放补贴〔30万元〕。", "-"},
         // 分别 gives each its own; what is set up or unnamed gives nothing.
         {"青岛市红十字会、晨光公益基金会分别捐赠〔50万元〕、〔80万元〕。", "青岛市红十字会 晨光公益基金会"},
         {"崂山区人民医院给通渭县医院捐来X光机，折价〔12万元〕。", "崂山区人民医院"},
         {"合资成立蓝海开发公司，出资〔300万元〕。", "-"},
         {"县教育局统筹资金〔30万元〕。", "-"},
         {"爱心企业捐赠物资〔30万元〕。", "-"},
         {"捐赠物资〔30万元〕，蓝海食品有限公司派人送达。", "-"}},
        [](const AnnotatedDocument& document, const MarkedWords& words) {
          const AnnotatedPassage& passage = document.passages[words.passage];
          return std::string(
              TextOf(passage.text(), GiverOf(passage, words.span, SourceKnowledge().words.givers)));
        });
}

TEST_CASE("a person is named behind a title or before a word of respect") {
  Check({{"退休教师俞春英个人捐了〔5万元〕，买来图书。", "俞春英"},
         {"王秀英阿姨寄来〔1.5万元〕，托人买冬衣。", "王秀英"},
         {"一位老人寄来〔1.5万元〕。", "-"},
         {"一家企业的阿姨们寄来〔1.5万元〕。", "-"}},
        [](const AnnotatedDocument& document, const MarkedWords& words) {
          const AnnotatedPassage& passage = document.passages[words.passage];
          return std::string(
              TextOf(passage.text(), GiverOf(passage, words.span, SourceKnowledge().words.givers)));
        });
}

TEST_CASE("the county's own purse is known by the word for it") {
  Check({{"县里还拿出奖补资金〔350万元〕。", "own"},
         {"我乡又从整合资金中挤出〔50万元〕。", "own"},
         {"区里还拿出奖补资金〔350万元〕。", "-"},
         {"县里的车间里，崂山区投入〔350万元〕。", "-"}},
        [](const AnnotatedDocument& document, const MarkedWords& words) {
          const AnnotatedPassage& passage = document.passages[words.passage];
          return std::string(LevelOfPayer(passage, words.span) == OwnLevel::kRecipient ? "own" : "");
        });
}

TEST_CASE("a giver of the sentence before gives on, where it is said to give") {
  Check({{"蓝海食品有限公司向通渭县捐款。其中〔20万元〕给学校添书柜。", "蓝海食品有限公司"},
         {"蓝海食品有限公司派人送达。捐赠物资〔30万元〕。", "-"},
         {"蓝海食品有限公司向通渭县捐款。社会各界捐款〔20万元〕。", "-"},
         {"向蓝海食品有限公司捐赠设备。又捐〔30万元〕。", "-"},
         {"蓝海食品有限公司向通渭县捐款。学校开学了。孩子来了。书来了。捐款〔20万元〕。", "-"}},
        [](const AnnotatedDocument& document, const MarkedWords& words) {
          const AnnotatedPassage& passage = document.passages[words.passage];
          return std::string(
              TextOf(passage.text(), GiverOf(passage, words.span, SourceKnowledge().words.givers)));
        });
}

TEST_CASE("a region gives where it is said to give in the figure's clause") {
  Check({{"崂山区捐资〔60万元〕。", "370212"},
         {"通渭县捐资〔60万元〕。", "-"},
         {"崂山区派来教师，企业捐资〔60万元〕。", "-"}},
        [](const AnnotatedDocument& document, const MarkedWords& words) {
          return GivingRegion(document.passages[words.passage], words.span,
                              Pairing(document, document.passages[words.passage].segment, SeedGazetteer()));
        });
}

TEST_CASE("a name without a head word gives where its clause says so; a crowd is nobody") {
  Check({{"其中樟林社区捐给双河村〔10万元〕。", "樟林社区"},
         {"其中蓝鲸电器为小学捐赠空调120台，价值〔42万元〕。", "蓝鲸电器"},
         {"民间的捐赠有〔31万元〕。", "-"},
         {"在签约仪式上还捐赠电脑10台，价值〔8万元〕。", "-"},
         {"活动现场捐款〔12万元〕。", "-"},
         {"通渭县医院获得捐赠设备，价值〔13万元〕。", "-"},
         {"该公司为学校捐赠电脑，价值〔61万元〕。", "-"},
         {"崂山区紧急捐款〔60万元〕。", "-"},
         {"爱心企业捐款〔60万元〕。", "-"}},
        [](const AnnotatedDocument& document, const MarkedWords& words) {
          const AnnotatedPassage& passage = document.passages[words.passage];
          return std::string(
              TextOf(passage.text(), GiverOf(passage, words.span, SourceKnowledge().words.givers)));
        });
}

TEST_CASE("the region that bears a cost may stand behind it") {
  Check({{"补贴〔52万元〕由通渭县财政列支。", "621121"},
         {"补贴〔52万元〕，全部由崂山区的协作资金出。", "370212"},
         {"补贴〔52万元〕，通渭县财政列支8万元。", "-"},
         {"安排〔600万元〕由通渭县出台办法使用。", "-"}},
        [](const AnnotatedDocument& document, const MarkedWords& words) {
          return BearingRegion(document.passages[words.passage], words.span);
        });
}

TEST_CASE("the sponsor is the central firm whose help the article is about") {
  const std::vector<Case> cases = {
      {"中国远洋运输集团有限公司定点帮扶通渭县，十年不变。", "中国远洋运输集团有限公司"},
      {"中国远运集团定点帮扶通渭县，十年不变。", "中国远运集团"},
      {"通渭县新建车间3个。", ""},
      {"定点帮扶通渭县，十年不变。", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.article);
    CHECK(SponsorOf(ArticleByHand(c.article).annotated, false) == c.expected);
  }
}

}  // namespace xiezuo
