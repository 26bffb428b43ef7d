#pragma once
// The spelling in which passages go into the full-text index and words into its queries. Each Han character
// is a token, the traditional one as its simplified one; so is each other mark, so that a word never matches
// across one; letters and digits that stand together are one token, capitals as small letters; white space
// ends a token and is nothing else, so that a word matches across a line break. Full width becomes half
// width.
//
// The index holds all marks as one: what it finds for a word with a mark inside is to be looked at again,
// with PlacesOf, which tells marks apart. Forms of one mark are one there too: ， and , · and • ’ and '.
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace xiezuo {

struct SearchToken {
  std::string spelling;
  Span span;  // bytes of the text
  bool is_mark = false;
};

std::vector<SearchToken> SearchTokens(std::string_view text);
// Where the word stands in the text, overlaps too; nowhere for no tokens.
std::vector<Span> PlacesOf(const std::vector<SearchToken>& word, const std::vector<SearchToken>& text);
// The word without the marks at its ends; "" where it holds no letter, digit or Han character.
std::string_view WithoutOuterMarks(std::string_view word);

// The spellings, separated by spaces: what the index holds.
std::string SearchText(std::string_view text);
// The FTS5 phrase that finds the word; "" where all its tokens are marks.
std::string SearchPhrase(const std::vector<SearchToken>& word);
// An FTS5 phrase that finds nothing.
std::string SearchPhraseOfNone();

}  // namespace xiezuo
