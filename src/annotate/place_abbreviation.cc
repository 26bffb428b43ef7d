#include "annotate/place_abbreviation.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kHan = 3;
// What speaks for a reading of one character, and of two together.
constexpr int kOfficial = 2, kNamed = 3, kProvince = 1, kKnownPair = 10;

}  // namespace

CharacterReadings::CharacterReadings(const NamedRegions& named, const Gazetteer& gazetteer)
    : named_(named), index_(gazetteer.index()) {
  for (const auto& [code, count] : named.counts()) {
    if (code.size() > 6) continue;
    const std::string& name = index_.short_names.at(code);
    for (size_t at = 0; at < name.size();) {
      const size_t begin = at;
      NextCodePoint(name, at);
      from_names_[name.substr(begin, at - begin)].push_back({code, kNamed, false, begin == 0});
    }
  }
}

std::vector<CharacterReadings::Reading> CharacterReadings::Of(std::string_view character) const {
  std::vector<Reading> readings;
  const auto official = index_.abbreviations.find(std::string(character));
  if (official != index_.abbreviations.end()) {
    const bool has_province =
        std::any_of(official->second.begin(), official->second.end(),
                    [&](RegionId region) { return index_.LevelOf(region) == RegionLevel::kProvince; });
    for (const RegionId region : official->second) {
      const RegionCode& code = index_.CodeOf(region);
      // 黔 is Guizhou; Qiannan only where the article names it.
      const bool lesser = has_province && index_.LevelOf(region) != RegionLevel::kProvince;
      if (lesser && !named_.Implies(code)) continue;
      int score = kOfficial + (named_.Has(code) ? kNamed : named_.Implies(code) ? 1 : 0);
      if (index_.LevelOf(region) == RegionLevel::kProvince) score += kProvince;
      readings.push_back({code, score, true, true});
    }
  }
  const auto named = from_names_.find(character);
  if (named == from_names_.end()) return readings;
  for (const Reading& reading : named->second) {
    const bool known = std::any_of(readings.begin(), readings.end(),
                                   [&](const Reading& r) { return r.code == reading.code; });
    if (!known) readings.push_back(reading);
  }
  return readings;
}

namespace {

using Reading = CharacterReadings::Reading;

class AbbreviationScanner {
 public:
  AbbreviationScanner(std::string_view text, const std::vector<size_t>& boundaries,
                      const std::vector<Span>& taken, const CharacterReadings& readings,
                      const Gazetteer& gazetteer, const PlaceLexicon& lexicon)
      : text_(text),
        taken_(taken),
        gazetteer_(gazetteer),
        lexicon_(lexicon),
        readings_(readings),
        named_(readings.named()),
        boundary_(text.size() + 1, false) {
    for (const size_t at : boundaries) boundary_[at] = true;
  }

  void Run(std::vector<PlaceRef>& places) {
    for (size_t at = 0; at + kHan <= text_.size();) {
      const size_t before = places.size();
      if (!Pair(at, places)) Single(at, places);
      if (places.size() != before) {
        at = places.back().span.end;
      } else {
        NextCodePoint(text_, at);
      }
    }
  }

 private:
  bool Free(Span span) const {
    const auto next = std::lower_bound(taken_.begin(), taken_.end(), span.begin,
                                       [](Span a, size_t b) { return a.end <= b; });
    return next == taken_.end() || !next->Overlaps(span);
  }

  bool Pair(size_t at, std::vector<PlaceRef>& places) const {
    const Span span{at, at + 2 * kHan};
    if (span.end > text_.size() || !Free(span) || !boundary_[span.begin]) return false;
    const std::vector<Reading> first = readings_.Of(text_.substr(at, kHan));
    if (first.empty()) return false;
    const std::vector<Reading> second = readings_.Of(text_.substr(at + kHan, kHan));
    if (second.empty()) return false;
    const bool context = InContext(span);
    const Reading *left = nullptr, *right = nullptr;
    int best = 0;
    bool tie = false;
    for (const Reading& a : first) {
      for (const Reading& b : second) {
        const int score = PairScore(a, b, context, span);
        if (score > best) {
          best = score, left = &a, right = &b, tie = false;
        } else if (score == best && best > 0) {
          tie = true;
        }
      }
    }
    if (best == 0 || tie) return false;
    Append({at, at + kHan}, left->code, places);
    Append({at + kHan, span.end}, right->code, places);
    return true;
  }

  int PairScore(const Reading& a, const Reading& b, bool context, Span span) const {
    if (a.code == b.code || Gazetteer::Within(a.code, b.code) || Gazetteer::Within(b.code, a.code)) return 0;
    const bool cuts_word = !boundary_[span.end];
    const bool is_word = !boundary_[span.begin + kHan];
    const bool provinces = a.code.ends_with("0000") && b.code.ends_with("0000");
    const bool may_be_provinces = provinces && (context || !cuts_word);
    const bool may_be_others = context && !cuts_word && !is_word;
    if (!may_be_provinces && !may_be_others) return 0;
    const bool known = KnownPair(gazetteer_, a.code, b.code) == 2;
    if (known && may_be_provinces) return kKnownPair + a.score + b.score;
    if (!may_be_others) return 0;
    const bool both_named = named_.Implies(a.code) && named_.Implies(b.code);
    const bool apart = Gazetteer::ProvinceOf(a.code) != Gazetteer::ProvinceOf(b.code);
    const bool cities = a.code.ends_with("00") && b.code.ends_with("00");
    if (!known && !(apart && a.initial && b.initial) && !cities) return 0;
    if (!known && !both_named && !(a.official && b.official && provinces)) return 0;
    const bool same_level = gazetteer_.Find(a.code)->level == gazetteer_.Find(b.code)->level;
    return (known ? kKnownPair : 0) + a.score + b.score + (same_level ? kNamed : 0);
  }

  // Followed by a word that speaks of two, or alone between quotation marks.
  bool InContext(Span span) const {
    size_t size = 0;
    const std::string_view after = text_.substr(span.end);
    if (lexicon_.pair_contexts.LongestAt(after, size) != nullptr) return true;
    return text_.substr(0, span.begin).ends_with("“") && after.starts_with("”");
  }

  void Single(size_t at, std::vector<PlaceRef>& places) const {
    const Span span{at, at + kHan};
    const std::string_view before = text_.substr(0, at);
    const size_t verb = lexicon_.single_contexts.LongestBefore(
        before.substr(before.size() - std::min(before.size(), size_t{24})));
    if (verb == 0 || !Free({at - verb, span.end}) || !boundary_[at - verb] || !boundary_[span.end]) return;
    const Reading* chosen = nullptr;
    int best = 0;
    const std::vector<Reading> readings = readings_.Of(text_.substr(at, kHan));
    for (const Reading& reading : readings) {
      const int score = reading.score + (reading.code.ends_with("0000") ? kKnownPair : 0);
      if (reading.official && score > best) best = score, chosen = &reading;
    }
    // A city's letter needs the city; the provinces' are theirs.
    if (chosen == nullptr || !(chosen->code.ends_with("0000") || named_.Implies(chosen->code))) return;
    Append(span, chosen->code, places);
  }

  void Append(Span span, const RegionCode& code, std::vector<PlaceRef>& places) const {
    places.push_back({span, code, {code}, PlaceForm::kAbbreviation, gazetteer_.Find(code)->level});
  }

  std::string_view text_;
  const std::vector<Span>& taken_;
  const Gazetteer& gazetteer_;
  const PlaceLexicon& lexicon_;
  const CharacterReadings& readings_;
  const NamedRegions& named_;
  std::vector<bool> boundary_;
};

}  // namespace

void ScanAbbreviations(std::string_view text, const std::vector<size_t>& boundaries,
                       const std::vector<Span>& taken, const CharacterReadings& readings,
                       const Gazetteer& gazetteer, const PlaceLexicon& lexicon,
                       std::vector<PlaceRef>& places) {
  AbbreviationScanner(text, boundaries, taken, readings, gazetteer, lexicon).Run(places);
}

}  // namespace xiezuo
