#pragma once
// Facts as rows: one for each fact and article that states it, with the first words that prove it.
#include "model/result_set.h"
#include "storage/fact_reader.h"

namespace xiezuo {

// kEverything has every field of every type; kForPeople the few that fit a screen.
enum class FactColumns { kEverything, kForPeople };

class FactRows : public RowSource {
 public:
  FactRows(FactReader& reader, FactColumns columns);
  const std::vector<Column>& columns() const override { return columns_; }
  bool Next(Row& row) override;

 private:
  FactReader& reader_;
  const FactColumns choice_;
  std::vector<Column> columns_;
};

}  // namespace xiezuo
