#include "annotate/quantity_plain.h"

#include "annotate/quantity_numeral.h"
#include "annotate/quantity_text.h"

namespace xiezuo {

Quantity PlainQuantity(std::string_view text, Span span, QuantityForm form) {
  Quantity quantity;
  quantity.span = quantity.number = span;
  quantity.form = form;
  if (IsDigitAt(text, span.begin)) {
    const size_t digits = DigitsEnd(text, span.begin);
    if (const auto value = Decimal::Parse(text.substr(span.begin, digits - span.begin)))
      quantity.value = *value;
  }
  return quantity;
}

Quantity DateQuantity(std::string_view text, size_t at, const DateExpression& date) {
  constexpr int kNoUpper = -1;
  Quantity quantity = PlainQuantity(text, {at, date.end}, QuantityForm::kDate);
  const DatePoint& first = date.first;
  const DatePoint last = date.last.value_or(DatePoint{});
  const auto put = [&](int value, std::string_view unit, int upper) {
    quantity.value = Decimal(value);
    quantity.unit = unit;
    if (upper > value) quantity.upper = Decimal(upper), quantity.qualifier = Qualifier::kRange;
  };
  if (first.decade) {
    put(first.year, "年代", kNoUpper);
  } else if (first.year > 0) {
    put(first.year, "年", last.year);
  } else if (first.quarter) {
    put((first.month + 2) / 3, "季度", kNoUpper);
  } else if (first.month > 0) {
    put(first.month, "月", first.day > 0 ? kNoUpper : last.month);
  } else if (first.day > 0) {
    put(first.day, "日", last.day);
  } else {
    quantity.unit = "时";
  }
  return quantity;
}

}  // namespace xiezuo
