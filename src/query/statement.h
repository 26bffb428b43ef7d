#pragma once
// Where a statement ends that comes line by line.
#include <string>

namespace xiezuo {

// Whether the text ends with the ; of a statement: one that stands in no string and no comment.
bool EndsStatement(const std::string& sql);

}  // namespace xiezuo
