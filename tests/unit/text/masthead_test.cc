#include "text/masthead.h"

#include <catch2/catch.hpp>
#include <string>

#include "text/repair.h"

namespace xiezuo {
namespace {

Masthead MastheadOf(std::string text) {
  Document document;
  document.text = std::move(text);
  Repair(document);
  return FindMasthead(document);
}

constexpr const char* kBody =
    "\n\n两地结对以来，协作资金累计到位三千万元，群众的日子一天比一天好，大家都说这门亲戚走得值。\n";

}  // namespace

TEST_CASE("Title, newspaper and date are read where they are printed") {
  struct Case {
    const char* head;
    const char *title, *newspaper, *date;
  };
  const Case kCases[] = {
      {"山水相连一家亲\n——甲区与乙县协作综述", "山水相连一家亲", "", ""},
      {"# 山水相连一家亲", "山水相连一家亲", "", ""},
      {"江海日报　2021年2月26日　星期五　08 专版\n\n一座城与三座城", "一座城与三座城", "江海日报",
       "2021-02-26"},
      {"民众日报　乡村特刊　第5版　2023.02.22\n\n路通了，果红了", "路通了，果红了", "民众日报", "2023-02-22"},
      {"新江山 要闻 02\n\n2024年10月15日 星期二\n\n一碗面牵起两地情", "一碗面牵起两地情", "新江山",
       "2024-10-15"},
      {"同心携手\n\n共谱新篇\n\n□本报记者 林某某", "同心携手 共谱新篇", "", ""},
      {"某某市：\n借好东风助振兴\n\n■采写:江南快报记者 朱某", "某某市：借好东风助振兴", "江南快报", ""},
      {"", "", "", ""},
      {"2023年2月30日 星期二\n\n一碗面牵起两地情", "一碗面牵起两地情", "", ""},
  };
  for (const Case& c : kCases) {
    INFO(c.head);
    const Masthead masthead = MastheadOf(std::string(c.head) + kBody);
    CHECK(masthead.title == c.title);
    CHECK(masthead.newspaper == c.newspaper);
    CHECK((masthead.date ? masthead.date->ToString() : "") == c.date);
  }
}

TEST_CASE("A headline among shuffled columns is known by the writer below it") {
  const Masthead masthead =
      MastheadOf(std::string(kBody) + "\n并肩耕耘新天地\n\n合力书写好光景\n\n携手\n" + kBody);
  CHECK(masthead.title.empty());  // 携手 is nobody's name
  CHECK(MastheadOf(std::string(kBody) + "\n并肩耕耘新天地\n\n合力书写好光景\n\n陈小明\n").title ==
        "并肩耕耘新天地 合力书写好光景");
}

TEST_CASE("Dates and papers of the article's text are not the page's") {
  const Masthead masthead = MastheadOf(
      "一碗面牵起两地情\n\n据人民日报报道，2024年10月15日，两地签下协议，投入资金三百万元，建成园区一个。\n");
  CHECK_FALSE(masthead.date);
  CHECK(masthead.newspaper.empty());
}

}  // namespace xiezuo
