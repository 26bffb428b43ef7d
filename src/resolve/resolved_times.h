#pragma once
// The years that each time of an article stands for, in reading order: 去年 by the publication, 当年 by the
// year named before, 五年来 by the beginning that the article names. Codebook section 3.
#include <optional>
#include <string_view>
#include <vector>

#include "extract/annotated.h"
#include "model/article.h"

namespace xiezuo {

struct ResolvedTime {
  Span span;
  std::optional<Period> period;
  bool opens_sentence = false, in_name = false;
  bool dateless = false;  // 截至11月中旬: adds nothing to a year named before it
  bool opens_clause = false;
  bool compared = false;  // 不低于今年, 比去年: the measure of a comparison, which dates only its own figure
};

struct ResolvedTimes {
  std::vector<std::vector<ResolvedTime>> times;  // by passage
  std::vector<std::optional<int>> entry_years;   // by passage: the year line of the chronicle above it
};

// 2021年3月15日: the day of a paper or a meeting, no year that is told of.
bool IsDay(std::string_view words);

ResolvedTimes ResolveTimes(const AnnotatedDocument& document, const std::optional<PartialDate>& published,
                           std::optional<int> start_year);

}  // namespace xiezuo
