#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "locale/display_width.h"
#include "output/text_value.h"
#include "unit/output/rows_fixture.h"

namespace xiezuo {
namespace {

const std::vector<Column> kColumns = {
    {.name = "county", .title_zh = "县", .unit = "code"},
    {.name = "amount_yuan", .title_zh = "金额", .unit = "yuan"},
    {.name = "quote", .title_zh = "", .unit = ""},
};

FixedRows Sample() {
  return {kColumns,
          {{std::string("龙里县"), int64_t{8200000}, std::string("投入820万元")},
           {std::string("贵定县"), 0.5, std::monostate{}},
           {std::string("a,\"b\""), std::monostate{}, std::string("7\n\n户")}}};
}

TEST_CASE("csv quotes what needs it and keeps a row on a line") {
  CHECK(Written(Sample(), {.format = Format::kCsv}) ==
        "county,amount_yuan,quote\n"
        "龙里县,8200000,投入820万元\n"
        "贵定县,0.5,\n"
        "\"a,\"\"b\"\"\",,7 户\n");
}

TEST_CASE("csv fields") {
  struct Case {
    std::string value, line;
  };
  const Case cases[] = {
      {"plain", "plain"}, {"a,b", "\"a,b\""},     {"say \"hi\"", "\"say \"\"hi\"\"\""},
      {"a\r\nb", "a b"},  {" edge", "\" edge\""}, {"a;b", "a;b"},
      {"a\tb", "a\tb"},   {"，全角", "，全角"},   {"", "\"\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    CHECK(Written({{Named("v")}, {{c.value}}}, {.format = Format::kCsv}) == "v\n" + c.line + "\n");
  }
}

TEST_CASE("an empty field is quoted only where it is the whole line") {
  CHECK(Written({{Named("a"), Named("b")}, {{std::monostate{}, std::string()}}}, {.format = Format::kCsv}) ==
        "a,b\n,\n");
  CHECK(Written({{Named("a")}, {{std::monostate{}}}}, {.format = Format::kCsv}) == "a\n\"\"\n");
}

TEST_CASE("tsv has no tab and no line break inside a field") {
  CHECK(Written({{Named("a"), Named("b")}, {{std::string("x\ty"), std::string("1\n2\"")}}},
                {.format = Format::kTsv}) == "a\tb\nx y\t1 2\"\n");
}

TEST_CASE("json and jsonl keep every value as it is") {
  const std::string lines = Written(Sample(), {.format = Format::kJsonl});
  CHECK(lines ==
        "{\"county\":\"龙里县\",\"amount_yuan\":8200000,\"quote\":\"投入820万元\"}\n"
        "{\"county\":\"贵定县\",\"amount_yuan\":0.5,\"quote\":null}\n"
        "{\"county\":\"a,\\\"b\\\"\",\"amount_yuan\":null,\"quote\":\"7\\n\\n户\"}\n");
  const auto array = nlohmann::json::parse(Written(Sample(), {.format = Format::kJson}));
  REQUIRE(array.size() == 3);
  CHECK(array[2]["quote"] == "7\n\n户");
  CHECK(Written({kColumns, {}}, {.format = Format::kJson}) == "[]\n");
  CHECK(Written({kColumns, {}}, {.format = Format::kJsonl}).empty());
}

TEST_CASE("json keys that stand twice get a number") {
  CHECK(Written({{Named("n"), Named("n")}, {{int64_t{1}, int64_t{2}}}}, {.format = Format::kJsonl}) ==
        "{\"n\":1,\"n_2\":2}\n");
}

TEST_CASE("json replaces bytes that are no UTF-8") {
  CHECK(Written({{Named("b")}, {{std::string("\xFF")}}}, {.format = Format::kJsonl}) ==
        "{\"b\":\"\uFFFD\"}\n");
}

TEST_CASE("markdown escapes what acts and shows amounts as people read them") {
  CHECK(Written({kColumns, {{std::string("a|b"), int64_t{306000000}, std::string("x\ny")}}},
                {.format = Format::kMarkdown}) ==
        "| county | amount_yuan | quote |\n| --- | --- | --- |\n| a\\|b | 3.06亿元 | x y |\n");
  CHECK(Written({kColumns, {{std::string("<script>"), int64_t{1}, std::string("![x](y)")}}},
                {.format = Format::kMarkdown})
            .ends_with("| \\<script> | 1元 | !\\[x](y) |\n"));
}

TEST_CASE("a table is aligned by display width, numbers to the right") {
  CHECK(Written(Sample(), {.format = Format::kTable}) ==
        "county  amount_yuan  quote\n"
        "──────  ───────────  ───────────\n"
        "龙里县      820万元  投入820万元\n"
        "贵定县        0.5元\n"
        "a,\"b\"                7 户\n");
}

TEST_CASE("a table fits the terminal") {
  const std::string wide(200, 'x');
  for (const size_t width : {20U, 40U, 79U}) {
    const std::string text =
        Written({{Named("id"), Named("text"), Named("more")},
                 {{int64_t{7}, std::string("粤黔两地携手推进消费帮扶和劳务协作取得新成效"), wide}}},
                {.format = Format::kTable, .terminal_width = width});
    size_t begin = 0, lines = 0;
    for (size_t end = text.find('\n'); end != std::string::npos;
         begin = end + 1, end = text.find('\n', begin)) {
      CHECK(DisplayWidth(std::string_view(text).substr(begin, end - begin)) <= width);
      ++lines;
    }
    CHECK(lines == 3);
    CHECK(text.find("…") != std::string::npos);
    CHECK(text.find("id") == 0);  // the narrow column keeps its text
  }
}

TEST_CASE("in a narrow terminal text is cut before numbers, and no number in part") {
  const auto lines = [](size_t width) {
    return Written({{Named("place"), Named("amount_yuan"), Named("n")},
                    {{std::string("黔南布依族苗族自治州"), int64_t{53751000}, int64_t{123456}}}},
                   {.format = Format::kTable, .terminal_width = width});
  };
  CHECK(lines(30) ==
        "place      amount_yuan       n\n"
        "─────────  ───────────  ──────\n"
        "黔南布依…     53751000  123456\n");
  CHECK(lines(20) ==
        "pla…  amoun…       n\n"
        "────  ──────  ──────\n"
        "黔…        …  123456\n");
  CHECK(lines(15) ==
        "pla…  amo…  …\n"
        "────  ────\n"
        "黔…      …  …\n");
}

TEST_CASE("prose keeps the room that names can spare") {
  Column prose = Named("excerpt");
  prose.prose = true;
  CHECK(Written({{Named("name"), prose},
                 {{std::string("广州南沙区与贵州龙里县.txt"), std::string("投入⟦协作⟧资金820万元")}}},
                {.format = Format::kTable, .terminal_width = 34}) ==
        "name         excerpt\n"
        "───────────  ─────────────────────\n"
        "广州南沙区…  投入⟦协作⟧资金820万元\n");
}

TEST_CASE("no control character of a text reaches a terminal") {
  const std::string text =
      Written({{Named("t")}, {{std::string("a\x1b[31mred\x07\x7f")}}}, {.format = Format::kTable});
  for (const char c : text) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
  CHECK(text.find('\x7f') == std::string::npos);
}

TEST_CASE("a table longer than the rows it measures is whole") {
  std::vector<Row> rows;
  for (int64_t i = 0; i < 10050; ++i) rows.push_back({i});
  FixedRows source({Named("n")}, rows);
  StringSink sink;
  CHECK(WriteRows(source, {.format = Format::kTable}, sink) == 10050);
  CHECK(sink.text().ends_with("10048\n10049\n"));
}

TEST_CASE("amounts for people") {
  struct Case {
    double yuan;
    std::string text;
  };
  const Case cases[] = {{0, "0元"},
                        {950, "950元"},
                        {9999.5, "9999.5元"},
                        {10000, "1万元"},
                        {8200000, "820万元"},
                        {41231234, "4123.1234万元"},
                        {1e8, "1亿元"},
                        {306000000, "3.06亿元"},
                        {-306000000, "-3.06亿元"},
                        {1234560000, "12.3456亿元"}};
  for (const Case& c : cases) CHECK(YuanText(c.yuan) == c.text);
}

TEST_CASE("Chinese headings stand where a column has one") {
  CHECK(Written({kColumns, {}}, {.format = Format::kCsv, .headings = Headings::kChinese}) ==
        "县,金额,quote\n");
}

TEST_CASE("format words") {
  CHECK(ParseFormat("jsonl") == Format::kJsonl);
  CHECK_FALSE(ParseFormat("JSON"));
  CHECK_FALSE(ParseFormat("xml"));
  CHECK_FALSE(ParseFormat(""));
}

TEST_CASE("csv for Excel: byte order mark, CRLF, no formulas, numbers as they are") {
  const WriteOptions excel{.format = Format::kCsv, .csv = CsvStyle::kExcel};
  CHECK(Written({{Named("v")}, {{int64_t{-5}}}}, excel) == "\xEF\xBB\xBFv\r\n-5\r\n");
  struct Case {
    std::string value, line;
  };
  const Case cases[] = {
      {"=1+1", "'=1+1"}, {"+cmd|x", "'+cmd|x"},
      {"-1-1", "'-1-1"}, {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t=1"}, {"＝1+1", "'＝1+1"},
      {"-5", "-5"},      {"+3.25", "+3.25"},
      {"-1e3", "-1e3"},  {"=\"a\"", "\"'=\"\"a\"\"\""},
      {"1=1", "1=1"},    {"a\n=1", "a =1"},
      {"-", "'-"},       {"--5", "'--5"},
      {"-inf", "'-inf"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    CHECK(Written({{Named("v")}, {{c.value}}}, excel) == "\xEF\xBB\xBFv\r\n" + c.line + "\r\n");
  }
}

TEST_CASE("verbatim csv keeps line breaks in quotation marks") {
  CHECK(Written({{Named("v")}, {{std::string("8\n\n名")}, {std::string("a\r\nb")}}},
                {.format = Format::kCsv, .csv = CsvStyle::kVerbatim}) == "v\n\"8\n\n名\"\n\"a\r\nb\"\n");
}

TEST_CASE("html: escaped, amounts for people beside the exact value") {
  const std::string page = Written({kColumns,
                                    {{std::string("<script>&\""), int64_t{8200000}, std::string("a\nb")},
                                     {std::monostate{}, 5.5, std::monostate{}}}},
                                   {.format = Format::kHtml, .headings = Headings::kChinese, .title = "a<b"});
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh\">"));
  CHECK(page.find("<title>a&lt;b</title>") != std::string::npos);
  CHECK(page.find("<th scope=\"col\">金额</th>") != std::string::npos);
  CHECK(page.find("<tr><td>&lt;script&gt;&amp;&quot;</td><td class=\"number\"><data "
                  "value=\"8200000\">820万元</data></td>"
                  "<td>a b</td></tr>\n<tr><td></td><td class=\"number\"><data "
                  "value=\"5.5\">5.5元</data></td><td></td></tr>") != std::string::npos);
}

TEST_CASE("a file's ending names its format") {
  CHECK(FormatOfFile("a.xlsx") == Format::kXlsx);
  CHECK(FormatOfFile("x.y/a.md") == Format::kMarkdown);
  CHECK(FormatOfFile("a.html") == Format::kHtml);
  CHECK(FormatOfFile("A.HTM") == Format::kHtml);
  CHECK(FormatOfFile("表.XLSX") == Format::kXlsx);
  for (const char* path : {"a", "a.txt", "a.json/b", "a.table", "", "a."}) {
    CAPTURE(path);
    CHECK_FALSE(FormatOfFile(path));
  }
  CHECK_THROWS_WITH(FormatOfFile("表.xls"), "表.xls: .xls files are not written");
}

}  // namespace
}  // namespace xiezuo
