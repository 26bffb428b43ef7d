#include "output/table.h"

#include <algorithm>
#include <numeric>

#include "locale/display_width.h"
#include "output/text_value.h"

namespace xiezuo {
namespace {

constexpr size_t kMeasuredRows = 1000;
constexpr size_t kGap = 2;
constexpr size_t kNarrowest = 4;  // room for one Chinese character and the mark of a cut

struct Layout {
  std::vector<size_t> widths;
  std::vector<bool> numeric;
  bool cut = false;  // cells wider than their column are cut, for a terminal
};

using Cells = std::vector<std::string>;

bool IsNumber(const Value& value) {
  return std::holds_alternative<int64_t>(value) || std::holds_alternative<double>(value);
}

// Narrows the widest columns together, step by step, so that narrow ones keep their whole text.
void FitWidths(std::vector<size_t>& widths, size_t terminal_width) {
  if (widths.empty()) return;
  const size_t gaps = kGap * (widths.size() - 1);
  size_t total = std::accumulate(widths.begin(), widths.end(), gaps);
  while (total > terminal_width) {
    auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= kNarrowest) return;
    --*widest;
    --total;
  }
}

void WriteCells(const Cells& cells, const Layout& layout, Sink& sink) {
  std::string line;
  for (size_t i = 0; i < cells.size(); ++i) {
    std::string cell = cells[i];
    size_t width = DisplayWidth(cell);
    if (layout.cut && width > layout.widths[i]) {
      cell = FitToWidth(cell, layout.widths[i]);
      width = DisplayWidth(cell);
    }
    const std::string padding(layout.widths[i] > width ? layout.widths[i] - width : 0, ' ');
    if (i > 0) line.append(kGap, ' ');
    line += layout.numeric[i] ? padding + cell : cell + padding;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  sink.Write(line + "\n");
}

void WriteRule(const Layout& layout, Sink& sink) {
  std::string line;
  for (size_t i = 0; i < layout.widths.size(); ++i) {
    if (i > 0) line.append(kGap, ' ');
    for (size_t n = 0; n < layout.widths[i]; ++n) line += "─";
  }
  sink.Write(line + "\n");
}

}  // namespace

int64_t WriteTable(RowSource& rows, const std::vector<std::string>& headings, size_t terminal_width,
                   Sink& sink) {
  const size_t columns = headings.size();
  Layout layout{.widths = std::vector<size_t>(columns, 1), .numeric = std::vector<bool>(columns, true)};
  for (size_t i = 0; i < columns; ++i) layout.widths[i] = std::max<size_t>(1, DisplayWidth(headings[i]));

  std::vector<Cells> measured;
  std::vector<bool> seen(columns, false);
  Row row;
  const auto next_cells = [&](Cells& cells) {
    if (!rows.Next(row)) return false;
    cells.clear();
    for (size_t i = 0; i < row.size(); ++i) cells.push_back(PeopleText(row[i], rows.columns()[i]));
    return true;
  };
  Cells cells;
  while (measured.size() < kMeasuredRows && next_cells(cells)) {
    for (size_t i = 0; i < columns; ++i) {
      layout.widths[i] = std::max(layout.widths[i], DisplayWidth(cells[i]));
      if (std::holds_alternative<std::monostate>(row[i])) continue;
      seen[i] = true;
      if (!IsNumber(row[i])) layout.numeric[i] = false;
    }
    measured.push_back(cells);
  }
  for (size_t i = 0; i < columns; ++i) layout.numeric[i] = layout.numeric[i] && seen[i];
  if (terminal_width > 0) {
    FitWidths(layout.widths, terminal_width);
    layout.cut = true;
  }

  WriteCells(headings, layout, sink);
  WriteRule(layout, sink);
  for (const Cells& line : measured) WriteCells(line, layout, sink);
  auto count = static_cast<int64_t>(measured.size());
  if (measured.size() == kMeasuredRows) {
    for (; next_cells(cells); ++count) WriteCells(cells, layout, sink);
  }
  return count;
}

}  // namespace xiezuo
