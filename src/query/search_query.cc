#include "query/search_query.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "storage/search_text.h"

namespace xiezuo {
namespace {

constexpr size_t kMostWords = 100, kDeepest = 20, kLongestNames = 200;

enum class Kind { kWord, kPhrase, kAnd, kOr, kNot, kOpen, kClose, kEnd };

struct Token {
  Kind kind;
  std::string text;
};

[[noreturn]] void Refuse(const std::string& what, const std::string& remedy) {
  throw Error(Message("the words to search for: {}", what), remedy, ExitStatus::kUsage);
}

bool IsSpace(char32_t c) { return c <= U' ' || c == 0xA0 || c == 0x3000; }
char32_t ClosingQuote(char32_t c) { return c == U'"' ? U'"' : c == U'“' ? U'”' : c == U'＂' ? U'＂' : 0; }
bool IsOpen(char32_t c) { return c == U'(' || c == U'（'; }
bool IsClose(char32_t c) { return c == U')' || c == U'）'; }

std::string Utf8(const std::u32string& text) {
  std::string utf8;
  for (const char32_t c : text) AppendCodePoint(c, utf8);
  return utf8;
}

class Tokens {
 public:
  explicit Tokens(std::string_view words) : text_(ToCodePoints(words)) {
    while (TakeOne()) {
    }
    tokens_.push_back({Kind::kEnd, ""});
  }
  std::vector<Token> Take() { return std::move(tokens_); }

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
    if (end == std::u32string::npos)
      Refuse(Message("a quotation mark is not closed"), Message("write \"the words\""));
    tokens_.push_back({Kind::kPhrase, Utf8(text_.substr(at_ + 1, end - at_ - 1))});
    at_ = end + 1;
  }

  // A parenthesis inside a word is a mark of the text; one at its end closes what is open.
  void TakeWord() {
    const size_t begin = at_;
    while (at_ < text_.size() && !IsSpace(text_[at_]) && ClosingQuote(text_[at_]) == 0) ++at_;
    size_t opened_inside = 0;
    for (size_t i = begin; i < at_; ++i) opened_inside += IsOpen(text_[i]);
    size_t end = at_, closed = 0;
    for (; end > begin && IsClose(text_[end - 1]) && closed < open_; --end) ++closed;
    closed -= std::min(closed, opened_inside);
    end = at_ - closed;
    at_ = end;
    const std::string word = Utf8(text_.substr(begin, end - begin));
    const Kind kind = word == "AND"   ? Kind::kAnd
                      : word == "OR"  ? Kind::kOr
                      : word == "NOT" ? Kind::kNot
                                      : Kind::kWord;
    tokens_.push_back({kind, word});
  }

  std::u32string text_;
  size_t at_ = 0, open_ = 0;
  std::vector<Token> tokens_;
};

// Each step gives an FTS5 expression, or nothing where no word of it holds a letter.
class Compiler {
 public:
  Compiler(std::vector<Token> tokens, const NamesByPinyin& names)
      : tokens_(std::move(tokens)), names_(names) {}

  SearchQuery Compile() {
    const auto match = Either();
    if (Next().kind == Kind::kClose)
      Refuse(Message("a ) closes nothing"), Message("put it in quotes, or open it before"));
    if (!match) Refuse(Message("there is no word to search for"), Message("give one or more words"));
    query_.match = *match;
    return std::move(query_);
  }

 private:
  using Expression = std::optional<std::string>;

  const Token& Next() const { return tokens_[at_]; }
  bool AtOperand() const {
    const Kind kind = Next().kind;
    return kind == Kind::kWord || kind == Kind::kPhrase || kind == Kind::kOpen || kind == Kind::kNot;
  }

  Expression Either() {
    Expression whole = All();
    while (Next().kind == Kind::kOr) {
      ++at_;
      whole = Join(whole, " OR ", All());
    }
    return whole;
  }

  Expression All() {
    Expression wanted, unwanted;
    bool any_wanted = false, any_unwanted = false;
    const auto side = [&] {
      const bool negated = Next().kind == Kind::kNot;
      if (negated) ++at_;
      if (!AtOperand() || Next().kind == Kind::kNot) RefuseOperator();
      const Expression operand = Operand(!negated);
      (negated ? any_unwanted : any_wanted) = true;
      Expression& joined = negated ? unwanted : wanted;
      joined = Join(joined, negated ? " OR " : " AND ", operand);
    };
    if (!AtOperand()) RefuseOperator();
    while (AtOperand()) {
      side();
      if (Next().kind != Kind::kAnd) continue;
      ++at_;
      if (!AtOperand()) RefuseOperator();
    }
    if (any_unwanted && !any_wanted) {
      Refuse(Message("NOT has nothing to take from"),
             Message("write 惠水 NOT 教师: the words wanted before it"));
    }
    if (!wanted) return std::nullopt;
    return unwanted ? "(" + *wanted + " NOT " + *unwanted + ")" : wanted;
  }

  Expression Operand(bool wanted) {
    const Token token = Next();
    ++at_;
    if (token.kind == Kind::kOpen) return Group(wanted);
    if (++words_ > kMostWords) {
      Refuse(Message("there are more than {}", kMostWords), Message("search for fewer at once"));
    }
    return Leaf(token, wanted);
  }

  Expression Group(bool wanted) {
    if (++depth_ > kDeepest) Refuse(Message("parentheses stand too deep"), Message("use fewer"));
    const bool before = wanted_;
    wanted_ = wanted_ && wanted;
    const Expression inside = Either();
    wanted_ = before;
    --depth_;
    if (Next().kind != Kind::kClose)
      Refuse(Message("a ( is not closed"), Message("close it, or put it in quotes"));
    ++at_;
    return inside;
  }

  Expression Leaf(const Token& token, bool wanted) {
    const std::string phrase = SearchPhrase(token.text);
    if (phrase.empty()) return std::nullopt;
    Expression match = phrase;
    Seek(token.text, wanted);
    if (token.kind != Kind::kWord || !IsLatin(token.text)) return match;
    std::string pinyin;
    for (const char c : token.text) pinyin += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    std::vector<std::string> names = names_(pinyin);
    if (names.size() > kLongestNames) names.resize(kLongestNames);
    for (const std::string& name : names) {
      Seek(name, wanted);
      match = Join(match, " OR ", SearchPhrase(name));
    }
    return match;
  }

  void Seek(const std::string& text, bool wanted) {
    if (!wanted || !wanted_) return;
    std::vector<std::string>& spellings = query_.sought.emplace_back();
    for (const SearchToken& token : SearchTokens(text)) spellings.push_back(token.spelling);
  }

  static Expression Join(const Expression& a, const char* how, const Expression& b) {
    if (!a || !b) return a ? a : b;
    return "(" + *a + how + *b + ")";
  }
  static bool IsLatin(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80 && std::isalpha(c); });
  }

  [[noreturn]] void RefuseOperator() const {
    const Token& token = Next();
    const std::string where = token.kind == Kind::kEnd ? Message("the end") : token.text;
    if (token.kind == Kind::kEnd && tokens_.size() == 1) {
      Refuse(Message("there is no word to search for"), Message("give one or more words"));
    }
    Refuse(Message("a word is missing before {}", where),
           Message("words that are AND, OR, NOT or ( stand in quotes"));
  }

  std::vector<Token> tokens_;
  const NamesByPinyin& names_;
  SearchQuery query_;
  size_t at_ = 0, words_ = 0, depth_ = 0;
  bool wanted_ = true;  // not inside what NOT takes away
};

}  // namespace

SearchQuery CompileSearch(std::string_view words, const NamesByPinyin& names) {
  return Compiler(Tokens(words).Take(), names).Compile();
}

}  // namespace xiezuo
