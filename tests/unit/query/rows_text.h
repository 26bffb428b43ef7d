#pragma once
// Rows as the .test files write them: values separated by " | ", NULL for what is absent.
#include <string>

#include "model/result_set.h"

namespace xiezuo {

inline std::string ToText(const Value& value) {
  if (const auto* integer = std::get_if<int64_t>(&value)) return std::to_string(*integer);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (std::holds_alternative<std::monostate>(value)) return "NULL";
  std::string real = std::to_string(std::get<double>(value));
  real.erase(real.find_last_not_of('0') + 1);
  return real.ends_with('.') ? real + "0" : real;
}

inline std::string ToText(RowSource& rows) {
  std::string text;
  for (Row row; rows.Next(row);) {
    for (size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : " | ") + ToText(row[i]);
    text += '\n';
  }
  return text;
}

}  // namespace xiezuo
