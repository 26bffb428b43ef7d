#pragma once
// The spelling in which passages go into the full-text index and words into its queries. Each Han character
// is a token, the traditional one as its simplified one; so is each other mark (all as one), so that a word
// never matches across one; letters and digits that stand together are one token, capitals as small letters;
// white space ends a token and is nothing else, so that a word matches across a line break. Full width
// becomes half width.
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace xiezuo {

struct SearchToken {
  std::string spelling;
  Span span;  // bytes of the text
};

std::vector<SearchToken> SearchTokens(std::string_view text);
// The spellings, separated by spaces: what the index holds.
std::string SearchText(std::string_view text);
// The FTS5 phrase that finds `word`; "" where it holds no letter, digit or Han character.
std::string SearchPhrase(std::string_view word);

}  // namespace xiezuo
