#pragma once
// The first rows of another source, and whether there were more.
#include <cstdint>

#include "model/result_set.h"

namespace xiezuo {

class RowLimit : public RowSource {
 public:
  // `most` 0 is without limit. `rows` outlives this.
  RowLimit(RowSource& rows, int64_t most) : rows_(rows), most_(most) {}
  const std::vector<Column>& columns() const override { return rows_.columns(); }
  bool Next(Row& row) override {
    if (cut_ || !rows_.Next(row)) return false;
    cut_ = most_ > 0 && given_ == most_;
    ++given_;
    return !cut_;
  }
  // True once a row past the last was asked for and there was one.
  bool cut() const { return cut_; }

 private:
  RowSource& rows_;
  int64_t most_, given_ = 0;
  bool cut_ = false;
};

}  // namespace xiezuo
