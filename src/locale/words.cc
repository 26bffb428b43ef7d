#include "locale/words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "locale/icu_memory.h"

namespace xiezuo {
namespace {

constexpr size_t kNeighbours = 4;  // characters that decide whether a junction cuts a word

// Each thread keeps one iterator: making one costs far more than using it.
icu::BreakIterator& ThreadIterator() {
  thread_local std::unique_ptr<icu::BreakIterator> iterator;
  if (!iterator) {
    UErrorCode status = U_ZERO_ERROR;
    iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
    if (U_FAILURE(status))
      throw Error(Message("ICU has no word breaks for Chinese"), Message("install ICU's data"));
  }
  return *iterator;
}

}  // namespace

std::vector<size_t> WordBoundaries(std::string_view utf8) {
  std::vector<size_t> boundaries;
  if (utf8.empty()) return boundaries;
  RequireIcuMemory();
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, utf8.data(), static_cast<int64_t>(utf8.size()), &status);
  icu::BreakIterator& iterator = ThreadIterator();
  iterator.setText(&view, status);
  if (U_SUCCESS(status)) {
    for (int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next()) {
      boundaries.push_back(static_cast<size_t>(at));
    }
    iterator.setText(icu::UnicodeString());  // the view dies with this call
  }
  utext_close(&view);
  if (U_FAILURE(status)) throw Error(Message("ICU could not break text into words"));
  return boundaries;
}

WordCut CutsWord(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return WordCut::kNone;
  size_t from = left.size();
  for (size_t i = 0; i < kNeighbours && from > 0; ++i) from = PreviousBoundary(left, from);
  size_t to = 0;
  for (size_t i = 0; i < kNeighbours && to < right.size(); ++i) NextCodePoint(right, to);
  const std::string_view before = left.substr(from), after = right.substr(0, to);
  const std::vector<size_t> joined = WordBoundaries(std::string(before).append(after));
  const auto word_end = std::upper_bound(joined.begin(), joined.end(), before.size());
  if (*std::prev(word_end) == before.size()) return WordCut::kNone;
  const std::vector<size_t> alone = WordBoundaries(after);
  const bool whole = std::binary_search(alone.begin(), alone.end(), *word_end - before.size());
  return whole ? WordCut::kCertain : WordCut::kDoubtful;
}

}  // namespace xiezuo
