#include "text/fragments.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "locale/display_width.h"
#include "locale/fold.h"
#include "locale/words.h"
#include "text/form.h"

namespace xiezuo {
namespace {

struct Line {
  Span span;  // trimmed, not empty
  std::u32string spaced, plain;
  size_t width = 0;
  size_t blank_lines = 0;
  bool turns = false, continues = false;
};

std::u32string Spaced(std::string_view text) {
  std::u32string folded = ToCodePoints(text);
  for (char32_t& c : folded) c = c >= '\t' && c <= '\r' ? U' ' : c;
  FoldCodePoints(folded);
  const auto both_blank = [](char32_t a, char32_t b) { return a == U' ' && b == U' '; };
  folded.erase(std::unique(folded.begin(), folded.end(), both_blank), folded.end());
  return folded;
}

Line MakeLine(std::string_view text, Span span, size_t blank_lines) {
  Line line{.span = span, .spaced = Spaced(TextOf(text, span)), .plain = {}, .blank_lines = blank_lines};
  line.plain = line.spaced;
  std::erase(line.plain, U' ');
  line.width = DisplayWidth(TextOf(text, span));
  return line;
}

Span TrimmedSpan(std::string_view text, Span span) {
  const std::string_view trimmed = Trim(TextOf(text, span));
  const auto begin = static_cast<size_t>(trimmed.data() - text.data());
  return trimmed.empty() ? Span{span.begin, span.begin} : Span{begin, begin + trimmed.size()};
}

// The next （下转4版）or （上接3版）in a span, brackets of either width; empty where there is none.
Span FindTurnMark(std::string_view text, Span span) {
  constexpr size_t kLongest = 40;
  const std::string_view inside = TextOf(text, span);
  for (size_t at = 0; at < inside.size(); ++at) {
    const std::string_view rest = inside.substr(at, kLongest);
    const size_t opener = rest.front() == '('      ? 1
                          : rest.starts_with("（") ? std::string_view("（").size()
                                                   : 0;
    if (opener == 0) continue;
    const std::string_view words = rest.substr(opener);
    if (!words.starts_with("下转") && !words.starts_with("上接")) continue;
    const size_t half = rest.find(')'), full = rest.find("）");
    if (half == full) continue;  // neither
    const size_t close = half < full ? half + 1 : full + std::string_view("）").size();
    return {span.begin + at, span.begin + at + close};
  }
  return {span.end, span.end};
}

bool EndsInDigit(std::string_view text) { return !text.empty() && text.back() >= '0' && text.back() <= '9'; }

// Where a line has to be cut because it would be too long a paragraph; its end where it need not be.
size_t CutOf(std::string_view text, Span span) {
  constexpr size_t kHan = 3, kLongestNumber = 64;
  const size_t least = span.begin + kHan * kLongParagraph, most = least + kHan * kLongParagraph;
  if (span.end <= most) return span.end;
  static constexpr std::string_view kStop = "。";
  const size_t stop = text.substr(0, most).find(kStop, PreviousBoundary(text, least + 1));
  if (stop != std::string_view::npos) return stop + kStop.size();
  size_t cut = PreviousBoundary(text, most + 1);
  for (size_t back = 0; back < kLongestNumber && EndsInDigit(text.substr(0, cut)); ++back) --cut;
  return cut;
}

// A line, cut at its turn marks, which become lines of their own.
void AppendCutLine(std::string_view text, Span span, size_t blank_lines, std::vector<Line>& lines) {
  bool continues = false;
  while (!span.empty()) {
    const Span mark = FindTurnMark(text, span);
    if (const Span before = TrimmedSpan(text, {span.begin, mark.begin}); !before.empty()) {
      lines.push_back(MakeLine(text, before, std::exchange(blank_lines, 0)));
      lines.back().continues = continues;
    }
    if (mark.empty()) return;
    const bool turns = TextOf(text, mark).find("下转") != std::string_view::npos;
    if (turns && !lines.empty()) lines.back().turns = true;
    continues = !turns;
    lines.push_back(MakeLine(text, mark, std::exchange(blank_lines, 0)));
    span = TrimmedSpan(text, {mark.end, span.end});
    if (span.empty() && continues) lines.back().continues = true;  // the text stands in the next line
  }
}

void AppendLine(std::string_view text, Span span, size_t blank_lines, std::vector<Line>& lines) {
  while (!span.empty()) {
    const size_t cut = CutOf(text, span);
    AppendCutLine(text, TrimmedSpan(text, {span.begin, cut}), std::exchange(blank_lines, 0), lines);
    span = TrimmedSpan(text, {cut, span.end});
  }
}

std::vector<Line> CutLines(std::string_view text) {
  std::vector<Line> lines;
  size_t blank_lines = 0;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find_first_of("\n\r", at), text.size());
    const Span line = TrimmedSpan(text, {at, end});
    if (line.empty()) {
      ++blank_lines;
    } else {
      AppendLine(text, line, std::exchange(blank_lines, 0), lines);
    }
    at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  // A mark that ends its line hands its meaning to the line after it.
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].continues && FindTurnMark(text, lines[i].span) == lines[i].span) {
      lines[i].continues = false;
      lines[i + 1].continues = true;
    }
  }
  return lines;
}

// The width at which the page's text was wrapped: that of most lines that stop in mid-sentence; 0 where lines
// are whole paragraphs.
size_t WrapWidth(const std::vector<Line>& lines) {
  constexpr size_t kNarrowest = 24, kTolerance = 2, kEnough = 3;
  std::map<size_t, size_t> counts;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].blank_lines == 0 && lines[i].width >= kNarrowest && !EndsSentence(lines[i].plain))
      ++counts[lines[i].width];
  }
  size_t best = 0, best_count = kEnough - 1;
  for (const auto& [width, count] : counts) {
    size_t near = 0;
    for (auto it = counts.lower_bound(width - kTolerance); it != counts.end() && it->first <= width; ++it)
      near += it->second;
    if (near > best_count) best = width, best_count = near;
  }
  return best;
}

std::string Utf8Of(Characters text) {
  std::string utf8;
  for (const char32_t c : text) AppendCodePoint(c, utf8);
  return utf8;
}

// A break inside a word, a number or a bracket.
bool BreaksInside(Characters left, Characters right) {
  constexpr size_t kWindow = 8;
  const bool multiplied =
      left.size() >= 2 && IsOneOf(left.back(), U"万亿千") && IsDigit(left[left.size() - 2]);
  if (IsDigit(left.back()) && IsDigit(right.front())) return true;
  if ((IsDigit(left.back()) || multiplied) && IsOneOf(right.front(), U"万亿元人名个家户所年月日%亩吨"))
    return true;
  if (LeavesOpen(left) && ClosesUnopened(right)) return true;
  if (IsOneOf(right.front(), U"，。、；：！？）”》")) return true;
  return CutsWord(Utf8Of(left.substr(left.size() - std::min(kWindow, left.size()))),
                  Utf8Of(right.substr(0, kWindow))) != WordCut::kNone;
}

// Whether a line goes on in the next one of its block.
bool GoesOn(const Fragment& fragment, const Line& line, const Line& next, size_t wrap) {
  constexpr size_t kLongLine = 40, kShorter = 4;
  if (next.blank_lines > 0 || line.turns || next.continues) return false;
  if (fragment.plain.size() + next.plain.size() > 2 * kLongParagraph) return false;
  if (fragment.plain.size() >= kLongParagraph && EndsSentence(line.plain)) return false;
  if (fragment.plain.size() <= 80 && IsCredit(next.spaced, next.plain)) return true;
  if (BeginsAnew(next.spaced, next.plain)) return false;
  if (IsByline(fragment.spaced, fragment.plain) || IsPageLine(fragment.spaced, fragment.plain)) return false;
  if (IsNoticeLabel(fragment.plain)) return false;
  if (IsOrnament(line.plain) || IsOrnament(next.plain)) return false;
  if (IsTableRow(line.spaced) && IsTableRow(next.spaced)) return false;
  if (EndsSentence(line.plain)) {
    return wrap > 0 && line.width + 2 >= wrap && line.width <= wrap + 2 && line.plain.back() != U'：';
  }
  const bool captioned = IsCaption(fragment.spaced, fragment.plain) || IsMarkedHeading(fragment.plain);
  const size_t full = wrap > kShorter ? std::min(kLongLine, wrap - kShorter) : kLongLine;
  if (!captioned && line.width >= full) return true;
  if (!captioned && IsOneOf(line.plain.back(), U"，、")) return true;
  return BreaksInside(line.plain, next.plain);
}

void AppendToFragment(const Line& line, Fragment& fragment) {
  fragment.lines.push_back(line.span);
  fragment.spaced += line.spaced;
  fragment.plain += line.plain;
  fragment.turns = line.turns;
}

}  // namespace

std::vector<Fragment> CutFragments(std::string_view text) {
  const std::vector<Line> lines = CutLines(text);
  const size_t wrap = WrapWidth(lines);
  std::vector<Fragment> fragments;
  size_t block = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && lines[i].blank_lines > 0) ++block;
    if (i == 0 || !GoesOn(fragments.back(), lines[i - 1], lines[i], wrap)) {
      fragments.emplace_back();
      fragments.back().block = block;
      fragments.back().blank_lines = lines[i].blank_lines;
      fragments.back().continues = lines[i].continues;
    }
    AppendToFragment(lines[i], fragments.back());
  }
  return fragments;
}

}  // namespace xiezuo
