#include "text/reading_text.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "locale/characters.h"
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

  // Of a piece without any visible character a space is left.
  void AppendPiece(std::string_view document, Span piece) {
    const size_t before = spans.size();
    for (size_t at = piece.begin; at < piece.end;) {
      const size_t begin = at;
      const char32_t c = NextCodePoint(document, at);
      if (IsInvisible(c)) continue;
      code_points.push_back(c >= '\t' && c <= '\r' ? U' ' : c);
      spans.push_back({begin, at});
    }
    if (spans.size() == before) code_points.push_back(U' '), spans.push_back(piece);
  }
};

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Scanned pages set digits apart: 15 00 万元, 1 .08 亿元. Such spaces are left out where what they part is a
// number in running text: a word before it, a word or unit behind it, and parts that no table or list of
// years has.
class BrokenNumber {
 public:
  BrokenNumber(const std::u32string& text, size_t begin) : text_(text) {
    size_t at = begin;
    while (at < text.size()) {
      size_t digits = at;
      while (digits < text.size() && IsDigit(text[digits])) ++digits;
      if (digits == at) break;
      parts_.push_back(digits - at);
      end_ = at = digits;
      size_t next = SkipSpaces(at);
      if (next < text.size() && text[next] == U'.') {
        const size_t fraction = SkipSpaces(next + 1);
        if (fraction == text.size() || !IsDigit(text[fraction])) break;
        broken_point_ = broken_point_ || next > at || fraction > next + 1;
        next = fraction;
      }
      if (next == text.size() || next == at || !IsDigit(text[next])) break;
      at = next;
    }
  }

  size_t end() const { return end_; }

  bool IsOne(size_t begin) const {
    if (parts_.size() < 2 || begin == 0 || SkipSpaces(end_) == text_.size()) return false;
    const size_t before = begin > 1 && text_[begin - 1] == U' ' ? begin - 2 : begin - 1;
    if (text_[before] < 0x2E80 || text_[SkipSpaces(end_)] < 0x2E80) return false;
    if (broken_point_ && parts_.size() == 2) return true;
    const size_t longest = *std::max_element(parts_.begin(), parts_.end());
    const bool spelt_out = longest == 1 && parts_.size() < 8;
    const bool short_parts = parts_.size() == 2 && parts_[0] <= 2 && parts_[1] <= 2;
    const bool stray_digit = parts_.size() == 2 && std::min(parts_[0], parts_[1]) == 1 && longest <= 3;
    return spelt_out || short_parts || stray_digit;
  }

 private:
  size_t SkipSpaces(size_t at) const {
    const size_t last = std::min(text_.size(), at + 2);
    while (at < last && text_[at] == U' ') ++at;
    return at;
  }

  const std::u32string& text_;
  std::vector<size_t> parts_;  // digits in each
  size_t end_ = 0;
  bool broken_point_ = false;
};

// True for each space that parts the digits of one number.
std::vector<bool> SpacesInNumbers(const std::u32string& text) {
  std::vector<bool> found(text.size());
  for (size_t at = 0; at < text.size();) {
    if (!IsDigit(text[at]) || (at > 0 && IsDigit(text[at - 1]))) {
      ++at;
      continue;
    }
    const BrokenNumber number(text, at);
    const bool one = number.IsOne(at);
    for (; at < number.end(); ++at) found[at] = one && text[at] == U' ';
  }
  return found;
}

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
  const std::vector<bool> left_out = SpacesInNumbers(source.code_points);
  auto seam = source.seams.begin();
  for (size_t i = 0; i < source.spans.size(); ++i) {
    const size_t before = passage.text.size();
    if (seam != source.seams.end() && *seam == i) passage.map.AddSeam(before), ++seam;
    if (left_out[i]) continue;
    AppendCodePoint(source.code_points[i], passage.text);
    passage.map.Append(passage.text.size() - before, source.spans[i]);
  }
}

}  // namespace xiezuo
