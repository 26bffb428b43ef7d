#pragma once
// Compressed pair names: 粤黔协作, 苏铜两地, “津甘护工”, 中六. Two characters that stand for regions, in a
// context that makes them so; also a lone province after 援, 赴, 驻 (援疆). Each character is a reference of
// its own.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/place_settle.h"

namespace xiezuo {

// What a character may stand for in one article: the abbreviations of the gazetteer, and any character of a
// named region's short name. Keeps references to what it was made from.
class CharacterReadings {
 public:
  struct Reading {
    RegionCode code;
    int score;
    bool official;  // an abbreviation by custom, not by this article alone
    bool initial;   // by custom, or the first character of the name
  };
  CharacterReadings(const NamedRegions& named, const Gazetteer& gazetteer);
  std::vector<Reading> Of(std::string_view character) const;
  const NamedRegions& named() const { return named_; }

 private:
  const NamedRegions& named_;
  const Gazetteer::Index& index_;
  std::map<std::string, std::vector<Reading>, std::less<>> from_names_;
};

// `taken` are the spans where names and organisations stand already, sorted. Appends to `places`, in order.
void ScanAbbreviations(std::string_view text, const std::vector<size_t>& boundaries,
                       const std::vector<Span>& taken, const CharacterReadings& readings,
                       const Gazetteer& gazetteer, const PlaceLexicon& lexicon,
                       std::vector<PlaceRef>& places);

}  // namespace xiezuo
