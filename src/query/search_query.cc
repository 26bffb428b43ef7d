#include "query/search_query.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "base/message.h"
#include "query/query_tokens.h"
#include "storage/search_text.h"

namespace xiezuo {
namespace {

constexpr size_t kMostWords = 100, kDeepest = 20, kLongestNames = 200;

using Kind = QueryTokenKind;
using Token = QueryToken;

// Each step gives an FTS5 expression, or nothing where no word of it holds a letter.
class Compiler {
 public:
  Compiler(std::vector<Token> tokens, const NamesByPinyin& names)
      : tokens_(std::move(tokens)), names_(names) {}

  SearchQuery Compile() {
    const auto match = Either();
    if (Next().kind == Kind::kClose)
      RefuseQuery(Message("a ) closes nothing"), Message("put it in quotes, or open it before"));
    if (!match) RefuseQuery(Message("there is no word to search for"), Message("give one or more words"));
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
      RefuseQuery(Message("NOT has nothing to take from"),
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
      RefuseQuery(Message("there are more than {}", kMostWords), Message("search for fewer at once"));
    }
    return Leaf(token, wanted);
  }

  Expression Group(bool wanted) {
    if (++depth_ > kDeepest) RefuseQuery(Message("parentheses stand too deep"), Message("use fewer"));
    const bool before = wanted_;
    wanted_ = wanted_ && wanted;
    const Expression inside = Either();
    wanted_ = before;
    --depth_;
    if (Next().kind != Kind::kClose)
      RefuseQuery(Message("a ( is not closed"), Message("close it, or put it in quotes"));
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
      RefuseQuery(Message("there is no word to search for"), Message("give one or more words"));
    }
    RefuseQuery(Message("a word is missing before {}", where),
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
  return Compiler(QueryTokens(words), names).Compile();
}

}  // namespace xiezuo
