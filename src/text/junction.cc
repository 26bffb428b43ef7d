#include "text/junction.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kLongestPage = 1'000'000;

// Beginnings that belong to a paragraph of its own.
constexpr Characters kNaturalStarts[] = {
    U"今年",     U"去年", U"前年",   U"近年",   U"近日",   U"日前",   U"目前",   U"如今",
    U"同时",     U"此外", U"另外",   U"据",     U"记者",   U"本报",   U"截至",   U"这",
    U"“",        U"早在", U"不仅",   U"此次",   U"为此",   U"其中，", U"近两年", U"下一步",
    U"与此同时", U"未来", U"当年",   U"当天",   U"自20",   U"从20",   U"站在",   U"走进",
    U"多年来",   U"明年", U"一年来", U"五年来", U"接下来", U"然而",   U"但",     U"更重要",
    U"无独有偶", U"正如", U"再往",   U"说起",   U"上世纪", U"又讯",   U"针对"};
constexpr Characters kRoles[] = {U"村民", U"书记", U"主任", U"经理", U"队长", U"老师", U"负责人",
                                 U"教师", U"干部", U"组长", U"局长", U"镇长", U"县长", U"区长",
                                 U"校长", U"院长", U"员工", U"居民", U"工人", U"社长"};

std::string Utf8Of(Characters text) {
  std::string utf8;
  for (const char32_t c : text) AppendCodePoint(c, utf8);
  return utf8;
}

uint64_t HashOf(Characters run) {
  uint64_t hash = 1469598103934665603ULL;
  for (const char32_t c : run) hash = (hash ^ c) * 1099511628211ULL;
  return hash;
}

}  // namespace

bool StartsNaturally(Characters plain) {
  if (std::any_of(std::begin(kNaturalStarts), std::end(kNaturalStarts),
                  [&](Characters start) { return plain.starts_with(start); })) {
    return true;
  }
  size_t digits = 0;
  while (digits < plain.size() && IsDigit(plain[digits])) ++digits;
  const Characters after = plain.substr(digits, 2);
  if (digits == 4 && after.starts_with(U"年")) return true;
  return (digits == 1 || digits == 2) &&
         (after == U"年来" || (after.starts_with(U"月") && after.size() == 2 && IsDigit(after[1])));
}

bool StartsWithSplitClause(Characters plain) {
  constexpr size_t kShortestParagraph = 8;
  if (plain.size() <= kShortestParagraph && EndsSentence(plain)) return true;
  const size_t end = plain.find_first_of(U"。，；：！？”");
  if (end == Characters::npos || end == 0) return false;
  return plain[end] == U'，' || plain[end] == U'：' ? end == 1 : end <= 3;
}

bool EndsWithRole(Characters left) {
  return std::any_of(std::begin(kRoles), std::end(kRoles),
                     [&](Characters role) { return left.ends_with(role); });
}

bool ListsAlike(Characters left, Characters right) {
  constexpr size_t kLongestMember = 6;
  return left.size() >= 2 && left.back() == U'、' && IsHan(left[left.size() - 2]) &&
         right.substr(1, kLongestMember).find(left[left.size() - 2]) != Characters::npos;
}

WordCut CutBetween(Characters left, Characters right) {
  constexpr size_t kWindow = 4;
  if (left.back() == U'的')
    return WordCut::kNone;  // stands at the end of words far more often than at their beginning
  return CutsWord(Utf8Of(left.substr(left.size() - std::min(kWindow, left.size()))),
                  Utf8Of(right.substr(0, kWindow)));
}

SeenRuns::SeenRuns(const std::vector<Fragment>& fragments) {
  const size_t size =
      std::accumulate(fragments.begin(), fragments.end(), size_t{0},
                      [](size_t sum, const Fragment& fragment) { return sum + fragment.plain.size(); });
  if (size > kLongestPage) return;
  hashes_.reserve(3 * size);
  for (const Fragment& fragment : fragments) {
    const Characters plain = fragment.plain;
    for (const size_t length : {2, 3, 4}) {
      for (size_t i = 0; i + length <= plain.size(); ++i) hashes_.push_back(HashOf(plain.substr(i, length)));
    }
  }
  std::sort(hashes_.begin(), hashes_.end());
}

size_t SeenRuns::LongestAcross(Characters left, Characters right) const {
  const auto has = [&](size_t before, size_t after) {
    if (left.size() < before || right.size() < after) return false;
    const std::u32string run =
        std::u32string(left.substr(left.size() - before)).append(right.substr(0, after));
    if (!std::all_of(run.begin(), run.end(), IsHan)) return false;
    return std::binary_search(hashes_.begin(), hashes_.end(), HashOf(run));
  };
  return has(2, 2) ? 4 : has(1, 2) || has(2, 1) ? 3 : has(1, 1) ? 2 : 0;
}

}  // namespace xiezuo
