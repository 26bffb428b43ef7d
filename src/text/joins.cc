#include "text/joins.h"

#include <algorithm>
#include <utility>

#include "text/form.h"
#include "text/junction.h"

namespace xiezuo {
namespace {

// Evidence for and against, in points.
constexpr double kCutWord = 5, kCutWordFar = 3, kCutWordDoubtful = 2, kCutNumber = 4, kClosesBracket = 4,
                 kStrayBracket = -4, kLeftOpen = -1;
constexpr double kStartsWithPunctuation = 6, kStartsWithParticle = 3, kSplitOffClause = 3,
                 kFunctionWordBefore = 2;
constexpr double kFourSeen = 4, kThreeSeen = 2, kTwoSeen = 1, kNameAfterRole = 3;
constexpr double kRunsOn = 4.6, kBackward = -0.2, kBackwardUnmarked = -1, kSameEnding = 3, kCrossing = 3;
constexpr double kNaturalStart = -3, kPrepositionStart = -1.5, kBelowHeading = -2, kTurnMarks = 20,
                 kInOrder = 1.5;
constexpr double kEnoughNext = 2, kEnoughFar = 3, kEnoughShort = 6;

constexpr size_t kForwardWindow = 80, kBackwardWindow = 40, kNextWindow = 4;  // fragments
constexpr size_t kMostOpenEnds = 400;  // more than a newspaper page has: only neighbours are tried then

constexpr Characters kCounters = U"万亿元人名个家户所年月日％%亩吨场期次项条张台座余多批套件";
constexpr Characters kPrepositionStarts = U"在从为通过随着自对按由以依围当每";
constexpr Characters kFunctionWords = U"的和与在对向把将为从由及以被让给到于并或";

// What is asked of a fragment again and again.
struct End {
  size_t index = 0;      // of the fragment
  size_t order = 0;      // among the fragments that could be pieces of paragraphs
  bool heading = false;  // has the form of a heading: only strong evidence makes it a piece
  double alone = 0;      // points that the fragment has by itself
  bool below_heading = false;
  bool bracket = false;  // of an end: a bracket left open; of a beginning: a stray closing one
};

struct Candidate {
  size_t tail, head;  // indexes into the two lists
  double score;
};

class Joiner {
 public:
  Joiner(const std::vector<Fragment>& fragments, const std::vector<bool>& unjoined)
      : fragments_(fragments), seen_(fragments), next_(fragments.size()), taken_(fragments.size()) {
    CollectEnds(unjoined);
  }

  std::vector<std::optional<size_t>> Run() {
    std::vector<Candidate> candidates = WeighAll();
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    for (const Candidate& candidate : candidates) {
      if (candidate.score >= Needed(candidate)) Take(candidate);
    }
    TakeThoseInOrder(candidates);
    Exchange(candidates);
    return std::move(next_);
  }

 private:
  void CollectEnds(const std::vector<bool>& unjoined) {
    size_t order = 0;
    bool below_heading = false;
    for (size_t i = 0; i < fragments_.size(); ++i) {
      const Fragment& fragment = fragments_[i];
      const Characters plain = fragment.plain;
      const bool heading = fragment.kind == PassageKind::kHeading;
      const bool text = fragment.kind == PassageKind::kParagraph || fragment.kind == PassageKind::kListItem;
      const bool was_below_heading = below_heading;
      below_heading = heading || (below_heading && !text);
      if (unjoined[i] || !(text || (heading && (order > 0 || IsDigit(plain.back())) && MayBePiece(plain))))
        continue;
      if (text) ++order;
      if (fragment.turns || !EndsSentence(plain)) tails_.push_back(MakeTail(i, order));
      if (fragment.kind != PassageKind::kListItem) heads_.push_back(MakeHead(i, order, was_below_heading));
    }
  }

  // A heading by its form may be a piece of a paragraph if it has something that headings seldom have.
  static bool MayBePiece(Characters plain) {
    if (IsMarkedHeading(plain)) return false;
    return plain.find_first_of(U"，、") != Characters::npos || IsDigit(plain.back()) || LeavesOpen(plain) ||
           IsOneOf(plain.back(), kFunctionWords);
  }

  End MakeTail(size_t index, size_t order) const {
    const Characters plain = fragments_[index].plain;
    End tail{.index = index, .order = order, .heading = fragments_[index].kind == PassageKind::kHeading};
    tail.bracket = LeavesOpen(plain);
    const bool points = plain.size() > 2 && IsOneOf(plain[plain.size() - 2], U"这那该每一") &&
                        IsOneOf(plain.back(), U"个条座项名位批");
    if (points || IsOneOf(plain.back(), U"，、—") || IsOneOf(plain.back(), kFunctionWords))
      tail.alone += kFunctionWordBefore;
    return tail;
  }

  End MakeHead(size_t index, size_t order, bool below_heading) const {
    const Characters plain = fragments_[index].plain;
    End head{.index = index, .order = order, .heading = fragments_[index].kind == PassageKind::kHeading};
    head.bracket = ClosesUnopened(plain);
    const char32_t first = plain.front();
    if (IsOneOf(first, U"，。、；：！？）”》%")) head.alone += kStartsWithPunctuation;
    const bool particle =
        IsOneOf(first, U"的了们等") && !plain.starts_with(U"了解") && !plain.starts_with(U"等到");
    if (particle) head.alone += kStartsWithParticle;
    if (StartsWithSplitClause(plain)) head.alone += kSplitOffClause;
    if (StartsNaturally(plain)) {
      head.alone += kNaturalStart;
    } else if (IsOneOf(first, kPrepositionStarts)) {
      head.alone += kPrepositionStart;
    }
    if (OpensReport(fragments_[index].spaced)) head.alone -= kTurnMarks;
    head.below_heading = below_heading;
    if (below_heading) head.alone += kBelowHeading;
    return head;
  }

  std::vector<Candidate> WeighAll() const {
    std::vector<Candidate> candidates;
    const bool page = tails_.size() <= kMostOpenEnds;
    const size_t forward = page ? kForwardWindow : kNextWindow, backward = page ? kBackwardWindow : 0;
    size_t from = 0;
    for (size_t t = 0; t < tails_.size(); ++t) {
      const size_t index = tails_[t].index;
      while (from < heads_.size() && heads_[from].index + backward < index) ++from;
      for (size_t h = from; h < heads_.size() && heads_[h].index <= index + forward; ++h) {
        if (heads_[h].index == index) continue;
        const double score = Weigh(tails_[t], heads_[h]);
        if (score > 0) candidates.push_back({t, h, score});
      }
    }
    return candidates;
  }

  static double Nearness(const End& tail, const End& head) {
    if (head.index < tail.index) {
      const bool marked = head.alone > 0 || head.bracket || head.order == 1;
      return kBackward + (marked ? 0 : kBackwardUnmarked) -
             std::min(2.0, static_cast<double>(tail.order - head.order) / 10);
    }
    const size_t steps = head.order - tail.order;
    const bool plain = !tail.heading && !head.heading && head.alone == 0;
    if (plain && head.index == tail.index + 1) return kRunsOn;
    return steps <= 1 ? 2.5 : steps == 2 ? 1.5 : steps == 3 ? 1 : steps <= 8 ? 0.5 : 0;
  }

  double Weigh(const End& tail, const End& head) const {
    const Fragment& before = fragments_[tail.index];
    const Fragment& after = fragments_[head.index];
    if (before.turns || after.continues) return before.turns && after.continues ? kTurnMarks : 0;
    if ((tail.heading || head.heading) && (!IsNext(tail, head) || tails_.size() > kMostOpenEnds)) return 0;
    const Characters left = before.plain, right = after.plain;
    double score = tail.alone + head.alone + Nearness(tail, head);
    if (tail.heading && head.below_heading) score -= kBelowHeading;  // that heading would be none
    if (tail.bracket && head.bracket) score += kClosesBracket;
    if (tail.bracket && !head.bracket) score += kLeftOpen;
    if (!tail.bracket && head.bracket) score += kStrayBracket;
    if (IsDigit(left.back()) && (IsDigit(right.front()) || IsOneOf(right.front(), kCounters)))
      score += kCutNumber;
    if (EndsWithRole(left) && right.size() > 4 && IsBareName(right.substr(0, 3))) score += kNameAfterRole;
    if (ListsAlike(left, right)) score += kSameEnding;
    return score + Bond(left, right, IsFar(tail, head) ? kCutWordFar : kCutWord, score);
  }

  // Points for what the junction would cut in two; only asked of the dictionary where it can make a
  // difference.
  double Bond(Characters left, Characters right, double cut_word, double score) const {
    const size_t run = seen_.LongestAcross(left, right);
    const double seen = run == 4 ? kFourSeen : run == 3 ? kThreeSeen : run == 2 ? kTwoSeen : 0;
    if (seen >= cut_word || score + cut_word < kEnoughNext) return seen;
    const WordCut cut = CutBetween(left, right);
    return std::max(seen, cut == WordCut::kCertain    ? cut_word
                          : cut == WordCut::kDoubtful ? kCutWordDoubtful
                                                      : 0);
  }

  static bool IsFar(const End& tail, const End& head) {
    constexpr size_t kNearSteps = 4;
    return std::max(head.order, tail.order) - std::min(head.order, tail.order) > kNearSteps;
  }

  double Needed(const Candidate& candidate) const {
    const End& tail = tails_[candidate.tail];
    const End& head = heads_[candidate.head];
    if (head.heading || tail.heading) return kEnoughShort;
    return IsNext(tail, head) ? kEnoughNext : kEnoughFar;
  }

  static bool IsNext(const End& tail, const End& head) {
    return head.index > tail.index && head.order <= tail.order + 1;
  }

  void Take(const Candidate& candidate) {
    const size_t tail = tails_[candidate.tail].index, head = heads_[candidate.head].index;
    if (next_[tail] || taken_[head] || MakesCircle(tail, head)) return;
    next_[tail] = head;
    taken_[head] = true;
  }

  bool MakesCircle(size_t tail, size_t head) const {
    if (head > tail && !HasBackwardJoin(head)) return false;
    size_t steps = 0;
    for (std::optional<size_t> at = head; at && steps < kMostOpenEnds; at = next_[*at], ++steps) {
      if (*at == tail) return true;
    }
    return steps == kMostOpenEnds;
  }

  // Whether a chain leads from here to an earlier fragment; a circle needs one such step.
  bool HasBackwardJoin(size_t from) const {
    size_t steps = 0;
    for (size_t at = from; next_[at] && steps < kMostOpenEnds; at = *next_[at], ++steps) {
      if (*next_[at] < at) return true;
    }
    return false;
  }

  // Columns are mostly read in one order: what is still open and fits between the joins already made needs
  // less.
  void TakeThoseInOrder(const std::vector<Candidate>& candidates) {
    if (tails_.size() > kMostOpenEnds) return;
    for (const Candidate& candidate : candidates) {
      if (candidate.score >= Needed(candidate) || candidate.score + kInOrder < Needed(candidate)) continue;
      const size_t tail = tails_[candidate.tail].index, head = heads_[candidate.head].index;
      if (head > tail && BetweenFarJoins(tail, head)) Take(candidate);
    }
  }

  bool BetweenFarJoins(size_t tail, size_t head) const {
    bool neighbours = false;
    for (const End& other : tails_) {
      const std::optional<size_t> other_head = next_[other.index];
      if (!other_head || *other_head < other.index) continue;
      if ((other.index < tail) != (*other_head < head)) {
        if (*other_head > tail || other.index > tail) return false;
      } else if (*other_head > tail && other.index < head) {
        neighbours = true;
      }
    }
    return neighbours;
  }

  // The best pair may have cost two others their partners: where two pairs say more than the one or two that
  // were made, they are made instead. Columns that cross count against.
  void Exchange(std::vector<Candidate> candidates) {
    if (tails_.size() > kMostOpenEnds) return;
    std::erase_if(candidates,
                  [&](const Candidate& candidate) { return candidate.score + kInOrder < Needed(candidate); });
    std::vector<std::vector<Candidate>> of_tail(tails_.size()), of_head(heads_.size());
    for (const Candidate& candidate : candidates) {
      of_tail[candidate.tail].push_back(candidate);
      of_head[candidate.head].push_back(candidate);
    }
    for (size_t t = 0; t < tails_.size(); ++t) ExchangeAt(t, of_tail, of_head);
  }

  using Lists = std::vector<std::vector<Candidate>>;

  void ExchangeAt(size_t t, const Lists& of_tail, const Lists& of_head) {
    const Candidate* made = MadeFor(of_tail[t]);
    if (made == nullptr) return;
    for (const Candidate& rival : of_head[made->head]) {
      if (rival.tail == t) continue;
      const Candidate* rivals = MadeFor(of_tail[rival.tail]);
      if (rivals == nullptr && next_[tails_[rival.tail].index]) continue;  // made by other means
      for (const Candidate& other : of_tail[t]) {
        const bool free =
            !taken_[heads_[other.head].index] || (rivals != nullptr && rivals->head == other.head);
        if (other.head == made->head || !free) continue;
        const double before =
            made->score + (rivals != nullptr ? rivals->score - Crossing(*made, *rivals) : 0);
        if (rival.score + other.score - Crossing(rival, other) <= before) continue;
        return Replace(*made, rivals, rival, other);
      }
    }
  }

  const Candidate* MadeFor(const std::vector<Candidate>& candidates) const {
    for (const Candidate& candidate : candidates) {
      if (next_[tails_[candidate.tail].index] == heads_[candidate.head].index) return &candidate;
    }
    return nullptr;
  }

  static double Crossing(const Candidate& a, const Candidate& b) {
    return (a.tail < b.tail) == (a.head < b.head) ? 0 : kCrossing;
  }

  void Replace(const Candidate& made, const Candidate* rivals, const Candidate& rival,
               const Candidate& other) {
    const auto undo = [&](const Candidate& candidate) {
      next_[tails_[candidate.tail].index].reset();
      taken_[heads_[candidate.head].index] = false;
    };
    const Candidate kept_made = made;
    const std::optional<Candidate> kept_rivals = rivals != nullptr ? std::optional(*rivals) : std::nullopt;
    undo(kept_made);
    if (kept_rivals) undo(*kept_rivals);
    Take(rival);
    Take(other);
    const bool both = next_[tails_[rival.tail].index] && next_[tails_[other.tail].index];
    if (both) return;
    next_[tails_[rival.tail].index].reset(), taken_[heads_[rival.head].index] = false;
    next_[tails_[other.tail].index].reset(), taken_[heads_[other.head].index] = false;
    Take(kept_made);
    if (kept_rivals) Take(*kept_rivals);
  }

  const std::vector<Fragment>& fragments_;
  SeenRuns seen_;
  std::vector<End> tails_, heads_;
  std::vector<std::optional<size_t>> next_;
  std::vector<bool> taken_;
};

}  // namespace

std::vector<std::optional<size_t>> JoinFragments(const std::vector<Fragment>& fragments,
                                                 const std::vector<bool>& unjoined) {
  return Joiner(fragments, unjoined).Run();
}

}  // namespace xiezuo
