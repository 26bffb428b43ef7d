#include "resolve/chronology.h"

#include <catch2/catch.hpp>

#include "article_by_hand.h"
#include "resolve/pairing_start.h"

namespace xiezuo {
namespace {

struct Case {
  const char* published;  // "" where unknown
  const char* article;
  const char* expected;  // for each marked number "2021-2025", or "-" for none
};

std::string Periods(const Case& c) {
  const ArticleByHand article(c.article);
  const Chronology chronology(article.annotated, PartialDate::Parse(c.published));
  std::string periods;
  for (const MarkedWords& words : article.marked) {
    const auto period = chronology.PeriodOf(words.passage, words.span).period;
    periods += periods.empty() ? "" : " ";
    periods += period ? std::to_string(period->first) + "-" + std::to_string(period->last) : "-";
  }
  return periods;
}

void Check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.published, c.article);
    CHECK(Periods(c) == c.expected);
  }
}

}  // namespace

TEST_CASE("the time in a figure's clause wins, then the one in its sentence") {
  Check({
      {"2025", "2024年安排资金〔300万元〕，2023年〔200万元〕。", "2024-2024 2023-2023"},
      {"2025", "2024年，青岛市尽力而为，安排资金〔300万元〕。", "2024-2024"},
      {"2025", "新建车间〔3个〕，2024年投产。", "2024-2024"},
      {"2025", "“十四五”期间，安排资金〔3亿元〕。", "2021-2025"},
      {"2025", "2021年至2025年8月，安排资金〔3亿元〕。", "2021-2025"},
      {"2025", "2023年和2024年两年，安排资金〔3亿元〕。", "2023-2024"},
      {"2025", "安排资金〔3亿元〕。", "-"},
  });
}

TEST_CASE("a time that opens a sentence governs what follows in its paragraph until another") {
  Check({
      {"2025", "2024年，青岛派出干部。安排资金〔300万元〕。新建车间〔3个〕。", "2024-2024 2024-2024"},
      {"2025", "2023年，安排资金〔300万元〕。2024年，安排〔400万元〕。新建车间〔3个〕。",
       "2023-2023 2024-2024 2024-2024"},
      {"2025", "2024年，安排资金〔300万元〕；新建车间〔3个〕；培训〔50人〕。",
       "2024-2024 2024-2024 2024-2024"},
      {"2025", "据悉，2024年，青岛派出干部。安排资金〔300万元〕。", "2024-2024"},
      {"2025", "山海情深，路越走越宽。\n2024年，青岛派出干部。\n安排资金〔300万元〕。", "-"},
      // A time in the middle of its sentence, after a figure, speaks for that alone.
      {"2025", "新建车间3个，其中2024年〔2个〕。安排资金〔300万元〕。", "2024-2024 -"},
  });
}

TEST_CASE("relative years are counted from publication, and are none without it") {
  Check({
      {"2025-06-12", "去年，安排资金〔300万元〕。今年，安排〔400万元〕。", "2024-2024 2025-2025"},
      {"2025-06-12", "今年1至5月，销售〔300万元〕。", "2025-2025"},
      {"2025-06-12", "前年以来，安排资金〔300万元〕。", "2023-2025"},
      {"", "去年，安排资金〔300万元〕。", "-"},
      {"", "近3年，安排资金〔300万元〕。", "-"},
  });
}

TEST_CASE("since a year lasts until publication; the last years count back from it") {
  Check({
      {"2025", "2021年以来，安排资金〔300万元〕。", "2021-2025"},
      {"2025", "自2021年起，安排资金〔300万元〕。", "2021-2025"},
      {"2025", "自2018年结对以来，累计投入〔300万元〕。", "2018-2025"},
      {"2025", "2017年，青岛与定西结对。此后，累计投入〔300万元〕。", "2017-2025"},
      {"2025", "近3年，安排资金〔300万元〕。", "2023-2025"},
      {"2025", "连续5年，安排资金〔300万元〕。", "2021-2025"},
      {"2021", "2017年，青岛与定西结对。\n五年来，累计投入〔300万元〕。", "2017-2021"},
      {"2025", "近年来，安排资金〔300万元〕。", "-"},
  });
}

TEST_CASE("up to a year is a period only where its start is named") {
  Check({
      {"2025", "截至2024年底，累计投入〔300万元〕。", "-"},
      {"2025", "2017年，青岛与定西结对。\n截至2024年底，累计投入〔300万元〕。", "2017-2024"},
  });
}

TEST_CASE(
    "the whole year, that year and the year after refer to the year named before, across paragraphs too") {
  Check({
      {"2025-06-12", "2023年，青岛派出干部。\n全年安排资金〔300万元〕。", "2023-2023"},
      {"2025-06-12", "2023年，青岛派出干部。\n次年，安排资金〔300万元〕。当年销售〔200万元〕。",
       "2024-2024 2024-2024"},
      {"2025-06-12", "全年安排资金〔300万元〕。", "-"},
  });
}

TEST_CASE("told in January, the whole year is the one just gone; so is a month that has not yet come") {
  Check({
      {"2025-01-08", "全年安排资金〔300万元〕。", "2024-2024"},
      {"2025-01-08", "9月，签约〔300万元〕。", "2024-2024"},
      {"2025-10-08", "9月，签约〔300万元〕。", "2025-2025"},
      {"2025", "9月，签约〔300万元〕。", "2025-2025"},
  });
}

TEST_CASE(
    "the headline of an account gives its period to figures without a time, the lead where years are "
    "counted") {
  Check({
      {"2026-01-10", "# 2025年青岛定西协作综述\n某日，干部进村。\n新建车间〔3个〕。", "2025-2025"},
      {"2025", "2021至2025年，青岛与定西携手前行。\n新建车间〔3个〕。", "-"},
      {"2025", "2021至2025年，青岛与定西携手前行。\n五年新建车间〔3个〕。", "2021-2025"},
      {"2025", "2021至2025年，青岛与定西携手前行。\n三年新建车间〔3个〕。", "-"},
      {"2025", "# 协作综述\n## 2023年\n新建车间〔3个〕。\n## 2024年\n新建车间〔4个〕。",
       "2023-2023 2024-2024"},
      {"2025", "2017年，青岛与定西结对。八年协作，情深意长。\n八年新建车间〔3个〕。", "2017-2025"},
      {"2025", "# 协作成绩单\n（2021年以来，截至2025年6月底）\n新建车间〔3个〕。", "2021-2025"},
  });
}

TEST_CASE("a time that only measures, a turn to now and the end of a year that is spoken of") {
  Check({
      {"2025-11", "2026年投入不低于今年，其中〔2000万元〕用于园区。", "2026-2026"},
      {"2025-11", "去年新建车间5个。后来用去资金〔300万元〕。", "-"},
      {"2025-11", "2023年安排项目23个，到年底完工〔21个〕。", "2023-2023"},
      {"2025-11", "自2019年起扶持茶叶，至2023年末售得〔300万元〕。", "2019-2023"},
      {"2023-01-05", "1至12月，采购农产品〔300万元〕。", "2022-2022"},
      {"2023-03-05", "1月至11月，采购农产品〔300万元〕。", "2022-2022"},
      {"2025-11", "去年建了车间7个，今年又添了生产线。生产线用去〔300万元〕。", "2025-2025"},
  });
}

TEST_CASE("what a figure has become has the later year, and a year in brackets ends its line") {
  Check({
      {"2025", "2024年新建车间3个，人均收入由2021年的1万元增至〔2万元〕，户均由3万元增至〔5万元〕。",
       "2024-2024 2024-2024"},
      {"2025", "人均收入由2021年的1.7万元，增至〔4万元〕。", "-"},
      {"2025", "# 大事记\n## 2023年6月\n新建车间〔3个〕。", "2023-2023"},
      {"2025", "2024年东西部协作项目建成大棚〔14个〕。", "2024-2024"},
      {"2025", "智慧教室〔22间〕，资金〔310万元〕（2023年）。", "2023-2023 2023-2023"},
      {"2025", "通渭县的一份通报显示，2024年资金〔300万元〕到账；项目〔7个〕。", "2024-2024 2024-2024"},
      {"2025", "那就说说2024年的就业。务工的〔30人〕，就近就业〔50人〕。", "2024-2024 2024-2024"},
      {"2025", "# 协作工作报告\n## （2025年1月）\n新建车间〔3个〕。", "-"},
      {"2024-10", "2023年建成厂房〔3座〕；年底分到红利〔300万元〕。", "2023-2023 2023-2023"},
      {"2012", "2007年开工的园区，截至去年底累计投入〔5亿元〕。", "2007-2011"},
      {"2012-10", "今年截至9月底已投入〔5亿元〕。", "2012-2012"},
      {"2021-03", "2016年，青岛与定西结对。五年间，安排资金〔3亿元〕。", "2016-2020"},
      {"2018", "1996年，青岛与定西结对。20多年间，安排资金〔3亿元〕。", "1996-2018"},
  });
}

TEST_CASE("a year inside a name dates that alone") {
  Check({
      {"2025", "实施2023年高标准农田建设项目，安排资金〔300万元〕。", "-"},
      {"2025", "2019年闽宁协作冷库项目投用后，提供岗位〔8个〕。", "-"},
      {"2025", "据《2023年工作报告》，新建车间〔3个〕。", "-"},
  });
}

TEST_CASE("the start of the pairing is the year beside the words for it") {
  const std::vector<std::pair<const char*, std::optional<int>>> cases = {
      {"2017年，青岛与定西结对。", 2017},           {"自2018年结对以来，成效明显。", 2018},
      {"2015年，集团接过定点帮扶的担子。", 2015},   {"两地在2016年10月建立协作关系。", 2016},
      {"2017年，新建车间3个。", std::nullopt},      {"2021—2025年，两地结对。", std::nullopt},
      {"! 2017年，青岛与定西结对。", std::nullopt},
  };
  for (const auto& [text, year] : cases) {
    CAPTURE(text);
    CHECK(StartYearOf(ArticleByHand(text).annotated) == year);
  }
}

TEST_CASE("a period says where it was read") {
  const ArticleByHand article(
      "# 2024年综述\n今年签约〔3家〕。\n今年，签约〔3家〕。\n今年签约3家。投产〔2家〕。\n投产〔1家〕。");
  const Chronology chronology(article.annotated, PartialDate{2025, 6, 1});
  CHECK(chronology.publication_year() == 2025);
  const std::vector<Origin> origins = {Origin::kClause, Origin::kSentence, Origin::kParagraph,
                                       Origin::kHeading};
  REQUIRE(article.marked.size() == origins.size());
  for (size_t i = 0; i < origins.size(); ++i) {
    CAPTURE(i);
    CHECK(chronology.PeriodOf(article.marked[i].passage, article.marked[i].span).origin == origins[i]);
  }
  const ArticleByHand bare("签约〔3家〕。");
  CHECK_FALSE(Chronology(bare.annotated, std::nullopt).PeriodOf(0, bare.marked[0].span).period);
}

TEST_CASE("figures that 分别 gives to years have one each, where they are as many") {
  Check({
      {"2016", "2012年至2014年分别为〔300万元〕、〔320万元〕、〔400万元〕。",
       "2012-2012 2013-2013 2014-2014"},
      {"2016", "2012年至2014年分别为〔300万元〕、〔320万元〕。", "2012-2014 2012-2014"},
      {"2016", "2012年至2014年共〔300万元〕，分别用于〔3所〕学校。", "2012-2014 2012-2014"},
  });
}

TEST_CASE("years count back to a year that the article has named") {
  Check({
      {"2012", "2006年底，昆山与沭阳一拍即合。5年多来，引进企业〔68家〕。", "2006-2012"},
      {"2025", "2023年9月，工作组进村。两年来，安排项目〔76个〕。", "2023-2025"},
      {"2025", "2015年，工作组进村。两年来，安排项目〔76个〕。", "2024-2025"},
      {"2023", "2021年，鼎湖区接手帮扶昭平县，至今已投入〔1.38亿元〕。", "2021-2023"},
      {"2020", "2015年至2017年投入3亿元。三年合计带动〔200人〕。", "2015-2017"},
  });
}

TEST_CASE("a label opens a sentence, one time reaches to the next, what was before has no year") {
  Check({
      {"2024", "【对口支援】 2023年，安排资金〔300万元〕。建成车间〔3个〕。", "2023-2023 2023-2023"},
      {"2018", "2016年8月至今年10月，投入〔10亿元〕。", "2016-2018"},
      {"2025", "今年，拨出资金〔23万元〕。在此之前，路灯改造惠及〔815户〕。", "2025-2025 -"},
      {"2019", "今年更顺，截至11月中旬，买走土豆〔1530万元〕。", "2019-2019"},
  });
}

}  // namespace xiezuo
