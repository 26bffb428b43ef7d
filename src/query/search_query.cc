#include "query/search_query.h"

#include <optional>
#include <utility>

#include "base/message.h"
#include "base/utf8.h"
#include "query/query_tokens.h"

namespace xiezuo {
namespace {

constexpr size_t kMostWords = 100, kDeepest = 20, kMostNames = 200, kLongestRow = 8;

using Kind = QueryTokenKind;

// Latin letters as the names of places are read: lüliang and lvliang as luliang, xi'an as xian. "" where the
// word holds anything else.
std::string AsPinyin(const std::string& word) {
  std::string pinyin;
  for (const SearchToken& token : SearchTokens(word)) {
    if (token.is_mark && token.spelling == "'") continue;
    for (const char32_t c : ToCodePoints(token.spelling)) {
      const bool after_l_or_n = pinyin.ends_with('l') || pinyin.ends_with('n');
      if (c == U'ü' || (c == U'v' && after_l_or_n)) {
        pinyin += 'u';
      } else if (c >= U'a' && c <= U'z') {
        pinyin += static_cast<char>(c);
      } else {
        return "";
      }
    }
  }
  return pinyin;
}

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
    if (Next().kind != Kind::kOpen) return WordOrPlace();
    ++at_;
    return Group();
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

  // The longest row of words that is how a place is read is that place; its words apart will do too.
  Node WordOrPlace() {
    size_t row = 1;
    Spellings places;
    std::string read;
    for (size_t n = 1; n <= kLongestRow; ++n) {
      const std::string pinyin = PinyinAt(at_ + n - 1);
      if (pinyin.empty()) break;
      read += pinyin;
      if (n == 1) continue;  // Word asks for its own
      Spellings names = PlacesReadSo(read);
      if (!names.empty()) row = n, places = std::move(names);
    }
    Nodes words;
    for (size_t n = 0; n < row; ++n) Add(Word(), words);
    Node apart = Joined(SearchNode::Kind::kAll, std::move(words));
    if (places.empty()) return apart;
    Nodes either{{.kind = SearchNode::Kind::kWord, .spellings = std::move(places), .parts = {}}};
    Add(std::move(apart), either);
    return Joined(SearchNode::Kind::kEither, std::move(either));
  }

  Node Word() {
    if (++words_ > kMostWords) {
      RefuseQuery(Message("there are more than {}", kMostWords), Message("search for fewer at once"));
    }
    const std::string pinyin = PinyinAt(at_);
    const std::string& text = tokens_[at_++].text;
    if (WithoutOuterMarks(text).empty()) return std::nullopt;
    SearchNode word;
    word.spellings.push_back(SearchTokens(text));
    if (pinyin.empty()) return word;
    for (auto& name : PlacesReadSo(pinyin)) word.spellings.push_back(std::move(name));
    return word;
  }

  std::string PinyinAt(size_t at) const {
    const bool is_word = at < tokens_.size() && tokens_[at].kind == Kind::kWord;
    return is_word ? AsPinyin(tokens_[at].text) : "";
  }

  Spellings PlacesReadSo(const std::string& pinyin) const {
    Spellings places;
    for (const std::string& name : names_(pinyin)) {
      if (places.size() == kMostNames) break;
      places.push_back(SearchTokens(name));
    }
    return places;
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
