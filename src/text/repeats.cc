#include "text/repeats.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace xiezuo {
namespace {

struct Place {
  uint32_t text, at;
};

// Places of the shingles (runs of kShortestRepeat characters) that some text begins with; a few for each.
using Places = std::unordered_map<uint64_t, std::vector<Place>>;
constexpr size_t kMostPlaces = 8;

constexpr uint64_t kBase = 1'000'003;

uint64_t HashOf(std::u32string_view shingle) {
  uint64_t hash = 0;
  for (const char32_t c : shingle) hash = hash * kBase + c;
  return hash;
}

// Calls visit(position, hash) for each shingle, the hash rolled on from one to the next.
template <typename Visit>
void EachShingle(std::u32string_view text, Visit visit) {
  if (text.size() < kShortestRepeat) return;
  uint64_t oldest = 1;
  for (size_t i = 1; i < kShortestRepeat; ++i) oldest *= kBase;
  uint64_t hash = HashOf(text.substr(0, kShortestRepeat));
  for (size_t at = 0;; ++at) {
    visit(at, hash);
    if (at + kShortestRepeat == text.size()) return;
    hash = (hash - oldest * text[at]) * kBase + text[at + kShortestRepeat];
  }
}

Places IndexBeginnings(const std::vector<std::u32string_view>& texts) {
  Places places;
  for (const std::u32string_view text : texts) {
    if (text.size() >= kShortestRepeat) places.try_emplace(HashOf(text.substr(0, kShortestRepeat)));
  }
  for (size_t i = 0; i < texts.size(); ++i) {
    EachShingle(texts[i], [&](size_t at, uint64_t hash) {
      const auto found = places.find(hash);
      if (found == places.end() || found->second.size() >= kMostPlaces) return;
      found->second.push_back({static_cast<uint32_t>(i), static_cast<uint32_t>(at)});
    });
  }
  return places;
}

bool IsFuller(const std::vector<std::u32string_view>& texts, size_t candidate, size_t than) {
  if (texts[candidate].size() != texts[than].size()) return texts[candidate].size() > texts[than].size();
  return candidate < than;
}

}  // namespace

std::vector<std::optional<size_t>> FindRepeats(const std::vector<std::u32string_view>& texts) {
  const Places places = IndexBeginnings(texts);
  std::vector<std::optional<size_t>> repeats(texts.size());
  for (size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].size() < kShortestRepeat) continue;
    for (const Place& place : places.at(HashOf(texts[i].substr(0, kShortestRepeat)))) {
      if (place.text == i || !IsFuller(texts, place.text, repeats[i].value_or(i))) continue;
      if (texts[place.text].substr(place.at).starts_with(texts[i])) repeats[i] = place.text;
    }
  }
  // Follow a repeat of a repeat to its end; each step leads to a fuller text, so this ends.
  std::vector<size_t> order(texts.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return IsFuller(texts, a, b); });
  for (const size_t i : order) {
    if (repeats[i] && repeats[*repeats[i]]) repeats[i] = repeats[*repeats[i]];
  }
  return repeats;
}

}  // namespace xiezuo
