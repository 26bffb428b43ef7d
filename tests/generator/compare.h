#pragma once
// A reading of a generated article beside what the article says.
#include <string>
#include <vector>

#include "generator/truth.h"

namespace xiezuo::generator {

struct Difference {
  std::string words;     // for people: the quote, what was expected, what was read
  std::string sentence;  // the phrase of the fact that was misread, "" for a fact that nobody stated
};

// Every fact must be found at exactly its places with exactly its attributes, and no other figure or
// partnership be reported. Projects are not compared: a phrase may or may not name one.
std::vector<Difference> Compare(const GeneratedArticle& article, const ArticleReading& reading);

// Whether the article states a fact of this type with this figure at this place.
bool HasRightType(const GeneratedArticle& article, const Fact& read);

// Whether the reported fact is in everything as the article says it.
bool IsRight(const GeneratedArticle& article, const Fact& read);

// What the scanner finds: runs of digits (with points and spaces inside), and Chinese numerals before a
// measure. Each that is not held by exactly one figure or residue gives a line.
std::vector<std::string> CheckLedger(const ArticleReading& reading);

}  // namespace xiezuo::generator
