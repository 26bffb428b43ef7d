#pragma once
// The language that the program speaks to people in.
#include <string>

#include "base/message.h"
#include "cli/arguments.h"

namespace xiezuo {

// What the locale asks for: the first of LC_ALL, LC_MESSAGES and LANG that is set, as POSIX has it.
Language LocaleLanguage();
// Of the word of --lang; throws Error kUsage where it is no language that there is here.
Language LanguageFrom(const std::string& word);
// Before the options of a command are known: that of --lang wherever it stands among the words, else the
// configured one, else the locale's. What is no language is left to LanguageFrom.
Language LanguageAmong(const Words& words);

}  // namespace xiezuo
