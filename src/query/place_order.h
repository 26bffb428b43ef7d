#pragma once
// The order of COLLATE zh and --sort: that of the program's own gazetteer, made when it is first asked for.
#include "locale/collation.h"

namespace xiezuo {

// Lives as long as the program. The first call takes a few tenths of a second. Safe from several threads.
const PlaceReading& ReadingOfPlaces();
const ChineseOrder& OrderOfPlaces();

}  // namespace xiezuo
