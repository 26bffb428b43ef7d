#pragma once
// When an article was published. Codebook section 3.
#include "extract/annotated.h"
#include "model/article.h"
#include "text/masthead.h"

namespace xiezuo {

// The date given, else the one printed on the page, else one that stands for itself in the text, else the
// latest single year told of, which the text cannot precede; a year of plans alone counts only where it lies
// further on.
PublicationDate PublicationDateOf(const PublicationDate& given, const Masthead& masthead,
                                  const AnnotatedDocument& document);

}  // namespace xiezuo
