#pragma once
// Digits that count nothing: telephone and list numbers, codes with letters (G105, 5A), slogans ("4+", 6·16),
// ratios (1:5:4, 1+8+N).
#include <cstddef>
#include <optional>
#include <string_view>

#include "annotate/quantity.h"

namespace xiezuo {

struct Designation {
  size_t end = 0;
  QuantityForm form = QuantityForm::kIdentifier;
};

// A designation that begins with the digit or letter at `at`; nothing where the digits there may be a
// quantity. Requires: no ASCII letter or digit before `at`.
std::optional<Designation> ReadDesignation(std::string_view text, size_t at);

// The end of the letters, digits and inner marks at `at`: G105, PM2.5, www.12.cn.
size_t CodeEnd(std::string_view text, size_t at);

// A list number: "1." or "1、" at the beginning of the text or of an item, "（3）".
std::optional<Designation> ReadListNumber(std::string_view text, size_t at);

// The end of the quoted words around `at`, which must follow an opening mark; 0 where no closing mark follows
// within a name's length or a clause ends before it.
size_t QuotedEnd(std::string_view text, size_t at);

}  // namespace xiezuo
