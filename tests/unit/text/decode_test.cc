#include "text/decode.h"

#include <unicode/ucnv.h>

#include <catch2/catch.hpp>
#include <string>

namespace xiezuo {
namespace {

constexpr const char* kText = "甲区与乙县结对帮扶，\r\n投入协作资金２００万元，惠及群众１．５万人。\n";
constexpr const char* kTraditional = "甲區與乙縣結對幫扶，投入協作資金二百萬元，發展產業，群眾都說好。";

std::string Encoded(const std::string& utf8, const char* charset) {
  std::string bytes(utf8.size() * 4 + 8, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = ucnv_convert(charset, "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()),
                                    utf8.data(), static_cast<int32_t>(utf8.size()), &status);
  REQUIRE(U_SUCCESS(status));
  bytes.resize(static_cast<size_t>(size));
  return bytes;
}

}  // namespace

TEST_CASE("Every charset decodes to the same text, line breaks kept") {
  struct Case {
    std::string bytes;
    const char* encoding;
  };
  const Case kCases[] = {
      {kText, "UTF-8"},
      {std::string("\xEF\xBB\xBF") + kText, "UTF-8"},
      {Encoded(kText, "GB18030"), "GB18030"},
      {Encoded(kText, "GBK"), "GB18030"},
      {"\xFF\xFE" + Encoded(kText, "UTF-16LE"), "UTF-16LE"},
      {"\xFE\xFF" + Encoded(kText, "UTF-16BE"), "UTF-16BE"},
      {Encoded(kText, "UTF-16LE"), "UTF-16LE"},
      {Encoded(kText, "UTF-16BE"), "UTF-16BE"},
  };
  for (const Case& c : kCases) {
    const auto file = Decode(c.bytes);
    REQUIRE(file.has_value());
    CHECK(file->document.text == kText);
    CHECK(file->document.encoding == c.encoding);
    CHECK(file->diagnostics.empty());
  }
}

TEST_CASE("Big5 and GB18030 are told apart, simplified or traditional") {
  const auto big5 = Decode(Encoded(kTraditional, "Big5"));
  REQUIRE(big5.has_value());
  CHECK(big5->document.encoding == "Big5");
  CHECK(big5->document.text == kTraditional);
  const auto gb = Decode(Encoded(kTraditional, "GB18030"));
  REQUIRE(gb.has_value());
  CHECK(gb->document.encoding == "GB18030");
  CHECK(gb->document.text == kTraditional);
}

TEST_CASE("A damaged file keeps its charset and gets one diagnostic") {
  std::string bytes = kText;
  bytes.replace(30, 3, "\xFF\xFE\xFA");
  bytes += "\xE4\xB8";
  const auto file = Decode(bytes);
  REQUIRE(file.has_value());
  CHECK(file->document.encoding == "UTF-8");
  REQUIRE(file->diagnostics.size() == 1);
  CHECK(file->diagnostics[0].span.begin == 30);
  CHECK(file->diagnostics[0].message.find("2 ill-formed") == 0);
}

TEST_CASE("A GB18030 file that is cut in a character keeps what came before") {
  std::string bytes = Encoded("投入协作资金，建设产业园区，群众增收", "GB18030");
  bytes.pop_back();
  const auto file = Decode(bytes);
  REQUIRE(file.has_value());
  CHECK(file->document.encoding == "GB18030");
  CHECK(file->document.text == "投入协作资金，建设产业园区，群众增\uFFFD");
}

TEST_CASE("A byte order mark in mid-text is text") {
  const auto file = Decode("甲区\xEF\xBB\xBF乙县");
  REQUIRE(file.has_value());
  CHECK(file->document.text == "甲区\uFEFF乙县");
}

TEST_CASE("What is no text is refused with its kind") {
  const std::pair<std::string, const char*> kCases[] = {
      {"", "empty"},
      {" \r\n\t\u3000\n", "white space"},
      {"\xEF\xBB\xBF", "white space"},
      {"%PDF-1.7 obj", "PDF"},
      {"PK\x03\x04 word/document.xml", "zip"},
      {"\x89PNG\r\n", "PNG"},
      {"\xFF\xD8\xFF\xE0", "JPEG"},
      {std::string("GIF89a"), "GIF"},
      {std::string("text\0\0\0more\0", 12), "charset"},
      {std::string(200, '\xFF'), "charset"},
      {std::string(200, '\0'), "charset"},
      {"12345 67.8% ，。", "no letter"},
  };
  for (const auto& [bytes, kind] : kCases) {
    const auto file = Decode(bytes);
    INFO(kind);
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().message.find(kind) != std::string::npos);
    CHECK(file.error().stage == "decode");
  }
}

}  // namespace xiezuo
