#pragma once
// Which region each name means, judged over one article: a region that is named fully, the regions around it,
// the other side of a known partnership. What stays open keeps its candidates.
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "annotate/place_scan.h"

namespace xiezuo {

// The regions that an article names beyond doubt.
class NamedRegions {
 public:
  void Add(const RegionCode& code);
  bool Has(const RegionCode& code) const { return named_.contains(code); }
  // Named itself, or a region in it is.
  bool Implies(const RegionCode& code) const { return named_.contains(code) || around_.contains(code); }
  const std::unordered_map<RegionCode, int>& counts() const { return named_; }
  // How many regions of a province, itself included, are named.
  int NamedIn(const RegionCode& province) const {
    const auto found = by_province_.find(province);
    return found == by_province_.end() ? 0 : found->second;
  }

 private:
  std::unordered_map<RegionCode, int> named_, by_province_;
  std::unordered_set<RegionCode> around_;
};

struct PassageNames {
  std::string_view text;
  std::vector<NameMatch> names;
};

// Settles the names of one article's passages: leaves one candidate where one is best, and takes out names
// that the article does not bear out. Returns what is named.
NamedRegions SettleNames(std::vector<PassageNames*>& passages, const Gazetteer& gazetteer);

}  // namespace xiezuo
