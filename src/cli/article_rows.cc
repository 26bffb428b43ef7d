#include "cli/article_rows.h"

#include <string>

namespace xiezuo {

// The digest is a detail: the id is its beginning.
const std::vector<Column>& ArticleRows::columns() const {
  static const std::vector<Column> columns = {
      {"id", "编号", "code"}, {"name", "文件", ""},         {"newspaper", "报纸", ""},
      {"title", "标题", ""},  {"published_on", "日期", ""}, {"date_source", "日期来源", ""},
      {"facts", "事实", ""},  {"residue", "余数", ""},      {"digest", "摘要值", "code", true},
  };
  return columns;
}

bool ArticleRows::Next(Row& row) {
  if (next_ == articles_.size()) return false;
  const ArticleSummary& article = articles_[next_++];
  row = {article.id,    article.name,         article.newspaper,
         article.title, article.published_on, std::string(ToString(article.date_source)),
         article.facts, article.residue,      article.digest};
  return true;
}

}  // namespace xiezuo
