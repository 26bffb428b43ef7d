#pragma once
// How wide text stands in a terminal: East Asian wide and full-width characters take two columns, combining
// and format characters none, all others one. Control characters count as none; callers take line breaks out
// first.
#include <cstddef>
#include <string>
#include <string_view>

namespace xiezuo {

size_t DisplayWidth(std::string_view utf8);
// The text itself where it fits; else its longest beginning that fits with a "…" after it. The result is
// never wider than `columns`, and "" for 0 columns.
std::string FitToWidth(std::string_view utf8, size_t columns);

}  // namespace xiezuo
