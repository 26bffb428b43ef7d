#pragma once
// One fact as one article states it, in exactly the fields of the codebook: what `facts --format jsonl`
// prints.
#include <string_view>

#include "model/fact.h"
#include "output/json.h"

namespace xiezuo {

// `fact.evidence` is that of the article alone; `article` is its file name.
nlohmann::ordered_json FactJson(const Fact& fact, std::string_view article);

}  // namespace xiezuo
