#pragma once
// Finds texts that repeat another one, wholly or as a piece of at least kShortestRepeat characters: a
// paragraph that character recognition read twice, or its first half printed again. Linear time for any
// input; a text that stands inside very many others may be missed.
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace xiezuo {

inline constexpr size_t kShortestRepeat = 12;

// For each text the index of the fullest text that holds it, if there is one: a longer text, or the first of
// the equal ones. What it names repeats nothing itself.
std::vector<std::optional<size_t>> FindRepeats(const std::vector<std::u32string_view>& texts);

}  // namespace xiezuo
