#include "cli/language.h"

#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "base/message.h"
#include "cli/configuration.h"

namespace xiezuo {

Language LocaleLanguage() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("zh") ? Language::kChinese : Language::kEnglish;
  }
  return Language::kEnglish;
}

Language LanguageFrom(const std::string& word) {
  if (word == "en") return Language::kEnglish;
  if (word == "zh") return Language::kChinese;
  throw Error(Message("--lang {}: there is no such language here", word), Message("use en or zh"),
              ExitStatus::kUsage);
}

Language LanguageAmong(const Words& words) {
  constexpr std::string_view kOption = "--lang";
  std::string word;
  try {
    word = Configured("lang").value_or("");
  } catch (const Error&) {  // the command itself says what is wrong with the file
  }
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == kOption && i + 1 < words.size()) word = words[i + 1];
    if (words[i].starts_with("--lang=")) word = words[i].substr(kOption.size() + 1);
  }
  return word == "en" ? Language::kEnglish : word == "zh" ? Language::kChinese : LocaleLanguage();
}

}  // namespace xiezuo
