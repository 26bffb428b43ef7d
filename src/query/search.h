#pragma once
// Full text over passages. A word is found as it is printed, Chinese ones of any length, also across a line
// break; Latin letters and digits are found as whole words. Full width and case do not matter.
#include <memory>
#include <string>
#include <vector>

#include "query/sandbox.h"

namespace xiezuo {

// Passages that hold every one of `words`: article (12 digits of the digest), name, title, published_on,
// passage (its number), relevant (1 or 0), text. By article name, then passage. Throws Error kUsage where no
// word holds a letter or digit.
std::unique_ptr<RowSource> Search(Sandbox& sandbox, const std::vector<std::string>& words);

}  // namespace xiezuo
