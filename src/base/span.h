#pragma once
// Half-open ranges. Span counts bytes of UTF-8 text; CodePointSpan counts Unicode code points of the decoded
// file, which is where people and scripts look. Converting one to the other is the Document's business.
#include <compare>
#include <cstddef>
#include <string_view>

namespace xiezuo {

struct Span {
  size_t begin = 0, end = 0;
  size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool Overlaps(Span other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

struct CodePointSpan {
  size_t start = 0, end = 0;
  auto operator<=>(const CodePointSpan&) const = default;
};

inline std::string_view TextOf(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace xiezuo
