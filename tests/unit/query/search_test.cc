#include "query/search.h"

#include <sqlite3.h>

#include <catch2/catch.hpp>

#include "base/error.h"
#include "base/utf8.h"
#include "query/excerpt.h"
#include "unit/query/money_fixture.h"
#include "unit/query/rows_text.h"

namespace xiezuo {
namespace {

struct Database {
  TemporaryFolder folder;
  std::string path = folder / "x.db";
  Database() {
    Store store = OpenSmall(path);
    FillMoney(store);
    store.PutArticle(ReadingBuilder("mixed.txt", {"東西部協作：荔灣區派教師赴惠水縣", "Huishui’s TEA，ＧＤＰ",
                                                  "教😀師，教\n师"})
                         .reading());
  }
};

size_t Count(Sandbox& sandbox, const std::string& words) {
  size_t n = 0;
  const auto rows = Search(sandbox, words);
  for (Row row; rows->Next(row);) ++n;
  return n;
}

std::string Refusal(const std::string& words) {
  try {
    return "compiled: " +
           MatchOf(CompileSearch(words, [](const std::string&) { return std::vector<std::string>(); }));
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::kUsage);
    return error.what();
  }
}

std::vector<Spellings> Words(const std::vector<std::string>& words) {
  std::vector<Spellings> sought;
  for (const std::string& word : words) sought.push_back({SearchTokens(word)});
  return sought;
}

}  // namespace

TEST_CASE("search finds words of any length and nothing across a mark") {
  Database database;
  Sandbox sandbox(database.path);
  struct Sought {
    const char* words;
    size_t found;
  };
  for (const Sought& sought : std::vector<Sought>{{"惠水 五年", 1},
                                                  {"桥", 3},
                                                  {"桥梁获荔湾区支持", 2},
                                                  {"荔湾 贵定", 1},
                                                  {"637", 1},
                                                  {"６３７万元", 1},
                                                  {"63", 0},
                                                  {"元其中", 0},
                                                  {"元，其中", 2},
                                                  {"水惠", 0},
                                                  {"荔湾 上海", 0},
                                                  {"\"OR\"", 0},
                                                  {"桥梁 OR 水渠", 4},
                                                  {"桥梁 NOT 课桌", 2},
                                                  {"桥梁 NOT (课桌 OR 荔湾)", 0},
                                                  {"桥梁 AND NOT 课桌", 2},
                                                  {"(水渠 OR 广告) 投入", 1},
                                                  {"水渠 OR 广告 投入", 1},
                                                  {"桥梁 NOT(课桌)", 2},
                                                  {"桥梁 NOT（课桌 OR 荔湾）", 0},
                                                  {"桥梁 AND(课桌)", 1},
                                                  {"桥梁 OR(水渠)", 4},
                                                  {"(桥梁)OR(水渠)", 4},
                                                  {"(水渠 OR 广告)投入", 1},
                                                  {"（水渠 OR 广告）投入", 1},
                                                  {"投入(水渠 OR 广告)", 1},
                                                  {"((水渠 OR 广告)投入)", 1},
                                                  {"\"桥梁\"NOT\"课桌\"", 2},
                                                  {"“万元。 2024”", 1},
                                                  {"\"桥 梁\"", 3},
                                                  {"桥 梁", 3},
                                                  {"東西部协作", 1},
                                                  {"荔湾区 教师", 1},
                                                  {"荔灣區", 5},
                                                  {"惠水县", 2},
                                                  {"惠水縣", 2},
                                                  {"huishui", 3},
                                                  {"HuiShuiXian", 2},
                                                  {"\"huishui\"", 1},
                                                  {"hui'shui", 2},
                                                  {"Hui’ShuiXian’", 2},
                                                  {"ｈｕｉｓｈｕｉ", 3},
                                                  {"hui shui", 2},
                                                  {"Hui Shui Xian", 2},
                                                  {"Huishui Xian 教师", 1},
                                                  {"教师 huishui xian", 1},
                                                  {"教师 NOT hui shui", 1},
                                                  {"hui AND shui", 0},
                                                  {"\"hui\" shui", 0},
                                                  {"hui，shui", 0},
                                                  {"hui ， shui", 0},
                                                  {"tea huishui xian", 0},
                                                  {"s tea", 1},
                                                  {"tea gdp", 1},
                                                  {"ｔｅａ", 1},
                                                  {"te", 0},
                                                  {"教师", 2},
                                                  {"教 师", 2},
                                                  {"教，师", 0},
                                                  {"教😀师", 1},
                                                  {"教 ,師", 2},
                                                  {"\"教 ,師\"", 0},
                                                  {"， 桥", 3},
                                                  {"桥 NOT ，", 3},
                                                  {"桥梁！", 3},
                                                  {"#桥梁？", 3},
                                                  {"桥梁)", 3},
                                                  {"《桥梁》", 3},
                                                  {"桥 - 梁", 3},
                                                  {"元,其中", 2},
                                                  {"元。其中", 0},
                                                  {"桥 OR 元。其中", 3},
                                                  {"桥梁 NOT 元。其中", 3},
                                                  {"桥梁 NOT (桥 元。其中)", 3},
                                                  {"桥梁 NOT (桥 NOT 元。其中)", 0},
                                                  {"课桌 NOT 元，其中", 0},
                                                  {"课桌 NOT (桥 NOT 元，其中)", 1},
                                                  {"\"元，\"", 5},
                                                  {"\"元。\"", 7},
                                                  {"\"万元。 2024\"", 1},
                                                  {"\"万元， 2024\"", 0},
                                                  {"\"，惠水\"", 0},
                                                  {"huishui's", 1},
                                                  {"huishui’s", 1},
                                                  {"huishui-s", 0}}) {
    INFO(sought.words);
    CHECK(Count(sandbox, sought.words) == sought.found);
  }
}

TEST_CASE("searches that say nothing or are not closed are refused") {
  const struct {
    const char *words, *says;
  } kCases[] = {
      {"", "there is no word"},
      {" 　", "there is no word"},
      {"， 。", "there is no word"},
      {"\"惠水", "not closed"},
      {"“惠水", "not closed"},
      {"(惠水", "a ( is not closed"},
      {"惠水) 教师 )", "closes nothing"},
      {")", "a word is missing before )"},
      {"惠水 )", "a ) closes nothing"},
      {"(惠水))", "a ) closes nothing"},
      {"惠水(教师", "a ( is not closed"},
      {"惠水 NOT(教师", "a ( is not closed"},
      {"惠水 NOT()", "missing before )"},
      {"NOT 惠水", "NOT has nothing"},
      {"桥 OR NOT 惠水", "NOT has nothing"},
      {"惠水 OR", "missing before the end"},
      {"OR 惠水", "missing before OR"},
      {"惠水 AND AND 桥", "missing before AND"},
      {"惠水 NOT", "missing before the end"},
      {"惠水 NOT NOT 桥", "missing before NOT"},
      {"()", "missing before )"},
      {"惠水 -教师", "the - before 教师 takes nothing away"},
      {"惠水 －教师", "the - before 教师 takes nothing away"},
      {"惠水 -(教师 OR 医生)", "the - before … takes"},
      {"惠水 -(教师)", "the - before (教师) takes"},
      {"惠水 -“教师”", "the - before … takes"},
      {"惠水*", "the * in 惠水* stands for nothing"},
      {"惠＊水", "the * in 惠＊水 stands for nothing"},
      {"* -", "there is no word"},
  };
  for (const auto& [words, says] : kCases) {
    INFO(words);
    const std::string refusal = Refusal(words);
    INFO(refusal);
    CHECK(refusal.find(says) != std::string::npos);
  }
  std::string many, deep(30, '(');
  for (int i = 0; i < 101; ++i) many += "桥 ";
  CHECK(Refusal(many).find("more than 100") != std::string::npos);
  CHECK(Refusal(deep + "桥").find("too deep") != std::string::npos);
  CHECK(Refusal("车间（一期）工程") == Refusal("\"车间（一期）工程\""));
  CHECK(Refusal("“惠水*”") == Refusal("“惠水！”"));
}

TEST_CASE("places are asked for as they are read, words in a row together too") {
  const struct {
    const char* words;
    std::vector<std::string> asked;
  } kCases[] = {
      {"XiAn", {"xian"}},
      {"xi'an", {"xian"}},
      {"Xi’an", {"xian"}},
      {"lüliang", {"luliang"}},
      {"LÜE", {"lue"}},
      {"lvliang", {"luliang"}},
      {"nv'er", {"nuer"}},
      {"tv", {"tv"}},
      {"a1", {}},
      {"xi-an", {}},
      {"\"xian\"", {}},
      {"hui shui", {"huishui", "hui", "shui"}},
      {"a b c", {"ab", "abc", "a", "bc", "b", "c"}},
      {"教 b", {"b"}},
      {"a AND b", {"a", "b"}},
      {"a 教 b", {"a", "b"}},
      {"a (b c)", {"a", "bc", "b", "c"}},
  };
  for (const auto& [words, wanted] : kCases) {
    INFO(words);
    std::vector<std::string> asked;
    CompileSearch(words, [&](const std::string& pinyin) {
      asked.push_back(pinyin);
      return std::vector<std::string>();
    });
    CHECK(asked == wanted);
  }
  const auto names = [](const std::string& pinyin) {
    return pinyin == "ab" ? std::vector<std::string>{"甲"} : std::vector<std::string>();
  };
  CHECK(MatchOf(CompileSearch("a b c", names)) == R"((("甲" OR ("a" AND "b")) AND "c"))");
  CHECK(MatchOf(CompileSearch("教 NOT a b", names)) == R"(("教" NOT ("甲" OR ("a" AND "b"))))");
}

TEST_CASE("a passage that was found comes with its words marked and the facts that it proves") {
  Database database;
  Sandbox sandbox(database.path);
  const auto rows = Search(sandbox, "桥梁 NOT 课桌");
  const auto names = rows->columns();
  CHECK(names.at(7).name == "excerpt");
  Row row;
  REQUIRE(rows->Next(row));
  CHECK(ToText(row[1]) == "bridge.txt");
  CHECK(ToText(row[3]) == "2025-02-06");
  CHECK(ToText(row[6]) == "桥梁获荔湾区支持100万元。");
  CHECK(ToText(row[7]) == "⟦桥梁⟧获荔湾区支持100万元。");
  CHECK(ToText(row[8]) == "fund 100万元");
}

TEST_CASE("excerpts mark every word found at least once") {
  CHECK(Excerpt("甲乙丙", Words({"乙"}), 80) == "甲⟦乙⟧丙");
  CHECK(Excerpt("甲乙丙丁", Words({"乙丙", "丙丁"}), 80) == "甲⟦乙丙丁⟧");
  CHECK(Excerpt("甲，乙甲。乙", Words({"甲,乙"}), 80) == "⟦甲，乙⟧甲。乙");
  CHECK(Excerpt("惠水縣", Words({"县"}), 80) == "惠水⟦縣⟧");
  CHECK(Excerpt("乙乙乙", Words({"乙"}), 80) == "⟦乙⟧⟦乙⟧⟦乙⟧");
  CHECK(Excerpt("一二三四五六七八九十", Words({"六"}), 4) == "…五⟦六⟧七八…");
  CHECK(Excerpt("一二三四五六七八九十", Words({"十"}), 4) == "…七八九⟦十⟧");
  CHECK(Excerpt("一二三四五六七八九十", Words({"无"}), 4) == "一二三四…");
  CHECK(Excerpt("", Words({"六"}), 4) == "");
  CHECK(Excerpt("一二三四五六七八九十", Words({"三四五六"}), 2) == "…⟦三四五六⟧…");
  CHECK(Excerpt("一二三四五六七八九十", Words({"一", "二", "九", "无"}), 8) == "⟦一⟧⟦二⟧三四…七八⟦九⟧十");
  CHECK(Excerpt("一二三四五六七八九十", Words({"一", "八"}), 12) == "⟦一⟧二三四五六七⟦八⟧九十");
  CHECK(Excerpt("一二三四五六七八九十", Words({"一", "五六", "十"}), 3) == "⟦一⟧…⟦五六⟧…⟦十⟧");
  CHECK(Excerpt("一二三四五六七八九十", Words({"一二", "二三"}), 2) == "⟦一二三⟧…");
  const std::string gap(300, '.');
  const Spellings either = {SearchTokens("甲"), SearchTokens("乙")};
  CHECK(Excerpt("甲" + gap + "乙", {either}, 10) == "⟦甲⟧.........…");
  CHECK(Excerpt("干部" + gap + "学生" + gap, Words({"干部", "学生"}), 20) ==
        "⟦干部⟧........…..⟦学生⟧......…");
}

TEST_CASE("excerpts of many words are bounded") {
  std::string text;
  std::vector<std::string> words;
  for (int i = 0; i < 100; ++i) {
    words.push_back("w" + std::to_string(i));
    text += words.back() + std::string(200, '.');
  }
  for (const size_t count : {1, 2, 3, 5, 10, 100}) {
    const std::vector<std::string> some(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
    const std::string excerpt = Excerpt(text, Words(some), 80);
    INFO(excerpt);
    for (const std::string& word : some) CHECK(excerpt.find("⟦" + word + "⟧") != std::string::npos);
    const size_t signs = 3 * count + 1;  // ⟦ ⟧ …
    CHECK(CodePointCount(excerpt) <= std::max<size_t>(80, 16 * count) + signs);
  }
}

TEST_CASE("an index that lacks passages is made anew by migrate") {
  Database database;
  {
    Store store = Store::Open(database.path, OpenMode::kReadWrite);
    const char* damage = "INSERT INTO passage_search (passage_search) VALUES ('delete-all')";
    REQUIRE(sqlite3_exec(store.handle(), damage, nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(store.Check().size() == 1);
  }
  const auto applied = Migrate(database.path).applied;
  CHECK(std::find(applied.begin(), applied.end(), "full-text index") != applied.end());
  Sandbox sandbox(database.path);
  CHECK(Count(sandbox, "桥") == 3);
  CHECK(Store::Open(database.path, OpenMode::kReadOnly).Check().empty());
}

}  // namespace xiezuo
