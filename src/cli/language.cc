#include "cli/language.h"

#include <cstdlib>
#include <string_view>

#include "base/error.h"

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
  throw Error("--lang " + word + ": there is no such language here", "use en or zh", ExitStatus::kUsage);
}

}  // namespace xiezuo
