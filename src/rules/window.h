#pragma once
// A window is a number's sentence as patterns see it: the text with the annotations marked by private-use
// characters.
//   {n}         the number that is looked at        {n:money} its form or unit class   {n:名|人} its printed
//   unit {num}       any other number, with the same refinements {place} {org} {time}   an annotated region,
//   organisation or time, of any text …           anything but a mark of punctuation or a number; …… anything
//   within the sentence
#include <string>
#include <string_view>

namespace xiezuo {

inline constexpr std::string_view kNumberOpen = "\uE020", kNumberClose = "\uE021", kFocusOpen = "\uE022";
inline constexpr std::string_view kPlaceOpen = "\uE010", kPlaceClose = "\uE011";
inline constexpr std::string_view kOrganisationOpen = "\uE012", kOrganisationClose = "\uE013";
inline constexpr std::string_view kTimeOpen = "\uE014", kTimeClose = "\uE015";
inline constexpr std::string_view kUnitMark = "\uE023";  // between a number's class and its unit

// A `when:` line as an RE2 expression over windows. Throws Error for an unknown {name}.
std::string CompilePattern(std::string_view when);

}  // namespace xiezuo
