#pragma once
// Why one number became what it is: what was tried, what fired with which weight, and where payer, place and
// period come from.
#include <string>

#include "base/result.h"
#include "ingest/analysis.h"

namespace xiezuo {

// `offset` counts code points of the decoded file. Malformed: no number there; the message names the nearest
// ones.
Result<std::string> ExplainNumber(const Analysis& analysis, const Knowledge& knowledge, size_t offset);

}  // namespace xiezuo
