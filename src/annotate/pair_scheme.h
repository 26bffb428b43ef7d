#pragma once
// The scheme under which a pair stands, from its regions and the words of its sentence.
#include <string_view>

#include "annotate/pair_rules.h"

namespace xiezuo {

Scheme SchemeOf(std::string_view helper, std::string_view recipient, std::string_view words,
                const PairRules& rules);

}  // namespace xiezuo
