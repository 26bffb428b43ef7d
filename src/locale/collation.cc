#include "locale/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <utility>

#include "base/error.h"
#include "base/message.h"
#include "locale/icu_memory.h"

namespace xiezuo {
namespace {

const icu::Collator& Chinese() {
  RequireIcuMemory();
  // Never destroyed: a query may still run when the program ends.
  static const icu::Collator* const collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    icu::Collator* made =
        icu::Collator::createInstance(icu::Locale("zh", "CN", nullptr, "collation=pinyin"), status);
    if (U_FAILURE(status))
      throw Error(Message("ICU has no order for Chinese"), Message("install ICU's data"));
    return made;
  }();
  return *collator;
}

}  // namespace

ChineseOrder::ChineseOrder(PlaceReading places) : places_(std::move(places)) { Chinese(); }

int ChineseOrder::Compare(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  const int order = Chinese().compareUTF8(places_.Respell(a), places_.Respell(b), status);
  return order != 0 ? order : a.compare(b);
}

std::string ChineseOrder::Key(std::string_view text) const {
  const icu::UnicodeString respelled = icu::UnicodeString::fromUTF8(places_.Respell(text));
  std::string key(256, '\0');
  const auto fill = [&] {
    return static_cast<size_t>(Chinese().getSortKey(respelled, reinterpret_cast<uint8_t*>(key.data()),
                                                    static_cast<int32_t>(key.size())));
  };
  for (size_t needed = fill(); needed > key.size(); needed = fill()) key.resize(needed);
  key.resize(key.find('\0') + 1);  // ICU's own end; nothing in a key is less
  return key.append(text);
}

}  // namespace xiezuo
