#pragma once
// The order of COLLATE zh and --sort: that of the program's own gazetteer, made when it is first asked for.
#include <string>
#include <string_view>

#include "locale/collation.h"

namespace xiezuo {

// Lives as long as the program. The first call takes a few tenths of a second. Safe from several threads.
const PlaceReading& ReadingOfPlaces();
const ChineseOrder& OrderOfPlaces();
// What sorts a text in that order.
std::string PlaceKey(std::string_view text);

}  // namespace xiezuo
