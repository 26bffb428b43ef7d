#include "locale/pinyin.h"

#include <unicode/translit.h>

#include <algorithm>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "locale/icu_memory.h"

namespace xiezuo {
namespace {

class Table {
 public:
  Table() {
    UErrorCode status = U_ZERO_ERROR;
    transliterator_.reset(
        icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status))
      throw Error(Message("ICU has no transliterator Han-Latin"), Message("install ICU's data"));
  }

  std::string_view Find(char32_t c) {
    const std::lock_guard lock(mutex_);
    const auto known = kept_.find(c);
    if (known != kept_.end()) return known->second;
    icu::UnicodeString text(static_cast<UChar32>(c));
    transliterator_->transliterate(text);
    std::string reading;
    text.toUTF8String(reading);
    const bool letters = std::all_of(reading.begin(), reading.end(),
                                     [](char letter) { return letter >= 'a' && letter <= 'z'; });
    return kept_.emplace(c, letters ? reading : "").first->second;
  }

 private:
  std::unique_ptr<icu::Transliterator> transliterator_;
  std::mutex mutex_;
  std::unordered_map<char32_t, std::string> kept_;
};

}  // namespace

std::string_view PinyinOf(char32_t code_point) {
  if (!IsHan(code_point)) return {};
  RequireIcuMemory();
  static Table& table = *new Table;  // never destroyed: a query may still run when the program ends
  return table.Find(code_point);
}

}  // namespace xiezuo
