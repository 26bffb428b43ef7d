#include "annotate/pair_scheme.h"

#include "base/words.h"

namespace xiezuo {
Scheme SchemeOf(std::string_view helper, std::string_view recipient, std::string_view words,
                const PairRules& rules) {
  if (Gazetteer::ProvinceOf(helper) == Gazetteer::ProvinceOf(recipient)) return Scheme::kIntraProvince;
  if (HoldsAny(words, {"东西部", "扶贫协作"})) return Scheme::kEastWest;
  // Tibet and Xinjiang are helped under 对口支援 alone; Qinghai under both.
  if (recipient.starts_with("54") || recipient.starts_with("65")) return Scheme::kOther;
  const bool aided = HoldsAny(words, {"对口支援", "援青", "援藏", "援疆"});
  if (aided && (recipient.starts_with("63") || !rules.OppositeSides(helper, recipient)))
    return Scheme::kOther;
  return rules.OppositeSides(helper, recipient) ? Scheme::kEastWest : Scheme::kOther;
}

}  // namespace xiezuo
