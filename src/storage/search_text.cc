#include "storage/search_text.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/utf8.h"
#include "locale/characters.h"
#include "locale/fold.h"
#include "locale/simplified.h"

namespace xiezuo {
namespace {

// Private-use characters, which FTS5's unicode61 takes for letters: any mark, and what no text is spelled
// with.
constexpr char32_t kMark = 0xE000, kNone = 0xE001;

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

// One of the forms of a mark.
char32_t FoldMark(char32_t c) {
  std::u32string folded(1, c);
  FoldCodePoints(folded);
  switch (folded[0]) {
    case U'‘':
    case U'’':
      return U'\'';
    case U'“':
    case U'”':
      return U'"';
    default:
      return ToHalfWidth(folded[0]);
  }
}

// Calls `use` with each token's spelling and place, and the mark that it is, else 0.
template <typename Use>
void ForEachToken(std::string_view text, Use&& use) {
  std::string word;  // of letters, not yet at its end
  size_t word_begin = 0;
  const auto end_word = [&](size_t end) {
    if (!word.empty()) use(word, Span{word_begin, end}, U'\0');
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
      use(alone, Span{begin, at}, IsHan(c) ? U'\0' : c);
    }
  }
  end_word(text.size());
}

std::string Quoted(const std::string& spelled) { return '"' + spelled + '"'; }

}  // namespace

std::vector<SearchToken> SearchTokens(std::string_view text) {
  std::vector<SearchToken> tokens;
  ForEachToken(text, [&](const std::string& spelling, Span span, char32_t mark) {
    SearchToken& token = tokens.emplace_back(SearchToken{spelling, span, mark != 0});
    if (!token.is_mark) return;
    token.spelling.clear();
    AppendCodePoint(FoldMark(mark), token.spelling);
  });
  return tokens;
}

std::vector<Span> PlacesOf(const std::vector<SearchToken>& word, const std::vector<SearchToken>& text) {
  std::vector<Span> places;
  if (word.empty()) return places;
  const auto same = [](const SearchToken& a, const SearchToken& b) { return a.spelling == b.spelling; };
  for (auto at = text.begin();; ++at) {
    at = std::search(at, text.end(), word.begin(), word.end(), same);
    if (at == text.end()) return places;
    places.push_back({at->span.begin, (at + static_cast<std::ptrdiff_t>(word.size()) - 1)->span.end});
  }
}

std::string_view WithoutOuterMarks(std::string_view word) {
  const std::vector<SearchToken> tokens = SearchTokens(word);
  const auto says = [](const SearchToken& token) { return !token.is_mark; };
  const auto first = std::find_if(tokens.begin(), tokens.end(), says);
  if (first == tokens.end()) return "";
  const auto last = std::find_if(tokens.rbegin(), tokens.rend(), says);
  return TextOf(word, {first->span.begin, last->span.end});
}

std::string SearchText(std::string_view text) {
  std::string spelled;
  spelled.reserve(text.size() * 4 / 3);
  ForEachToken(text, [&](const std::string& spelling, Span, char32_t) {
    if (!spelled.empty()) spelled += ' ';
    spelled += spelling;
  });
  return spelled;
}

std::string SearchPhrase(const std::vector<SearchToken>& word) {
  std::string spelled;
  bool says_something = false;
  for (const SearchToken& token : word) {
    if (!spelled.empty()) spelled += ' ';
    if (token.is_mark) {
      AppendCodePoint(kMark, spelled);
    } else {
      spelled += token.spelling;
    }
    says_something = says_something || !token.is_mark;
  }
  return says_something ? Quoted(spelled) : "";
}

std::string SearchPhraseOfNone() {
  std::string none;
  AppendCodePoint(kNone, none);
  return Quoted(none);
}

}  // namespace xiezuo
