#include "locale/simplified.h"

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/uset.h>

#include <array>
#include <atomic>
#include <bitset>
#include <memory>
#include <mutex>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "locale/icu_memory.h"

namespace xiezuo {
namespace {

// The main block and extension A, where all traditional characters of newspapers stand.
constexpr char32_t kFirst = 0x3400, kLast = 0x9FFF;
constexpr size_t kCount = kLast - kFirst + 1;

std::bitset<kCount> CharactersOfGb2312() {
  RequireIcuMemory();
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("GB2312", &status);
  USet* set = uset_openEmpty();
  ucnv_getUnicodeSet(converter, set, UCNV_ROUNDTRIP_SET, &status);
  std::bitset<kCount> members;
  for (char32_t c = kFirst; c <= kLast; ++c)
    members[c - kFirst] = uset_contains(set, static_cast<UChar32>(c)) != 0;
  uset_close(set);
  ucnv_close(converter);
  if (U_FAILURE(status))
    throw Error(Message("ICU has no converter for GB2312"), Message("install ICU's data"));
  return members;
}

class Table {
 public:
  Table() {
    RequireIcuMemory();
    UErrorCode status = U_ZERO_ERROR;
    transliterator_.reset(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    if (U_FAILURE(status))
      throw Error(Message("ICU has no transliterator Traditional-Simplified"), Message("install ICU's data"));
  }

  char32_t Find(char32_t c) {
    std::atomic<char32_t>& kept = kept_[c - kFirst];
    if (const char32_t known = kept.load(std::memory_order_relaxed)) return known;
    RequireIcuMemory();
    const std::lock_guard lock(mutex_);
    icu::UnicodeString text(static_cast<UChar32>(c));
    transliterator_->transliterate(text);
    const char32_t answer = text.countChar32() == 1 ? static_cast<char32_t>(text.char32At(0)) : c;
    kept.store(answer, std::memory_order_relaxed);
    return answer;
  }

 private:
  std::unique_ptr<icu::Transliterator> transliterator_;
  std::mutex mutex_;
  std::array<std::atomic<char32_t>, kCount> kept_{};
};

// GB 2312 has a few traditional characters too. These stand for their simplified ones in any text; others
// (乾, 著, 藉) are also characters in their own right.
char32_t SimplifiedWithinGb2312(char32_t c) {
  switch (c) {
    case U'後':
      return U'后';
    case U'於':
      return U'于';
    case U'徵':
      return U'征';
    case U'夥':
      return U'伙';
    case U'菸':
      return U'烟';
    default:
      return c;
  }
}

}  // namespace

char32_t Simplified(char32_t code_point) {
  if (code_point < kFirst || code_point > kLast) return code_point;
  static const std::bitset<kCount> gb2312 = CharactersOfGb2312();
  if (gb2312[code_point - kFirst]) return SimplifiedWithinGb2312(code_point);
  static Table table;
  return table.Find(code_point);
}

}  // namespace xiezuo
