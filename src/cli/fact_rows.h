#pragma once
// Facts as rows: one for each fact and article that states it, with the first words that prove it.
#include "model/result_set.h"
#include "storage/fact_reader.h"

namespace xiezuo {

// Those that fit no screen are details.
class FactRows : public RowSource {
 public:
  explicit FactRows(FactReader& reader);
  const std::vector<Column>& columns() const override { return columns_; }
  bool Next(Row& row) override;

 private:
  FactReader& reader_;
  std::vector<Column> columns_;
};

}  // namespace xiezuo
