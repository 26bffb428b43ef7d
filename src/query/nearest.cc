#include "query/nearest.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kListed = 3;

// Insertions, deletions and replacements that make one text the other.
size_t EditDistance(const std::u32string& a, const std::u32string& b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i + 1;
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t replaced = diagonal + (a[i] != b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string NearestList(std::string_view word, const std::vector<std::string>& words) {
  const std::u32string sought = ToCodePoints(word);
  std::vector<std::pair<size_t, std::string_view>> ranked;
  for (const std::string& candidate : words)
    ranked.emplace_back(EditDistance(sought, ToCodePoints(candidate)), candidate);
  const size_t listed = std::min(kListed, ranked.size());
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(listed), ranked.end());
  std::string text;
  for (size_t i = 0; i < listed; ++i) text.append(i == 0 ? "" : ", ").append(ranked[i].second);
  return text;
}

}  // namespace xiezuo
