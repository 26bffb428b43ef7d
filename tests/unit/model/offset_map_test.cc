#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "model/document.h"

namespace xiezuo {

TEST_CASE("bytes that were taken over as they are map one by one") {
  OffsetMap map;
  map.Append(4, {10, 14});
  map.Append(6, {14, 20});
  CHECK(map.derived_size() == 10);
  CHECK(map.ToSource({0, 10}) == Span{10, 20});
  CHECK(map.ToSource({3, 5}) == Span{13, 15});
  CHECK(map.ToSource({9, 10}) == Span{19, 20});
}

TEST_CASE("a folded run stands for its source as a whole") {
  OffsetMap map;  // "约２万" → "约2万": the wide digit has three bytes, the narrow one
  map.Append(3, {0, 3});
  map.Append(1, {3, 6});
  map.Append(3, {6, 9});
  CHECK(map.ToSource({3, 4}) == Span{3, 6});
  CHECK(map.ToSource({0, 4}) == Span{0, 6});
  CHECK(map.ToSource({3, 7}) == Span{3, 9});
  CHECK(map.ToSource({4, 7}) == Span{6, 9});
}

TEST_CASE("two folded runs beside each other stay two") {
  OffsetMap map;  // "１２" → "12"
  map.Append(1, {0, 3});
  map.Append(1, {3, 6});
  CHECK(map.ToSource({0, 1}) == Span{0, 3});
  CHECK(map.ToSource({1, 2}) == Span{3, 6});
  CHECK(map.ToSource({0, 2}) == Span{0, 6});
}

TEST_CASE("a span across a line break takes the break in") {
  OffsetMap map;  // "8\n\n名" → "8名"
  map.Append(1, {0, 1});
  map.Append(3, {3, 6});
  CHECK(map.ToSource({0, 4}) == Span{0, 6});
  CHECK(map.ToSource({1, 4}) == Span{3, 6});
}

TEST_CASE("a span across pieces that do not lie together is the source of its longest piece") {
  SECTION("a column that goes on further up") {
    OffsetMap map;
    map.Append(6, {60, 66});
    map.Append(9, {0, 9});
    CHECK(map.ToSource({3, 9}) == Span{63, 66});
    CHECK(map.ToSource({3, 15}) == Span{0, 9});
    CHECK(map.ToSource({0, 9}) == Span{60, 66});
  }
  SECTION("a column that goes on further down, with a seam between") {
    OffsetMap map;
    map.Append(3, {0, 3});
    map.AddSeam(3);
    map.Append(9, {50, 59});
    CHECK(map.ToSource({0, 12}) == Span{50, 59});
    CHECK(map.ToSource({0, 6}) == Span{0, 3});
    CHECK(map.seams() == std::vector<size_t>{3});
  }
}

TEST_CASE("nothing added is nothing mapped") {
  OffsetMap map;
  map.Append(0, {5, 8});
  CHECK(map.derived_size() == 0);
  map.Append(2, {8, 10});
  CHECK(map.ToSource({0, 2}) == Span{8, 10});
}

TEST_CASE("code points are counted from the beginning of the file, however far in") {
  Document document;
  document.text = "a·协𠮷";
  std::string filler;
  for (int i = 0; i < 3000; ++i) filler += i % 3 == 0 ? "协" : i % 3 == 1 ? "a" : "𠮷";
  document.text += filler + "末";
  document.IndexCodePoints();
  CHECK(document.ToCodePoints({0, 0}) == CodePointSpan{0, 0});
  CHECK(document.ToCodePoints({1, 6}) == CodePointSpan{1, 3});
  size_t count = 0;
  for (size_t at = 0; at < document.text.size(); ++count) {
    const size_t begin = at;
    NextCodePoint(document.text, at);
    if (document.ToCodePoints({begin, at}) != CodePointSpan{count, count + 1})
      FAIL("wrong at byte " << begin);
  }
  CHECK(count == 3005);
  CHECK(document.ToCodePoints({0, document.text.size()}) == CodePointSpan{0, 3005});
}

}  // namespace xiezuo
