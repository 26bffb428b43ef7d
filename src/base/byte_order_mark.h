#pragma once
// The mark that some editors write before the first line of a UTF-8 file.
#include <string_view>

namespace xiezuo {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

inline std::string_view WithoutByteOrderMark(std::string_view text) {
  return text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text;
}

}  // namespace xiezuo
