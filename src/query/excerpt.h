#pragma once
// What of a passage is shown for the words that were found in it.
#include <string>
#include <string_view>
#include <vector>

#include "query/search_node.h"

namespace xiezuo {

// The part of the text around the first of the `sought` words, and one around each other word that is not yet
// shown, so that every word that stands in the text is marked, ⟦so⟧, at least once; … where the text was cut.
// The beginning where none is found. All parts together are at most `most` characters, but that each has at
// least a fifth of that, and its word is whole.
std::string Excerpt(std::string_view text, const std::vector<Spellings>& sought, size_t most);

}  // namespace xiezuo
