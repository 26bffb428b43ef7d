#pragma once
// SortedRows: rows put in order within bounded memory. What exceeds it waits, sorted, in temporary files
// without names, and is merged.
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result_set.h"

namespace xiezuo {

// Bytes that compare as the texts are to stand.
using TextKey = std::function<std::string(std::string_view)>;

struct SortPlace {
  size_t column = 0;
  bool descending = false;
};

// Numbers come before text, missing values always last, equal rows stay in their order. `rows` must outlive
// it, and is read when the first row is asked for. With a limit only the first so many rows are kept.
class SortedRows : public RowSource {
 public:
  SortedRows(RowSource& rows, std::vector<SortPlace> places, TextKey text_key, std::optional<int64_t> limit,
             size_t memory = size_t{32} << 20);
  ~SortedRows() override;
  const std::vector<Column>& columns() const override { return rows_.columns(); }
  // Throws Error where there is no room for temporary files.
  bool Next(Row& row) override;

 private:
  struct Item;
  class Run;
  Item ItemOf(Row row) const;
  bool Before(const Item& a, const Item& b) const;
  void ReadAll();
  void KeepFirst();
  void Spill();
  // Replaces all runs by one.
  void Merge();
  bool NextOfRuns(Row& row);

  RowSource& rows_;
  const std::vector<SortPlace> places_;
  const TextKey text_key_;
  const std::optional<int64_t> limit_;
  const size_t memory_;
  std::vector<Item> items_;
  std::vector<std::unique_ptr<Run>> runs_;
  bool read_ = false;
  int64_t given_ = 0;
};

}  // namespace xiezuo
