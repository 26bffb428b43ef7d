#include "query/nearest.h"

#include <algorithm>
#include <numeric>
#include <tuple>

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

// The rank is what comes before the word.
template <typename Ranked>
std::string ListFirst(std::vector<Ranked> ranked) {
  const size_t listed = std::min(kListed, ranked.size());
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(listed), ranked.end());
  std::string text;
  for (size_t i = 0; i < listed; ++i) {
    text.append(i == 0 ? "" : ", ").append(std::get<std::string_view>(ranked[i]));
  }
  return text;
}

}  // namespace

std::string NearestList(std::string_view word, const std::vector<std::string>& words) {
  const std::u32string sought = ToCodePoints(word);
  std::vector<std::tuple<size_t, std::string_view>> ranked;
  for (const std::string& candidate : words)
    ranked.emplace_back(EditDistance(sought, ToCodePoints(candidate)), candidate);
  return ListFirst(std::move(ranked));
}

std::string NearestList(const SpokenWord& word, const std::vector<SpokenWord>& words) {
  const std::u32string sound = ToCodePoints(word.sound), text = ToCodePoints(word.text);
  std::vector<std::tuple<size_t, size_t, std::string_view>> ranked;
  for (const SpokenWord& candidate : words) {
    ranked.emplace_back(EditDistance(sound, ToCodePoints(candidate.sound)),
                        EditDistance(text, ToCodePoints(candidate.text)), candidate.text);
  }
  return ListFirst(std::move(ranked));
}

}  // namespace xiezuo
