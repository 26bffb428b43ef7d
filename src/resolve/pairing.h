#pragma once
// Who helps whom in one article: the pairs that it states, added up, and what follows for a place that it
// names.
#include <optional>
#include <string>
#include <vector>

#include "extract/annotated.h"

namespace xiezuo {

// What may stand between two names that are named together: A、B和C.
bool JoinsNames(std::string_view between);

// A province, which does not override a finer topic within it.
bool Coarser(const RegionCode& code, const RegionCode& topic);

// A county of the prefecture or province that the article is about.
bool Narrows(const RegionCode& code, const RegionCode& topic);

enum class Side { kHelper, kRecipient, kUnknown };

struct WeighedPair {
  RegionCode helper, recipient;
  Scheme scheme = Scheme::kEastWest;
  double weight = 0;  // summed over the statements
};

// The narrowest region that holds all codes, as the codebook wants a recipient: one county stays; several
// counties of one prefecture give it; several prefectures the province; several provinces "".
RegionCode CommonRecipient(const std::vector<RegionCode>& codes);

class Pairing {
 public:
  // Of the passages with this segment number.
  Pairing(const AnnotatedDocument& document, int segment, const Gazetteer& gazetteer);

  // Strongest first, without those whose ends both hold the ends of a finer pair: what speaks for 粤黔 speaks
  // for it.
  const std::vector<WeighedPair>& pairs() const { return pairs_; }
  // The region that the article's own totals are about: the recipient of its only pair, else what its pairs
  // share.
  const RegionCode& main_recipient() const { return main_recipient_; }
  const RegionCode& main_helper() const { return main_helper_; }
  // The region that a firm's 定点帮扶 is for, where the article is about that.
  void ServeAlone(const RegionCode& recipient) { main_recipient_ = recipient, main_helper_.clear(); }
  // Takes over what the other article of the page knows.
  void Borrow(const Pairing& other);
  Side SideOf(const RegionCode& code) const;
  // The helper of the pair that serves `recipient`; the nearest in level, then the strongest. "" where none
  // is known.
  RegionCode HelperOf(const RegionCode& recipient) const;
  // The only county that this county helps, in an article on several; "" where it helps none, or several.
  RegionCode OnlyServedBy(const RegionCode& helper) const;
  // True where an aside of an article on `topic` may speak of this region: it is the recipient of a pair of
  // its own in another province, or of a stated pair that holds the topic's.
  bool ComesUp(const RegionCode& code, const RegionCode& topic) const;
  // True where a pair's recipient lies in the province of this region, and where no pair is known.
  bool ServesProvinceOf(const RegionCode& code) const;
  // True where a pair's recipient is this very region (or its county, for a township).
  bool IsPaired(const RegionCode& recipient) const;

 private:
  struct Mentions {
    int wide = 0, narrow = 0;
  };
  std::optional<WeighedPair> DominantPair(const AnnotatedDocument& document, int segment) const;
  Mentions CountMentions(const AnnotatedDocument& document, int segment, const RegionCode& prefecture) const;
  void WidenByMentions(const AnnotatedDocument& document, int segment);
  std::vector<WeighedPair> pairs_, coarse_;
  RegionCode main_recipient_, main_helper_;
  const Gazetteer& gazetteer_;
};

}  // namespace xiezuo
