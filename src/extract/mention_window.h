#pragma once
// The window of one number, as patterns see it (rules/window.h): its sentence with the places, organisations,
// times and numbers marked, behind the label of its paragraph.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/annotated.h"

namespace xiezuo {

// A long sentence is looked at only so far on each side of the number, so that work stays linear in the text.
constexpr size_t kWindowBytes = 600;

// False for dates, durations and the like, which stand between a figure and its words without parting them.
bool BreaksGap(const Quantity& quantity);

// The annotations that lie in `range`, of those sorted by place.
template <typename T>
std::pair<typename std::vector<T>::const_iterator, typename std::vector<T>::const_iterator> InRange(
    const std::vector<T>& sorted, Span range) {
  const auto before = [](const T& annotation, size_t at) { return annotation.span.begin < at; };
  return {std::lower_bound(sorted.begin(), sorted.end(), range.begin, before),
          std::lower_bound(sorted.begin(), sorted.end(), range.end, before)};
}

std::string WindowOf(const AnnotatedPassage& passage, size_t quantity, const Lexicon& lexicon);

}  // namespace xiezuo
