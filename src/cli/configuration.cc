#include "cli/configuration.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <vector>

#include "base/byte_order_mark.h"
#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "locale/wrapped.h"
#include "output/writer.h"

namespace xiezuo {
namespace {

struct Setting {
  std::string_view option, variable, help;
  std::string_view choices = "";  // the values that there are, by commas; "" for any
};

constexpr std::array<Setting, 5> kSettings = {{
    {"db", "XIEZUO_DB", ToTranslate("the database")},
    {"format", "XIEZUO_FORMAT", ToTranslate("the format of rows"), kFormatWords},
    {"lang", "XIEZUO_LANG", ToTranslate("the language of messages and headings, en or zh"), "en, zh"},
    {"queries", "XIEZUO_QUERIES", ToTranslate("a folder of canned queries of your own")},
    {"rules", "XIEZUO_RULES", ToTranslate("a folder of rules in place of the built-in ones")},
}};

constexpr std::string_view kProjectFile = "xiezuo.conf";

using Values = std::map<std::string, std::string, std::less<>>;

const Setting* Find(std::string_view option) {
  for (const Setting& setting : kSettings) {
    if (setting.option == option) return &setting;
  }
  return nullptr;
}

std::string PersonalFile() {
  const char* base = std::getenv("XDG_CONFIG_HOME");
  if (base != nullptr && *base != '\0') return std::string(base) + "/xiezuo/config";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != '\0' ? std::string(home) + "/.config/xiezuo/config" : "";
}

[[noreturn]] void Refuse(const std::string& path, size_t line, const std::string& what) {
  std::string known;
  for (const Setting& setting : kSettings) known += (known.empty() ? "" : ", ") + std::string(setting.option);
  throw Error(fmt::format("{}:{}: {}", path, line, what), Message("write NAME = VALUE; the names: {}", known),
              ExitStatus::kUsage);
}

// A relative path of a file's own setting counts from that file.
std::string Placed(const std::string& option, const std::string& value, const std::string& file) {
  const bool path = option == "db" || option == "queries" || option == "rules";
  const size_t slash = file.rfind('/');
  if (!path || value.starts_with('/') || slash == std::string::npos) return value;
  return file.substr(0, slash + 1) + value;
}

bool IsChoice(const Setting& setting, std::string_view value) {
  const std::vector<std::string_view> choices = Split(setting.choices, ',');
  return setting.choices.empty() || std::any_of(choices.begin(), choices.end(), [&](std::string_view choice) {
           return Trim(choice) == value;
         });
}

// A file that is not there sets nothing.
Values ReadFile(const std::string& path) {
  Values values;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return values;
  std::ifstream file(path);
  if (!file || std::filesystem::is_directory(path, error))
    throw Error(Message("{}: the settings cannot be read", path),
                Message("make it a file that you may read"));
  std::string line;
  for (size_t number = 1; std::getline(file, line); ++number) {
    const std::string_view text = Trim(number == 1 ? WithoutByteOrderMark(line) : line);
    if (text.empty() || text.starts_with('#')) continue;
    const size_t sign = text.find('=');
    if (sign == std::string_view::npos) Refuse(path, number, Message("there is no ="));
    const std::string name(Trim(text.substr(0, sign))), value(Trim(text.substr(sign + 1)));
    if (Find(name) == nullptr) Refuse(path, number, Message("there is no setting {}", name));
    if (value.empty()) Refuse(path, number, Message("{} has no value", name));
    if (const Setting* setting = Find(name); !IsChoice(*setting, value)) {
      throw Error(fmt::format("{}:{}: {}", path, number, Message("{} is no {}", value, name)),
                  Message("use one of {}", setting->choices), ExitStatus::kUsage);
    }
    values[name] = Placed(name, value, path);
  }
  return values;
}

}  // namespace

std::optional<std::string> Configured(const std::string& option) {
  const Setting* setting = Find(option);
  if (setting == nullptr) return std::nullopt;
  const char* variable = std::getenv(std::string(setting->variable).c_str());
  if (variable != nullptr && *variable != '\0') {
    if (IsChoice(*setting, variable)) return variable;
    throw Error(Message("{}={}: {} is no {}", setting->variable, variable, variable, option),
                Message("use one of {}", setting->choices), ExitStatus::kUsage);
  }
  static const std::vector<Values> files = {ReadFile(std::string(kProjectFile)), ReadFile(PersonalFile())};
  for (const Values& values : files) {
    if (const auto found = values.find(option); found != values.end()) return found->second;
  }
  return std::nullopt;
}

std::string ConfigurationHelp(size_t width) {
  constexpr size_t kColumn = 27;  // where the settings are explained
  std::string help =
      Wrapped(Message("What an option says goes before the environment, that before xiezuo.conf in the "
                      "current folder, that before xiezuo/config in $XDG_CONFIG_HOME (else in ~/.config). "
                      "The files hold lines NAME = VALUE."),
              width) +
      "\n\n";
  for (const Setting& setting : kSettings) {
    help += fmt::format("  {:<8} {:<15} {}\n", setting.option, setting.variable,
                        Wrapped(Translated(setting.help), width, kColumn));
  }
  return help + "\n" +
         Wrapped(Message("PAGER shows long tables at a terminal (empty: none); TMPDIR is where workbooks are "
                         "put together; LC_ALL, LC_MESSAGES and LANG choose the language of messages and "
                         "headings that people read."),
                 width) +
         "\n";
}

}  // namespace xiezuo
