#include "annotate/quantity_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace xiezuo {

size_t OneAt(std::string_view text, size_t at, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (StandsAt(text, at, word)) return word.size();
  }
  return 0;
}

size_t OneBefore(std::string_view text, size_t at, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (EndsBefore(text, at, word)) return word.size();
  }
  return 0;
}

size_t SkipSpaces(std::string_view text, size_t at) {
  const size_t last = std::min(text.size(), at + 2);
  while (at < last && text[at] == ' ') ++at;
  return at;
}

char32_t CodePointAt(std::string_view text, size_t at) {
  return at < text.size() ? NextCodePoint(text, at) : 0;
}

char32_t CodePointBefore(std::string_view text, size_t at) {
  if (at == 0) return 0;
  at = PreviousBoundary(text, at);
  return NextCodePoint(text, at);
}

size_t RangeSignAt(std::string_view text, size_t at) {
  return OneAt(text, at, {"——", "—", "–", "--", "-", "～", "~", "至", "到"});
}

void WordTable::Add(std::string_view word, size_t value) {
  const size_t bar = word.find('|');
  Entry entry{std::string(word.substr(0, bar)), {}, value};
  if (bar != std::string_view::npos) entry.ahead = word.substr(bar + 1);
  if (entry.word.empty()) return;
  std::vector<Entry>& same = entries_[CodePointAt(entry.word, 0)];
  const auto longer = [](const Entry& a, const Entry& b) {
    return a.word.size() + a.ahead.size() > b.word.size() + b.ahead.size();
  };
  same.insert(std::upper_bound(same.begin(), same.end(), entry, longer), std::move(entry));
}

const WordTable::Entry* WordTable::LongestAt(std::string_view text, size_t at) const {
  const auto found = entries_.find(CodePointAt(text, at));
  if (found == entries_.end()) return nullptr;
  for (const Entry& entry : found->second) {
    if (StandsAt(text, at, entry.word) && StandsAt(text, at + entry.word.size(), entry.ahead)) return &entry;
  }
  return nullptr;
}

}  // namespace xiezuo
