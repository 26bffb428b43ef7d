#include "locale/collation.h"

#include <unicode/coll.h>

#include "base/error.h"

namespace xiezuo {
namespace {

const icu::Collator& Chinese() {
  // Never destroyed: a query may still run when the program ends.
  static const icu::Collator* const collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    icu::Collator* made =
        icu::Collator::createInstance(icu::Locale("zh", "CN", nullptr, "collation=pinyin"), status);
    if (U_FAILURE(status)) throw Error("ICU has no order for Chinese", "install ICU's data");
    return made;
  }();
  return *collator;
}

icu::StringPiece Piece(std::string_view text) { return {text.data(), static_cast<int32_t>(text.size())}; }

}  // namespace

int CompareChinese(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  return Chinese().compareUTF8(Piece(a), Piece(b), status);
}

}  // namespace xiezuo
