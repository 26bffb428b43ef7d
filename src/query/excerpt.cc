#include "query/excerpt.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"

namespace xiezuo {
namespace {

struct Occurrence {
  Span span;
  size_t word;  // which of the sought ones
  auto operator<=>(const Occurrence&) const = default;
};

// In the order of the text.
std::vector<Occurrence> Occurrences(std::string_view text, const std::vector<Spellings>& sought) {
  const std::vector<SearchToken> tokens = SearchTokens(text);
  std::vector<Occurrence> occurrences;
  for (size_t word = 0; word < sought.size(); ++word) {
    for (const auto& spelling : sought[word]) {
      for (const Span span : PlacesOf(spelling, tokens)) occurrences.push_back({span, word});
    }
  }
  std::sort(occurrences.begin(), occurrences.end());
  return occurrences;
}

// A quarter of the room before the word, more where there is less text after it.
Span Window(std::string_view text, Span word, size_t most) {
  const size_t length = CodePointCount(TextOf(text, word));
  const size_t room = std::max(most, length) - length;
  Span window = word;
  size_t left = room;
  for (; left > 0 && window.end < text.size(); --left) NextCodePoint(text, window.end);
  left = std::max(left, std::min(room, most / 4));
  for (; left > 0 && window.begin > 0; --left) window.begin = PreviousBoundary(text, window.begin);
  size_t count = CodePointCount(TextOf(text, window));
  for (; count > most && window.end > word.end; --count) window.end = PreviousBoundary(text, window.end);
  return window;
}

// One window for each word that those before it do not show.
std::vector<Span> Windows(std::string_view text, const std::vector<Occurrence>& occurrences, size_t most) {
  std::vector<Span> windows;
  std::set<size_t> shown;
  for (const Occurrence& occurrence : occurrences) {
    if (shown.contains(occurrence.word)) continue;
    const Span window = windows.emplace_back(Window(text, occurrence.span, most));
    for (const Occurrence& other : occurrences) {
      if (window.Contains(other.span)) shown.insert(other.word);
    }
  }
  return windows;
}

// As wide as all of them may be together.
std::vector<Span> WidestWindows(std::string_view text, const std::vector<Occurrence>& occurrences,
                                size_t most) {
  const size_t least = most / 5;
  for (size_t count = 1;; ++count) {
    const size_t width = std::max(most / count, least);
    std::vector<Span> windows = Windows(text, occurrences, width);
    if (windows.size() <= count || width == least) return windows;
  }
}

// Spans that overlap as one; also those that touch, where that is asked for.
enum class Touching { kApart, kJoined };

std::vector<Span> Join(std::vector<Span> spans, Touching touching) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> joined;
  for (const Span span : spans) {
    const bool joins =
        !joined.empty() && (span.begin < joined.back().end ||
                            (touching == Touching::kJoined && span.begin == joined.back().end));
    if (joins) {
      joined.back().end = std::max(joined.back().end, span.end);
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}

std::string Marked(std::string_view text, Span window, const std::vector<Occurrence>& occurrences) {
  std::vector<Span> whole;
  for (const Occurrence& occurrence : occurrences) {
    if (window.Contains(occurrence.span)) whole.push_back(occurrence.span);
  }
  std::string marked;
  size_t at = window.begin;
  for (const Span word : Join(std::move(whole), Touching::kApart)) {
    marked.append(TextOf(text, {at, word.begin})).append("⟦").append(TextOf(text, word)).append("⟧");
    at = word.end;
  }
  return marked.append(TextOf(text, {at, window.end}));
}

}  // namespace

std::string Excerpt(std::string_view text, const std::vector<Spellings>& sought, size_t most) {
  const std::vector<Occurrence> occurrences = Occurrences(text, sought);
  std::vector<Span> windows = WidestWindows(text, occurrences, most);
  if (windows.empty()) windows.push_back(Window(text, {0, 0}, most));
  windows = Join(std::move(windows), Touching::kJoined);
  std::string excerpt = windows.front().begin > 0 ? "…" : "";
  for (const Span window : windows) {
    excerpt += Marked(text, window, occurrences);
    if (window.end < text.size()) excerpt += "…";
  }
  return excerpt;
}

}  // namespace xiezuo
