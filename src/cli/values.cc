#include "cli/values.h"

#include <charconv>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {
namespace {

[[noreturn]] void Refuse(const std::string& option, const std::string& text, const std::string& what,
                         const std::string& remedy) {
  throw Error("--" + option + " " + text + ": " + what, remedy, ExitStatus::kUsage);
}

// The number that the text begins with; the rest of the text is left in it.
template <typename Number>
std::optional<Number> TakeNumber(std::string_view& text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return number;
}

std::optional<int> PowerOf(std::string_view unit) {
  constexpr std::pair<std::string_view, int> kUnits[] = {
      {"", 0},   {"B", 0},   {"k", 10},   {"K", 10}, {"kB", 10}, {"KB", 10},  {"KiB", 10},
      {"M", 20}, {"MB", 20}, {"MiB", 20}, {"G", 30}, {"GB", 30}, {"GiB", 30},
  };
  for (const auto& [word, power] : kUnits) {
    if (word == unit) return power;
  }
  return std::nullopt;
}

}  // namespace

PartialDate DateFrom(const std::string& text, const std::string& option) {
  if (const auto date = PartialDate::Parse(text)) return *date;
  throw Error(Message("{}: this is no date", option.empty() ? text : option + " " + text),
              Message("write dates as 2025, 2025-02 or 2025-02-06"), ExitStatus::kUsage);
}

std::optional<PartialDate> DateOf(const Arguments& arguments, const std::string& option) {
  const auto text = arguments.Text(option);
  if (!text) return std::nullopt;
  return DateFrom(*text, "--" + option);
}

int64_t NumberOf(const Arguments& arguments, const std::string& option, int64_t least, int64_t otherwise) {
  const auto text = arguments.Text(option);
  if (!text) return otherwise;
  std::string_view rest = *text;
  const auto number = TakeNumber<int64_t>(rest);
  if (!number || !rest.empty() || *number < least) {
    Refuse(option, *text, Message("this is no whole number from {}", least), Message("give a number"));
  }
  return *number;
}

uint64_t SizeOf(const Arguments& arguments, const std::string& option, uint64_t otherwise) {
  const auto text = arguments.Text(option);
  if (!text) return otherwise;
  std::string_view rest = *text;
  const auto number = TakeNumber<uint64_t>(rest);
  const auto power = PowerOf(rest);
  if (!number || !power || *number > UINT64_MAX >> *power) {
    Refuse(option, *text, Message("this is no size"), Message("write sizes as 1000000, 500k, 16M or 1G"));
  }
  return *number << *power;
}

}  // namespace xiezuo
