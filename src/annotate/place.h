#pragma once
// Regions and organisations named in an article. Names are found by longest match over the gazetteer,
// organisations first (深圳市…公司 is not Shenzhen), chains collapsed (广东省广州市荔湾区 is one place),
// words that only look like names refused (产业合作, 学习水平), and homonyms settled by what else the article
// names; a name that stays open keeps its candidates and has no code.
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "model/document.h"
#include "model/region.h"
#include "rules/lexicon.h"

namespace xiezuo {

struct PlaceLexicon;

enum class PlaceForm {
  kName,  // 惠水县, 惠水, 广州荔湾
  kAbbreviation,  // one character of a compressed pair name or of a scheme: 黔 in 粤黔协作, 甬 and 凉 in 甬凉
  kDeictic,  // 我省 我区 我市 我县 全县 全州 本县: the region that the newspaper or the passage is about
  kBoth,  // 两地 两县 两市 双方 三地
};

struct PlaceRef {
  Span span;                           // bytes of the passage's reading text
  RegionCode code;                     // "" where ambiguous or a deictic that nothing settles
  std::vector<RegionCode> candidates;  // sorted; one where it is settled
  PlaceForm form = PlaceForm::kName;
  RegionLevel level = RegionLevel::kCounty;  // for a deictic, the level that its word names
};

struct OrganisationRef {
  Span span;
  std::string name;  // as printed
  std::string kind;  // of its head in rules/lexicon/organisation_heads.tsv: firm, foundation, school …
};

struct PassagePlaces {
  std::vector<PlaceRef> places;  // in order, not overlapping each other
  std::vector<OrganisationRef>
      organisations;  // in order; places inside an organisation's name are not in `places`
};

// Names and codes, ready for longest match. Immutable; safe to share between threads; cheap to copy.
class Gazetteer {
 public:
  explicit Gazetteer(const ReferenceData& reference);

  const Region* Find(std::string_view code) const;  // null where there is none
  // 520000 for 522731; the code itself for a province.
  static RegionCode ProvinceOf(std::string_view code);
  // The prefecture's code (xxyy00) of a county or township; of a county that has none (省直辖,
  // municipalities) its province's. The code itself for a province.
  static RegionCode PrefectureOf(std::string_view code);
  // The county's code of a township; the code itself for anything above.
  static RegionCode CountyOf(std::string_view code);
  // True where `code` is `whole` or lies in it.
  static bool Within(std::string_view code, std::string_view whole);
  // Regions that are written so: official, middle and short names. Sorted.
  std::vector<RegionCode> Lookup(std::string_view name) const;
  const std::vector<KnownPartnership>& known_partnerships() const;

  struct Index;  // the prefix dictionary, for annotate/place.cc alone
  const Index& index() const { return *index_; }

 private:
  std::shared_ptr<const Index> index_;
};

// One PassagePlaces for each passage of the document. Homonyms are settled over the whole segment (the
// article on the page) that a passage belongs to. `words` are the word lists
// of places.
std::vector<PassagePlaces> AnnotatePlaces(const Document& document, const Gazetteer& gazetteer,
                                          const PlaceLexicon& words);

}  // namespace xiezuo
