#pragma once
// Words that name a period, with the years that they mean in an article of a given year.
#include <optional>
#include <string>

#include "generator/random.h"
#include "model/fact.h"

namespace xiezuo::generator {

struct TimeWords {
  std::string text;
  std::optional<Period> period;
};

// A time that has been, up to the year of publication. 近三年 and its like only where they are the first time
// of the article: after another period of as many years they are taken for that one.
enum class TimesBefore { kNone, kSome };
TimeWords DrawPast(int published, TimesBefore before, Random& random);
// A time of which plans are told.
TimeWords DrawFuture(int published, Random& random);

}  // namespace xiezuo::generator
