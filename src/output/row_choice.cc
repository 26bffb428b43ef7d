#include "output/row_choice.h"

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace xiezuo {
namespace {

size_t PlaceOf(const std::vector<Column>& columns, const std::string& name, const char* option) {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == name) return i;
  }
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].title_zh == name) return i;
  }
  std::string known;
  for (const Column& column : columns) known += (known.empty() ? "" : ", ") + column.name;
  throw Error(std::string(option) + " " + name + ": there is no such column", "the columns: " + known,
              ExitStatus::kUsage);
}

enum Rank { kNumber, kText, kMissing };

Rank RankOf(const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return kMissing;
  return std::holds_alternative<std::string>(value) ? kText : kNumber;
}

// Whole numbers beyond 2^53 are compared as such, so that none is rounded to another.
int CompareNumbers(const Value& a, const Value& b) {
  const auto* whole_a = std::get_if<int64_t>(&a);
  const auto* whole_b = std::get_if<int64_t>(&b);
  if (whole_a && whole_b) return (*whole_a > *whole_b) - (*whole_a < *whole_b);
  const double x = whole_a ? static_cast<double>(*whole_a) : std::get<double>(a);
  const double y = whole_b ? static_cast<double>(*whole_b) : std::get<double>(b);
  return (x > y) - (x < y);
}

Row TakePlaces(Row& whole, const std::vector<size_t>& places) {
  Row row;
  row.reserve(places.size());
  for (const size_t place : places) row.push_back(whole[place]);  // one column may be asked for twice
  return row;
}

}  // namespace

ChosenRows::ChosenRows(RowSource& rows, const RowChoice& choice, TextOrder text_order)
    : rows_(rows), text_order_(std::move(text_order)), limit_(choice.limit) {
  for (const std::string& name : choice.columns) {
    places_.push_back(PlaceOf(rows.columns(), name, "--columns"));
    columns_.push_back(rows.columns()[places_.back()]);
    columns_.back().detail = false;  // it was asked for
  }
  if (choice.columns.empty()) columns_ = rows.columns();
  for (const SortKey& key : choice.sort) {
    keys_.push_back({PlaceOf(rows.columns(), key.column, "--sort"), key.descending});
  }
}

bool ChosenRows::Before(const Row& a, const Row& b) const {
  for (const Key& key : keys_) {
    const Value &x = a[key.place], &y = b[key.place];
    const Rank rank_x = RankOf(x), rank_y = RankOf(y);
    if (rank_x != rank_y) {
      const bool missing = rank_x == kMissing || rank_y == kMissing;
      return (rank_x < rank_y) != (key.descending && !missing);
    }
    if (rank_x == kMissing) continue;
    const int order = rank_x == kNumber ? CompareNumbers(x, y)
                                        : text_order_(std::get<std::string>(x), std::get<std::string>(y));
    if (order != 0) return (order < 0) != key.descending;
  }
  return false;
}

void ChosenRows::ReadSorted() {
  const auto before = [this](const Row& a, const Row& b) { return Before(a, b); };
  const auto most = limit_ ? static_cast<size_t>(*limit_) : SIZE_MAX;
  const auto keep_first = [&] {
    std::stable_sort(sorted_.begin(), sorted_.end(), before);
    if (sorted_.size() > most) sorted_.resize(most);
  };
  constexpr size_t kFew = 1000;
  for (Row row; rows_.Next(row);) {
    sorted_.push_back(std::move(row));
    if (limit_ && sorted_.size() >= std::max(kFew, 2 * most)) keep_first();
  }
  keep_first();
}

bool ChosenRows::Next(Row& row) {
  if (!keys_.empty() && !read_) ReadSorted();
  read_ = true;
  if (limit_ && next_ == static_cast<size_t>(*limit_)) return false;
  if (keys_.empty()) {
    if (!rows_.Next(row)) return false;
  } else {
    if (next_ == sorted_.size()) return false;
    row = std::move(sorted_[next_]);
  }
  ++next_;
  if (!places_.empty()) row = TakePlaces(row, places_);
  return true;
}

SomeColumns::SomeColumns(RowSource& rows, std::vector<size_t> places)
    : rows_(rows), places_(std::move(places)) {
  for (const size_t place : places_) columns_.push_back(rows.columns()[place]);
}

bool SomeColumns::Next(Row& row) {
  if (!rows_.Next(whole_)) return false;
  row = TakePlaces(whole_, places_);
  return true;
}

}  // namespace xiezuo
