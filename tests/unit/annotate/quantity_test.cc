#include "annotate/quantity.h"

#include <catch2/catch.hpp>

#include <random>

#include "annotate_input.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

std::string_view FormName(QuantityForm form) {
  constexpr std::string_view kNames[] = {"money", "count",    "measure", "percent", "multiple",   "bare",
                                         "date",  "duration", "ordinal", "name",    "identifier", "ratio"};
  return kNames[static_cast<size_t>(form)];
}

// As the corpus writes it: 5..10 range 元 money.
std::string Describe(const Quantity& quantity) {
  std::string line = quantity.value.ToString();
  if (quantity.upper) line += ".." + quantity.upper->ToString();
  line += " " + std::string(ToString(quantity.qualifier));
  line += " " + (quantity.unit.empty() ? "-" : quantity.unit);
  line += " " + std::string(FormName(quantity.form));
  if (quantity.vague) line += " vague";
  return line;
}

const QuantityReader& Reader() {
  static const QuantityReader reader(SourceLexicon());
  return reader;
}

std::string Describe(const std::vector<Quantity>& quantities) {
  std::string line;
  for (const Quantity& quantity : quantities) line += (line.empty() ? "" : " ; ") + Describe(quantity);
  return line;
}

std::string SpansOf(std::string_view text) {
  std::string spans;
  for (const Quantity& quantity : Reader().Read(text)) {
    spans += (spans.empty() ? "" : "|") + std::string(TextOf(text, quantity.span));
  }
  return spans;
}

void CheckCorpus(const std::string& name) {
  ForEachRow("tests/corpus/" + name + ".tsv", [](const auto& row) {
    CAPTURE(row[0]);
    CHECK(Describe(Reader().Read(row[0])) == row[1]);
  });
}

void CheckRefusals(const std::string& name) {
  ForEachRow("tests/corpus/" + name + ".reject.tsv", [](const auto& row) {
    CAPTURE(row[0]);
    CHECK(Describe(Reader().Read(row[0])) == "");
  });
}

// In order, apart, on boundaries, and with every digit inside exactly one of them.
void CheckWhole(std::string_view text) {
  size_t end = 0;
  for (const Quantity& quantity : Reader().Read(text)) {
    const bool in_order = quantity.span.begin >= end && quantity.span.begin < quantity.span.end;
    const std::string_view between = text.substr(end, quantity.span.begin - end);
    if (!in_order || quantity.span.end > text.size() || !quantity.span.Contains(quantity.number) ||
        between.find_first_of("0123456789") != std::string_view::npos) {
      FAIL("at byte " << quantity.span.begin << " of " << text.substr(0, 200));
    }
    end = quantity.span.end;
  }
  CHECK(text.substr(end).find_first_of("0123456789") == std::string_view::npos);
}

std::string Repeat(std::string_view piece, size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

}  // namespace

TEST_CASE("quantities of the corpora are read") {
  CheckCorpus("numbers");
  CheckCorpus("money");
}

TEST_CASE("words with numerals in them are no quantities") {
  CheckRefusals("numbers");
  CheckRefusals("money");
}

TEST_CASE("a span holds the qualifier, the number, the unit and what follows the unit") {
  CHECK(SpansOf("捐赠价值约2200万元的设备") == "约2200万元");
  CHECK(SpansOf("面积6.5万平方米以上，惠及10万余名群众") == "6.5万平方米以上|10万余名");
  CHECK(SpansOf("增收2000元至12000元") == "2000元至12000元");
  CHECK(SpansOf("设备186台（套），补贴200元/月以上") == "186台（套）|200元/月以上");
  CHECK(SpansOf("约合人民币50万元") == "约合人民币50万元");
  CHECK(SpansOf("签约10个，就近5家，节约3吨") == "10个|5家|3吨");
  CHECK(SpansOf("近3年培训15期") == "3年|15期");
  CHECK(SpansOf("2021年至2025年8月派出15人次") == "2021年至2025年8月|15人次");
  CHECK(SpansOf("第16次联席会议，下转3版") == "第16次|3版");
  CHECK(SpansOf("每县1200万元，另有5万元。") == "1200万元|5万元");
}

TEST_CASE("the number is the digits or numerals with their multiplier") {
  const std::string text = "超过三千五百万元";
  const auto quantities = Reader().Read(text);
  REQUIRE(quantities.size() == 1);
  CHECK(TextOf(text, quantities[0].number) == "三千五百万");
  CHECK(TextOf(text, quantities[0].span) == text);
}

TEST_CASE("what cannot be read as a value is an identifier and never lost") {
  CHECK(Describe(Reader().Read("1234567890123456789012")) == "0 exact - identifier");
  CHECK(Describe(Reader().Read("999999999999999亿元")) == "999999999999999 exact - identifier");
  CHECK(Describe(Reader().Read("投诉电话12345")) == "12345 exact - identifier");
}

TEST_CASE("no digit is passed over, whatever stands around it") {
  std::vector<std::string> pieces = {"1",  "23",   ".",  ",",  "-",  "—",  "～", "至", "万", "亿", "千",
                                     "元", "%",    "年", "月", "日", "第", "×",  "*",  "/",  "：", ":",
                                     "+",  "A",    "kV", "（", "）", "余", "多", "约", "上", "百", "两",
                                     "十", "分之", "几", " ",  "个", "人", "“",  "”",  "·",  "名", "号",
                                     "版", "2025", "0",  "、", "和", "廿", "零", "点", "成", "半", "级"};
  std::mt19937 random(20210408);
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (int j = 0; j < 14; ++j) text += pieces[random() % pieces.size()];
    CheckWhole(text);
  }
}

TEST_CASE("quantities: a long text of one kind is read to its end") {
  constexpr size_t kBytes = 1 << 18;
  for (const char* piece :
       {"1",        "1,",     "1.",   "1-",   "1—",   "1:",      "1+",   "1万", "2025年",
        "2025年、", "2024、", "a.",   "a1",   "0×",   "一",      "一二", "十",  "百千万亿",
        "万亿",     "两三",   "三点", "第",   "第一", "百分之",  "一个", "约",  "“1",
        "“一个",    "数",     "几",   "上百", "1元/", "5—10万元"}) {
    CAPTURE(piece);
    CheckWhole(Repeat(piece, kBytes));
  }
}

TEST_CASE("an unknown value in a lexicon is refused by its name") {
  const std::vector<EmbeddedFile> files = {
      {"lexicon/numeral_names.tsv", "word\tkind\n统一\tword\n"},
      {"lexicon/numeral_places.tsv", "word\n"},
      {"lexicon/periods.tsv", "name\tfirst\tlast\tquoted\n"},
      {"lexicon/qualifiers.tsv", "word\tplace\tqualifier\tnot_after\n约\tbefore\tabout\t\n"},
      {"lexicon/units.tsv", "word\tform\tunit\tchinese\n元\tcash\t\t\n"},
  };
  CHECK_THROWS_WITH(QuantityReader{Lexicon(files)}, Catch::Contains("units.tsv") && Catch::Contains("cash"));
}

}  // namespace xiezuo
