#pragma once
// The nearest of several names to a mistyped one.
#include <string_view>
#include <vector>

namespace xiezuo {

// "" where none is near: more than a third of its letters, and more than one, would have to change.
std::string_view Nearest(std::string_view typed, const std::vector<std::string_view>& names);

}  // namespace xiezuo
