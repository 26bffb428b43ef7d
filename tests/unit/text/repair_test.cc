#include "text/repair.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/coverage.h"

namespace xiezuo {
namespace {

Document Repaired(std::string text) {
  Document document;
  document.text = std::move(text);
  Repair(document);
  INFO(document.text);
  CHECK_FALSE(FindUncovered(document));
  return document;
}

// "kind segment text", for each passage.
std::vector<std::string> Outline(const Document& document) {
  std::vector<std::string> lines;
  for (const Passage& passage : document.passages) {
    lines.push_back(std::string(ToString(passage.kind)) + " " + std::to_string(passage.segment) + " " +
                    passage.text);
  }
  return lines;
}

const Passage& PassageWith(const Document& document, std::string_view part) {
  const auto found =
      std::find_if(document.passages.begin(), document.passages.end(),
                   [&](const Passage& passage) { return passage.text.find(part) != std::string::npos; });
  INFO(part);
  REQUIRE(found != document.passages.end());
  return *found;
}

std::string SourceOf(const Document& document, const Passage& passage, std::string_view part) {
  const size_t at = passage.text.find(part);
  REQUIRE(at != std::string::npos);
  const Span span = passage.map.ToSource({at, at + part.size()});
  return std::string(TextOf(document.text, span));
}

}  // namespace

TEST_CASE("A clean page: headline, writer, headings, captions, lists, editors") {
  const Document document = Repaired(R"(山水相连一家亲

——甲区与乙县协作综述

□记者 林小明 通讯员 王芳

两地结对以来，协作资金累计到位三千万元，惠及群众2万人。

产业兴旺

园区里机声隆隆，甲区企业投资5000万元建起的厂房已经投产。

■乙县的产业园。 王芳 摄

●东乡：脱贫3万人；

●西乡：脱贫2万人。

责编 张大 版式 李小
)");
  CHECK(Outline(document) == std::vector<std::string>{
                                 "heading 0 山水相连一家亲",
                                 "heading 0 ——甲区与乙县协作综述",
                                 "byline 0 □记者 林小明 通讯员 王芳",
                                 "paragraph 0 两地结对以来，协作资金累计到位三千万元，惠及群众2万人。",
                                 "heading 0 产业兴旺",
                                 "paragraph 0 园区里机声隆隆，甲区企业投资5000万元建起的厂房已经投产。",
                                 "caption 0 ■乙县的产业园。 王芳 摄",
                                 "list_item 0 ●东乡：脱贫3万人；",
                                 "list_item 0 ●西乡：脱贫2万人。",
                                 "byline 0 责编 张大 版式 李小",
                             });
  CHECK(document.passages[3].heading == size_t{1});
  CHECK(document.passages[5].heading == size_t{4});
}

TEST_CASE("Forms: what a single block is") {
  const std::pair<const char*, PassageKind> kCases[] = {
      {"教育周刊 06", PassageKind::kByline},
      {"2025年11月14日 星期五", PassageKind::kByline},
      {"（本报记者 郑小文）", PassageKind::kByline},
      {"(宗 和)", PassageKind::kByline},
      {"（下转4版）", PassageKind::kByline},
      {"文/图 莫小宇", PassageKind::kByline},
      {"统筹推进城乡融合", PassageKind::kHeading},
      {"编辑部里的故事", PassageKind::kHeading},
      {"■正某", PassageKind::kHeading},
      {"【看成效】", PassageKind::kHeading},
      {"就业之路:越走越宽广", PassageKind::kHeading},
      {"钱从哪里来？", PassageKind::kHeading},
      {"↑工人赶制订单。", PassageKind::kCaption},
      {"孩子们走进新教室（资料图片）", PassageKind::kCaption},
      {"- 1.离家时，先关好水电煤气。", PassageKind::kListItem},
      {"2、实施项目30个。", PassageKind::kListItem},
      {"1.5万名群众由此增收。", PassageKind::kParagraph},
      {"【水】铺下578公里管道。", PassageKind::kParagraph},
      {"2023年5月，第三批医疗队山南分", PassageKind::kParagraph},
      {"他说，日子好了。", PassageKind::kParagraph},
      {"遗失声明 某商贸公司遗失公章一枚，声明作废。", PassageKind::kNotice},
      {"诚招加盟 定金3000元起 电话：138****0000", PassageKind::kNotice},
      {"招聘会提供岗位300个，服务热线同步开通。", PassageKind::kParagraph},
      {"法院公开拍卖的收入全部用于助学。", PassageKind::kParagraph},
  };
  for (const auto& [text, kind] : kCases) {
    const Document document =
        Repaired(std::string("两地结对以来，协作资金累计到位三千万元。\n\n") + text + "\n");
    INFO(text);
    REQUIRE(document.passages.size() == 2);
    CHECK(ToString(document.passages[1].kind) == ToString(kind));
  }
}

TEST_CASE("Lines are joined where they are wrapped and kept where they are paragraphs") {
  const Document wrapped = Repaired(
      "晚自习的铃声响过,高三的教室里没有人急着走\n。几个学生把老师围在讲台边,"
      "请他再讲一讲题\n目。换作一年以前,这间教室里多半只能听得见\n"
      "老师一个人的声音,今年有12\n00名学生在校。\n");
  REQUIRE(wrapped.passages.size() == 1);
  CHECK(wrapped.passages[0].text ==
        "晚自习的铃声响过，高三的教室里没有人急着走。几个学生把老师围在讲台边，请他再讲一讲题目。换作一年以前"
        "，这间教室里多半只能听得见"
        "老师一个人的声音，今年有1200名学生在校。");
  CHECK(wrapped.passages[0].map.seams().empty());

  const Document paragraphs =
      Repaired("去年，甲区拿出协作资金300万元。\n今年又添500万元，用来建冷库。\n群众都说好。\n");
  CHECK(paragraphs.passages.size() == 3);
}

TEST_CASE("A number or word cut in two comes out whole and maps back") {
  const Document document = Repaired(
      "甲县先后派出8\n\n名医生到乙市进修，争取资金1.5万\n元，还组织基层干部、专\n\n■图。 王芳 "
      "摄\n\n业技术人员受训90期。\n");
  const Passage& passage = PassageWith(document, "先后派出");
  CHECK(passage.text ==
        "甲县先后派出8名医生到乙市进修，争取资金1.5万元，还组织基层干部、专业技术人员受训90期。");
  CHECK(SourceOf(document, passage, "8名") == "8\n\n名");
  CHECK(SourceOf(document, passage, "1.5万元") == "1.5万\n元");
  CHECK(SourceOf(document, passage, "90期") == "90期");
  CHECK(passage.map.seams().size() == 1);  // the picture, not the line breaks
}

TEST_CASE("Rows of a table stay apart and are no headings; a drawn line ends a paragraph") {
  CHECK(Outline(Repaired(
            "●重点项目\n黎明村扶贫车间  410万元  2019年投用\n高山茶初制厂  520万元  2018年建成\n")) ==
        std::vector<std::string>{"list_item 0 ●重点项目", "list_item 0 黎明村扶贫车间  410万元  2019年投用",
                                 "list_item 0 高山茶初制厂  520万元  2018年建成"});
  CHECK(Outline(Repaired(
            "今年，潍坊选派的5名干部到岗，远程会诊86例。\n————————\n求购：常年求购蔬菜大棚钢管。\n")) ==
        std::vector<std::string>{"paragraph 0 今年，潍坊选派的5名干部到岗，远程会诊86例。",
                                 "byline 0 ————————", "notice 1 求购：常年求购蔬菜大棚钢管。"});
}

TEST_CASE("Digits that a scan set apart are one number; lists and tables stay") {
  const auto read = [](const std::string& text) { return Repaired(text).passages.front().text; };
  CHECK(read("昌平区拿出帮扶资金 １５ ００ 万元，安排 ３１ 个项目。") ==
        "昌平区拿出帮扶资金 1500 万元，安排 31 个项目。");
  CHECK(read("落实协作资金 1 .08 亿元。") == "落实协作资金 1.08 亿元。");
  CHECK(read("投入 5 2 6 0 万元。") == "投入 5260 万元。");
  CHECK(read("种茶 1 200 亩。") == "种茶 1200 亩。");
  for (const char* text : {"近三年为 2019 2020 2021 年。", "各项 12 34 56 万元。", "12 34 万元",
                           "电话 8525 1234 号。", "表中 2019 15 个。", "共 1200 300 万元。"}) {
    CHECK(read(text) == text);
  }
  const Document document = Repaired("又拿出资金 １５ ００ 万元。");
  CHECK(SourceOf(document, document.passages.front(), "1500") == "１５ ００");
}

TEST_CASE("Interleaved columns: each piece finds its own") {
  const Document document = Repaired(R"(山水相连一家亲

结对以来，甲区投入资金5000万元，前后启动项目24个，5073名建档立卡贫

园区的变化

广东企业搬了进来，带来岗位200个，建起多功能综

困户由此稳定脱贫，群众都说好。

合体，总面积超过6.5万平方米。
)");
  CHECK(PassageWith(document, "结对以来").text ==
        "结对以来，甲区投入资金5000万元，前后启动项目24个，5073名建档立卡贫困户由此稳定脱贫，群众都说好。");
  CHECK(PassageWith(document, "广东企业").text ==
        "广东企业搬了进来，带来岗位200个，建起多功能综合体，总面积超过6.5万平方米。");
}

TEST_CASE("A tail that was read before its beginning is found") {
  const Document document = Repaired(R"(业技术人员等，办了培训班90期。

今年以来，甲区为乙县培训基层干部、专

群众的日子一天比一天好。
)");
  CHECK(PassageWith(document, "今年以来").text ==
        "今年以来，甲区为乙县培训基层干部、专业技术人员等，办了培训班90期。");
}

TEST_CASE("What is whole is not joined") {
  const Document document = Repaired(R"(甲区投入资金5000万元，建成园区。

技术人员下乡办了培训班90期。

产业进山

两地签约项目12个。

近日，工作队又来到村里

本报讯 昨日，全市召开会议。
)");
  CHECK(document.passages.size() == 6);
}

TEST_CASE("A turned page goes on where it says") {
  const Document document = Repaired(R"(教育医疗投入资金1291万元，医疗补充保险、贫困学生助学，样样（下转4版）

另有一事，与此无关。

（上接3版）都落到了群众身上。“还会来。”他说。
)");
  CHECK(PassageWith(document, "教育医疗").text ==
        "教育医疗投入资金1291万元，医疗补充保险、贫困学生助学，样样都落到了群众身上。“还会来。”他说。");
  CHECK(PassageWith(document, "下转").text == "（下转4版）");
  CHECK(PassageWith(document, "上接").kind == PassageKind::kByline);
}

TEST_CASE("Repeats point to the fuller passage and stay") {
  const Document document =
      Repaired(R"(今年8月，村里又添新景，甲区引来的基地建成投用，引进品种20个，前后就能上

市，销往外地。

今年8月，村里又添新景，甲区引来的基地建成投用，引进品种20个，前后就能上

今年8月，村里又添新景，甲区引来的基地建成投用，

去年8月，村里又添新景，甲区引来的基地建成投用，
)");
  REQUIRE(document.passages.size() == 4);
  CHECK_FALSE(document.passages[0].repeats);
  CHECK(document.passages[1].repeats == size_t{0});
  CHECK(document.passages[2].repeats == size_t{0});
  CHECK_FALSE(document.passages[3].repeats);
}

TEST_CASE("Another report on the page is a segment, and the article resumes after it") {
  const Document document = Repaired(R"(一碗面牵起两地情

□记者 丁小晓

结对以来，甲区投入资金3亿元，为乙县培训基层干部、专

南北同行

本报讯 某市昨日开会，安排资金6000万元，支持项目39个。（市 讯）

业技术人员，办了90期。

路修通了，群众出门方便多了。

招 生 启 事

某某大学秋季班补录，学费280元，报名电话0000。

安镇街道：拆违三万平方米

本报讯 安镇街道近日整治违建，腾出土地3万平方米。
)");
  CHECK(PassageWith(document, "结对以来").segment == 0);
  CHECK(PassageWith(document, "路修通了").segment == 0);
  const int report = PassageWith(document, "某市昨日").segment;
  CHECK(report > 0);
  CHECK(PassageWith(document, "南北同行").segment == report);
  CHECK(PassageWith(document, "某某大学").kind == PassageKind::kNotice);
  CHECK(PassageWith(document, "某某大学").segment == PassageWith(document, "招 生").segment);
  const int last = PassageWith(document, "安镇街道近日").segment;
  CHECK(last > 0);
  CHECK(last != report);
  CHECK(PassageWith(document, "拆违三万").segment == last);
}

TEST_CASE("A second article closed by its own writers is a segment; the first one's own close is not") {
  const std::string main = "山水相连一家亲\n\n林小明\n\n结对以来，甲区投入资金3亿元。\n\n";
  const Document two =
      Repaired(main +
               "# 老街的修表人\n\n铺面换过三回，手艺没丢。\n\n四十年来，他守着一盏灯。\n\n(周小兰)\n\n"
               "昨天，城南夜市重新开张。\n\n夜市设摊位90个。\n\n(高小山 许小川)\n");
  CHECK(PassageWith(two, "甲区投入").segment == 0);
  const int watch = PassageWith(two, "四十年来").segment;
  const int market = PassageWith(two, "设摊位").segment;
  CHECK(watch > 0);
  CHECK(market > 0);
  CHECK(market != watch);
  CHECK(PassageWith(two, "修表人").segment == watch);
  CHECK(PassageWith(two, "城南夜市").segment == market);

  const Document one =
      Repaired("山水相连一家亲\n\n结对以来，甲区投入资金3亿元。\n\n群众都说好。（本报记者 郑小文）\n");
  for (const Passage& passage : one.passages) CHECK(passage.segment == 0);
}

TEST_CASE("Sections of one article are one segment; a box is another") {
  const Document document = Repaired(R"(山水相连一家亲

甲县

甲县投入资金300万元。

补上短板,夯实家底

加工厂建成投产。

【回望】

翻看旧报，两地早有往来。

【链接】

全国协作资金去年到位200亿元。
)");
  CHECK(PassageWith(document, "加工厂").segment == 0);
  CHECK(PassageWith(document, "翻看旧报").segment == 0);
  CHECK(PassageWith(document, "全国协作").segment > 0);
  const Passage& sub = PassageWith(document, "补上短板");
  REQUIRE(sub.heading);
  CHECK(document.passages[*sub.heading].text == "甲县");
  REQUIRE(PassageWith(document, "加工厂").heading);
  CHECK(document.passages[*PassageWith(document, "加工厂").heading].text == "补上短板，夯实家底");
}

TEST_CASE("Traditional text is read folded and evidence leads back to what is printed") {
  const Document document =
      Repaired("　　【本報記者百色報道】龍崗區再投入財政幫扶資金２.５９２億元,用於產業發展。\n");
  REQUIRE(document.passages.size() == 1);
  const Passage& passage = document.passages[0];
  CHECK(passage.text == "【本报记者百色报道】龙岗区再投入财政帮扶资金2.592亿元，用于产业发展。");
  CHECK(SourceOf(document, passage, "2.592亿元") == "２.５９２億元");
}

TEST_CASE("A line too long for a paragraph is cut at the end of a sentence") {
  const auto repeat = [](std::string_view what, size_t times) {
    std::string text;
    for (size_t i = 0; i < times; ++i) text += what;
    return text;
  };
  const std::string sentence = "今年投入协作资金12.5万元，建成大棚30座。";
  const Document whole = Repaired(repeat(sentence, 150));
  CHECK(whole.passages.size() == 1);
  const Document cut = Repaired(repeat(sentence, 2000));
  CHECK(cut.passages.size() > 5);
  for (const Passage& passage : cut.passages) {
    CHECK(passage.text.size() <= 24100);
    CHECK(passage.text.starts_with("今年"));
    CHECK(passage.text.ends_with("。"));
  }
  // Where no sentence ends, no number is cut.
  const Document endless = Repaired(repeat("投入1200万元、", 8000));
  CHECK(endless.passages.size() > 3);
  for (const Passage& passage : endless.passages) {
    CHECK(passage.text.size() <= 24100);
    CHECK_FALSE(passage.text.starts_with("2"));
    CHECK_FALSE(passage.text.starts_with("0"));
  }
  // Lines that go on and on are one paragraph only as far as a paragraph reaches.
  const Document lines =
      Repaired(repeat("今年以来两地协作资金项目人才劳务产业各方面都有了新的进展而且还在\n", 2000));
  for (const Passage& passage : lines.passages) CHECK(passage.text.size() <= 24100);
}

TEST_CASE("Texts without structure are read too") {
  CHECK(Repaired("").passages.empty());
  CHECK(Repaired(" \n\u3000\n").passages.empty());
  CHECK(Repaired("中").passages.size() == 1);
  CHECK(Repaired("Hello\nworld of\nletters, many of them in this line here\nand more").passages.back().text ==
        "Hello world of letters， many of them in this line here and more");
}

TEST_CASE("characters without width part no number and no name") {
  const Document document =
      Repaired("投入协作资金6\u200b37万元，支持龙\ufeff里县\u2060建设冷链仓\u00ad库。\n");
  CHECK(PassageWith(document, "637万元").text == "投入协作资金637万元，支持龙里县建设冷链仓库。");
}

}  // namespace xiezuo
