#pragma once
// The lexicon's tables that texts are read by, compiled once for all articles.
#include "annotate/pair_rules.h"
#include "annotate/place_lexicon.h"
#include "annotate/time_tables.h"
#include "rules/giver_words.h"
#include "rules/project_words.h"

namespace xiezuo {

struct WordLists {
  // Throws Error for a table that holds what it may not.
  explicit WordLists(const Lexicon& lexicon)
      : places(lexicon),
        pairs(lexicon),
        times(lexicon),
        projects(lexicon),
        givers(lexicon),
        phrase_ends(lexicon.table("phrase_ends")) {}

  PlaceLexicon places;
  PairRules pairs;
  TimeTables times;
  ProjectWords projects;
  GiverWords givers;
  WeighedWords phrase_ends;  // verbs and particles that cannot stand in a noun phrase
};

}  // namespace xiezuo
