#pragma once
// A sentence as the pair patterns see it: every region or list of regions is one '@', a compressed pair one
// '&'.
#include <string>
#include <string_view>
#include <vector>

#include "annotate/place.h"

namespace xiezuo {

// Regions that stand for one side: 皋兰、甘谷、临潭三县.
struct PlaceGroup {
  std::vector<const PlaceRef*> places;
  Span span;             // in the passage's reading text
  bool pronoun = false;  // 它, 我们: `places` is empty
};

struct PairSentence {
  std::string_view text;        // the whole reading text
  size_t lead = 0;              // where the run of statements begins that semicolons hold together
  std::string symbols;          // '@' for a group, '&' for a compressed pair, all else as printed
  std::vector<size_t> origins;  // by byte of `symbols`, and one past its end: the place in the reading text
  std::vector<PlaceGroup> groups;  // in the order of their symbols
  std::vector<size_t> group_at;    // by byte of `symbols`: the group that stands there, or kNone
  static constexpr size_t kNone = static_cast<size_t>(-1);

  std::string_view Words() const { return TextOf(text, {origins.front(), origins.back()}); }
  // With the statements before it that end in a semicolon.
  std::string_view WordsFromLead() const { return TextOf(text, {lead, origins.back()}); }
  Span ToText(size_t begin, size_t end) const { return {origins[begin], origins[end]}; }
};

// The sentences of a reading text that name a region.
std::vector<PairSentence> PairSentences(std::string_view text, const std::vector<PlaceRef>& places);

}  // namespace xiezuo
