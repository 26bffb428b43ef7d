#pragma once
// Which passages are about pairing cooperation. Judged for each article of the page as a whole, since single
// paragraphs often name nothing; a notice, a byline or a masthead never is.
#include <string>
#include <vector>

#include "extract/annotated.h"

namespace xiezuo {

struct Relevance {
  bool relevant = true;
  std::string reason;  // cooperation | another-article | notice | byline
};

// Where a page's columns go on with the main article after another one was set in, layout alone may not tell.
// A paragraph that names both ends of the pair that the page is about belongs to it, and so does what follows
// up to a heading.
void ReturnToMainArticle(AnnotatedDocument& document);

// One for each passage. An article is about cooperation where the words for it (rules/relevance.rules, field
// "relevance") and the pairings that it states outweigh the words against it and reach a threshold.
// A text of a few sentences has little room for words: there a sentence that names both sides counts too, and
// less is enough.
std::vector<Relevance> JudgeRelevance(const AnnotatedDocument& document, const Knowledge& knowledge);

}  // namespace xiezuo
