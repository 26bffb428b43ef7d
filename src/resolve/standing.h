#pragma once
// What two statements are compared by, to tell whether they speak of one thing: where they stand, the words
// around the figure, and what it counts.
#include <set>
#include <string>

#include "extract/mention.h"

namespace xiezuo {

struct Standing {
  size_t passage = 0, sentence = 0;
  std::set<std::u32string> context;  // bigrams of the words on both sides
  std::string thing;                 // what is counted, as printed; "" where nothing stands there
  bool telling = false;              // three significant digits or more: hardly the same by chance
  bool money = false;
};

Standing StandingOf(const Mention& mention, const AnnotatedDocument& document,
                    const WeighedWords& phrase_ends);
// Dice's coefficient of the two contexts, 0 to 1.
double Alike(const Standing& a, const Standing& b);
// True where one of the things named holds the other; false where either is "".
bool SameThing(const Standing& a, const Standing& b);

}  // namespace xiezuo
