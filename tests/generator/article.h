#pragma once
// Composes articles on the cooperation of two counties from phrases, with everything that they say.
#include <vector>

#include "generator/phrase.h"
#include "generator/region_pair.h"
#include "generator/truth.h"

namespace xiezuo::generator {

class ArticleGenerator {
 public:
  ArticleGenerator(const ReferenceData& reference, std::vector<Phrase> phrases);
  // The same seed gives the same article.
  GeneratedArticle Compose(uint64_t seed) const;
  // An article with this phrase alone, on a plain page.
  GeneratedArticle ComposeOnly(const Phrase& phrase, uint64_t seed) const;

 private:
  RegionPairs pairs_;
  std::vector<Phrase> phrases_;
};

}  // namespace xiezuo::generator
