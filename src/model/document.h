#pragma once
// The decoded text and its passages. The text is the file's, unchanged but for the BOM; every stage after
// decoding works on a passage's *reading text* (pieces joined, line breaks out, full width to half,
// traditional to simplified), and its OffsetMap leads every byte back to the document.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "model/enums.h"

namespace xiezuo {

// Maps byte offsets of a derived text to byte offsets of the text it was made from. The derived text is a
// sequence of runs; within a run both advance byte by byte (equal sizes), or the run stands for the source
// piece as a whole. Pieces need not stand in source order (a column continued elsewhere). Empty map: nothing
// maps.
class OffsetMap {
 public:
  // The next `derived` bytes stand for source [source.begin, source.end). Runs that continue each other are
  // merged.
  void Append(size_t derived, Span source);
  // The source of a derived span, from its first to its last byte's source. Where the span crosses pieces
  // that are not in source order or not adjacent, it is the source of its longest piece that lies together.
  // Requires: span.begin < span.end <= derived_size().
  Span ToSource(Span span) const;
  size_t derived_size() const { return size_; }
  // Starts of the pieces that do not continue the piece before them in the source (white space apart): where
  // columns were joined. Sorted derived offsets.
  const std::vector<size_t>& seams() const { return seams_; }
  void AddSeam(size_t derived) { seams_.push_back(derived); }

 private:
  struct Run {
    size_t derived;
    Span source;
    size_t derived_length;
  };
  const Run& RunAt(size_t derived) const;
  std::vector<Run> runs_;
  std::vector<size_t> seams_;
  size_t size_ = 0;
};

struct Passage {
  PassageKind kind = PassageKind::kParagraph;
  std::string text;               // reading text, folded
  OffsetMap map;                  // reading text → document
  Span source;                    // bytes of the document, from its first to its last piece
  int segment = 0;                // which article of the page; 0 is the first
  std::optional<size_t> heading;  // index of the nearest heading that governs it, in the same segment
  std::optional<size_t> repeats;  // index of the fuller passage, mostly an earlier one, whose text this one
                                  // repeats, wholly or as a piece
};

struct Document {
  std::string text;  // UTF-8, well formed
  std::string encoding;
  std::vector<Passage> passages;  // in reading order

  // Code points before byte `offset`. Requires: offset <= text.size(), on a boundary. O(log n) after
  // indexing.
  CodePointSpan ToCodePoints(Span span) const;
  void IndexCodePoints();  // call once the text is final

 private:
  std::vector<uint32_t> index_;  // code points before every kIndexStride-th byte
};

}  // namespace xiezuo
