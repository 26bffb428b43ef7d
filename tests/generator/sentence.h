#pragma once
// Writes one phrase out: draws its times, names and figures, and notes what it then says.
#include <optional>
#include <set>
#include <string>

#include "generator/phrase.h"
#include "generator/region_pair.h"
#include "generator/time_words.h"
#include "generator/truth.h"

namespace xiezuo::generator {

// What an article has said so far.
struct Telling {
  RegionPair pair;
  int published = 0;
  std::optional<Period> governing;  // the time that opened a sentence of this paragraph
  bool has_times = false;           // whether a time was named
  std::vector<ExpectedFact> facts;
  std::set<std::string> printed;  // figures, none of which is printed for two things
};

// The sentence; the mark of a figure is numbered as its fact in `telling.facts`.
std::string WriteSentence(const Phrase& phrase, Random& random, Telling& telling);

}  // namespace xiezuo::generator
