#pragma once
// How one value reads as text, for machines and for people.
#include <string>
#include <string_view>

#include "model/result_set.h"

namespace xiezuo {

// The value as the machine formats print it: NULL is empty, a whole number has no point, text is unchanged.
std::string PlainText(const Value& value);
// The value as people read it: columns in "yuan" as 万元 or 亿元, text as a SafeLine.
std::string PeopleText(const Value& value, const Column& column);
// Text on one line: each run of line breaks becomes one space.
std::string OnOneLine(std::string_view text);
// Controls of either set, and marks that turn the direction of writing: what follows is not shown as it is.
bool SteersTerminal(char32_t c);
// The same without control characters: foreign text that is fit for a terminal.
std::string SafeLine(std::string_view text);
// Well-formed UTF-8 without characters that XML forbids (U+FFFE, U+FFFF); what is none becomes U+FFFD.
// Control characters are SafeLine's.
std::string ValidText(std::string_view text);
// 8200000 is 820万元, 306000000 is 3.06亿元, 950 is 950元; at most four digits stand after the point.
std::string YuanText(double yuan);

}  // namespace xiezuo
