#pragma once
// Foreign text as a terminal may print it: what would steer the terminal is shown as a sign, all else stays.
#include <string>
#include <string_view>

namespace xiezuo {

// Controls become their pictures (␛), those of the second set and marks of direction "<U+009B>". Line breaks
// and tabs stay, a carriage return before a line break too; ill-formed bytes become U+FFFD.
std::string Shown(std::string_view bytes);
// The same for text that comes in pieces: takes what is whole, and leaves at the end what the next piece may
// complete.
std::string TakeShown(std::string& pieces);

}  // namespace xiezuo
