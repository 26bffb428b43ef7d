#include "locale/fold.h"

#include "base/utf8.h"
#include "locale/simplified.h"

namespace xiezuo {
namespace {

bool IsFullWidthDigit(char32_t c) { return c >= U'０' && c <= U'９'; }

bool IsLatinOrDigit(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// The forms that do not depend on what stands beside them.
char32_t FoldAlone(char32_t c) {
  switch (c) {
    case 0x00A0:
    case 0x3000:
      return U' ';
    case U'(':
      return U'（';
    case U')':
      return U'）';
    case U'，':
    case U'；':
    case U'：':
    case U'！':
    case U'？':
    case U'（':
    case U'）':
    case U'～':
      return c;
    case U'﹑':
    case U'､':
      return U'、';
    case U'•':
    case U'・':
    case U'‧':
    case U'∙':
    case U'･':
      return U'·';
    case U'「':
    case U'『':
    case U'〝':
      return U'“';
    case U'」':
    case U'』':
    case U'〞':
      return U'”';
    case U'–':
    case U'―':
    case U'─':
      return U'—';
    case U'〜':
    case U'~':
      return U'～';
    default:
      break;
  }
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  return c < 0x3400 ? c : Simplified(c);
}

char32_t FullWidth(char32_t ascii) { return ascii + 0xFEE0; }

}  // namespace

void FoldCodePoints(std::u32string& text) {
  size_t straight_quotes = 0;
  for (const char32_t c : text) straight_quotes += c == U'"' || c == U'＂';
  const size_t paired_quotes = straight_quotes / 2 * 2;
  size_t quote = 0;
  char32_t before = 0;  // as written
  for (size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    const char32_t after = i + 1 < text.size() ? text[i + 1] : 0;
    switch (c) {
      case U',':
      case U';':
      case U':':
      case U'!':
      case U'?':
        if (!(IsLatinOrDigit(before) && (IsLatinOrDigit(after) || (c == U':' && after == U'/'))))
          text[i] = FullWidth(c);
        break;
      case U'，':
        if (IsFullWidthDigit(before) && IsFullWidthDigit(after)) text[i] = U',';
        break;
      case U'"':
      case U'＂':
        text[i] = quote >= paired_quotes ? U'"' : quote % 2 == 0 ? U'“' : U'”';
        ++quote;
        break;
      default:
        text[i] = FoldAlone(c);
    }
    before = c;
  }
}

std::string FoldForMatching(std::string_view utf8) {
  std::u32string text = ToCodePoints(utf8);
  FoldCodePoints(text);
  std::string folded;
  folded.reserve(utf8.size());
  for (const char32_t c : text) AppendCodePoint(c, folded);
  return folded;
}

}  // namespace xiezuo
