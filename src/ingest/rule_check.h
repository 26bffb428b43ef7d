#pragma once
// Runs the examples that the rules carry: an example must make its stanza vote and the number come out as it
// says; a reject must not make its stanza vote.
#include <string>
#include <vector>

#include "extract/annotated.h"
#include "rules/rule_set.h"

namespace xiezuo {

struct RuleCheck {
  size_t stanzas = 0, examples = 0;
  std::vector<std::string> failures;  // "fund.rules:12: gift: …", one line each
};

RuleCheck CheckExamples(const Knowledge& knowledge);

// What of the example's outcome is not as it says, or "" where all is; whichever stanzas vote.
std::string OutcomeFault(const RuleExample& example, const Knowledge& knowledge);

}  // namespace xiezuo
