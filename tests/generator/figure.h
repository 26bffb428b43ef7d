#pragma once
// A figure as a newspaper prints it, with the value that it has.
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "generator/random.h"
#include "model/enums.h"

namespace xiezuo::generator {

struct Figure {
  std::string text;  // with qualifier and measure: 近3.5万名
  Decimal value;     // in the measure: 35000
  std::optional<Decimal> upper;
  Qualifier qualifier = Qualifier::kExact;
};

enum class FigureSize { kFew, kMany, kMoney, kIncome };

// `few` has tens or hundreds, `many` up to hundreds of thousands, `money` from ten thousands of yuan to
// hundreds of millions, `income` hundreds or thousands of yuan.
Figure DrawFigure(FigureSize size, std::string_view measure, Random& random);

}  // namespace xiezuo::generator
