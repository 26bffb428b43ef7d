#include "query/search.h"

#include "query/excerpt.h"

namespace xiezuo {
namespace {

constexpr size_t kExcerpt = 80;  // characters

// The passages that the index found, those that fit, with what was found marked.
class Hits : public RowSource {
 public:
  Hits(std::unique_ptr<RowSource> rows, SearchNode query)
      : rows_(std::move(rows)),
        query_(std::move(query)),
        holds_mark_(HoldsMark(query_)),
        sought_(SoughtOf(query_)) {
    const std::vector<Column> titles = {
        {"article", "文章", "", true}, {"name", "文件", ""},
        {"title", "标题", ""},         {"published_on", "日期", ""},
        {"passage", "段", ""},         {"relevant", "相关", "", true},
        {"text", "原文", "", true},    {"excerpt", "摘录", "", false, "", true},
        {"facts", "事实", ""}};
    columns_ = titles;
  }
  const std::vector<Column>& columns() const override { return columns_; }
  bool Next(Row& row) override {
    constexpr size_t kText = 6, kExcerptAt = 7;
    while (rows_->Next(row)) {
      const std::string& text = std::get<std::string>(row[kText]);
      if (holds_mark_ && !Fits(query_, text)) continue;
      row[kExcerptAt] = Excerpt(text, sought_, kExcerpt);
      return true;
    }
    return false;
  }

 private:
  std::unique_ptr<RowSource> rows_;
  SearchNode query_;
  bool holds_mark_;
  std::vector<Spellings> sought_;
  std::vector<Column> columns_;
};

constexpr char kFind[] =
    "SELECT substr(a.digest, 1, 12), a.name, a.title, a.published_on, p.position, p.relevant, p.text, NULL, "
    "(SELECT group_concat(label, '; ') FROM (SELECT s.type || ' ' || e.quote AS label "
    "FROM evidence AS e JOIN statements AS s ON s.id = e.statement "
    "WHERE e.article = p.article AND e.start >= p.start AND e.start < p.\"end\" "
    "GROUP BY label ORDER BY min(e.start), label)) "
    "FROM passages AS p JOIN articles AS a ON a.digest = p.article "
    "WHERE p.search_id IN (SELECT rowid FROM passage_search WHERE passage_search MATCH :match) "
    "ORDER BY a.name, a.digest, p.position";

}  // namespace

std::vector<std::string> NamesReadSo(Sandbox& sandbox, const std::string& pinyin) {
  std::vector<std::string> names;
  for (const Row& row : sandbox.Lookup("SELECT DISTINCT name FROM region_names WHERE pinyin = :pinyin AND "
                                       "length(name) > 1 ORDER BY name",
                                       {{"pinyin", pinyin}})) {
    names.push_back(std::get<std::string>(row[0]));
  }
  return names;
}

std::unique_ptr<RowSource> Search(Sandbox& sandbox, std::string_view words) {
  SearchNode query =
      CompileSearch(words, [&](const std::string& pinyin) { return NamesReadSo(sandbox, pinyin); });
  auto rows = sandbox.Query(kFind, {{"match", MatchOf(query)}});
  return std::make_unique<Hits>(std::move(rows), std::move(query));
}

}  // namespace xiezuo
