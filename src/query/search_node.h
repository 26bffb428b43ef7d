#pragma once
// A search as a tree of words: which passages fit, and where to look for them.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/search_text.h"

namespace xiezuo {

// The spellings of a word, any of which will do: huishui, 惠水.
using Spellings = std::vector<std::vector<SearchToken>>;

struct SearchNode {
  enum class Kind { kWord, kAll, kEither, kWithout };
  Kind kind = Kind::kWord;
  Spellings spellings;            // of kWord
  std::vector<SearchNode> parts;  // of the others; kWithout: what is wanted, and what is not
};

// The nodes as one; nothing for none of them.
std::optional<SearchNode> Joined(SearchNode::Kind kind, std::vector<SearchNode> nodes);

// The FTS5 expression that finds every passage that fits, and others too where a word holds a mark
// (HoldsMark).
std::string MatchOf(const SearchNode& node);
bool HoldsMark(const SearchNode& node);
bool Fits(const SearchNode& node, std::string_view text);

// The words that a passage which fits may hold.
std::vector<Spellings> SoughtOf(const SearchNode& node);

}  // namespace xiezuo
