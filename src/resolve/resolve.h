#pragma once
// Mentions to facts: every number of the article ends as a fact or as residue with its reason, pairings
// become partnerships, repeats become further evidence of one fact. The ledger's promise is kept here: each
// Quantity of the document lies in exactly one of facts' evidence and residue.
#include <string>
#include <vector>

#include "extract/mention.h"
#include "extract/project.h"
#include "extract/relevance.h"
#include "model/article.h"

namespace xiezuo {

struct Resolution {
  std::vector<Fact> facts;  // in the order of their first evidence
  std::vector<Residue> residue;
  std::vector<Conflict> conflicts;
};

// `digest` is the article's: keys are made from it.
Resolution Resolve(const AnnotatedDocument& document, const std::vector<Relevance>& relevance,
                   const std::vector<Mention>& mentions, const std::vector<ProjectMention>& projects,
                   const std::optional<PartialDate>& published, const std::string& digest,
                   const Knowledge& knowledge);

}  // namespace xiezuo
