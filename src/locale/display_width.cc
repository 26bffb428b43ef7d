#include "locale/display_width.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr std::string_view kEllipsis = "…";

size_t WidthOf(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return 1;
  const auto c = static_cast<UChar32>(code_point);
  switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

size_t DisplayWidth(std::string_view utf8) {
  size_t width = 0;
  for (size_t at = 0; at < utf8.size();) width += WidthOf(NextCodePoint(utf8, at));
  return width;
}

std::string FitToWidth(std::string_view utf8, size_t columns) {
  if (columns == 0) return {};
  size_t width = 0;
  size_t kept = 0;  // the end of the beginning that leaves room for the ellipsis
  for (size_t at = 0; at < utf8.size();) {
    width += WidthOf(NextCodePoint(utf8, at));
    if (width > columns) return std::string(utf8.substr(0, kept)).append(kEllipsis);
    if (width < columns) kept = at;
  }
  return std::string(utf8);
}

}  // namespace xiezuo
