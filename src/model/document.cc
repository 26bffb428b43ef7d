#include "model/document.h"

#include <algorithm>
#include <cassert>

#include "base/utf8.h"

namespace xiezuo {
namespace {
constexpr size_t kIndexStride = 1024;
}

void OffsetMap::Append(size_t derived, Span source) {
  if (derived == 0) return;
  if (!runs_.empty()) {
    Run& last = runs_.back();
    const bool verbatim = last.derived_length == last.source.size() && derived == source.size();
    if (verbatim && last.source.end == source.begin) {
      last.source.end = source.end, last.derived_length += derived, size_ += derived;
      return;
    }
  }
  runs_.push_back({size_, source, derived});
  size_ += derived;
}

const OffsetMap::Run& OffsetMap::RunAt(size_t derived) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), derived,
                                      [](size_t at, const Run& run) { return at < run.derived; });
  assert(after != runs_.begin());
  return *std::prev(after);
}

Span OffsetMap::ToSource(Span span) const {
  assert(span.begin < span.end && span.end <= size_);
  Span best, current;
  for (const Run* run = &RunAt(span.begin); run != runs_.data() + runs_.size() && run->derived < span.end;
       ++run) {
    Span piece = run->source;
    if (run->derived_length == run->source.size()) {  // byte by byte
      const size_t from = std::max(span.begin, run->derived),
                   to = std::min(span.end, run->derived + run->derived_length);
      piece = {run->source.begin + (from - run->derived), run->source.begin + (to - run->derived)};
    }
    const bool seam = std::binary_search(seams_.begin(), seams_.end(), run->derived);
    if (current.empty() || seam || piece.begin < current.end) {
      if (current.size() > best.size()) best = current;
      current = piece;
    } else {
      current.end = piece.end;
    }
  }
  return current.size() > best.size() ? current : best;
}

void Document::IndexCodePoints() {
  index_.clear();
  size_t count = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if (at % kIndexStride == 0) index_.push_back(static_cast<uint32_t>(count));
    count += (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  }
}

CodePointSpan Document::ToCodePoints(Span span) const {
  const auto before = [this](size_t offset) {
    const size_t block = std::min(offset / kIndexStride, index_.empty() ? 0 : index_.size() - 1);
    if (index_.empty()) return size_t{0};
    return index_[block] +
           CodePointCount(std::string_view(text).substr(block * kIndexStride, offset - block * kIndexStride));
  };
  return {before(span.begin), before(span.end)};
}

}  // namespace xiezuo
