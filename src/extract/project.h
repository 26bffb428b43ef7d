#pragma once
// Undertakings that an article names: candidates for projects, with the strength of the evidence.
#include <string>
#include <vector>

#include "extract/annotated.h"
#include "extract/relevance.h"

namespace xiezuo {

struct ProjectMention {
  size_t passage = 0;
  Span span;         // the name, in the passage's reading text
  std::string name;  // the shortest string that names it
  Sector sector = Sector::kGeneral;
  Status status = Status::kDone;
  double confidence = 0;
  std::string rule;  // the head noun that found it
};

// Those that reach the threshold, in the order of the text.
std::vector<ProjectMention> ExtractProjects(const AnnotatedDocument& document,
                                            const std::vector<Relevance>& relevance,
                                            const Knowledge& knowledge);

}  // namespace xiezuo
