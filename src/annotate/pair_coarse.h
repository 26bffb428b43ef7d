#pragma once
// Pairs that only say loosely what another pair of the article says exactly.
#include <vector>

#include "annotate/pair.h"

namespace xiezuo {

// No pair is stated of a city and a county where one of the city's districts is that county's helper, nor of
// a city and a province where the city's partner in it is named. What is left out stays as implied.
void LeaveOutCoarser(const Document& document, const Gazetteer& gazetteer, std::vector<PairRef>& pairs);

}  // namespace xiezuo
