#pragma once
// Full text over passages. A word is found as it is printed, Chinese ones of any length and in simplified or
// traditional writing, also across a line break; Latin letters and digits are found as whole words. Full
// width and case do not matter. search_query.h tells what may be typed.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "query/sandbox.h"
#include "query/search_query.h"

namespace xiezuo {

// The passages that fit: article (12 digits of the digest), name, title, published_on, passage (its number),
// relevant (1 or 0), text, excerpt (what stands around the words found, those ⟦so⟧; see excerpt.h), facts
// (type and quote of each that the passage proves). By article name, then passage. Throws Error as
// CompileSearch.
std::unique_ptr<RowSource> Search(Sandbox& sandbox, std::string_view words);

// Names of places that are read so, those of one character not counted.
std::vector<std::string> NamesReadSo(Sandbox& sandbox, const std::string& pinyin);

}  // namespace xiezuo
