#include "query/search_query.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include "base/message.h"
#include "query/query_tokens.h"

namespace xiezuo {
namespace {

constexpr size_t kMostWords = 100, kDeepest = 20, kMostNames = 200;

using Kind = QueryTokenKind;

// Each step gives a node, or nothing where no word of it holds a letter.
class Compiler {
 public:
  Compiler(std::vector<QueryToken> tokens, const NamesByPinyin& names)
      : tokens_(std::move(tokens)), names_(names) {}

  SearchNode Compile() {
    auto whole = Either();
    if (Next().kind == Kind::kClose) {
      RefuseQuery(Message("a ) closes nothing"), Message("put it in quotes, or open it before"));
    }
    if (!whole) RefuseEmpty();
    return std::move(*whole);
  }

 private:
  using Node = std::optional<SearchNode>;
  using Nodes = std::vector<SearchNode>;

  const QueryToken& Next() const { return tokens_[at_]; }
  bool AtOperand() const {
    const Kind kind = Next().kind;
    return kind == Kind::kWord || kind == Kind::kPhrase || kind == Kind::kOpen || kind == Kind::kNot;
  }

  Node Either() {
    Nodes sides;
    Add(All(), sides);
    while (Next().kind == Kind::kOr) {
      ++at_;
      Add(All(), sides);
    }
    return Joined(SearchNode::Kind::kEither, std::move(sides));
  }

  Node All() {
    Nodes wanted, unwanted;
    bool any_wanted = false, any_unwanted = false;
    if (!AtOperand()) RefuseOperator();
    while (AtOperand()) {
      const bool negated = Next().kind == Kind::kNot;
      if (negated) ++at_;
      if (!AtOperand() || Next().kind == Kind::kNot) RefuseOperator();
      (negated ? any_unwanted : any_wanted) = true;
      Add(Operand(), negated ? unwanted : wanted);
      if (Next().kind != Kind::kAnd) continue;
      ++at_;
      if (!AtOperand()) RefuseOperator();
    }
    if (any_unwanted && !any_wanted) {
      RefuseQuery(Message("NOT has nothing to take from"),
                  Message("write 惠水 NOT 教师: the words wanted before it"));
    }
    return Without(Joined(SearchNode::Kind::kAll, std::move(wanted)),
                   Joined(SearchNode::Kind::kEither, std::move(unwanted)));
  }

  Node Operand() {
    const QueryToken& token = Next();
    ++at_;
    if (token.kind == Kind::kOpen) return Group();
    if (++words_ > kMostWords) {
      RefuseQuery(Message("there are more than {}", kMostWords), Message("search for fewer at once"));
    }
    return Word(token);
  }

  Node Group() {
    if (++depth_ > kDeepest) RefuseQuery(Message("parentheses stand too deep"), Message("use fewer"));
    Node inside = Either();
    --depth_;
    if (Next().kind != Kind::kClose) {
      RefuseQuery(Message("a ( is not closed"), Message("close it, or put it in quotes"));
    }
    ++at_;
    return inside;
  }

  Node Word(const QueryToken& token) const {
    if (WithoutOuterMarks(token.text).empty()) return std::nullopt;
    SearchNode word;
    word.spellings.push_back(SearchTokens(token.text));
    if (token.kind != Kind::kWord || !IsLatin(token.text)) return word;
    std::string pinyin;
    for (const char c : token.text) pinyin += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    std::vector<std::string> names = names_(pinyin);
    if (names.size() > kMostNames) names.resize(kMostNames);
    for (const std::string& name : names) word.spellings.push_back(SearchTokens(name));
    return word;
  }

  static void Add(Node node, Nodes& nodes) {
    if (node) nodes.push_back(std::move(*node));
  }
  static Node Without(Node wanted, Node unwanted) {
    if (!wanted || !unwanted) return wanted;
    SearchNode both{.kind = SearchNode::Kind::kWithout, .spellings = {}, .parts = {}};
    Add(std::move(wanted), both.parts);
    Add(std::move(unwanted), both.parts);
    return both;
  }
  static bool IsLatin(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80 && std::isalpha(c); });
  }

  [[noreturn]] static void RefuseEmpty() {
    RefuseQuery(Message("there is no word to search for"), Message("give one or more words"));
  }
  [[noreturn]] void RefuseOperator() const {
    const QueryToken& token = Next();
    if (token.kind == Kind::kEnd && tokens_.size() == 1) RefuseEmpty();
    const std::string where = token.kind == Kind::kEnd ? Message("the end") : token.text;
    RefuseQuery(Message("a word is missing before {}", where),
                Message("words that are AND, OR, NOT or ( stand in quotes"));
  }

  const std::vector<QueryToken> tokens_;
  const NamesByPinyin& names_;
  size_t at_ = 0, words_ = 0, depth_ = 0;
};

}  // namespace

SearchNode CompileSearch(std::string_view words, const NamesByPinyin& names) {
  return Compiler(QueryTokens(words), names).Compile();
}

}  // namespace xiezuo
