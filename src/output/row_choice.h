#pragma once
// Which rows and columns of a source are wanted, and in what order.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result_set.h"

namespace xiezuo {

struct SortKey {
  std::string column;
  bool descending = false;
};

struct RowChoice {
  std::vector<std::string> columns = {};  // empty: all
  std::vector<SortKey> sort = {};         // empty: as they come
  std::optional<int64_t> limit = {};      // after sorting
};

// Less than, equal to or greater than 0.
using TextOrder = std::function<int(std::string_view, std::string_view)>;

// The chosen rows of `rows`, which must outlive it. Columns go by their name or Chinese title. Sorting holds
// the rows in memory, with a limit no more than twice as many as that; without sorting rows only pass
// through. Numbers come before text, missing values always last, equal rows stay in their order. Throws Error
// kUsage, listing the columns, for one that is not there.
class ChosenRows : public RowSource {
 public:
  ChosenRows(RowSource& rows, const RowChoice& choice, TextOrder text_order);
  const std::vector<Column>& columns() const override { return columns_; }
  bool Next(Row& row) override;

 private:
  struct Key {
    size_t place;
    bool descending;
  };
  void ReadSorted();
  bool Before(const Row& a, const Row& b) const;

  RowSource& rows_;
  const TextOrder text_order_;
  const std::optional<int64_t> limit_;
  std::vector<size_t> places_;
  std::vector<Column> columns_;
  std::vector<Key> keys_;
  std::vector<Row> sorted_;
  bool read_ = false;
  size_t next_ = 0;
};

// The columns at these places.
class SomeColumns : public RowSource {
 public:
  SomeColumns(RowSource& rows, std::vector<size_t> places);
  const std::vector<Column>& columns() const override { return columns_; }
  bool Next(Row& row) override;

 private:
  RowSource& rows_;
  const std::vector<size_t> places_;
  std::vector<Column> columns_;
  Row whole_;
};

}  // namespace xiezuo
