#pragma once
// Small helpers over UTF-8 that is known to be well formed (everything after decoding is). No ICU here.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xiezuo {

// The code point at byte `at`, which must be the first byte of one; moves `at` past it.
char32_t NextCodePoint(std::string_view text, size_t& at);
// The first byte of the code point that ends before byte `at` (at > 0).
size_t PreviousBoundary(std::string_view text, size_t at);
size_t CodePointCount(std::string_view text);
void AppendCodePoint(char32_t code_point, std::string& text);
std::u32string ToCodePoints(std::string_view text);
bool IsHan(char32_t code_point);
// The fields of a line of TSV; an empty last field is kept.
std::vector<std::string_view> Split(std::string_view text, char separator);
std::string_view Trim(std::string_view text);  // ASCII white space and U+3000

}  // namespace xiezuo
