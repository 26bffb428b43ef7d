#include "annotate/time_tables.h"

#include <charconv>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

std::u32string Characters(std::string_view list) {
  std::u32string characters;
  for (const char32_t c : ToCodePoints(list)) {
    if (c != U' ') characters.push_back(c);
  }
  return characters;
}

[[noreturn]] void Refuse(std::string_view table, const std::string& word, const std::string& value) {
  throw Error(Message("lexicon/{}.tsv: \"{}\" has the unknown value \"{}\"", table, word, value),
              Message("use one of the values that the file's first lines name"));
}

int ParseInt(std::string_view table, const std::string& word, const std::string& value) {
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size()) Refuse(table, word, value);
  return number;
}

TimeTables::WordKind ParseKind(const std::string& word, const std::string& kind) {
  if (kind == "relative") return TimeTables::WordKind::kRelative;
  if (kind == "anaphor") return TimeTables::WordKind::kAnaphor;
  if (kind == "since_start") return TimeTables::WordKind::kSinceStart;
  if (kind == "earlier") return TimeTables::WordKind::kEarlier;
  if (kind == "none") return TimeTables::WordKind::kNone;
  Refuse("time_words", word, kind);
}

}  // namespace

TimeTables::TimeTables(const Lexicon& lexicon) {
  const Lexicon::Table& words = lexicon.table("time_words");
  const size_t word = words.ColumnOf("word"), kind = words.ColumnOf("kind"),
               offset = words.ColumnOf("offset"), not_after = words.ColumnOf("not_after"),
               not_before = words.ColumnOf("not_before");
  for (const auto& row : words.rows) {
    word_table_.Add(row[word], words_.size());
    words_.push_back({row[word], ParseKind(row[word], row[kind]),
                      ParseInt("time_words", row[word], row[offset]), Characters(row[not_after]),
                      Characters(row[not_before])});
  }
  const Lexicon::Table& periods = lexicon.table("periods");
  const size_t name = periods.ColumnOf("name"), first = periods.ColumnOf("first"),
               last = periods.ColumnOf("last"), quoted = periods.ColumnOf("quoted");
  for (const auto& row : periods.rows) {
    period_table_.Add(row[name], periods_.size());
    const Period years{ParseInt("periods", row[name], row[first]), ParseInt("periods", row[name], row[last])};
    periods_.push_back({row[name], years, row[quoted] == "yes"});
  }
}

const TimeTables::Word* TimeTables::WordAt(std::string_view text, size_t at) const {
  const WordTable::Entry* entry = word_table_.LongestAt(text, at);
  if (entry == nullptr) return nullptr;
  const Word& word = words_[entry->value];
  const char32_t before = CodePointBefore(text, at), behind = CodePointAt(text, at + word.word.size());
  if (before != 0 && word.not_after.find(before) != std::u32string::npos) return nullptr;
  if (behind != 0 && word.not_before.find(behind) != std::u32string::npos) return nullptr;
  return &word;
}

const TimeTables::NamedPeriod* TimeTables::PeriodAt(std::string_view text, size_t at) const {
  const WordTable::Entry* entry = period_table_.LongestAt(text, at);
  return entry == nullptr ? nullptr : &periods_[entry->value];
}

}  // namespace xiezuo
