#pragma once
// The lexicon's tables that quantities are read by, compiled for longest match.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/quantity.h"
#include "annotate/quantity_numeral.h"
#include "annotate/quantity_text.h"

namespace xiezuo {

enum class NumeralNameKind { kWord, kName, kRatio, kQuotedName };

struct UnitMatch {
  size_t end = 0;
  std::string name;       // as it is stored
  std::string_view word;  // as printed
  QuantityForm form = QuantityForm::kCount;
  bool over = false;  // 个多月
};

struct NumeralName {
  size_t end = 0;
  NumeralNameKind kind = NumeralNameKind::kWord;
};

struct QualifierMatch {
  size_t size = 0;
  Qualifier qualifier = Qualifier::kExact;
};

struct QuantityTables {
  explicit QuantityTables(const Lexicon& lexicon);

  // The unit behind a numeral that ends at `at`; nothing where a word stands there that only begins like a
  // unit.
  std::optional<UnitMatch> UnitAt(std::string_view text, size_t at, const Numeral& numeral) const;
  std::optional<NumeralName> NameAt(std::string_view text, size_t at) const;
  // The longest qualifier that ends before `at` and begins at `from` or later.
  QualifierMatch QualifierBefore(std::string_view text, size_t from, size_t at) const;
  QualifierMatch QualifierAt(std::string_view text, size_t at) const;

 private:
  enum class HanUse { kYes, kNo, kThree };
  struct Unit {
    std::string name;
    std::optional<QuantityForm> form;  // absent for "none"
    HanUse han;
  };
  struct QualifierWord {
    std::string word;
    Qualifier qualifier;
    std::u32string not_after;
  };

  void AddUnits(const Lexicon::Table& table);
  void AddNames(const Lexicon::Table& names, const Lexicon::Table& places, const Lexicon::Table& periods);
  void AddQualifiers(const Lexicon::Table& table);

  WordTable unit_words_, name_words_, after_words_;
  std::vector<Unit> units_;
  std::vector<NumeralNameKind> names_;
  std::vector<QualifierWord> before_, after_;  // before_ longest first
};

}  // namespace xiezuo
