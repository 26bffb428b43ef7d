#pragma once
// Joins pieces of paragraphs that columns, pictures or other articles hold apart: a fragment that stops in
// mid-sentence goes on in a later one, or in an earlier one where the columns were read out of order.
// Evidence is weighed: a dictionary word, number or bracket cut in two, words across the junction that the
// page has elsewhere, how the later fragment begins, and how near it stands. A fragment that finds no partner
// stays alone.
#include <cstddef>
#include <optional>
#include <vector>

#include "text/fragments.h"

namespace xiezuo {

// For each fragment the one that it goes on in. Each fragment is gone on in at most once, and no chain is a
// circle. `unjoined` marks fragments that take no part.
std::vector<std::optional<size_t>> JoinFragments(const std::vector<Fragment>& fragments,
                                                 const std::vector<bool>& unjoined);

}  // namespace xiezuo
