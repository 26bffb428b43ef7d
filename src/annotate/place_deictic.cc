#include "annotate/place_deictic.h"

#include <algorithm>

#include "base/utf8.h"

namespace xiezuo {

void LastNamed::Note(const RegionCode& code) {
  const Region* region = gazetteer_.Find(code);
  if (region == nullptr) return;
  const std::string& name = region->name;
  last_[name.substr(PreviousBoundary(name, name.size()))] = code;
}

RegionCode LastNamed::Of(const std::string& suffix) const {
  const auto found = last_.find(suffix);
  return found == last_.end() ? RegionCode() : found->second;
}

std::vector<DeicticMatch> ScanDeictics(std::string_view text, const std::vector<size_t>& boundaries,
                                       const std::vector<Span>& taken, const PlaceLexicon& lexicon) {
  std::vector<DeicticMatch> matches;
  size_t occupied = 0;
  for (size_t at = 0; at < text.size();) {
    while (occupied < taken.size() && taken[occupied].end <= at) ++occupied;
    size_t size = 0;
    const DeicticWord* word = lexicon.deictics.LongestAt(text.substr(at), size);
    const bool clear = occupied == taken.size() || at + size <= taken[occupied].begin;
    // 全市场, 全县域: the last character begins another word.
    size_t phrase = 0;
    lexicon.phrases.LongestAt(text.substr(at), phrase);
    const bool whole = phrase <= size && std::binary_search(boundaries.begin(), boundaries.end(), at + size);
    if (word == nullptr || !clear || !whole) {
      NextCodePoint(text, at);
      continue;
    }
    DeicticMatch match;
    match.place.span = {at, at + size};
    match.place.form = word->kind == DeicticKind::kBoth ? PlaceForm::kBoth : PlaceForm::kDeictic;
    match.place.level = word->level;
    if (word->kind == DeicticKind::kAnaphor) match.anaphor = word->suffix;
    matches.push_back(std::move(match));
    at += size;
  }
  return matches;
}

}  // namespace xiezuo
