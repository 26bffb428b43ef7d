#pragma once
// The inside of the Gazetteer: regions by number, names as a prefix dictionary, abbreviations by character.
// For the sources of annotate/ alone.
#include <marisa.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "annotate/place.h"

namespace xiezuo {

using RegionId = uint32_t;  // index of Index::regions; in the order of the codes

enum class NameKind { kOfficial, kMiddle, kShort, kFormer };

struct NameSense {
  RegionId region;
  NameKind kind;
};

struct Gazetteer::Index {
  std::vector<Region> regions;  // sorted by code
  std::vector<KnownPartnership> partnerships;
  marisa::Trie trie;                           // names of two characters and more
  std::vector<std::vector<NameSense>> senses;  // by the trie's key, each sorted by region
  std::unordered_map<std::string, std::vector<RegionId>> abbreviations;  // 粤 → 广东省; sorted
  std::unordered_map<RegionCode, std::string> short_names;  // the shortest name of two characters and more

  const RegionCode& CodeOf(RegionId region) const { return regions[region].code; }
  RegionLevel LevelOf(RegionId region) const { return regions[region].level; }
};

// A lookup in progress; one for each thread. The views are into the text that is searched.
class NameSearch {
 public:
  struct Found {
    size_t size;  // bytes
    const std::vector<NameSense>* senses;
  };
  explicit NameSearch(const Gazetteer::Index& index) : index_(index) {}
  // The names that `text` begins with, shortest first. Good until the next call.
  const std::vector<Found>& NamesAt(std::string_view text);

 private:
  const Gazetteer::Index& index_;
  marisa::Agent agent_;
  std::vector<Found> found_;
};

// Whether two codes are the two sides of a known partnership, or lie in two sides of one: 2 themselves, 1 a
// region that holds one of them, 0 not at all.
int KnownPair(const Gazetteer& gazetteer, std::string_view first, std::string_view second);

}  // namespace xiezuo
