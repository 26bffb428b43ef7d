#pragma once
// What people type to search, as a tree of words.
//
//   惠水 教师            both words, in any order; AND may stand between them
//   惠水 OR 长顺         either; AND binds before OR
//   惠水 NOT (教师 OR 医生)   the first without the others; parentheses group
//   "对口 帮扶"          exactly these, also where a word is AND, OR or NOT; “ ” too
//   huishui             Latin letters alone: the word as printed, or a place that is read so (xi'an, lüliang)
//   hui shui            words that together are how a place is read: that place, or the words
//
// Marks at the ends of a word say nothing, those inside it and in quotes are sought as they stand.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "query/search_node.h"

namespace xiezuo {

// Names of the places that are read so, without repeats; the pinyin is in a to z, with u for ü.
using NamesByPinyin = std::function<std::vector<std::string>(const std::string& pinyin)>;

// Throws Error kUsage, saying what and where, for parentheses or quotes that are not closed, operators that
// lack a side or belong to another engine, NOT with nothing to take from, more words than 100, and where no
// word holds a letter, digit or Han character.
SearchNode CompileSearch(std::string_view words, const NamesByPinyin& names);

}  // namespace xiezuo
