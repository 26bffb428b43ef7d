#pragma once
// Two figures for one thing: the same words around different numbers in two places of an article, for one
// recipient and period. Both facts stay; the conflict names them.
#include <vector>

#include "resolve/figure.h"

namespace xiezuo {

// Indices of statements that disagree, in order. Requires: repeats are merged.
std::vector<std::pair<size_t, size_t>> FindConflicts(const std::vector<Statement>& statements,
                                                     const std::vector<Mention>& mentions,
                                                     const AnnotatedDocument& document,
                                                     const WeighedWords& phrase_ends);

}  // namespace xiezuo
