#include "query/query_tokens.h"

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "storage/search_text.h"

namespace xiezuo {
namespace {

using Kind = QueryTokenKind;

constexpr size_t kNone = std::u32string::npos;

bool IsSpace(char32_t c) { return c <= U' ' || c == 0xA0 || c == 0x3000; }
char32_t ClosingQuote(char32_t c) { return c == U'"' ? U'"' : c == U'“' ? U'”' : c == U'＂' ? U'＂' : 0; }
bool EndsWord(char32_t c) { return IsSpace(c) || ClosingQuote(c) != 0; }
bool IsOpen(char32_t c) { return c == U'(' || c == U'（'; }
bool IsClose(char32_t c) { return c == U')' || c == U'）'; }
bool IsMinus(char32_t c) { return c == U'-' || c == U'－' || c == U'−'; }

Kind KindOf(std::u32string_view word) {
  return word == U"AND" ? Kind::kAnd : word == U"OR" ? Kind::kOr : word == U"NOT" ? Kind::kNot : Kind::kWord;
}

std::string Utf8(std::u32string_view text) {
  std::string utf8;
  for (const char32_t c : text) AppendCodePoint(c, utf8);
  return utf8;
}

// For each ( the place of its ), where both stand in one word.
std::vector<size_t> Partners(std::u32string_view text) {
  std::vector<size_t> partners(text.size(), kNone), open;
  for (size_t i = 0; i < text.size(); ++i) {
    if (EndsWord(text[i])) {
      open.clear();
    } else if (IsOpen(text[i])) {
      open.push_back(i);
    } else if (IsClose(text[i]) && !open.empty()) {
      partners[open.back()] = i;
      open.pop_back();
    }
  }
  return partners;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view words) : text_(ToCodePoints(words)), partners_(Partners(text_)) {
    while (TakeOne()) {
    }
    tokens_.push_back({Kind::kEnd, ""});
  }
  std::vector<QueryToken> Take() { return std::move(tokens_); }

 private:
  bool TakeOne() {
    while (at_ < text_.size() && IsSpace(text_[at_])) ++at_;
    if (at_ == text_.size()) return false;
    const char32_t c = text_[at_];
    if (IsOpen(c)) {
      ++at_, ++open_;
      tokens_.push_back({Kind::kOpen, "("});
    } else if (IsClose(c)) {
      ++at_, open_ -= open_ > 0;
      tokens_.push_back({Kind::kClose, ")"});
    } else if (ClosingQuote(c) != 0) {
      TakePhrase(ClosingQuote(c));
    } else {
      TakeWord();
    }
    return true;
  }

  void TakePhrase(char32_t closing) {
    const size_t end = text_.find(closing, at_ + 1);
    if (end == kNone) RefuseQuery(Message("a quotation mark is not closed"), Message("write \"the words\""));
    tokens_.push_back({Kind::kPhrase, Utf8(Between(at_ + 1, end))});
    at_ = end + 1;
  }

  void TakeWord() {
    const size_t begin = at_;
    while (at_ < text_.size() && !EndsWord(text_[at_])) {
      if (IsClose(text_[at_]) && open_ > 0) break;
      if (IsOpen(text_[at_])) {
        if (partners_[at_] == kNone || KindOf(Between(begin, at_)) != Kind::kWord) break;
        at_ = partners_[at_];
      }
      ++at_;
    }
    const std::u32string_view word = Between(begin, at_);
    const Kind kind = KindOf(word);
    const std::string written = Utf8(word);
    const std::string text(WithoutOuterMarks(written));
    if (IsMinus(word[0])) RefuseMinus(text.empty() ? U"" : word.substr(1));
    if (!text.empty() && word.find_first_of(U"*＊") != kNone) {
      RefuseQuery(Message("the * in {} stands for nothing", written),
                  Message("leave it out, since Chinese words are found wherever they stand, or put the word "
                          "in quotes"));
    }
    tokens_.push_back({kind, kind == Kind::kWord ? text : written});
  }

  // A - that stands alone is a mark like others.
  void RefuseMinus(std::u32string_view word) const {
    const bool glued = at_ < text_.size() && !IsSpace(text_[at_]) && !IsClose(text_[at_]);
    if (word.empty() && !glued) return;
    const std::string shown = word.empty() ? "…" : Utf8(word);
    RefuseQuery(Message("the - before {} takes nothing away", shown),
                Message("write NOT {}, or put it in quotes with the -", shown));
  }

  std::u32string_view Between(size_t begin, size_t end) const {
    return std::u32string_view(text_).substr(begin, end - begin);
  }

  const std::u32string text_;
  const std::vector<size_t> partners_;
  size_t at_ = 0, open_ = 0;
  std::vector<QueryToken> tokens_;
};

}  // namespace

std::vector<QueryToken> QueryTokens(std::string_view words) { return Tokenizer(words).Take(); }

void RefuseQuery(const std::string& what, const std::string& remedy) {
  throw Error(Message("the words to search for: {}", what), remedy, ExitStatus::kUsage);
}

}  // namespace xiezuo
