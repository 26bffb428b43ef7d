#pragma once
// Everything that was made of one article on the way to its facts, kept together: a reading is drawn from it,
// and an explanation of one number.
#include <memory>
#include <optional>
#include <vector>

#include "extract/annotated.h"
#include "extract/mention.h"
#include "extract/project.h"
#include "extract/relevance.h"
#include "model/article.h"
#include "text/masthead.h"

namespace xiezuo {

struct Analysis {
  std::unique_ptr<const Document> document;  // annotated points into it
  Masthead masthead;
  AnnotatedDocument annotated;
  std::vector<Relevance> relevance;
  std::vector<Mention> mentions;
  std::vector<ProjectMention> projects;
  PublicationDate published;
};

// `given` is the date that a person or a file name gave, if any; else the page's, else one inferred from the
// text.
Analysis Analyse(std::unique_ptr<const Document> document, const PublicationDate& given,
                 const Knowledge& knowledge);

}  // namespace xiezuo
