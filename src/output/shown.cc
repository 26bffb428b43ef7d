#include "output/shown.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "locale/charset.h"
#include "output/text_value.h"

namespace xiezuo {
namespace {

void AppendSign(char32_t c, std::string& text) {
  constexpr char32_t kPictures = 0x2400, kPictureOfDelete = 0x2421;
  if (c < 0x20) return AppendCodePoint(kPictures + c, text);
  if (c == 0x7F) return AppendCodePoint(kPictureOfDelete, text);
  text += fmt::format("<U+{:04X}>", static_cast<uint32_t>(c));
}

// Bytes at the end that may be the beginning of a character or of a line break.
size_t Unfinished(std::string_view text) {
  if (text.ends_with('\r')) return 1;
  for (size_t back = 1; back <= std::min<size_t>(3, text.size()); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte < 0x80) return 0;
    if (byte < 0xC0) continue;
    const size_t wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    return wanted > back ? back : 0;
  }
  return 0;
}

}  // namespace

std::string Shown(std::string_view bytes) {
  const std::string text = ToUtf8(bytes, Charset::kUtf8).text;
  std::string shown;
  shown.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = NextCodePoint(text, at);
    const bool breaks_line = c == '\n' || (c == '\r' && at < text.size() && text[at] == '\n');
    if (breaks_line || c == '\t' || !SteersTerminal(c)) {
      shown.append(text, begin, at - begin);
    } else {
      AppendSign(c, shown);
    }
  }
  return shown;
}

std::string TakeShown(std::string& pieces) {
  const size_t whole = pieces.size() - Unfinished(pieces);
  std::string shown = Shown(std::string_view(pieces).substr(0, whole));
  pieces.erase(0, whole);
  return shown;
}

}  // namespace xiezuo
