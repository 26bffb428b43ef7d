#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <catch2/catch.hpp>

#include <cstdio>
#include <fstream>

#include "base/error.h"
#include "output/archive_check.h"
#include "output/scratch_folder.h"
#include "output/workbook.h"
#include "unit/output/rows_fixture.h"

namespace xiezuo {
namespace {

// One part of a workbook, as XML.
std::string PartOf(const std::string& workbook, const std::string& part) {
  ScratchFolder folder;
  const std::string path = folder.path() + "/book.xlsx";
  std::ofstream(path, std::ios::binary) << workbook;
  REQUIRE(IsWholeArchive(path, {}));
  unzFile archive = unzOpen64(path.c_str());
  REQUIRE(archive != nullptr);
  REQUIRE(unzLocateFile(archive, part.c_str(), 1) == UNZ_OK);
  REQUIRE(unzOpenCurrentFile(archive) == UNZ_OK);
  std::string xml, buffer(4096, '\0');
  for (int size = 0; (size = unzReadCurrentFile(archive, buffer.data(), 4096)) > 0;)
    xml.append(buffer, 0, static_cast<size_t>(size));
  unzClose(archive);
  return xml;
}

bool Has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::vector<Column> kColumns = {
    {.name = "recipient_code", .title_zh = "代码", .unit = "code"},
    {.name = "amount_yuan", .title_zh = "金额", .unit = "yuan", .help = "What was paid"},
    {.name = "published_on", .title_zh = "日期", .unit = ""},
    {.name = "quote", .title_zh = "", .unit = ""},
};

std::string Book(std::vector<Row> rows, Headings headings = Headings::kEnglish) {
  FixedRows source(kColumns, std::move(rows));
  Workbook book(headings);
  book.AddSheet("funds", "Money", source);
  book.AddExplanation({{"source", "two articles"}});
  StringSink sink;
  book.WriteTo(sink);
  return sink.text();
}

const std::string kFirstSheet = "xl/worksheets/sheet1.xml";

TEST_CASE("cells of a workbook have the type of their value") {
  const std::string xml =
      PartOf(Book({{std::string("522730"), int64_t{8200000}, std::string("2025-02-06"), std::string("=1+1")},
                   {int64_t{522730}, 0.5, std::string("2025-02"), std::monostate{}},
                   {int64_t{1}, int64_t{2}, std::string("2025-02-30"), std::monostate{}}}),
             kFirstSheet);
  CAPTURE(xml);
  CHECK(Has(xml, "<c r=\"B2\" s=\"3\"><v>8200000</v></c>"));
  CHECK(Has(xml, "<v>0.5</v>"));
  CHECK(Has(xml, "<v>45694</v>"));  // 2025-02-06, days since 1899-12-30
  CHECK(Has(xml, "<c r=\"A2\" s=\"2\" t=\"inlineStr\"><is><t>522730</t></is></c>"));
  CHECK(Has(xml, "<c r=\"A3\" s=\"2\" t=\"inlineStr\"><is><t>522730</t></is></c>"));  // a number, but a code
  CHECK(Has(xml, "<is><t>=1+1</t></is>"));                                            // text, no formula
  CHECK(Has(xml, "<is><t>2025-02</t></is>"));                                         // no whole date
  CHECK(Has(xml, "<is><t>2025-02-30</t></is>"));  // no day of the calendar
  CHECK_FALSE(Has(xml, "<f>"));
  CHECK(Has(xml, "state=\"frozen\""));
}

TEST_CASE("whole numbers of more than fifteen digits stay as they are, as text") {
  const std::string xml = PartOf(
      Book({{std::monostate{}, int64_t{9007199254740993}, std::monostate{}, std::monostate{}}}), kFirstSheet);
  CHECK(Has(xml, "<t>9007199254740993</t>"));
}

TEST_CASE("columns are as wide as Chinese text stands") {
  const auto width_of = [](const std::string& quote) {
    const std::string xml =
        PartOf(Book({{std::monostate{}, std::monostate{}, std::monostate{}, quote}}), kFirstSheet);
    const size_t at = xml.find("<col min=\"4\"");
    REQUIRE(at != std::string::npos);
    return std::stod(xml.substr(xml.find("width=\"", at) + 7));
  };
  CHECK(width_of("东西部协作资金") == Approx(14 * 1.1 + 2).margin(1));
  CHECK(width_of("abcdefg") == Approx(7 * 1.1 + 2).margin(1));
  std::string longest;
  for (int i = 0; i < 100; ++i) longest += "长";
  CHECK(width_of(longest) == Approx(60).margin(1));
}

TEST_CASE("the last sheet explains the others") {
  const std::string english = PartOf(Book({}), "xl/worksheets/sheet2.xml");
  for (const char* words : {"source", "two articles", "funds", "Money", "amount_yuan", "What was paid",
                            "Code of the region that is helped"}) {
    CAPTURE(words);
    CHECK(Has(english, std::string("<t>") + words + "</t>"));
  }
  CHECK(Has(PartOf(Book({}, Headings::kChinese), kFirstSheet), "<t>金额</t>"));
  CHECK(Has(PartOf(Book({}, Headings::kChinese), "xl/workbook.xml"), "name=\"说明\""));
}

TEST_CASE("what a cell cannot hold is cut, by characters, and counted") {
  std::string longer;
  for (int i = 0; i < 32768; ++i) longer += "长";
  FixedRows rows(kColumns, {{std::monostate{}, std::monostate{}, std::monostate{}, longer}});
  Workbook book(Headings::kEnglish);
  book.AddSheet("x", "", rows);
  CHECK(book.cut_cells() == 1);
  StringSink sink;
  book.WriteTo(sink);
  CHECK(Has(PartOf(sink.text(), kFirstSheet), longer.substr(0, 32766 * 3) + "…</t>"));
}

TEST_CASE("names of sheets are fit for Excel, and each stands once") {
  Workbook book(Headings::kEnglish);
  for (const char* name : {"a/b[c]", "A/B[C]", "", "History",
                           "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三"}) {
    FixedRows rows(kColumns, {});
    book.AddSheet(name, "", rows);
  }
  StringSink sink;
  book.WriteTo(sink);
  const std::string xml = PartOf(sink.text(), "xl/workbook.xml");
  for (const char* name : {"a-b-c-", "A-B-C- (2)", "rows", "History (2)",
                           "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十…"}) {
    CAPTURE(name);
    CHECK(Has(xml, std::string("name=\"") + name + "\""));
  }
}

TEST_CASE("the same rows give the same bytes, and ill-formed text gives good XML") {
  const std::vector<Row> rows = {
      {std::monostate{}, 1.5, std::monostate{}, std::string("a\xFF<b>\x01\xEF\xBF\xBF")}};
  CHECK(Book(rows) == Book(rows));
  CHECK(Has(PartOf(Book(rows), kFirstSheet), "a\xEF\xBF\xBD&lt;b&gt; \xEF\xBF\xBD</t>"));
}

// A workbook that says what `xml` says in its first sheet, and nothing else.
void PackSheet(const std::string& path, const std::string& xml) {
  zipFile archive = zipOpen64(path.c_str(), APPEND_STATUS_CREATE);
  REQUIRE(archive != nullptr);
  REQUIRE(zipOpenNewFileInZip(archive, kFirstSheet.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr,
                              Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK);
  REQUIRE(zipWriteInFileInZip(archive, xml.data(), static_cast<unsigned>(xml.size())) == ZIP_OK);
  REQUIRE(zipCloseFileInZip(archive) == ZIP_OK);
  REQUIRE(zipClose(archive, nullptr) == ZIP_OK);
}

TEST_CASE("a workbook that is cut off is not whole") {
  ScratchFolder folder;
  const std::string path = folder.path() + "/book.xlsx";
  const std::string bytes = Book({});
  std::ofstream(path, std::ios::binary) << bytes;
  CHECK(IsWholeArchive(path, {}));
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes.substr(0, bytes.size() / 2);
  CHECK_FALSE(IsWholeArchive(path, {}));
}

TEST_CASE("a sheet that lacks a piece is not whole") {
  ScratchFolder folder;
  const std::string path = folder.path() + "/book.xlsx";
  const std::string xml =
      "<?xml version=\"1.0\"?>\n<worksheet><sheetData><row r=\"1\"><c r=\"A1\" "
      "t=\"inlineStr\"><is><t>协作&amp;帮扶</t></is></c>"
      "<c r=\"B1\"><v>7</v></c><c r=\"C1\" s=\"1\"/></row></sheetData></worksheet>";
  const std::vector<SheetContent> right = {{.cells = 3, .text_bytes = 13}};
  PackSheet(path, xml);
  CHECK(IsWholeArchive(path, right));
  CHECK_FALSE(IsWholeArchive(path, {right[0], right[0]}));
  for (const char* lost :
       {"协作", "&amp;", "<c r=\"B1\"><v>7</v></c>", "</row>", "<row r=\"1\">", "</worksheet>", "t>"}) {
    std::string less = xml;
    less.erase(less.find(lost), std::string_view(lost).size());
    CAPTURE(lost);
    PackSheet(path, less);
    CHECK_FALSE(IsWholeArchive(path, right));
  }
  PackSheet(path, "");
  CHECK_FALSE(IsWholeArchive(path, {}));
}

TEST_CASE("text that XML writes otherwise is counted as it is") {
  CHECK_FALSE(Book({{std::string("a<b>&\"'&amp;\t\n\r_x000A_"), std::string(""), std::string(" x "),
                     std::string(20000, '&')},
                    {std::string(""), std::string("\x01\xFF"), 1e300 * 1e300, INT64_MIN}})
                  .empty());
}

}  // namespace
}  // namespace xiezuo
