#pragma once
// Quantities that need no unit table: dates, and spans that only carry a form.
#include <string_view>

#include "annotate/date_expression.h"
#include "annotate/quantity.h"

namespace xiezuo {

// A quantity of `form` that is all number; its value is that of the digits it begins with, else 0.
Quantity PlainQuantity(std::string_view text, Span span, QuantityForm form);

// The date that begins at `at`: its coarsest part is the value (2025年3月6日: 2025 年), a range of that part
// the bounds.
Quantity DateQuantity(std::string_view text, size_t at, const DateExpression& date);

}  // namespace xiezuo
