#include "ingest/publication_date.h"

#include <catch2/catch.hpp>

#include "article_by_hand.h"

namespace xiezuo {
namespace {

std::string DateOf(const std::string& lines) {
  const ArticleByHand article(lines);
  const PublicationDate date = PublicationDateOf({}, {}, article.annotated);
  return date.date ? date.date->ToString() : "-";
}

}  // namespace

TEST_CASE("a date that stands for itself in the text dates the article") {
  CHECK(DateOf("武定县2022年沪滇协作工作总结\n（2023年1月5日）\n全年到位资金300万元。") == "2023-01");
  CHECK(DateOf("时间：2023年11月21日上午\n2024年，计划争取资金300万元。") == "2023-11");
  CHECK(DateOf("今年采购农产品300万元。（甘霖 2025年10月20日）") == "2025-10");
  CHECK(DateOf("2025年10月20日，两地在会上签约300万元。") ==
        "2025");  // no line of its own: its year is inferred
}

TEST_CASE("else the latest year that is told of, and one of plans only further on") {
  CHECK(DateOf("2022年投入300万元。2023年，计划争取400万元。") == "2022");
  CHECK(DateOf("2021年投入300万元。2025年，计划争取400万元。") == "2025");
  CHECK(DateOf("截至2024年6月底，投入300万元。") == "2024");
  CHECK(DateOf("缘分从2017年算起。六年多来，投入300万元。2022年开馆。") == "2023");
  CHECK(DateOf("投入300万元。") == "-");
}

}  // namespace xiezuo
