#pragma once
// The text of a .rules file: stanzas of "key: value" lines, set apart by empty lines; '#' begins a comment
// line. A value goes on in lines that begin with a blank.
#include <string_view>
#include <vector>

#include "rules/rule_set.h"

namespace xiezuo {

// Throws Error, with file and line, for an unknown key, a missing one, or a value that cannot be read.
std::vector<RuleStanza> ParseStanzas(std::string_view text, std::string_view file);

}  // namespace xiezuo
