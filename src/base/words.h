#pragma once
// Whether a text holds, begins with or ends with any of a list of words.
#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace xiezuo {

template <typename Words = std::initializer_list<std::string_view>>
bool HoldsAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

template <typename Words = std::initializer_list<std::string_view>>
bool BeginsWithAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.starts_with(word); });
}

template <typename Words = std::initializer_list<std::string_view>>
bool EndsWithAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.ends_with(word); });
}

}  // namespace xiezuo
