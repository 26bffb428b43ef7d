#include "storage/search_text.h"

#include "base/utf8.h"

namespace xiezuo {
namespace {

// A private-use character, which FTS5's unicode61 takes for a letter.
constexpr char32_t kPunctuation = 0xE000;

char32_t ToHalfWidth(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  return c == 0x3000 ? U' ' : c;
}

bool IsSpace(char32_t c) {
  return c <= 0x20 || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

bool IsPunctuation(char32_t c) {
  if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
  return (c > 0x80 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || (c >= 0x2000 && c <= 0x2BFF) ||
         (c >= 0x3001 && c <= 0x303F && c != 0x3005 && c != 0x3006 && c != 0x3007) ||
         (c >= 0xFE10 && c <= 0xFE6F) || (c >= 0xFF5F && c <= 0xFF65) || (c >= 0xFFE0 && c <= 0xFFFD) ||
         (c >= 0xE000 && c <= 0xF8FF);
}

}  // namespace

std::string SearchText(std::string_view text) {
  std::string spelled;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = ToHalfWidth(NextCodePoint(text, at));
    if (IsSpace(c)) {
      spelled += ' ';
    } else if (IsHan(c) || IsPunctuation(c)) {
      spelled += ' ';
      AppendCodePoint(IsHan(c) ? c : kPunctuation, spelled);
      spelled += ' ';
    } else {
      AppendCodePoint(c, spelled);
    }
  }
  return spelled;
}

std::string SearchPhrase(std::string_view word) {
  bool sought = false;
  for (size_t at = 0; at < word.size();) {
    const char32_t c = ToHalfWidth(NextCodePoint(word, at));
    sought = sought || !(IsSpace(c) || IsPunctuation(c));
  }
  return sought ? '"' + SearchText(Trim(word)) + '"' : "";
}

}  // namespace xiezuo
