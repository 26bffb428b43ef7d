#pragma once
// What kind of character a code point is.

namespace xiezuo {

// A letter or digit of any script.
bool IsLetterOrDigit(char32_t code_point);
// Without width, as web pages leave them in texts: they part no number and no word.
bool IsInvisible(char32_t code_point);
// Without the difference of capital and small letters.
char32_t FoldCase(char32_t code_point);

}  // namespace xiezuo
