#include "output/row_choice.h"

#include <utility>

#include "base/error.h"
#include "base/message.h"

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
  throw Error(Message("{} {}: there is no such column", option, name), Message("the columns: {}", known),
              ExitStatus::kUsage);
}

Row TakePlaces(Row& whole, const std::vector<size_t>& places) {
  Row row;
  row.reserve(places.size());
  for (const size_t place : places) row.push_back(whole[place]);  // one column may be asked for twice
  return row;
}

}  // namespace

ChosenRows::ChosenRows(RowSource& rows, const RowChoice& choice, TextKey text_key)
    : rows_(&rows), limit_(choice.limit) {
  for (const std::string& name : choice.columns) {
    places_.push_back(PlaceOf(rows.columns(), name, "--columns"));
    columns_.push_back(rows.columns()[places_.back()]);
    columns_.back().detail = false;  // it was asked for
  }
  if (choice.columns.empty()) columns_ = rows.columns();
  if (choice.sort.empty()) return;
  std::vector<SortPlace> keys;
  for (const SortKey& key : choice.sort) {
    keys.push_back({PlaceOf(rows.columns(), key.column, "--sort"), key.descending});
  }
  sorted_ = std::make_unique<SortedRows>(rows, std::move(keys), std::move(text_key), choice.limit);
  rows_ = sorted_.get();
}

bool ChosenRows::Next(Row& row) {
  if ((limit_ && given_ == *limit_) || !rows_->Next(row)) return false;
  ++given_;
  if (!places_.empty()) row = TakePlaces(row, places_);
  return true;
}

bool BegunRows::Next(Row& row) {
  if (begun_) return rows_.Next(row);
  begun_ = true;
  row = std::move(first_);
  return more_;
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
