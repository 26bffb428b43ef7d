#pragma once
// Names of organisations in a reading text: from the region or the brand that opens the name to its head
// (有限公司, 基金会, 人民医院). Names joined by 和, 与 or 、 are separate organisations. A head without a
// name (两家企业, 县里的学校) is none.
#include <string_view>
#include <vector>

#include "annotate/place_scan.h"

namespace xiezuo {

struct OrganisationMatch {
  Span span;
  bool hides_places = false;  // a region in the name is no place of the article
  std::string_view kind;      // of the lexicon: firm, school …
};

// `names` are the text's region names, settled or not: a name of an organisation begins there if one opens
// it.
std::vector<OrganisationMatch> ScanOrganisations(std::string_view text, const std::vector<NameMatch>& names,
                                                 const std::vector<size_t>& boundaries,
                                                 const PlaceLexicon& lexicon);

}  // namespace xiezuo
