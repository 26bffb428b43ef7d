#include "rules/weighed_words.h"

#include <algorithm>

#include "base/utf8.h"

namespace xiezuo {

WeighedWords::WeighedWords(const Lexicon::Table& table) {
  for (const auto& row : table.rows) {
    words_.emplace(row[0], row.size() > 1 && !row[1].empty() ? std::stod(row[1]) : 1);
    longest_ = std::max(longest_, CodePointCount(row[0]));
  }
}

WeighedWords::Match WeighedWords::LongestAt(std::string_view text, size_t at) const {
  Match match;
  size_t end = at;
  for (size_t length = 0; length < longest_ && end < text.size(); ++length) {
    NextCodePoint(text, end);
    const auto found = words_.find(text.substr(at, end - at));
    if (found != words_.end()) match = {end - at, found->second};
  }
  return match;
}

WeighedWords::Match WeighedWords::LongestBefore(std::string_view text, size_t end) const {
  Match match;
  size_t begin = end;
  for (size_t length = 0; length < longest_ && begin > 0; ++length) {
    begin = PreviousBoundary(text, begin);
    const auto found = words_.find(text.substr(begin, end - begin));
    if (found != words_.end()) match = {end - begin, found->second};
  }
  return match;
}

bool WeighedWords::LiesIn(std::string_view text) const {
  for (size_t at = 0; at < text.size(); NextCodePoint(text, at)) {
    if (LongestAt(text, at)) return true;
  }
  return false;
}

}  // namespace xiezuo
