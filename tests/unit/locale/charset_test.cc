#include "locale/charset.h"

#include <catch2/catch.hpp>
#include <string>

namespace xiezuo {

TEST_CASE("Ill-formed runs become one replacement each") {
  struct Case {
    std::string bytes;
    Charset charset;
    const char* text;
    size_t runs;
  };
  const Case kCases[] = {
      {"惠水", Charset::kUtf8, "惠水", 0},
      {"a\xFF\xFE\xE4z", Charset::kUtf8, "a\uFFFDz", 1},
      {"\xFF甲\xFF", Charset::kUtf8, "\uFFFD甲\uFFFD", 2},
      {"甲\xE4\xB8", Charset::kUtf8, "甲\uFFFD", 1},
      {"\xED\xA0\x80", Charset::kUtf8, "\uFFFD", 1},
      {"\xC0\xAF", Charset::kUtf8, "\uFFFD", 1},
      {"\uFFFD", Charset::kUtf8, "\uFFFD", 0},
      {"\xBB\xDD\xCB\xAE", Charset::kGb18030, "惠水", 0},
      {"\xBB\xDD\xCB", Charset::kGb18030, "惠\uFFFD", 1},
      {"\xFF\xFF\xBB\xDD", Charset::kGb18030, "\uFFFD惠", 1},
      {"\xB4\x66\xA4\xF4", Charset::kBig5, "惠水", 0},
      {std::string("\x2D\x4E\x0A\x00", 4), Charset::kUtf16Le, "中\n", 0},
      {std::string("\x4E\x2D\xD8\x00\x4E\x2D", 6), Charset::kUtf16Be, "中\uFFFD中", 1},
      {std::string("\x2D\x4E\x41", 3), Charset::kUtf16Le, "中\uFFFD", 1},
  };
  for (const Case& c : kCases) {
    const Conversion conversion = ToUtf8(c.bytes, c.charset);
    CHECK(conversion.text == c.text);
    CHECK(conversion.malformed_runs == c.runs);
  }
}

TEST_CASE("Chinese is plausible in its own charset only") {
  CHECK(ChinesePlausibility("投入协作资金，建设产业园区，群众增收。") > 0.4);
  CHECK(ChinesePlausibility("投入協作資金，建設產業園區，群眾增收。") > 0.4);
  CHECK(ChinesePlausibility("plain words") == 1.0);
  CHECK(ChinesePlausibility("鎶曞叆鍗忎綔璧勯噾") < 0.2);
}

TEST_CASE("Letters are found in any script") {
  CHECK(HasLetter("12 中"));
  CHECK(HasLetter("é"));
  CHECK_FALSE(HasLetter("12.5% ，。"));
  CHECK_FALSE(HasLetter(""));
}

}  // namespace xiezuo
