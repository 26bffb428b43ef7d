#include "text/repair.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/form.h"
#include "text/fragments.h"
#include "text/joins.h"
#include "text/reading_text.h"
#include "text/repeats.h"
#include "text/segments.h"

namespace xiezuo {
namespace {

bool CanRepeat(PassageKind kind) {
  return kind == PassageKind::kParagraph || kind == PassageKind::kListItem || kind == PassageKind::kCaption;
}

// Fragments that say again what another one says, or that are long enough; they take no part in joining.
std::vector<bool> MarkUnjoined(const std::vector<Fragment>& fragments) {
  std::vector<std::u32string_view> texts;
  texts.reserve(fragments.size());
  for (const Fragment& fragment : fragments) {
    texts.push_back(CanRepeat(fragment.kind) ? std::u32string_view(fragment.plain) : std::u32string_view());
  }
  const auto repeats = FindRepeats(texts);
  std::vector<bool> unjoined(fragments.size());
  for (size_t i = 0; i < repeats.size(); ++i)
    unjoined[i] = repeats[i].has_value() || fragments[i].plain.size() >= kLongParagraph;
  return unjoined;
}

std::vector<Chain> ChainsOf(const std::vector<std::optional<size_t>>& next) {
  std::vector<bool> inner(next.size());
  for (const std::optional<size_t>& to : next) {
    if (to) inner[*to] = true;
  }
  std::vector<Chain> chains;
  for (size_t i = 0; i < next.size(); ++i) {
    if (inner[i]) continue;
    chains.emplace_back();
    for (std::optional<size_t> at = i; at; at = next[*at]) chains.back().push_back(*at);
  }
  return chains;
}

// A piece of a paragraph may have looked like a heading.
PassageKind KindOf(const std::vector<Fragment>& fragments, const Chain& chain) {
  const PassageKind first = fragments[chain.front()].kind;
  return chain.size() > 1 && first == PassageKind::kHeading ? PassageKind::kParagraph : first;
}

Passage MakePassage(const Document& document, const std::vector<Fragment>& fragments, const Chain& chain) {
  Passage passage;
  std::vector<Span> pieces;
  for (const size_t i : chain)
    pieces.insert(pieces.end(), fragments[i].lines.begin(), fragments[i].lines.end());
  BuildReadingText(document.text, pieces, passage);
  passage.kind = KindOf(fragments, chain);
  return passage;
}

// Joining may have made whole what is printed again unbroken elsewhere, so repeats are looked for once more.
void FindPassageRepeats(const std::vector<Fragment>& fragments, const std::vector<Chain>& chains,
                        std::vector<Passage>& passages) {
  std::vector<std::u32string> plain(chains.size());
  for (size_t i = 0; i < chains.size(); ++i) {
    if (!CanRepeat(passages[i].kind)) continue;
    for (const size_t fragment : chains[i]) plain[i] += fragments[fragment].plain;
  }
  const auto repeats = FindRepeats({plain.begin(), plain.end()});
  for (size_t i = 0; i < passages.size(); ++i) passages[i].repeats = repeats[i];
}

// A section's name, such as a region's, stands above plain headings.
bool IsSectionHeading(const Fragment& fragment) {
  constexpr size_t kLongestRegion = 5;
  const Characters plain = fragment.plain;
  if (IsMarkedHeading(plain)) return true;
  return plain.size() >= 2 && plain.size() <= kLongestRegion && IsOneOf(plain.back(), U"省市州县区旗盟镇乡");
}

// Fragments are walked in the order of the file: where a column goes on with a piece of an earlier paragraph,
// what follows it there stands under that paragraph's heading again.
void FindHeadings(const std::vector<Fragment>& fragments, const std::vector<Chain>& chains,
                  std::vector<Passage>& passages) {
  struct Open {
    std::optional<size_t> section, nearest;
  };
  std::map<int, Open> open;  // by segment
  std::vector<size_t> passage_of(fragments.size());
  for (size_t i = 0; i < chains.size(); ++i) {
    for (const size_t fragment : chains[i]) passage_of[fragment] = i;
  }
  std::optional<size_t> resumed;  // the heading of the paragraph that a column took up again
  for (size_t f = 0; f < fragments.size(); ++f) {
    const size_t i = passage_of[f];
    Passage& passage = passages[i];
    Open& headings = open[passage.segment];
    // A paragraph that breaks off right before is the end of its column.
    if (f > 0 && chains[passage_of[f - 1]].back() != f - 1 && passage_of[f - 1] != i) resumed.reset();
    if (chains[i].front() != f) {
      resumed = passage.heading;
    } else if (passage.kind != PassageKind::kHeading) {
      passage.heading = resumed ? resumed : headings.nearest;
    } else {
      resumed.reset();
      const bool section = IsSectionHeading(fragments[f]);
      if (!section) passage.heading = headings.section;
      if (section) headings.section = i;
      headings.nearest = i;
    }
  }
  for (Passage& passage : passages) {
    if (passage.repeats) passage.heading = passages[*passage.repeats].heading;
  }
}

}  // namespace

void Repair(Document& document) {
  std::vector<Fragment> fragments = CutFragments(document.text);
  ClassifyFragments(fragments);
  const std::vector<Chain> chains = ChainsOf(JoinFragments(fragments, MarkUnjoined(fragments)));
  std::vector<Passage> passages;
  passages.reserve(chains.size());
  for (const Chain& chain : chains) passages.push_back(MakePassage(document, fragments, chain));
  FindPassageRepeats(fragments, chains, passages);
  const std::vector<int> segments = FindSegments(fragments, chains);
  for (size_t i = 0; i < passages.size(); ++i) {
    passages[i].segment = segments[passages[i].repeats.value_or(i)];
  }
  FindHeadings(fragments, chains, passages);
  document.passages = std::move(passages);
}

}  // namespace xiezuo
