#include "base/utf8.h"

#include <catch2/catch.hpp>

namespace xiezuo {

// One, two, three and four bytes.
constexpr std::string_view kMixed = "a·协𠮷";

TEST_CASE("code points are walked forwards and backwards over the same boundaries") {
  std::vector<size_t> forwards, backwards;
  for (size_t at = 0; at < kMixed.size(); NextCodePoint(kMixed, at)) forwards.insert(forwards.begin(), at);
  for (size_t at = kMixed.size(); at > 0;) backwards.push_back(at = PreviousBoundary(kMixed, at));
  CHECK(forwards == std::vector<size_t>{6, 3, 1, 0});
  CHECK(forwards == backwards);
  CHECK(CodePointCount(kMixed) == 4);
  CHECK(CodePointCount("") == 0);
}

TEST_CASE("code points and bytes turn into each other") {
  const std::u32string code_points = ToCodePoints(kMixed);
  CHECK(code_points == U"a·协𠮷");
  std::string text;
  for (const char32_t c : code_points) AppendCodePoint(c, text);
  CHECK(text == kMixed);
  std::string ends;
  for (const char32_t c : {U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'})
    AppendCodePoint(c, ends);
  CHECK(ends.size() == 1 + 2 + 2 + 3 + 3 + 4 + 4);
  CHECK(ToCodePoints(ends) == U"\x7F\x80\x7FF\x800\xFFFF\x10000\x10FFFF");
}

TEST_CASE("a character cut off at the end is one replacement a byte, never a read beyond") {
  const std::string_view cut = std::string_view("协").substr(0, 2);
  CHECK(ToCodePoints(cut) == U"\uFFFD\uFFFD");
}

TEST_CASE("Han characters are told from marks, kana and digits") {
  for (const char32_t c : {U'一', U'协', U'〇', U'㐀', U'𠮷'}) CHECK(IsHan(c));
  for (const char32_t c : {U'a', U'１', U'，', U'の', U'·', U'\uFFFD'}) CHECK_FALSE(IsHan(c));
}

TEST_CASE("fields are what stands between separators, empty ones too") {
  using Fields = std::vector<std::string_view>;
  CHECK(Split("a\tb", '\t') == Fields{"a", "b"});
  CHECK(Split("\ta\t\tb\t", '\t') == Fields{"", "a", "", "b", ""});
  CHECK(Split("", '\t') == Fields{""});
}

TEST_CASE("white space of both widths is taken off the ends and left inside") {
  CHECK(Trim(" \t\u3000协 作\u3000 \r\n") == "协 作");
  CHECK(Trim("\u3000 \u3000").empty());
  CHECK(Trim("").empty());
  CHECK(Trim("协作") == "协作");
}

}  // namespace xiezuo
