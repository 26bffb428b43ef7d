#pragma once
// The order of Chinese text that people expect, by ICU: Han characters by their common reading.
#include <string_view>

namespace xiezuo {

// Less than, equal to or greater than 0. Texts that differ in nothing that counts are equal. Safe to call
// from several threads. Throws Error where ICU lacks the order.
int CompareChinese(std::string_view a, std::string_view b);

}  // namespace xiezuo
