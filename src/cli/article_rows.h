#pragma once
// The articles of a database as rows.
#include <vector>

#include "model/article.h"
#include "model/result_set.h"
#include "storage/store.h"

namespace xiezuo {

class ArticleRows : public RowSource {
 public:
  explicit ArticleRows(std::vector<ArticleSummary> articles) : articles_(std::move(articles)) {}
  const std::vector<Column>& columns() const override;
  bool Next(Row& row) override;

 private:
  const std::vector<ArticleSummary> articles_;
  size_t next_ = 0;
};

}  // namespace xiezuo
