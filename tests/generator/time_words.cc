#include "generator/time_words.h"

#include <fmt/format.h>

#include <vector>

namespace xiezuo::generator {

TimeWords DrawPast(int published, TimesBefore before, Random& random) {
  const int year = random.Between(published - 5, published - 1);
  const int later = random.Between(year, published - 1) + 1;
  const int months = random.Between(2, 11);
  std::vector<TimeWords> choices = {
      {fmt::format("{}年", year), Period{year, year}},
      {fmt::format("{}年全年", year), Period{year, year}},
      {fmt::format("{}年以来", year), Period{year, published}},
      {fmt::format("自{}年以来", year), Period{year, published}},
      {fmt::format("{}年至{}年", year, later), Period{year, later}},
      {fmt::format("{}年到{}年", year, later), Period{year, later}},
      {"去年", Period{published - 1, published - 1}},
      {"今年以来", Period{published, published}},
      {"今年上半年", Period{published, published}},
      {fmt::format("今年1至{}月", months), Period{published, published}},
      {fmt::format("今年前{}个月", months), Period{published, published}},
      {fmt::format("{}年上半年", year), Period{year, year}},
      {fmt::format("{}年{}月", year, months), Period{year, year}},
      {fmt::format("{}年、{}年两年", published - 2, published - 1), Period{published - 2, published - 1}},
  };
  if (before == TimesBefore::kNone) {
    choices.push_back({"近三年", Period{published - 2, published}});
    choices.push_back({"近5年来", Period{published - 4, published}});
  }
  if (published >= 2022 && published <= 2025) {
    choices.push_back({"“十四五”期间", Period{2021, 2025}});
    choices.push_back({"“十四五”以来", Period{2021, published}});
  }
  if (published >= 2017 && published <= 2021) choices.push_back({"“十三五”期间", Period{2016, 2020}});
  return random.Of(choices);
}

TimeWords DrawFuture(int published, Random& random) {
  return random.Of(std::vector<TimeWords>{
      {"今年", Period{published, published}},
      {"明年", Period{published + 1, published + 1}},
      {fmt::format("{}年", published + 1), Period{published + 1, published + 1}},
      {"今年年内", Period{published, published}},
  });
}

}  // namespace xiezuo::generator
