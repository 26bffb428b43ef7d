#pragma once
// Reading text: pieces of a document put one after the other and folded, with the map that leads back.
#include <string_view>
#include <vector>

#include "base/span.h"
#include "model/document.h"

namespace xiezuo {

// Fills text, map and source of the passage from pieces of the document in reading order. White space inside
// a piece becomes a space, but nothing between the digits of a number that a scan set apart; characters
// without width become nothing; between pieces there is nothing, but a space between two Latin letters. A
// piece that does not follow the one before it in the document (white space apart) begins at a seam.
// Requires: the pieces are not empty, do not overlap and end on boundaries of code points.
void BuildReadingText(std::string_view document, const std::vector<Span>& pieces, Passage& passage);

}  // namespace xiezuo
