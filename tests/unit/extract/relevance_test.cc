#include "extract/relevance.h"

#include <catch2/catch.hpp>

#include "article_by_hand.h"

namespace xiezuo {
namespace {

std::vector<std::string> Reasons(const std::string& lines) {
  const ArticleByHand article(lines);
  std::vector<std::string> reasons;
  for (const Relevance& judged : JudgeRelevance(article.annotated, SourceKnowledge())) {
    CHECK(judged.relevant == (judged.reason == "cooperation"));
    reasons.push_back(judged.reason);
  }
  return reasons;
}

using R = std::vector<std::string>;

}  // namespace

TEST_CASE("an article is judged as a whole: paragraphs without a word for it go with the others") {
  CHECK(Reasons("# 山海情深\n青岛市与定西市深化东西部协作，共建协作项目。\n车间里，50名工人正在忙碌。") ==
        R{"cooperation", "cooperation", "cooperation"});
  CHECK(Reasons("青岛市崂山区结对帮扶甘肃省通渭县。\n新建车间3个。") == R{"cooperation", "cooperation"});
}

TEST_CASE("an article about something else is not, whatever numbers it holds") {
  const std::vector<std::string> cases = {
      "昨日，市图书馆开馆，藏书30万册。\n今年新增阅览座位250个。",
      "全市粮食总产量10万吨，增长2%。",
      "两地携手举办足球联赛，吸引观众3000名。",
      "把东部的数据送到西部来算，东部企业126家落户。\n东部枢纽与西部枢纽携手，投资217亿元。\n西部的电，东部来"
      "用，务工人员640名。",
  };
  for (const std::string& article : cases) {
    CAPTURE(article);
    for (const std::string& reason : Reasons(article)) CHECK(reason == "another-article");
  }
}

TEST_CASE("one word in passing does not make a page about cooperation") {
  CHECK(Reasons("会议听取了东西部协作等12项汇报。\n全市完成造林3万亩。\n新开公交线路2条。") ==
        R{"another-article", "another-article", "another-article"});
}

TEST_CASE("a sentence or two need fewer words") {
  for (const char* text : {"2020年，广州市投入财政帮扶资金1200万元，帮助惠水县建设蔬菜大棚300个。",
                           "荔湾区向惠水县捐赠物资20万元。", "2021年，我县争取到东西部协作资金2000万元。",
                           "2023年，青岛市投入陇南市协作资金5000万元。"}) {
    CAPTURE(text);
    CHECK(Reasons(text) == R{"cooperation"});
  }
  for (const char* text :
       {"市财政投入资金3000万元修建道路20公里。", "上海市民坐高铁去贵阳市旅游，客流120万人次。",
        "广东省的苹果从甘肃省运来，每斤5元。", "全县脱贫人口增收2000元。"}) {
    CAPTURE(text);
    CHECK(Reasons(text) == R{"another-article"});
  }
}

TEST_CASE("a notice among an article's paragraphs is set apart and does not speak for it") {
  const auto reasons = Reasons(
      "青岛市与定西市深化东西部协作，共建帮扶车间。\n"
      "遗失声明：某某公司遗失公章一枚，声明作废。咨询电话：12345678。\n"
      "! 东西部协作 消费帮扶 协作资金\n"
      "新建车间3个。");
  CHECK(reasons == R{"cooperation", "notice", "notice", "cooperation"});
}

TEST_CASE("one word that notices use too makes none of a paragraph that tells something") {
  CHECK(Reasons("青岛市与定西市深化东西部协作，消费帮扶、劳务协作和产业协作并进，协作资金到位。\n"
                "两地结对帮扶，东西部扶贫协作资金建起扶贫车间，援建学校。\n"
                "球赛一开，摊位摆满了整条街。\n"
                "冒着雨雪，医疗队看了321名病人。\n"
                "孩子们坐飞机去看海。带队的老师有3名。机票不要钱。回来后都写了作文。最长的一篇有800字。") ==
        R{"cooperation", "cooperation", "cooperation", "cooperation", "cooperation"});
}

TEST_CASE("a brief beside a long article needs a stated pair, and then few words") {
  std::string lines;
  for (int i = 0; i < 8; ++i) lines += "青岛市与定西市深化东西部协作，协作资金建起帮扶车间。\n";
  for (const auto& [brief, reason] : {std::pair("丰都县由枣庄市结对帮扶，新办肉牛场。", "cooperation"),
                                      std::pair("市里的足球队与邻市结对，新办足球场。", "another-article")}) {
    CAPTURE(brief);
    ArticleByHand article(lines + brief);
    article.annotated.passages.back().segment = 1;
    CHECK(JudgeRelevance(article.annotated, SourceKnowledge()).back().reason == reason);
  }
}

TEST_CASE("a notice full of words for cooperation carries no article along") {
  CHECK(Reasons("! 东西部协作 消费帮扶 协作资金 帮扶车间\n市场今日供应白菜30吨。") ==
        R{"notice", "another-article"});
}

TEST_CASE("a paragraph printed again does not count again") {
  CHECK(Reasons("开展东西部协作。\n~ 开展东西部协作。\n~ 开展东西部协作。\n新建3所学校。").back() ==
        "another-article");
}

}  // namespace xiezuo
