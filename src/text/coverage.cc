#include "text/coverage.h"

#include <vector>

#include "base/utf8.h"
#include "locale/characters.h"

namespace xiezuo {

std::optional<size_t> FindUncovered(const Document& document) {
  const std::string_view text = document.text;
  std::vector<unsigned char> readings(text.size());
  for (const Passage& passage : document.passages) {
    for (size_t at = 0; at < passage.text.size();) {
      const size_t begin = at;
      NextCodePoint(passage.text, at);
      unsigned char& count = readings[passage.map.ToSource({begin, at}).begin];
      if (count < 2) ++count;
    }
  }
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const bool blank = IsInvisible(NextCodePoint(text, at)) || Trim(text.substr(begin, at - begin)).empty();
    if (readings[begin] > 1 || (readings[begin] == 0 && !blank)) return begin;
  }
  return std::nullopt;
}

}  // namespace xiezuo
