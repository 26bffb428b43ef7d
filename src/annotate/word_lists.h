#pragma once
// The lexicon's tables by which places, pairs and times are read, compiled once for all articles.
#include "annotate/pair_rules.h"
#include "annotate/place_lexicon.h"
#include "annotate/time_tables.h"

namespace xiezuo {

struct WordLists {
  // Throws Error for a table that holds what it may not.
  explicit WordLists(const Lexicon& lexicon) : places(lexicon), pairs(lexicon), times(lexicon) {}

  PlaceLexicon places;
  PairRules pairs;
  TimeTables times;
};

}  // namespace xiezuo
