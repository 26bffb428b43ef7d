#pragma once
// What a number counts, as printed: the noun after its unit ("13个园区" → 园区), else the one before it
// ("引进企业20家" → 企业). "" where neither stands there.
#include <string>

#include "extract/annotated.h"

namespace xiezuo {

std::string CountedThing(const AnnotatedPassage& passage, size_t quantity, const WeighedWords& phrase_ends);

}  // namespace xiezuo
