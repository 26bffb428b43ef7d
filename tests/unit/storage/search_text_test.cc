#include "storage/search_text.h"

#include <catch2/catch.hpp>

#include "storage/quotes.h"

namespace xiezuo {

TEST_CASE("words that hold nothing to search for have no phrase") {
  for (const char* word : {"", " ", "　", "，", "（）", "\"", "*", "-- "}) {
    INFO(word);
    CHECK(SearchPhrase(word).empty());
  }
  CHECK(SearchPhrase("惠水") == "\"惠 水\"");
  CHECK(SearchPhrase("Ａ１") == "\"a1\"");
  CHECK(SearchPhrase("\"OR\"").find('"', 1) == SearchPhrase("\"OR\"").size() - 1);
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
