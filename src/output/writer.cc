#include "output/writer.h"

#include <array>
#include <utility>

#include "output/delimited.h"
#include "output/json.h"
#include "output/table.h"

namespace xiezuo {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 6> kFormats = {{
    {"table", Format::kTable},
    {"csv", Format::kCsv},
    {"tsv", Format::kTsv},
    {"json", Format::kJson},
    {"jsonl", Format::kJsonl},
    {"markdown", Format::kMarkdown},
}};

// The columns that are no detail.
class WithoutDetails : public RowSource {
 public:
  explicit WithoutDetails(RowSource& rows) : rows_(rows) {
    for (size_t i = 0; i < rows.columns().size(); ++i) {
      if (rows.columns()[i].detail) continue;
      kept_.push_back(i);
      columns_.push_back(rows.columns()[i]);
    }
  }
  const std::vector<Column>& columns() const override { return columns_; }
  bool Next(Row& row) override {
    if (!rows_.Next(whole_)) return false;
    row.clear();
    for (const size_t i : kept_) row.push_back(std::move(whole_[i]));
    return true;
  }

 private:
  RowSource& rows_;
  std::vector<size_t> kept_;
  std::vector<Column> columns_;
  Row whole_;
};

std::vector<std::string> HeadingsOf(const RowSource& rows, Headings headings) {
  std::vector<std::string> names;
  for (const Column& column : rows.columns()) {
    names.push_back(headings == Headings::kChinese && !column.title_zh.empty() ? column.title_zh
                                                                               : column.name);
  }
  return names;
}

}  // namespace

std::optional<Format> ParseFormat(std::string_view word) {
  for (const auto& [name, format] : kFormats) {
    if (name == word) return format;
  }
  return std::nullopt;
}

int64_t WriteRows(RowSource& rows, const WriteOptions& options, Sink& sink) {
  const std::vector<std::string> headings = HeadingsOf(rows, options.headings);
  switch (options.format) {
    case Format::kTable: {
      if (options.details) return WriteTable(rows, headings, options.terminal_width, sink);
      WithoutDetails shown(rows);
      return WriteTable(shown, HeadingsOf(shown, options.headings), options.terminal_width, sink);
    }
    case Format::kCsv:
      return WriteCsv(rows, headings, sink);
    case Format::kTsv:
      return WriteTsv(rows, headings, sink);
    case Format::kJson:
      return WriteJson(rows, headings, sink);
    case Format::kJsonl:
      return WriteJsonLines(rows, headings, sink);
    case Format::kMarkdown:
      return WriteMarkdown(rows, headings, sink);
  }
  return 0;
}

}  // namespace xiezuo
