#pragma once
// Townships written without their suffix where the text supplies it: 板芙、阜沙两镇, 小榄组团 (a cluster of
// towns, named by its lead town; after the city's name the cluster counts as the city).
#include <string_view>
#include <vector>

#include "annotate/place_scan.h"

namespace xiezuo {

// Adds them to `matches`, which stays in order and free of overlaps.
void AddClippedTownships(std::string_view text, const Gazetteer::Index& index,
                         std::vector<NameMatch>& matches);

}  // namespace xiezuo
