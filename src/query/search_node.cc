#include "query/search_node.h"

#include <algorithm>

namespace xiezuo {
namespace {

using Kind = SearchNode::Kind;

// The index takes all marks for one, so what it finds for a word with a mark is too much. Behind NOT that
// would be too little: there such a word finds nothing.
enum class Bound { kAtLeast, kAtMost };

bool IsMark(const SearchToken& token) { return token.is_mark; }
bool SpellingHoldsMark(const std::vector<SearchToken>& spelling) {
  return std::any_of(spelling.begin(), spelling.end(), IsMark);
}

std::string Match(const SearchNode& node, Bound bound);

std::string MatchOfWord(const Spellings& spellings, Bound bound) {
  std::string match;
  for (const auto& spelling : spellings) {
    const bool too_much = bound == Bound::kAtMost && SpellingHoldsMark(spelling);
    match.append(match.empty() ? "" : " OR ")
        .append(too_much ? SearchPhraseOfNone() : SearchPhrase(spelling));
  }
  return spellings.size() == 1 ? match : "(" + match + ")";
}

std::string MatchOfParts(const std::vector<SearchNode>& parts, const char* how, Bound bound) {
  std::string match = "(";
  for (const SearchNode& part : parts) match.append(match.size() == 1 ? "" : how).append(Match(part, bound));
  return match + ")";
}

std::string Match(const SearchNode& node, Bound bound) {
  switch (node.kind) {
    case Kind::kWord:
      return MatchOfWord(node.spellings, bound);
    case Kind::kAll:
      return MatchOfParts(node.parts, " AND ", bound);
    case Kind::kEither:
      return MatchOfParts(node.parts, " OR ", bound);
    case Kind::kWithout:
      break;
  }
  const Bound opposite = bound == Bound::kAtLeast ? Bound::kAtMost : Bound::kAtLeast;
  return "(" + Match(node.parts[0], bound) + " NOT " + Match(node.parts[1], opposite) + ")";
}

bool FitsTokens(const SearchNode& node, const std::vector<SearchToken>& text) {
  const auto fits = [&](const SearchNode& part) { return FitsTokens(part, text); };
  const auto stands = [&](const auto& spelling) { return !PlacesOf(spelling, text).empty(); };
  switch (node.kind) {
    case Kind::kWord:
      return std::any_of(node.spellings.begin(), node.spellings.end(), stands);
    case Kind::kAll:
      return std::all_of(node.parts.begin(), node.parts.end(), fits);
    case Kind::kEither:
      return std::any_of(node.parts.begin(), node.parts.end(), fits);
    case Kind::kWithout:
      break;
  }
  return fits(node.parts[0]) && !fits(node.parts[1]);
}

void AddSought(const SearchNode& node, std::vector<Spellings>& sought) {
  if (node.kind == Kind::kWord) sought.push_back(node.spellings);
  for (const SearchNode& part : node.parts) {
    AddSought(part, sought);
    if (node.kind == Kind::kWithout) return;
  }
}

}  // namespace

std::optional<SearchNode> Joined(SearchNode::Kind kind, std::vector<SearchNode> nodes) {
  if (nodes.empty()) return std::nullopt;
  if (nodes.size() == 1) return std::move(nodes.front());
  return SearchNode{.kind = kind, .spellings = {}, .parts = std::move(nodes)};
}

std::string MatchOf(const SearchNode& node) { return Match(node, Bound::kAtLeast); }

bool HoldsMark(const SearchNode& node) {
  return std::any_of(node.spellings.begin(), node.spellings.end(), SpellingHoldsMark) ||
         std::any_of(node.parts.begin(), node.parts.end(), HoldsMark);
}

bool Fits(const SearchNode& node, std::string_view text) { return FitsTokens(node, SearchTokens(text)); }

std::vector<Spellings> SoughtOf(const SearchNode& node) {
  std::vector<Spellings> sought;
  AddSought(node, sought);
  return sought;
}

}  // namespace xiezuo
