#include "annotate/quantity_tables.h"

#include <algorithm>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

[[noreturn]] void Refuse(std::string_view table, std::string_view word, std::string_view value) {
  throw Error(Message("lexicon/{}.tsv: \"{}\" has the unknown value \"{}\"", table, word, value),
              Message("use one of the values that the file's first lines name"));
}

std::optional<QuantityForm> ParseForm(const std::string& word, const std::string& form) {
  if (form == "none") return std::nullopt;
  if (form == "money") return QuantityForm::kMoney;
  if (form == "count") return QuantityForm::kCount;
  if (form == "measure") return QuantityForm::kMeasure;
  if (form == "percent") return QuantityForm::kPercent;
  if (form == "multiple") return QuantityForm::kMultiple;
  if (form == "duration") return QuantityForm::kDuration;
  if (form == "rank") return QuantityForm::kOrdinal;
  if (form == "identifier") return QuantityForm::kIdentifier;
  if (form == "date") return QuantityForm::kDate;
  Refuse("units", word, form);
}

// （套） behind 台: the end of the bracket, and the word in it.
struct Bracket {
  size_t begin, end;
};

std::optional<Bracket> BracketAt(std::string_view text, size_t at) {
  const size_t open = OneAt(text, at, {"（", "("});
  if (open == 0) return std::nullopt;
  size_t end = at + open;
  for (int i = 0; i < 2 && IsHan(CodePointAt(text, end)); ++i) NextCodePoint(text, end);
  if (end == at + open || !OneAt(text, end, {"）", ")"})) return std::nullopt;
  return Bracket{at + open, end};
}

}  // namespace

QuantityTables::QuantityTables(const Lexicon& lexicon) {
  AddUnits(lexicon.table("units"));
  AddNames(lexicon.table("numeral_names"), lexicon.table("numeral_places"), lexicon.table("periods"));
  AddQualifiers(lexicon.table("qualifiers"));
}

void QuantityTables::AddUnits(const Lexicon::Table& table) {
  const size_t word = table.ColumnOf("word"), form = table.ColumnOf("form"), unit = table.ColumnOf("unit"),
               chinese = table.ColumnOf("chinese");
  for (const auto& row : table.rows) {
    const std::string& use = row[chinese];
    if (!use.empty() && use != "no" && use != "three") Refuse("units", row[word], use);
    const HanUse han = use == "no" ? HanUse::kNo : use == "three" ? HanUse::kThree : HanUse::kYes;
    std::string name = row[unit].empty() ? row[word].substr(0, row[word].find('|')) : row[unit];
    unit_words_.Add(row[word], units_.size());
    units_.push_back({std::move(name), ParseForm(row[word], row[form]), han});
  }
}

void QuantityTables::AddNames(const Lexicon::Table& names, const Lexicon::Table& places,
                              const Lexicon::Table& periods) {
  const size_t word = names.ColumnOf("word"), kind = names.ColumnOf("kind");
  const auto add = [this](const std::string& name, NumeralNameKind value) {
    name_words_.Add(name, names_.size());
    names_.push_back(value);
  };
  for (const auto& row : names.rows) {
    if (row[kind] != "word" && row[kind] != "name" && row[kind] != "ratio")
      Refuse("numeral_names", row[word], row[kind]);
    add(row[word], row[kind] == "word"   ? NumeralNameKind::kWord
                   : row[kind] == "name" ? NumeralNameKind::kName
                                         : NumeralNameKind::kRatio);
  }
  const size_t place = places.ColumnOf("word");
  for (const auto& row : places.rows) add(row[place], NumeralNameKind::kWord);
  const size_t period = periods.ColumnOf("name"), quoted = periods.ColumnOf("quoted");
  for (const auto& row : periods.rows) {
    add(row[period], row[quoted] == "yes" ? NumeralNameKind::kQuotedName : NumeralNameKind::kName);
  }
}

void QuantityTables::AddQualifiers(const Lexicon::Table& table) {
  const size_t word = table.ColumnOf("word"), place = table.ColumnOf("place"),
               qualifier = table.ColumnOf("qualifier"), not_after = table.ColumnOf("not_after");
  for (const auto& row : table.rows) {
    const auto value = ParseQualifier(row[qualifier]);
    if (!value) Refuse("qualifiers", row[word], row[qualifier]);
    if (row[place] != "before" && row[place] != "after") Refuse("qualifiers", row[word], row[place]);
    QualifierWord entry{row[word], *value, {}};
    for (const char32_t c : ToCodePoints(row[not_after])) {
      if (c != U' ') entry.not_after.push_back(c);
    }
    if (row[place] == "before") {
      before_.push_back(std::move(entry));
    } else {
      after_words_.Add(entry.word, after_.size());
      after_.push_back(std::move(entry));
    }
  }
  std::stable_sort(before_.begin(), before_.end(),
                   [](const auto& a, const auto& b) { return a.word.size() > b.word.size(); });
}

std::optional<UnitMatch> QuantityTables::UnitAt(std::string_view text, size_t at,
                                                const Numeral& numeral) const {
  at = SkipSpaces(text, at);
  const WordTable::Entry* entry = unit_words_.LongestAt(text, at);
  if (entry == nullptr) return std::nullopt;
  const Unit& unit = units_[entry->value];
  if (!unit.form) return std::nullopt;
  UnitMatch match{at + entry->word.size(), unit.name, text.substr(at, entry->word.size()), *unit.form, false};
  if (IsLetterAt(text, at) && (IsLetterAt(text, match.end) || IsDigitAt(text, match.end)))
    return std::nullopt;
  if (!numeral.digits) {
    const bool small = numeral.value && *numeral.value < Decimal(3) && !numeral.upper;
    if (unit.han == HanUse::kNo || (unit.han == HanUse::kThree && small)) return std::nullopt;
  }
  if (unit.name != entry->word)
    match.over = entry->word.find("多") != std::string::npos || entry->word.find("余") != std::string::npos;
  if (const auto bracket = BracketAt(text, match.end)) {
    const WordTable::Entry* inner = unit_words_.LongestAt(text, bracket->begin);
    if (inner != nullptr && units_[inner->value].form &&
        bracket->begin + inner->word.size() == bracket->end) {
      match.name += "(" + inner->word + ")";
      match.end = bracket->end + OneAt(text, bracket->end, {"）", ")"});
    }
  }
  return match;
}

std::optional<NumeralName> QuantityTables::NameAt(std::string_view text, size_t at) const {
  const WordTable::Entry* entry = name_words_.LongestAt(text, at);
  if (entry == nullptr) return std::nullopt;
  const NumeralName match{at + entry->word.size(), names_[entry->value]};
  if (match.kind != NumeralNameKind::kQuotedName) return match;
  const bool quoted = OneBefore(text, at, {"“", "‘"}) && OneAt(text, match.end, {"”", "’"});
  return quoted ? std::optional(NumeralName{match.end, NumeralNameKind::kName}) : std::nullopt;
}

QualifierMatch QuantityTables::QualifierBefore(std::string_view text, size_t from, size_t at) const {
  for (const QualifierWord& word : before_) {
    if (word.word.size() > at - from || !EndsBefore(text, at, word.word)) continue;
    const char32_t previous = CodePointBefore(text, at - word.word.size());
    if (previous != 0 && word.not_after.find(previous) != std::u32string::npos) continue;
    return {word.word.size(), word.qualifier};
  }
  return {};
}

QualifierMatch QuantityTables::QualifierAt(std::string_view text, size_t at) const {
  const WordTable::Entry* entry = after_words_.LongestAt(text, at);
  return entry == nullptr ? QualifierMatch{}
                          : QualifierMatch{entry->word.size(), after_[entry->value].qualifier};
}

}  // namespace xiezuo
