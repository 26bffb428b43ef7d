#pragma once
// Pairs that an article never states in one phrase and yet is about: it speaks of cooperation, one helping
// region recurs in it, and so does a helped county that no stated pair serves.
#include <vector>

#include "extract/relevance.h"

namespace xiezuo {

// Adds them to the document's pairs, as stated by the words that name both, or else by the first that name
// the county.
void AddImpliedPairs(AnnotatedDocument& document, const std::vector<Relevance>& relevance,
                     const Knowledge& knowledge);

}  // namespace xiezuo
