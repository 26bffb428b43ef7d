#pragma once
// Rows held in memory, for the tests of the writers.
#include <string>
#include <utility>
#include <vector>

#include "model/result_set.h"
#include "output/writer.h"

namespace xiezuo {

inline Column Named(std::string name) { return {.name = std::move(name), .title_zh = "", .unit = ""}; }

class FixedRows : public RowSource {
 public:
  FixedRows(std::vector<Column> columns, std::vector<Row> rows)
      : columns_(std::move(columns)), rows_(std::move(rows)) {}
  const std::vector<Column>& columns() const override { return columns_; }
  bool Next(Row& row) override {
    if (next_ == rows_.size()) return false;
    row = rows_[next_++];
    return true;
  }

 private:
  std::vector<Column> columns_;
  std::vector<Row> rows_;
  size_t next_ = 0;
};

inline std::string Written(FixedRows rows, const WriteOptions& options) {
  StringSink sink;
  WriteRows(rows, options, sink);
  return sink.text();
}

}  // namespace xiezuo
