#include "locale/characters.h"

#include <unicode/uchar.h>

namespace xiezuo {

bool IsLetterOrDigit(char32_t code_point) { return u_isalnum(static_cast<UChar32>(code_point)) != 0; }

bool IsInvisible(char32_t c) {
  return (c >= U'\u200B' && c <= U'\u200D') || c == U'\u2060' || c == U'\uFEFF' || c == U'\u00AD';
}

char32_t FoldCase(char32_t code_point) {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(code_point), U_FOLD_CASE_DEFAULT));
}

}  // namespace xiezuo
