#include "locale/wrapped.h"

#include <algorithm>

#include "base/utf8.h"
#include "locale/display_width.h"

namespace xiezuo {
namespace {

constexpr std::u32string_view kNeverFirst = U"，。、；：？！）》」』”’…%％,.;:?!)]";
constexpr std::u32string_view kNeverLast = U"（《「『“‘([";

// Whether a line may end between the two.
bool MayBreak(char32_t before, char32_t after) {
  const auto is_han = [](char32_t c) { return c >= 0x2E80 && c < 0xFF00; };
  const auto is_one_of = [](std::u32string_view set, char32_t c) { return set.find(c) != set.npos; };
  if (is_one_of(kNeverFirst, after) || is_one_of(kNeverLast, before)) return false;
  return is_han(before) || is_han(after) || (is_one_of(kNeverFirst, before) && before > 0x2000) ||
         (is_one_of(kNeverLast, after) && after > 0x2000);
}

// The end of the piece that begins at `at` and cannot be broken; a space ends one and is no part of it.
size_t PieceEnd(std::string_view text, size_t at) {
  bool quoted = false;
  for (char32_t before = 0; at < text.size() && text[at] != '\n';) {
    size_t next = at;
    const char32_t after = NextCodePoint(text, next);
    if (!quoted && before != 0 && (after == ' ' || MayBreak(before, after))) break;
    quoted = quoted != (after == '`');
    before = after;
    at = next;
  }
  return at;
}

}  // namespace

std::string Wrapped(std::string_view text, size_t width, size_t indent) {
  std::string lines;
  const std::string margin(indent, ' ');
  size_t used = 0;  // of the line, after the margin
  for (size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      lines += '\n';
      used = 0;
      ++at;
      if (at < text.size() && text[at] != '\n') lines += margin;
      continue;
    }
    const size_t spaces = std::min(text.find_first_not_of(' ', at), text.size()) - at;
    const size_t begin = at + spaces;
    if (begin == text.size() || text[begin] == '\n') {  // at the end of a line they are nothing
      at = begin;
      continue;
    }
    at = PieceEnd(text, begin);
    const std::string_view piece = text.substr(begin, at - begin);
    const size_t piece_width = DisplayWidth(piece);
    if (used > 0 && indent + used + spaces + piece_width > width) {
      lines += '\n' + margin;
      used = 0;
    } else {
      lines.append(spaces, ' ');
      used += spaces;
    }
    lines += piece;
    used += piece_width;
  }
  return lines;
}

}  // namespace xiezuo
