#pragma once
// Text laid out in lines of a given display width: broken at spaces, and between Chinese characters where no
// mark would begin or end a line wrongly, but not `between backticks`. Line breaks of the text stay. What has
// no such place runs over.
#include <cstddef>
#include <string>
#include <string_view>

namespace xiezuo {

// Lines after the first begin with `indent` spaces, which count as part of the width; no break at the end.
std::string Wrapped(std::string_view utf8, size_t width, size_t indent = 0);

}  // namespace xiezuo
