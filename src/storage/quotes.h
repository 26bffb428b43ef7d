#pragma once
// Quotes: pieces of one text by spans of code points, each found in constant time.
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace xiezuo {

class Quotes {
 public:
  // `text` must outlive this.
  explicit Quotes(std::string_view text);
  // The text at `span`; empty where the span lies outside it.
  std::string_view At(CodePointSpan span) const;

 private:
  size_t ByteOf(size_t code_point) const;
  std::string_view text_;
  size_t count_ = 0;
  std::vector<size_t> index_;  // byte of every kStride-th code point
};

}  // namespace xiezuo
