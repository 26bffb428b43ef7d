#include "output/text_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "locale/charset.h"

namespace xiezuo {
namespace {

std::string NumberText(double number) {
  if (std::nearbyint(number) == number && std::abs(number) < 1e15) {
    return fmt::format("{}", static_cast<int64_t>(number));
  }
  return fmt::format("{}", number);
}

// With up to four digits after the point: in 亿元 that keeps the 万, in 万元 the 元.
std::string Shortened(double number) {
  std::string text = fmt::format("{:.4f}", number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

std::string PlainText(const Value& value) {
  if (const auto* integer = std::get_if<int64_t>(&value)) return fmt::format("{}", *integer);
  if (const auto* number = std::get_if<double>(&value)) return NumberText(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

std::string PeopleText(const Value& value, const Column& column) {
  if (column.unit == "yuan") {
    if (const auto* integer = std::get_if<int64_t>(&value)) return YuanText(static_cast<double>(*integer));
    if (const auto* number = std::get_if<double>(&value)) return YuanText(*number);
  }
  if (column.unit == "region" && std::holds_alternative<std::monostate>(value)) return "—";
  return SafeLine(PlainText(value));
}

std::string OnOneLine(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const bool line_break = text[i] == '\n' || text[i] == '\r';
    if (!line_break) {
      line.push_back(text[i]);
    } else if (i == 0 || (text[i - 1] != '\n' && text[i - 1] != '\r')) {
      line.push_back(' ');
    }
  }
  return line;
}

bool SteersTerminal(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || turns_direction;
}

std::string SafeLine(std::string_view text) {
  std::string line;
  const std::string flat = OnOneLine(ToUtf8(text, Charset::kUtf8).text);
  line.reserve(flat.size());
  for (size_t at = 0; at < flat.size();) {
    const size_t begin = at;
    const char32_t c = NextCodePoint(flat, at);
    if (SteersTerminal(c)) {
      line.push_back(' ');
    } else {
      line.append(flat, begin, at - begin);
    }
  }
  return line;
}

std::string ValidText(std::string_view text) {
  const bool ascii =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  if (ascii) return std::string(text);
  std::string valid = ToUtf8(text, Charset::kUtf8).text;
  for (const std::string_view forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (size_t at = 0; (at = valid.find(forbidden, at)) != std::string::npos;) {
      valid.replace(at, forbidden.size(), "\xEF\xBF\xBD");
    }
  }
  return valid;
}

std::string YuanText(double yuan) {
  if (std::abs(yuan) >= 1e8) return Shortened(yuan / 1e8) + "亿元";
  if (std::abs(yuan) >= 1e4) return Shortened(yuan / 1e4) + "万元";
  return Shortened(yuan) + "元";
}

}  // namespace xiezuo
