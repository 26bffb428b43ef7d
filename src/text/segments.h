#pragma once
// Which article of the page each passage belongs to, by layout alone: a report's opening (本报讯), its
// reporters in brackets at its end, a box or headline that sets another text apart, and joins that lead back
// into the article that was interrupted. Topics are not judged here.
#include <cstddef>
#include <vector>

#include "text/fragments.h"

namespace xiezuo {

// A passage as a chain of fragments, named by their indexes; a passage stands where its first fragment does.
using Chain = std::vector<size_t>;

// The segment of each chain. `chains` are in the order of their first fragments.
std::vector<int> FindSegments(const std::vector<Fragment>& fragments, const std::vector<Chain>& chains);

}  // namespace xiezuo
