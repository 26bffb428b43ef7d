#pragma once
// Words that point to a region without naming it: 我省, 全县, 两地, and 该县, which is the county named last.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/place_lexicon.h"

namespace xiezuo {

// The regions named last, by the last character of their official names (县 区 市 州 旗 镇 乡 省).
class LastNamed {
 public:
  explicit LastNamed(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}
  void Note(const RegionCode& code);
  // "" where none was named.
  RegionCode Of(const std::string& suffix) const;

 private:
  const Gazetteer& gazetteer_;
  std::map<std::string, RegionCode> last_;
};

// The words of `text` that stand clear of `taken` (sorted). Anaphors come without a code.
struct DeicticMatch {
  PlaceRef place;
  std::string anaphor;  // the suffix of 该县; "" for the others
};
std::vector<DeicticMatch> ScanDeictics(std::string_view text, const std::vector<size_t>& boundaries,
                                       const std::vector<Span>& taken, const PlaceLexicon& lexicon);

}  // namespace xiezuo
