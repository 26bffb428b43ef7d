#pragma once
// The language that the program speaks to people in.
#include <string>

namespace xiezuo {

enum class Language { kEnglish, kChinese };

// What the locale asks for: the first of LC_ALL, LC_MESSAGES and LANG that is set, as POSIX has it.
Language LocaleLanguage();
// Of the word of --lang; throws Error kUsage where it is no language that there is here.
Language LanguageFrom(const std::string& word);

}  // namespace xiezuo
