// CheckLedger of compare.h: the scanner knows nothing of the program's own reading of numbers.
#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "generator/compare.h"

namespace xiezuo::generator {
namespace {

bool IsDigit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

bool IsIn(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// Digits, and the points and breaks of a line or a scan that stand between two of them.
size_t EndOfDigits(const std::u32string& text, size_t at) {
  size_t end = at;
  while (end < text.size() && IsDigit(text[end])) {
    ++end;
    if (end + 1 < text.size() && IsIn(text[end], U".． \n") && IsDigit(text[end + 1])) ++end;
  }
  return end;
}

// 三百, 两千余, 十几, before a multiplier of money or a measure of people; else at.
size_t EndOfNumerals(const std::u32string& text, size_t at) {
  if (text[at] == U'\n') return at;
  size_t end = at;
  while (end < text.size() && IsIn(text[end], U"一二两三四五六七八九十百千萬万億亿\n")) ++end;
  const size_t numerals = end;
  if (end < text.size() && IsIn(text[end], U"余餘多几幾")) ++end;
  while (end < text.size() && IsIn(text[end], U"万萬亿億\n")) ++end;
  const bool large = std::any_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                 text.begin() + static_cast<std::ptrdiff_t>(numerals),
                                 [](char32_t c) { return IsIn(c, U"百千万萬亿億"); });
  return large && end < text.size() && IsIn(text[end], U"元名人户戶亩畝") ? end : at;
}

std::string Around(const std::u32string& text, CodePointSpan span) {
  std::string words;
  const size_t from = span.start > 12 ? span.start - 12 : 0;
  for (size_t at = from; at < std::min(text.size(), span.end + 12); ++at) AppendCodePoint(text[at], words);
  return words;
}

}  // namespace

std::vector<std::string> CheckLedger(const ArticleReading& reading) {
  const std::u32string text = ToCodePoints(reading.text);
  std::vector<CodePointSpan> entries;
  for (const Fact& fact : reading.facts) {
    if (fact.type() == FactType::kProject || fact.type() == FactType::kPartnership) continue;
    for (const Evidence& evidence : fact.evidence) entries.push_back(evidence.span);
  }
  for (const Residue& residue : reading.residue) entries.push_back(residue.evidence.span);
  std::vector<std::string> faults;
  for (size_t at = 0; at < text.size(); ++at) {
    const size_t end = IsDigit(text[at]) ? EndOfDigits(text, at) : EndOfNumerals(text, at);
    if (end == at) continue;
    const CodePointSpan run{at, end};
    const auto touching = std::count_if(entries.begin(), entries.end(), [&](CodePointSpan entry) {
      return entry.start < run.end && run.start < entry.end;
    });
    const bool held = std::any_of(entries.begin(), entries.end(), [&](CodePointSpan entry) {
      return entry.start <= run.start && run.end <= entry.end;
    });
    if (touching != 1 || !held) {
      faults.push_back(fmt::format("  [{}, {}) is in {} of facts and residue{}: …{}…", run.start, run.end,
                                   touching, held ? "" : ", whole in none", Around(text, run)));
    }
    at = end - 1;
  }
  return faults;
}

}  // namespace xiezuo::generator
