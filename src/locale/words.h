#pragma once
// Word boundaries of Chinese text by ICU's dictionary.
#include <cstddef>
#include <string_view>
#include <vector>

namespace xiezuo {

// Byte offsets of the boundaries, from 0 to the text's size; empty for an empty text. Safe to call from
// several threads.
std::vector<size_t> WordBoundaries(std::string_view utf8);

enum class WordCut { kNone, kDoubtful, kCertain };

// Whether a dictionary word is cut in two between `left` and `right` (专|业). Doubtful where that word would
// itself end inside a word that `right` begins with (造成 in 造|成效). Looks at a few characters only.
WordCut CutsWord(std::string_view left, std::string_view right);

}  // namespace xiezuo
