#include "locale/characters.h"

#include <unicode/uchar.h>

namespace xiezuo {

bool IsLetterOrDigit(char32_t code_point) { return u_isalnum(static_cast<UChar32>(code_point)) != 0; }

char32_t FoldCase(char32_t code_point) {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(code_point), U_FOLD_CASE_DEFAULT));
}

}  // namespace xiezuo
