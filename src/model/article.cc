#include "model/article.h"

#include <charconv>
#include <chrono>

#include "base/utf8.h"

namespace xiezuo {

std::string PartialDate::ToString() const {
  const auto two = [](int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
  return std::to_string(year) + (month ? two(month) : "") + (day ? two(day) : "");
}

std::optional<PartialDate> PartialDate::Parse(std::string_view text) {
  const std::vector<std::string_view> fields = Split(text, '-');
  if (fields.size() > 3) return std::nullopt;
  int values[3] = {0, 1, 1};
  for (size_t i = 0; i < fields.size(); ++i) {
    const std::string_view field = fields[i];
    if (field.size() != (i == 0 ? 4u : 2u)) return std::nullopt;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), values[i]);
    if (error != std::errc() || end != field.data() + field.size()) return std::nullopt;
  }
  const std::chrono::year_month_day date(std::chrono::year(values[0]),
                                         std::chrono::month(static_cast<unsigned>(values[1])),
                                         std::chrono::day(static_cast<unsigned>(values[2])));
  if (!date.ok() || values[0] < 1900 || values[0] > 2999) return std::nullopt;
  return PartialDate{values[0], fields.size() > 1 ? values[1] : 0, fields.size() > 2 ? values[2] : 0};
}

}  // namespace xiezuo
