#pragma once
// One fact, many statements: a figure repeated in the headline, in the lead or by a layout fault becomes one
// fact with several evidence rows. The statement read most specifically gives the attributes.
#include <vector>

#include "resolve/figure.h"

namespace xiezuo {

std::vector<Statement> MergeRepeats(std::vector<Statement> statements, const std::vector<Mention>& mentions,
                                    const AnnotatedDocument& document, const WeighedWords& phrase_ends);

}  // namespace xiezuo
