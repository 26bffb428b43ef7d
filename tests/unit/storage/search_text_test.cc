#include "storage/search_text.h"

#include <catch2/catch.hpp>

#include "storage/quotes.h"

namespace xiezuo {

TEST_CASE("words that hold nothing to search for have no phrase") {
  for (const char* word : {"", " ", "　", "，", "（）", "\"", "*", "-- "}) {
    INFO(word);
    CHECK(SearchPhrase(SearchTokens(word)).empty());
    CHECK(WithoutOuterMarks(word).empty());
  }
  CHECK(SearchPhrase(SearchTokens("惠水")) == "\"惠 水\"");
  CHECK(SearchPhrase(SearchTokens("Ａ１")) == "\"a1\"");
  const std::string operator_in_quotes = SearchPhrase(SearchTokens("\"OR\""));
  CHECK(operator_in_quotes.find('"', 1) == operator_in_quotes.size() - 1);
}

TEST_CASE("a word stands without the marks at its ends") {
  const struct {
    const char *word, *without;
  } kCases[] = {{"惠水", "惠水"},     {"惠水！", "惠水"},   {"#惠水 ", "惠水"},
                {"《惠水》", "惠水"}, {"12，1。", "12，1"}, {"’xi'an’", "xi'an"}};
  for (const auto& [word, without] : kCases) CHECK(WithoutOuterMarks(word) == without);
}

TEST_CASE("marks are told apart, forms of one mark are not") {
  const struct {
    const char *word, *text;
    size_t places;
  } kCases[] = {
      {"元，其", "元，其", 1},     {"元，其", "元,其", 1}, {"元，其", "元。其", 0}, {"元，其", "元其", 0},
      {"12.1", "12．1", 1},        {"12，1", "12.1", 0},   {"xi'an", "Xi’an", 1},   {"买·力", "买•力", 1},
      {"甲—乙", "甲–乙", 1},       {"甲-乙", "甲—乙", 0},  {"甲“乙", "甲「乙", 1},  {"甲\"乙", "甲“乙", 1},
      {"，惠", "，惠。惠，惠", 2}, {"乙乙", "乙乙乙", 2},  {"", "乙", 0},           {"😀", "😀😁", 1}};
  for (const auto& [word, text, places] : kCases) {
    INFO(word << " in " << text);
    CHECK(PlacesOf(SearchTokens(word), SearchTokens(text)).size() == places);
  }
}

TEST_CASE("quotes are found by code points") {
  const std::string text = "甲b\n丙" + std::string(200, 'x') + "丁😀戊";
  const Quotes quotes(text);
  CHECK(quotes.At({0, 2}) == "甲b");
  CHECK(quotes.At({2, 4}) == "\n丙");
  CHECK(quotes.At({204, 207}) == "丁😀戊");
  CHECK(quotes.At({206, 207}) == "戊");
  CHECK(quotes.At({206, 208}).empty());
  CHECK(quotes.At({3, 3}).empty());
  CHECK(quotes.At({4, 3}).empty());
}

}  // namespace xiezuo
