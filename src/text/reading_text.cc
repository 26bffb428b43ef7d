#include "text/reading_text.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "locale/fold.h"

namespace xiezuo {
namespace {

bool IsLatinLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool Follows(std::string_view document, Span before, Span after) {
  return before.end <= after.begin && Trim(document.substr(before.end, after.begin - before.end)).empty();
}

// Code points with the place that each came from, before folding, which keeps them one to one.
struct Source {
  std::u32string code_points;
  std::vector<Span> spans;
  std::vector<size_t> seams;  // indexes into the two above

  void AppendPiece(std::string_view document, Span piece) {
    for (size_t at = piece.begin; at < piece.end;) {
      const size_t begin = at;
      const char32_t c = NextCodePoint(document, at);
      code_points.push_back(c >= '\t' && c <= '\r' ? U' ' : c);
      spans.push_back({begin, at});
    }
  }
};

}  // namespace

void BuildReadingText(std::string_view document, const std::vector<Span>& pieces, Passage& passage) {
  Source source;
  passage.source = pieces.front();
  for (size_t i = 0; i < pieces.size(); ++i) {
    const Span piece = pieces[i];
    if (i > 0) {
      const Span before = pieces[i - 1];
      if (!Follows(document, before, piece)) {
        source.seams.push_back(source.spans.size());
      } else if (before.end < piece.begin && IsLatinLetter(document[before.end - 1]) &&
                 IsLatinLetter(document[piece.begin])) {
        source.code_points.push_back(U' ');
        source.spans.push_back({before.end, piece.begin});
      }
    }
    source.AppendPiece(document, piece);
    passage.source.begin = std::min(passage.source.begin, piece.begin);
    passage.source.end = std::max(passage.source.end, piece.end);
  }
  FoldCodePoints(source.code_points);
  auto seam = source.seams.begin();
  for (size_t i = 0; i < source.spans.size(); ++i) {
    const size_t before = passage.text.size();
    if (seam != source.seams.end() && *seam == i) passage.map.AddSeam(before), ++seam;
    AppendCodePoint(source.code_points[i], passage.text);
    passage.map.Append(passage.text.size() - before, source.spans[i]);
  }
}

}  // namespace xiezuo
