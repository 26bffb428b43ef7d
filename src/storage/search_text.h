#pragma once
// The spelling in which passages go into the full-text index and words into its queries. Each Han character
// is a token; so is each mark of punctuation (all as one), so that a word never matches across one; white
// space is nothing, so that a word matches across a line break. Full width becomes half width.
#include <string>
#include <string_view>

namespace xiezuo {

std::string SearchText(std::string_view text);
// The FTS5 phrase that finds `word`; "" where it holds no letter, digit or Han character.
std::string SearchPhrase(std::string_view word);

}  // namespace xiezuo
