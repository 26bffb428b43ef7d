#include "extract/mention.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "base/words.h"
#include "extract/mention_window.h"
#include "rules/window.h"

namespace xiezuo {
namespace {

// Code points at which a cue counts half.
constexpr double kHalfDistance = 20;

// Where the number stands, and the stretch on each side that is its own.
struct Neighbourhood {
  const Sentence* sentence = nullptr;
  size_t sentence_index = 0;
  Span clause;
  Span left, head;
};

Neighbourhood NeighbourhoodOf(const AnnotatedPassage& passage, Span span) {
  Neighbourhood place;
  place.sentence_index = passage.SentenceAt(span.begin);
  place.sentence = &passage.sentences[place.sentence_index];
  place.clause = place.sentence->clauses[AnnotatedPassage::ClauseAt(*place.sentence, span.begin)];
  place.left = {place.clause.begin, span.begin};
  place.head = {span.end, std::max(span.end, place.clause.end)};
  const auto& quantities = passage.quantities;
  const auto self = std::lower_bound(quantities.begin(), quantities.end(), span.begin,
                                     [](const Quantity& q, size_t at) { return q.span.begin < at; });
  for (auto before = self; before != quantities.begin();) {
    --before;
    if (before->span.end <= place.clause.begin) break;
    if (!BreaksGap(*before)) continue;
    place.left.begin = std::min(before->span.end, span.begin);
    break;
  }
  for (auto after = self; after != quantities.end() && after->span.begin < place.head.end; ++after) {
    if (after->span.begin < span.end || !BreaksGap(*after)) continue;
    place.head.end = after->span.begin;
    break;
  }
  return place;
}

double Nearness(std::string_view between) {
  return 1 / (1 + static_cast<double>(CodePointCount(between)) / kHalfDistance);
}

// The zone a cue stands in and how near it is; nothing where it is out of reach or inside the number itself.
bool Locate(const AnnotatedPassage& passage, const Neighbourhood& place, Span number, Span cue, Zone& zone,
            double& nearness) {
  if (cue.Overlaps(number)) return false;
  const Span between = cue.begin >= number.end ? Span{number.end, cue.begin} : Span{cue.end, number.begin};
  if (between.size() > kWindowBytes) return false;
  if (place.head.Contains(cue)) {
    zone = Zone::kHead;
  } else if (place.left.Contains(cue)) {
    zone = Zone::kLeft;
  } else if (place.clause.Contains(cue)) {
    zone = Zone::kClause;
  } else if (place.sentence->span.Contains(cue)) {
    zone = cue.begin < number.begin ? Zone::kBefore : Zone::kAfter;
  } else if (place.sentence_index > 0 && passage.sentences[place.sentence_index - 1].span.Contains(cue)) {
    zone = Zone::kPrevious;
  } else {
    zone = Zone::kParagraph;
    nearness = 1;
    return true;
  }
  nearness = Nearness(TextOf(passage.text(), between));
  return true;
}

bool SpeaksOf(const RuleStanza& stanza, std::string_view quantity_class) {
  return stanza.only_for.empty() ||
         std::find(stanza.only_for.begin(), stanza.only_for.end(), quantity_class) != stanza.only_for.end();
}

// Of each cue only its strongest occurrence votes, so that a word said thrice does not outshout the rest.
class CueVotes {
 public:
  explicit CueVotes(const RuleSet& rules) : rules_(rules) {}

  void Consider(const CueMatch& match, Zone zone, double nearness, size_t passage,
                std::string_view quantity_class) {
    const RuleStanza& stanza = rules_.stanzas()[match.stanza];
    const double factor = stanza.near[static_cast<size_t>(zone)] * nearness;
    if (factor <= 0 || !SpeaksOf(stanza, quantity_class)) return;
    Strongest& best = strongest_[match.stanza];
    if (factor > best.factor) best = {factor, zone, passage, match.span};
  }

  void CountInto(std::vector<CountedVote>& votes) const {
    for (const auto& [index, best] : strongest_) {
      for (const Vote& vote : rules_.stanzas()[index].votes) {
        votes.push_back(
            {index, vote.field, vote.value, vote.weight * best.factor, best.zone, best.passage, best.words});
      }
    }
  }

 private:
  struct Strongest {
    double factor = 0;
    Zone zone = Zone::kHead;
    size_t passage = 0;
    Span words;
  };
  const RuleSet& rules_;
  std::map<size_t, Strongest> strongest_;
};

void ConsiderHeadings(const AnnotatedDocument& document, size_t passage_index,
                      std::string_view quantity_class, CueVotes& cues) {
  double factor = 1;
  std::optional<size_t> heading = document.passages[passage_index].passage->heading;
  for (int depth = 0; heading && depth < 3; ++depth, factor /= 2) {
    for (const CueMatch& match : document.passages[*heading].cues) {
      cues.Consider(match, Zone::kHeading, factor, *heading, quantity_class);
    }
    heading = document.passages[*heading].passage->heading;
  }
}

// 黔货卖得如何？ 账很清楚，2021年6300万元: the question of the paragraph above is what the answer goes on
// from.
void ConsiderQuestion(const AnnotatedDocument& document, size_t passage_index, size_t sentence,
                      std::string_view quantity_class, CueVotes& cues) {
  constexpr double kAsPrevious = 0.6;  // of a cue's factor
  if (passage_index == 0 || sentence > 1) return;
  const AnnotatedPassage& above = document.passages[passage_index - 1];
  if (!EndsWithAny(above.text(), {"？", "?", "？”"})) return;
  for (const CueMatch& match : above.cues)
    cues.Consider(match, Zone::kPrevious, kAsPrevious, passage_index - 1, quantity_class);
}

void CountPatterns(const AnnotatedPassage& passage, Mention& mention, const Knowledge& knowledge) {
  const std::string_view quantity_class = ClassOf(passage.quantities[mention.quantity], knowledge.lexicon);
  const Span sentence =
      passage.sentences[passage.SentenceAt(passage.quantities[mention.quantity].span.begin)].span;
  for (const size_t index :
       knowledge.rules.MatchPatterns(WindowOf(passage, mention.quantity, knowledge.lexicon))) {
    const RuleStanza& stanza = knowledge.rules.stanzas()[index];
    if (!SpeaksOf(stanza, quantity_class)) continue;
    for (const Vote& vote : stanza.votes) {
      mention.votes.push_back(
          {index, vote.field, vote.value, vote.weight, Zone::kClause, mention.passage, sentence});
    }
  }
}

// 今年的目标是8亿元，前8个月做到了5.7亿元: money of which its own sentence says no kind is of the kind of the
// money before it, in this sentence or the one before, unless a region is named between.
void CarryKind(const AnnotatedDocument& document, std::vector<Mention>& mentions) {
  constexpr double kSays = 0.8, kCarried = 1;
  const Mention* before = nullptr;  // the money read last
  for (Mention& mention : mentions) {
    const AnnotatedPassage& passage = document.passages[mention.passage];
    const Quantity& quantity = passage.quantities[mention.quantity];
    if (quantity.form != QuantityForm::kMoney) continue;
    double said = 0;
    for (const CountedVote& vote : mention.votes) {
      if (vote.field == "kind" && vote.zone < Zone::kPrevious) said = std::max(said, vote.weight);
    }
    if (before != nullptr && before->passage == mention.passage && said < kSays) {
      const size_t sentence = passage.SentenceAt(quantity.span.begin);
      const size_t earlier = passage.SentenceAt(passage.quantities[before->quantity].span.begin);
      const std::string kind = before->Best("kind");
      const auto leading =
          std::find_if(before->votes.begin(), before->votes.end(), [&](const CountedVote& v) {
            return v.field == "kind" && v.value == kind && (v.zone < Zone::kPrevious || sentence == earlier);
          });
      const Span between{passage.quantities[before->quantity].span.end, quantity.span.begin};
      const bool elsewhere =
          std::any_of(passage.places.places.begin(), passage.places.places.end(), [&](const PlaceRef& place) {
            return place.form == PlaceForm::kName && between.Contains(place.span);
          });
      if (!elsewhere && sentence - earlier <= 1 && leading != before->votes.end() &&
          before->Best("type") == "fund") {
        CountedVote carried = *leading;
        carried.weight = kCarried, carried.zone = Zone::kPrevious;
        mention.votes.push_back(std::move(carried));
      }
    }
    before = &mention;
  }
}

}  // namespace

std::vector<CountedVote> VotesAround(const AnnotatedDocument& document, size_t passage_index, Span words,
                                     std::string_view quantity_class, const RuleSet& rules) {
  const AnnotatedPassage& passage = document.passages[passage_index];
  const Neighbourhood place = NeighbourhoodOf(passage, words);
  const size_t reach = words.begin > kWindowBytes ? words.begin - kWindowBytes : 0;
  const size_t until = words.end + kWindowBytes;
  CueVotes cues(rules);
  const auto [first, last] = InRange(passage.cues, {reach, until});
  for (auto match = first; match != last; ++match) {
    Zone zone;
    double nearness;
    if (Locate(passage, place, words, match->span, zone, nearness)) {
      cues.Consider(*match, zone, nearness, passage_index, quantity_class);
    }
  }
  ConsiderQuestion(document, passage_index, place.sentence_index, quantity_class, cues);
  ConsiderHeadings(document, passage_index, quantity_class, cues);
  std::vector<CountedVote> votes;
  cues.CountInto(votes);
  return votes;
}

double Mention::WeightOf(std::string_view field, std::string_view value) const {
  double sum = 0;
  for (const CountedVote& vote : votes) sum += vote.field == field && vote.value == value ? vote.weight : 0;
  return sum;
}

std::string Mention::Best(std::string_view field, double least) const {
  std::map<std::string_view, double> sums;
  for (const CountedVote& vote : votes) {
    if (vote.field == field) sums[vote.value] += vote.weight;
  }
  std::string_view best;
  double most = least;
  for (const auto& [value, sum] : sums) {
    if (sum > most) best = value, most = sum;
  }
  return std::string(best);
}

double Mention::Margin(std::string_view field) const {
  std::map<std::string_view, double> sums;
  for (const CountedVote& vote : votes) {
    if (vote.field == field) sums[vote.value] += vote.weight;
  }
  double best = 0, second = 0;
  for (const auto& [value, sum] : sums) {
    if (sum > best) {
      second = best, best = sum;
    } else {
      second = std::max(second, sum);
    }
  }
  return best - second;
}

std::string_view ClassOf(const Quantity& quantity, const Lexicon& lexicon) {
  switch (quantity.form) {
    case QuantityForm::kMoney:
      return "money";
    case QuantityForm::kMeasure:
      return "measure";
    case QuantityForm::kPercent:
      return "percent";
    case QuantityForm::kMultiple:
      return "multiple";
    case QuantityForm::kBare:
      return "bare";
    case QuantityForm::kCount:
      break;
    default:
      return "other";
  }
  const Lexicon::Table& table = lexicon.table("unit_classes");
  const auto row = std::lower_bound(
      table.rows.begin(), table.rows.end(), quantity.unit,
      [](const std::vector<std::string>& r, const std::string& unit) { return r[0] < unit; });
  return row != table.rows.end() && (*row)[0] == quantity.unit ? std::string_view((*row)[1]) : "thing";
}

std::vector<Mention> ExtractMentions(const AnnotatedDocument& document, const std::vector<bool>& relevant,
                                     const Knowledge& knowledge) {
  std::vector<Mention> mentions;
  for (size_t p = 0; p < document.passages.size(); ++p) {
    if (!relevant[p]) continue;
    for (size_t q = 0; q < document.passages[p].quantities.size(); ++q) {
      Mention& mention = mentions.emplace_back();
      mention.passage = p;
      mention.quantity = q;
      const Quantity& quantity = document.passages[p].quantities[q];
      mention.votes =
          VotesAround(document, p, quantity.span, ClassOf(quantity, knowledge.lexicon), knowledge.rules);
      CountPatterns(document.passages[p], mention, knowledge);
    }
  }
  CarryKind(document, mentions);
  return mentions;
}

}  // namespace xiezuo
