#include "text/repeats.h"

#include <catch2/catch.hpp>

namespace xiezuo {

TEST_CASE("A text repeats an equal earlier one or a fuller one anywhere") {
  const std::vector<std::u32string_view> texts = {
      U"今年以来甲区投入协作资金五百万元",                    // piece of 2
      U"无关的一段文字，说的是另外一件事情。",                // nothing
      U"据悉，今年以来甲区投入协作资金五百万元，建成园区。",  // fullest
      U"今年以来甲区投入协作资金五百万元",                    // piece of 2, not of 0
      U"据悉，今年以来甲区投入协作资金五百万元，建成园区。",  // equal to 2
      U"协作资金五百万元",                                    // too short to tell
      U"",
  };
  const std::vector<std::optional<size_t>> expected = {2, std::nullopt, std::nullopt, 2,
                                                       2, std::nullopt, std::nullopt};
  CHECK(FindRepeats(texts) == expected);
}

TEST_CASE("Texts that differ in a figure repeat nothing") {
  CHECK(FindRepeats({U"甲县投入协作资金五百万元建成园区一个", U"甲县投入协作资金六百万元建成园区一个"}) ==
        std::vector<std::optional<size_t>>{std::nullopt, std::nullopt});
}

TEST_CASE("A loop of ten thousand points to its first turn") {
  const std::vector<std::u32string_view> loop(10000, U"今年以来甲区投入协作资金五百万元。");
  const auto repeats = FindRepeats(loop);
  CHECK_FALSE(repeats[0]);
  CHECK(std::all_of(repeats.begin() + 1, repeats.end(),
                    [](const auto& repeat) { return repeat == size_t{0}; }));
}

}  // namespace xiezuo
