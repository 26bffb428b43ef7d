#include "storage/quotes.h"

namespace xiezuo {
namespace {

constexpr size_t kStride = 64;

bool Begins(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

Quotes::Quotes(std::string_view text) : text_(text) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!Begins(text[at])) continue;
    if (count_ % kStride == 0) index_.push_back(at);
    ++count_;
  }
}

size_t Quotes::ByteOf(size_t code_point) const {
  if (code_point >= count_) return text_.size();
  size_t at = index_[code_point / kStride];
  for (size_t left = code_point % kStride; left > 0; --left) {
    do ++at;
    while (!Begins(text_[at]));
  }
  return at;
}

std::string_view Quotes::At(CodePointSpan span) const {
  if (span.start >= span.end || span.end > count_) return {};
  const size_t begin = ByteOf(span.start);
  return text_.substr(begin, ByteOf(span.end) - begin);
}

}  // namespace xiezuo
