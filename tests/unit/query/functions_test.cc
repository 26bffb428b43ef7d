#include "query/functions.h"

#include <catch2/catch.hpp>

#include "base/error.h"
#include "query/sandbox.h"
#include "unit/query/rows_text.h"
#include "unit/storage/readings.h"

namespace xiezuo {
namespace {

// A database with every region, made once.
const std::string& Filled() {
  static const TemporaryFolder folder;
  static const std::string path = folder / "x.db";
  static const bool made = (Store::Open(path, OpenMode::kCreate), true);
  static_cast<void>(made);
  return path;
}

struct Database {
  Sandbox sandbox{Filled()};
  std::string Ask(const std::string& sql) { return ToText(*sandbox.Query(sql)); }
  std::string Refusal(const std::string& sql) {
    try {
      return "answered: " + Ask(sql);
    } catch (const Error& error) {
      CHECK(error.status() == ExitStatus::kUsage);
      return error.what();
    }
  }
};

}  // namespace

TEST_CASE("ad-hoc SQL has functions for readings, regions, money and patterns") {
  Database database;
  const struct {
    const char *sql, *answer;
  } kCases[] = {
      {"pinyin('惠水')", "huishui"},
      {"pinyin('长沙市')", "changshashi"},
      {"pinyin('六安')", "luan"},
      {"pinyin('六个')", "liuge"},
      {"pinyin('单县')", "shanxian"},
      {"pinyin('湖南省长沙市')", "hunanshengchangshashi"},
      {"pinyin('大埔县和番禺区')", "dabuxianhepanyuqu"},
      {"pinyin('乐清')", "yueqing"},
      {"pinyin('2024年，A')", "2024nian，A"},
      {"pinyin('')", ""},
      {"pinyin(NULL)", "NULL"},
      {"pinyin(x'ff41')", "\uFFFDA"},
      {"pinyin(12)", "12"},
      {"region_name('522731')", "惠水县"},
      {"region_name(522731)", "惠水县"},
      {"region_name('999999')", "NULL"},
      {"region_name(NULL)", "NULL"},
      {"in_region('522731', '黔南')", "1"},
      {"in_region('522731', '贵州省')", "1"},
      {"in_region('522731', 'qiannan')", "1"},
      {"in_region('522731', '贵州惠水')", "1"},
      {"in_region('522731', 'guizhou huishui')", "1"},
      {"in_region('320106', '江苏省南京市鼓楼区')", "1"},
      {"in_region('320302', '江苏省南京市鼓楼区')", "0"},
      {"in_region('522731', '522731')", "1"},
      {"in_region('522731', '毕节')", "0"},
      {"in_region('522731', '广东')", "0"},
      {"in_region('520000', '惠水县')", "0"},
      {"in_region('999999', '惠水县')", "0"},
      {"in_region(NULL, '惠水县')", "NULL"},
      {"in_region('522731', NULL)", "NULL"},
      {"yuan(637000000)", "6370000"},
      {"yuan(500050)", "5000.5"},
      {"yuan(-1)", "-0.01"},
      {"yuan(9223372036854775807) > 92233720368547757", "1"},
      {"yuan(NULL)", "NULL"},
      {"'惠水县教师12名' REGEXP '[0-9]+名'", "1"},
      {"'惠水县' REGEXP '^.{3}$'", "1"},
      {"'惠水县' REGEXP '\\p{Han}{4}'", "0"},
      {"NULL REGEXP 'a'", "NULL"},
      {"'a' REGEXP NULL", "NULL"},
      {"'' REGEXP ''", "1"},
      {"count(*) FROM regions WHERE name REGEXP '^惠水县$'", "1"},
  };
  for (const auto& [sql, answer] : kCases) {
    INFO(sql);
    CHECK(database.Ask(std::string("SELECT ") + sql) == std::string(answer) + "\n");
  }
}

TEST_CASE("arguments that a function refuses are told with the function's name") {
  Database database;
  const struct {
    const char *sql, *says;
  } kCases[] = {
      {"yuan('637万')", "yuan: fen are a whole number, not \"637万\""},
      {"yuan(1.5)", "yuan: fen are a whole number"},
      {"region_name('惠水')", "region_name: \"惠水\" is no code of a region"},
      {"region_name('52273')", "codes have 6 digits"},
      {"region_name('')", "is no code of a region"},
      {"in_region('惠水', '黔南')", "in_region: \"惠水\" is no code"},
      {"in_region('522731', '鼓楼')", "in_region: \"鼓楼\" names"},
      {"in_region('522731', '惠氺县')", "the nearest: 惠水县"},
      {"in_region('522731', 'hiushui')", "the nearest: "},
      {"in_region('522731', printf('%0300d', 1))", "too long"},
      {"'a' REGEXP '('", "REGEXP: \"(\": missing )"},
      {"'a' REGEXP printf('%01001d', 1)", "REGEXP: the pattern has 1001 bytes"},
      {"'a' REGEXP '(a{1000}){1000}'", "REGEXP: "},
      {"pinyin(printf('%02000000d', 1))", "pinyin: the text has 2000000 bytes"},
      {"pinyin()", "wrong number of arguments"},
      {"'a' COLLATE pinyin < 'b'", "no such collation sequence: pinyin"},
  };
  for (const auto& [sql, says] : kCases) {
    INFO(sql);
    const std::string refusal = database.Refusal(std::string("SELECT ") + sql);
    INFO(refusal);
    CHECK(refusal.find(says) != std::string::npos);
  }
}

TEST_CASE("COLLATE zh orders places by how they are read") {
  Database database;
  const auto order = [&](const std::string& values) {
    std::string names =
        database.Ask("WITH t(name) AS (VALUES " + values + ") SELECT name FROM t ORDER BY name COLLATE zh");
    std::replace(names.begin(), names.end(), '\n', ' ');
    return names;
  };
  CHECK(order("('长沙市'), ('北京市'), ('张家界市'), ('常德市'), ('成都市'), ('上海市')") ==
        "北京市 常德市 长沙市 成都市 上海市 张家界市 ");
  CHECK(order("('重庆市'), ('中山市'), ('滁州市'), ('成都市')") == "成都市 重庆市 滁州市 中山市 ");
  CHECK(order("('六盘水市'), ('六安市'), ('吕梁市'), ('漯河市')") == "六盘水市 六安市 吕梁市 漯河市 ");
  CHECK(order("('单县'), ('善县'), ('丹县'), ('商县')") == "丹县 单县 善县 商县 ");
  // Nothing that differs is one.
  CHECK(database.Ask("SELECT count(DISTINCT name COLLATE zh) = count(DISTINCT name) FROM regions") == "1\n");
  CHECK(database.Ask("SELECT '长沙' COLLATE zh = '长沙', '长沙' COLLATE zh = '常沙'") == "1 | 0\n");
  // The first letters of the readings of all county names follow the alphabet.
  CHECK(database.Ask(
            "WITH t AS (SELECT n.pinyin AS p, lag(n.pinyin) OVER (ORDER BY n.name COLLATE zh) AS before "
            "FROM region_names AS n JOIN regions AS r ON r.code = n.code WHERE n.kind = 'official' AND "
            "r.level <> 'township') SELECT count(*) FROM t WHERE substr(before, 1, 1) > substr(p, 1, 1)") ==
        "0\n");
}

TEST_CASE("every place's name is read as its list says") {
  Database database;
  CHECK(
      database.Ask("SELECT group_concat(name || ' ' || pinyin(name)) FROM region_names AS n WHERE kind <> "
                   "'abbreviation' AND length(code) = 6 AND pinyin(name) <> pinyin AND NOT EXISTS (SELECT 1 "
                   "FROM region_names AS o WHERE o.name = n.name AND o.pinyin <> n.pinyin)") == "NULL\n");
}

}  // namespace xiezuo
