#pragma once
// What the program says to people, in the language that they asked for. The English format string in the code
// is the key; messages/zh.tsv holds the Chinese one beside it. What goes to machines (rows, names of formats,
// reasons in the database) is never translated.
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace xiezuo {

enum class Language { kEnglish, kChinese };

// Of the whole process; English until it is set. Set it before other threads speak.
void SpeakLanguage(Language language);
Language SpokenLanguage();

// The text in the spoken language; the English itself where there is no other.
std::string_view Translated(std::string_view english);

// Marks a text that is translated where it is used; the catalogue's test looks for the mark.
constexpr std::string_view ToTranslate(std::string_view english) { return english; }

// fmt::format in the spoken language. A translation may put the arguments in another order ({1} {0}).
std::string FormatMessage(std::string_view english, fmt::format_args arguments);
template <typename... Arguments>
std::string Message(fmt::format_string<const Arguments&...> english, const Arguments&... arguments) {
  const fmt::string_view text = english;
  return FormatMessage({text.data(), text.size()}, fmt::make_format_args(arguments...));
}

// What the system says of an error number.
std::string SystemMessage(int error_number);

}  // namespace xiezuo
