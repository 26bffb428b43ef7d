#pragma once
// What a generated article says: each fact with the places of its words.
#include <string>
#include <vector>

#include "base/span.h"
#include "model/article.h"

namespace xiezuo::generator {

struct ExpectedFact {
  Fact fact;                      // of the evidence the spans; a payer's name in simplified characters
  std::optional<size_t> part_of;  // index of the fact that holds it
  bool has_sector = false;        // whether the sector is compared
  std::string sentence;           // the phrase it comes from, for messages
};

struct GeneratedArticle {
  uint64_t seed = 0;
  std::string text;   // as it should be decoded, UTF-8
  std::string bytes;  // in some charset
  std::string charset;
  std::vector<std::string> faults;
  PublicationDate published;
  std::vector<ExpectedFact> facts;
};

}  // namespace xiezuo::generator
