#include "annotate/pair.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "annotate/gazetteer_index.h"
#include "annotate/pair_coarse.h"
#include "annotate/pair_rules.h"
#include "annotate/pair_scheme.h"
#include "annotate/pair_sentence.h"
#include "annotate/pair_side.h"

namespace xiezuo {
namespace {

constexpr double kImplied = 0.2;    // both sides of a known pair in one sentence
constexpr double kKnownBond = 0.5;  // and a word of helping in it
constexpr double kVague = 0.3;      // two lists, or a county and a province: who helps whom is not said
constexpr size_t kLongestList = 16;

class PairAnnotator {
 public:
  PairAnnotator(const Document& document, const std::vector<PassagePlaces>& places,
                const Gazetteer& gazetteer, const PairRules& rules)
      : document_(document), places_(places), gazetteer_(gazetteer), rules_(rules) {}

  std::vector<PairRef> Run() {
    ReadAll();
    // Now again, by the light of what the article states anywhere.
    for (const PairRef& pair : pairs_) {
      if (pair.stated)
        frames_[document_.passages[pair.passage].segment].insert({pair.helper, pair.recipient});
    }
    articles_.clear();
    pairs_.clear();
    ReadAll();
    LeaveOutCoarser(document_, gazetteer_, pairs_);
    return std::move(pairs_);
  }

 private:
  void ReadAll() {
    for (size_t i = 0; i < document_.passages.size(); ++i) {
      ArticleRegions& article = ArticleOf(document_.passages[i].segment);
      passage_ = i;
      for (const PairSentence& sentence : PairSentences(document_.passages[i].text, places_[i].places)) {
        ReadSentence(sentence, article);
      }
    }
  }

  ArticleRegions& ArticleOf(int segment) {
    const auto found = articles_.find(segment);
    if (found != articles_.end()) return found->second;
    ArticleRegions article(gazetteer_, rules_);
    for (size_t i = 0; i < document_.passages.size(); ++i) {
      if (document_.passages[i].segment == segment) article.Count(places_[i].places);
    }
    for (const auto& [helper, recipient] : frames_[segment]) article.Frame(helper, recipient);
    return articles_.emplace(segment, std::move(article)).first->second;
  }

  void ReadSentence(const PairSentence& sentence, ArticleRegions& article) {
    found_.clear();
    for (const size_t number : rules_.Candidates(sentence.symbols)) {
      if (rules_.rule(number).groups <= sentence.groups.size()) Apply(number, sentence, article);
    }
    Implied(sentence);
    for (auto& [key, pair] : found_) pairs_.push_back(std::move(pair));
    std::stable_sort(pairs_.end() - static_cast<std::ptrdiff_t>(found_.size()), pairs_.end(),
                     [](const PairRef& a, const PairRef& b) { return a.span.begin < b.span.begin; });
    for (const PlaceGroup& group : sentence.groups) article.Pass(group);
  }

  void Apply(size_t number, const PairSentence& sentence, const ArticleRegions& article) {
    const PairRule& rule = rules_.rule(number);
    const re2::StringPiece symbols(sentence.symbols);
    re2::StringPiece found[3];
    const re2::StringPiece& match = found[0];
    const int wanted = rule.marks_sides ? 3 : 1;
    for (size_t from = 0;
         rules_.pattern(number).Match(symbols, from, symbols.size(), RE2::UNANCHORED, found, wanted);) {
      const size_t begin = static_cast<size_t>(match.data() - symbols.data()), end = begin + match.size();
      std::vector<size_t> groups;
      size_t resume = end;
      for (size_t at = begin; at < end; ++at) {
        if (sentence.group_at[at] == PairSentence::kNone) continue;
        if (groups.empty()) resume = at + 1;  // the second side may be the first of the next statement
        groups.push_back(sentence.group_at[at]);
      }
      from = std::max(resume, begin + 1);
      if (rule.marks_sides) {
        groups.clear();
        for (const re2::StringPiece& side : {found[1], found[2]}) {
          groups.push_back(sentence.group_at[static_cast<size_t>(side.data() - symbols.data())]);
        }
      }
      if (!groups.empty()) State(rule, sentence, groups, sentence.ToText(begin, end), article);
      for (size_t pair = 2; pair + 1 < groups.size(); pair += 2) {
        State(rule, sentence, {groups[pair], groups[pair + 1]}, sentence.ToText(begin, end), article);
      }
    }
  }

  void State(const PairRule& rule, const PairSentence& sentence, const std::vector<size_t>& groups, Span span,
             const ArticleRegions& article) {
    const PlaceGroup& one = sentence.groups[groups.front()];
    std::vector<RegionCode> first, second;
    if (groups.size() == 1 && rule.helper == Helper::kUnsaid) {
      // One list that holds both sides: 珠海、遵义牵手.
      if (one.places.size() != 2) return;
      first = {one.places[0]->code}, second = {one.places[1]->code};
    } else if (groups.size() == 1) {
      first = article.Codes(one, {}, sentence);
      if (first.empty()) return;
      second = {rule.check == PairCheck::kFramed ? article.HelperOfNeighbours(first.front())
                                                 : article.Facing(first.front())};
    } else {
      const PlaceGroup& other = sentence.groups[groups[1]];
      // A pronoun is read by the other side.
      second = article.Codes(other, article.Codes(one, {}, sentence), sentence);
      first = article.Codes(one, second, sentence);
      if (second.empty()) second = article.Codes(other, first, sentence);
    }
    if (first.size() > kLongestList || second.size() > kLongestList) return;
    const bool many = first.size() > 1 && second.size() > 1;
    if (many && first.size() == second.size() && OneByOne(sentence, one, span)) {
      for (size_t i = 0; i < first.size(); ++i)
        Direct(rule, first[i], second[i], span, false, sentence, article);
      return;
    }
    for (const RegionCode& a : first) {
      for (const RegionCode& b : second) Direct(rule, a, b, span, many, sentence, article);
    }
  }

  static bool OneByOne(const PairSentence& sentence, const PlaceGroup& first, Span span) {
    const std::string_view words =
        TextOf(sentence.text, {first.span.end, std::max(first.span.end, span.end)});
    return words.find("分别") != words.npos || words.find("各自") != words.npos ||
           words.find("依次") != words.npos;
  }

  // Which of the two helps: a known pair, then east and west, then the wording.
  void Direct(const PairRule& rule, const RegionCode& a, const RegionCode& b, Span span, bool many,
              const PairSentence& sentence, const ArticleRegions& article) {
    if (a.empty() || b.empty() || Gazetteer::Within(a, b) || Gazetteer::Within(b, a)) return;
    const Known known = KnownDirection(gazetteer_, a, b), framed = article.FramedDirection(a, b);
    const bool opposite = rules_.OppositeSides(a, b);
    if (!Allowed(rule, {known != Known::kNo, framed != Known::kNo, opposite}, a, b, sentence)) return;
    bool a_helps = rule.helper != Helper::kSecond;
    if (known != Known::kNo) {
      a_helps = known == Known::kFirstHelps;
    } else if (opposite) {
      a_helps = rules_.Helps(a, b);
    } else if (framed != Known::kNo) {
      a_helps = framed == Known::kFirstHelps;
    }
    const std::string_view words = sentence.Words();
    const RegionCode &helper = a_helps ? a : b, &recipient = a_helps ? b : a;
    // A county and a province are no pair: one of them only says where the other's partner lies.
    const bool vague = many || (known == Known::kNo && LevelsApart(a, b) > 1);
    Keep({passage_, span, helper, recipient, SchemeOf(helper, recipient, words, rules_),
          vague ? kVague : rule.weight, !vague, rule.name});
  }

  struct Ground {
    bool known, framed, opposite;
  };
  bool Allowed(const PairRule& rule, const Ground& ground, const RegionCode& a, const RegionCode& b,
               const PairSentence& sentence) const {
    const bool facing = ground.known || ground.framed || ground.opposite;
    if (!facing && rules_.SameSide(a, b)) return false;
    switch (rule.check) {
      case PairCheck::kNone:
        return true;
      case PairCheck::kSides:
        return facing;
      case PairCheck::kKnown:
        return ground.known || (ground.framed && rule.groups > 1);
      case PairCheck::kBond:
        return facing && (ground.framed || rules_.HasBond(sentence.WordsFromLead()));
      case PairCheck::kFramed:
        return (ground.known || ground.framed || rule.groups == 1) && LevelsApart(a, b) == 0;
      case PairCheck::kTowns:
        return ground.framed && a.size() > 6 && b.size() > 6;
    }
    return false;
  }

  int LevelsApart(const RegionCode& a, const RegionCode& b) const {
    return std::abs(static_cast<int>(gazetteer_.Find(a)->level) -
                    static_cast<int>(gazetteer_.Find(b)->level));
  }

  void Implied(const PairSentence& sentence) {
    std::vector<const PlaceRef*> named;
    for (const PlaceGroup& group : sentence.groups) {
      for (const PlaceRef* place : group.places) {
        if (place->form != PlaceForm::kAbbreviation && !place->code.empty() && named.size() < kLongestList)
          named.push_back(place);
      }
    }
    const bool bond = rules_.HasBond(sentence.symbols);
    for (size_t i = 0; i < named.size(); ++i) {
      for (size_t j = i + 1; j < named.size(); ++j) {
        const Known known = KnownDirection(gazetteer_, named[i]->code, named[j]->code);
        if (known == Known::kNo) continue;
        const bool forward = known == Known::kFirstHelps;
        const RegionCode &helper = named[forward ? i : j]->code, &recipient = named[forward ? j : i]->code;
        Keep({passage_,
              {named[i]->span.begin, named[j]->span.end},
              helper,
              recipient,
              SchemeOf(helper, recipient, sentence.Words(), rules_),
              bond ? kKnownBond : kImplied,
              bond,
              bond ? "known-bond" : "implied"});
      }
    }
  }

  // One statement of a pair in a sentence is enough: the strongest.
  void Keep(PairRef pair) {
    const auto key = std::make_pair(pair.helper, pair.recipient);
    const auto found = found_.find(key);
    if (found == found_.end()) {
      found_.emplace(key, std::move(pair));
    } else if (std::make_pair(pair.stated, pair.weight) >
               std::make_pair(found->second.stated, found->second.weight)) {
      found->second = std::move(pair);
    }
  }

  const Document& document_;
  const std::vector<PassagePlaces>& places_;
  const Gazetteer& gazetteer_;
  const PairRules& rules_;
  std::map<int, ArticleRegions> articles_;
  std::map<int, std::set<std::pair<RegionCode, RegionCode>>> frames_;  // by segment
  size_t passage_ = 0;
  std::map<std::pair<RegionCode, RegionCode>, PairRef> found_;
  std::vector<PairRef> pairs_;
};

}  // namespace

std::vector<PairRef> AnnotatePairs(const Document& document, const std::vector<PassagePlaces>& places,
                                   const Gazetteer& gazetteer, const PairRules& rules) {
  return PairAnnotator(document, places, gazetteer, rules).Run();
}

}  // namespace xiezuo
