#include "query/parameter_value.h"

#include <algorithm>
#include <charconv>

#include "base/decimal.h"
#include "base/message.h"

namespace xiezuo {
namespace {

constexpr int64_t kFirstYear = 1900, kLastYear = 2999;

std::optional<int64_t> IntegerIn(const std::string& text) {
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<Value> NumberIn(const std::string& text) {
  const bool negative = text.starts_with('-');
  const auto number = Decimal::Parse(std::string_view(text).substr(negative ? 1 : 0));
  if (!number) return std::nullopt;
  if (const auto whole = number->Scaled(0)) return negative ? -*whole : *whole;
  return negative ? -number->ToDouble() : number->ToDouble();
}

std::optional<Value> ShareIn(const std::string& text) {
  const auto number = Decimal::Parse(text);  // which has no sign
  if (!number || *number > Decimal(1)) return std::nullopt;
  return NumberIn(text);
}

// A whole number between the two.
std::optional<Value> IntegerFrom(const std::string& text, int64_t least, int64_t most) {
  const auto integer = IntegerIn(text);
  if (!integer || *integer < least || *integer > most) return std::nullopt;
  return *integer;
}

std::string Choices(const QueryParameter& parameter) {
  std::string text;
  for (const std::string& choice : parameter.choices) text += (text.empty() ? "" : ", ") + choice;
  return text;
}

}  // namespace

std::optional<Value> ValueOf(const QueryParameter& parameter, const std::string& text) {
  switch (parameter.type) {
    case ParameterType::kYear:
      return IntegerFrom(text, kFirstYear, kLastYear);
    case ParameterType::kInteger:
      return IntegerFrom(text, INT64_MIN, INT64_MAX);
    case ParameterType::kNumber:
      return NumberIn(text);
    case ParameterType::kShare:
      return ShareIn(text);
    case ParameterType::kCount:
      return IntegerFrom(text, 0, INT64_MAX);
    case ParameterType::kChoice: {
      const auto& choices = parameter.choices;
      if (std::find(choices.begin(), choices.end(), text) == choices.end()) return std::nullopt;
      return text;
    }
    case ParameterType::kRegion:
    case ParameterType::kText:
      break;
  }
  return text;
}

std::string WantedBy(const QueryParameter& parameter) {
  switch (parameter.type) {
    case ParameterType::kYear:
      return Message("a year such as 2025");
    case ParameterType::kInteger:
      return Message("a whole number");
    case ParameterType::kNumber:
      return Message("a number");
    case ParameterType::kShare:
      return Message("a number from 0 to 1");
    case ParameterType::kCount:
      return Message("a whole number from 0");
    case ParameterType::kChoice:
      return Message("one of {}", Choices(parameter));
    case ParameterType::kRegion:
    case ParameterType::kText:
      break;
  }
  return "";
}

}  // namespace xiezuo
