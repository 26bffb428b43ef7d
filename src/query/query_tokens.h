#pragma once
// What people type to search, cut into words, phrases, operators and parentheses.
//
// No blank is needed where a parenthesis groups: NOT(教师), (惠水 OR 长顺)教师, 教师(惠水 OR 长顺). A pair of
// parentheses inside one word is part of the text: 车间（一期）工程.
#include <string>
#include <string_view>
#include <vector>

namespace xiezuo {

enum class QueryTokenKind { kWord, kPhrase, kAnd, kOr, kNot, kOpen, kClose, kEnd };

struct QueryToken {
  QueryTokenKind kind;
  std::string text;  // a word without the marks at its ends, "" for marks alone; a phrase without its quotes
};

// The last is kEnd. Throws as RefuseQuery where a quotation mark is not closed, and for what is an operator
// elsewhere and none here: -教师, 惠水*.
std::vector<QueryToken> QueryTokens(std::string_view words);

// Throws Error kUsage: what is wrong with the words to search for, and what to type.
[[noreturn]] void RefuseQuery(const std::string& what, const std::string& remedy);

}  // namespace xiezuo
