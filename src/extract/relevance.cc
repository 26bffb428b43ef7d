#include "extract/relevance.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace xiezuo {
namespace {

constexpr double kThreshold = 1.8;  // what an article must reach to be about cooperation
constexpr double kShortThreshold = 1.2, kShortestThreshold = 1.0;  // and a text of so few sentences
constexpr size_t kFewSentences = 6, kFewestSentences = 2;
constexpr double kSidesNamed =
    0.7;  // a sentence of such a text names where help comes from and where it goes to
constexpr double kMostOfPassage = 2.5;  // one paragraph does not decide for a page
constexpr double kStatedPair = 1.0;
constexpr double kTelling = 0.5;  // a word that by itself speaks of cooperation
constexpr double kNotice = 1.5;   // words against that make a passage a notice by themselves
constexpr double kSentencesOfNotice = 4;
constexpr double kNoticeOfBoth = 3;  // and one that names both sides of the article's pair

struct Balance {
  double yes = 0, no = 0;
  double strongest = 0;  // of the words for it
};

// Each different word counts once a passage.
Balance WeighCues(const AnnotatedPassage& passage, const RuleSet& rules) {
  Balance balance;
  std::set<std::string_view> seen;
  for (const CueMatch& match : passage.cues) {
    for (const Vote& vote : rules.stanzas()[match.stanza].votes) {
      if (vote.field != "relevance") continue;
      if (!seen.insert(TextOf(passage.text(), match.span)).second) continue;
      (vote.value == "yes" ? balance.yes : balance.no) += vote.weight;
      if (vote.value == "yes") balance.strongest = std::max(balance.strongest, vote.weight);
    }
  }
  balance.yes = std::min(balance.yes, kMostOfPassage);
  return balance;
}

// What the passage tells by itself: a notice by its kind or its words, and a brief that a column holds
// between others.
Relevance JudgeAlone(const AnnotatedPassage& passage, const Balance& own, bool segment_begun,
                     bool names_both) {
  if (passage.passage->kind == PassageKind::kByline) return {false, "byline"};
  // One such word in a long paragraph is a word: 学生坐飞机参加夏令营，机票….
  const double length = std::max(1.0, static_cast<double>(passage.sentences.size()) / kSentencesOfNotice);
  const double notice = std::max(names_both ? kNoticeOfBoth : 0.0, kNotice * length);
  if (passage.passage->kind == PassageKind::kNotice || (own.no >= notice && own.no > own.yes))
    return {false, "notice"};
  std::string_view text = passage.text();
  for (const std::string_view mark : {"※", "▲", "◆", "■", "【", "●", "◇"}) {
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
  }
  const bool brief = text.starts_with("另讯") || text.starts_with("又讯") || text.starts_with("另据") ||
                     text.starts_with("相关链接") || (segment_begun && text.starts_with("本报讯"));
  if (brief && own.yes == 0) return {false, "another-article"};
  return {true, "cooperation"};
}

// The pair that the page states most, and the article of the page that states it.
struct MainPair {
  RegionCode helper, recipient;
  int segment = 0;
};

std::optional<MainPair> FindMainPair(const AnnotatedDocument& document) {
  std::map<std::tuple<int, RegionCode, RegionCode>, double> weights;
  for (const PairRef& pair : document.pairs) {
    if (pair.stated)
      weights[{document.passages[pair.passage].segment, pair.helper, pair.recipient}] += pair.weight;
  }
  std::optional<MainPair> main;
  double most = 0;
  for (const auto& [pair, weight] : weights) {
    if (weight <= most) continue;
    most = weight;
    main = MainPair{std::get<1>(pair), std::get<2>(pair), std::get<0>(pair)};
  }
  return main;
}

bool NamesBoth(const AnnotatedPassage& passage, const MainPair& main) {
  bool helper = false, recipient = false;
  for (const PlaceRef& place : passage.places.places) {
    if (place.form != PlaceForm::kName || place.code.empty()) continue;
    helper = helper || Gazetteer::Within(place.code, main.helper);
    recipient = recipient || Gazetteer::Within(place.code, main.recipient);
  }
  return helper && recipient;
}

// A heading with what stands below it, up to the next: no word for cooperation, nobody of the article's
// pairs.
bool IsStray(const AnnotatedDocument& document, const std::vector<Balance>& own,
             const std::set<RegionCode>& paired, size_t begin, size_t end) {
  bool tells_another = false;  // by a word of its own
  for (size_t i = begin; i < end; ++i) {
    const AnnotatedPassage& passage = document.passages[i];
    if (own[i].yes > 0) return false;
    tells_another = tells_another || own[i].no > 0;
    for (const PlaceRef& place : passage.places.places) {
      if (place.form != PlaceForm::kName) return false;
      if (place.code.empty()) continue;
      for (const RegionCode& whole :
           {place.code, Gazetteer::CountyOf(place.code), Gazetteer::PrefectureOf(place.code),
            Gazetteer::ProvinceOf(place.code)}) {
        if (paired.contains(whole)) return false;
      }
    }
  }
  return tells_another;
}

// What a page sets between the sections of an article without a word of its own matter.
void SetStraysApart(const AnnotatedDocument& document, const std::vector<Balance>& own,
                    std::vector<Relevance>& judged) {
  constexpr size_t kMost = 3;  // passages
  const auto& passages = document.passages;
  std::set<RegionCode> paired;  // the ends of all pairs
  for (const PairRef& pair : document.pairs) paired.insert({pair.helper, pair.recipient});
  for (size_t begin = 1, end = 1; begin < passages.size(); begin = end) {
    end = begin + 1;
    while (end < passages.size() && passages[end].passage->kind != PassageKind::kHeading) ++end;
    if (passages[begin].passage->kind != PassageKind::kHeading || end - begin < 2 || end - begin > kMost)
      continue;
    if (!IsStray(document, own, paired, begin, end)) continue;
    for (size_t i = begin; i < end; ++i) {
      if (judged[i].relevant) judged[i] = {false, "another-article"};
    }
  }
}

size_t CountSentences(const AnnotatedDocument& document) {
  size_t count = 0;
  for (const AnnotatedPassage& passage : document.passages) count += passage.sentences.size();
  return count;
}

bool NamesBothSides(const AnnotatedPassage& passage, const PairRules& pairs) {
  for (const Sentence& sentence : passage.sentences) {
    std::vector<RegionCode> named;
    for (const PlaceRef& place : passage.places.places) {
      if (place.form == PlaceForm::kName && !place.code.empty() && sentence.span.Contains(place.span))
        named.push_back(place.code);
    }
    for (const RegionCode& one : named) {
      for (const RegionCode& other : named) {
        if (pairs.Helps(one, other)) return true;
      }
    }
  }
  return false;
}

}  // namespace

void ReturnToMainArticle(AnnotatedDocument& document) {
  const std::optional<MainPair> main = FindMainPair(document);
  if (!main) return;
  int returned = main->segment;  // the inserted article whose rest belongs to the main one
  for (AnnotatedPassage& passage : document.passages) {
    const PassageKind kind = passage.passage->kind;
    if (passage.segment == main->segment || kind == PassageKind::kNotice) continue;
    if (kind == PassageKind::kHeading) {
      returned = main->segment;
    } else if (passage.segment == returned ||
               (kind == PassageKind::kParagraph && NamesBoth(passage, *main))) {
      returned = passage.segment;
      passage.segment = main->segment;
    }
  }
}

std::vector<Relevance> JudgeRelevance(const AnnotatedDocument& document, const Knowledge& knowledge) {
  const size_t sentences = CountSentences(document);
  const bool few = sentences <= kFewSentences;
  const double threshold = sentences <= kFewestSentences ? kShortestThreshold
                           : few                         ? kShortThreshold
                                                         : kThreshold;
  const std::optional<MainPair> main = FindMainPair(document);
  std::map<int, Balance> by_segment;
  std::vector<Balance> own;
  std::map<int, bool> begun;  // segments whose first paragraph has passed
  std::vector<Relevance> judged;
  for (const AnnotatedPassage& passage : document.passages) {
    const Passage& text = *passage.passage;
    own.push_back(WeighCues(passage, knowledge.rules));
    judged.push_back(
        JudgeAlone(passage, own.back(), begun[passage.segment], main && NamesBoth(passage, *main)));
    begun[passage.segment] = begun[passage.segment] || text.kind == PassageKind::kParagraph;
    if (text.repeats || judged.back().reason == "notice") continue;
    by_segment[passage.segment].yes += own.back().yes;
    by_segment[passage.segment].no += own.back().no;
    double& strongest = by_segment[passage.segment].strongest;
    strongest = std::max(strongest, own.back().strongest);
    if (few && NamesBothSides(passage, knowledge.words.pairs)) {
      by_segment[passage.segment].yes += kSidesNamed;
      strongest = std::max(strongest, kSidesNamed);
    }
  }
  for (const PairRef& pair : document.pairs) {
    if (!(pair.stated || few) || judged[pair.passage].reason == "notice") continue;
    Balance& segment = by_segment[document.passages[pair.passage].segment];
    segment.yes += kStatedPair * pair.weight;
    segment.strongest = std::max(segment.strongest, kStatedPair);
  }
  // A brief of its own on a page of many sentences, which states a pair, needs no more words than a short
  // text.
  std::map<int, size_t> sentences_of;
  for (const AnnotatedPassage& passage : document.passages)
    sentences_of[passage.segment] += passage.sentences.size();
  for (size_t i = 0; i < judged.size(); ++i) {
    const Balance& segment = by_segment[document.passages[i].segment];
    // 东部, 西部, 携手 say nothing alone.
    const bool brief =
        sentences_of[document.passages[i].segment] <= kFewSentences && segment.strongest >= kStatedPair;
    const double demanded = brief ? std::min(threshold, kShortThreshold) : threshold;
    const bool told = segment.yes >= demanded && segment.strongest >= kTelling;
    if (judged[i].relevant && (!told || segment.yes <= segment.no)) judged[i] = {false, "another-article"};
  }
  SetStraysApart(document, own, judged);
  return judged;
}

}  // namespace xiezuo
