#pragma once
// Which rows and columns of a source are wanted, and in what order.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/result_set.h"
#include "output/sorted_rows.h"

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

// The chosen rows of `rows`, which must outlive it. Columns go by their name or Chinese title. Rows only pass
// through, sorted ones by way of SortedRows. Throws Error kUsage, listing the columns, for one that is not
// there.
class ChosenRows : public RowSource {
 public:
  ChosenRows(RowSource& rows, const RowChoice& choice, TextKey text_key);
  const std::vector<Column>& columns() const override { return columns_; }
  bool Next(Row& row) override;

 private:
  std::unique_ptr<SortedRows> sorted_;
  RowSource* rows_;
  const std::optional<int64_t> limit_;
  std::vector<size_t> places_;
  std::vector<Column> columns_;
  int64_t given_ = 0;
};

// The rows of `rows`, the first of them read at once: what fails at its first row fails before anything of it
// is printed.
class BegunRows : public RowSource {
 public:
  explicit BegunRows(RowSource& rows) : rows_(rows), more_(rows.Next(first_)) {}
  const std::vector<Column>& columns() const override { return rows_.columns(); }
  bool Next(Row& row) override;

 private:
  RowSource& rows_;
  Row first_;
  bool more_, begun_ = false;
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
