#include "storage/search_text.h"

#include <fmt/core.h>

#include <utility>

#include "base/utf8.h"
#include "locale/characters.h"
#include "locale/simplified.h"

namespace xiezuo {
namespace {

// A private-use character, which FTS5's unicode61 takes for a letter.
constexpr char32_t kMark = 0xE000;

char32_t ToHalfWidth(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  return c == 0x3000 ? U' ' : c;
}

bool IsSpace(char32_t c) {
  return c <= 0x20 || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

// Scripts whose letters unicode61 has known for long; what it does not know it would leave out.
bool IsLetter(char32_t c) {
  const bool script = c < 0x2000 || (c >= 0x3041 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7A3);
  return script && IsLetterOrDigit(c);
}

void AppendHan(char32_t c, std::string& spelling) {
  const bool known = c == 0x3007 || (c >= 0x3400 && c <= 0x4DB5) || (c >= 0x4E00 && c <= 0x9FA5);
  if (known) {
    AppendCodePoint(c, spelling);
  } else {
    spelling += fmt::format("han{:x}", static_cast<uint32_t>(c));
  }
}

// Calls `use` with each token's spelling and place.
template <typename Use>
void ForEachToken(std::string_view text, Use&& use) {
  std::string word;  // of letters, not yet at its end
  size_t word_begin = 0;
  const auto end_word = [&](size_t end) {
    if (!word.empty()) use(word, Span{word_begin, end});
    word.clear();
  };
  std::string alone;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = ToHalfWidth(NextCodePoint(text, at));
    if (IsSpace(c)) {
      end_word(begin);
    } else if (!IsHan(c) && IsLetter(c)) {
      if (word.empty()) word_begin = begin;
      AppendCodePoint(FoldCase(c), word);
    } else {
      end_word(begin);
      alone.clear();
      if (IsHan(c)) {
        AppendHan(Simplified(c), alone);
      } else {
        AppendCodePoint(kMark, alone);
      }
      use(alone, Span{begin, at});
    }
  }
  end_word(text.size());
}

}  // namespace

std::vector<SearchToken> SearchTokens(std::string_view text) {
  std::vector<SearchToken> tokens;
  ForEachToken(text, [&](const std::string& spelling, Span span) { tokens.push_back({spelling, span}); });
  return tokens;
}

std::string SearchText(std::string_view text) {
  std::string spelled;
  spelled.reserve(text.size() * 4 / 3);
  ForEachToken(text, [&](const std::string& spelling, Span) {
    if (!spelled.empty()) spelled += ' ';
    spelled += spelling;
  });
  return spelled;
}

std::string SearchPhrase(std::string_view word) {
  std::string mark;
  AppendCodePoint(kMark, mark);
  bool sought = false;
  ForEachToken(word, [&](const std::string& spelling, Span) { sought = sought || spelling != mark; });
  return sought ? '"' + SearchText(word) + '"' : "";
}

}  // namespace xiezuo
