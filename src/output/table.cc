#include "output/table.h"

#include <algorithm>
#include <numeric>

#include "locale/display_width.h"
#include "output/text_value.h"

namespace xiezuo {
namespace {

constexpr size_t kMeasuredRows = 1000;
constexpr size_t kGap = 2;
constexpr size_t kNarrowName = 10;  // while prose is whole
constexpr size_t kNarrowest = 4;    // room for one Chinese character and the mark of a cut

struct Layout {
  std::vector<size_t> widths;
  std::vector<bool> numeric;
  bool cut = false;       // cells wider than their column are cut, for a terminal
  bool left_out = false;  // there are more columns than widths
};

using Cells = std::vector<std::string>;

bool IsNumber(const Value& value) {
  return std::holds_alternative<int64_t>(value) || std::holds_alternative<double>(value);
}

// Narrows the widest of the columns that `may` be narrowed together, step by step and none below `least`, so
// that narrow ones keep their whole text; says how wide a row is then.
size_t NarrowTo(size_t terminal_width, std::vector<size_t>& widths, const std::vector<bool>& may,
                size_t least) {
  size_t total = std::accumulate(widths.begin(), widths.end(), kGap * (widths.size() - 1));
  while (total > terminal_width) {
    size_t widest = widths.size();
    for (size_t i = 0; i < widths.size(); ++i) {
      if (may[i] && widths[i] > least && (widest == widths.size() || widths[i] > widths[widest])) widest = i;
    }
    if (widest == widths.size()) break;
    --widths[widest];
    --total;
  }
  return total;
}

// Text is cut before numbers, of text names before prose, and numbers before the last columns are left out,
// in whose place stands a mark.
void FitWidths(Layout& layout, const std::vector<Column>& columns, size_t terminal_width) {
  const size_t count = layout.widths.size();
  if (count == 0) return;
  layout.cut = true;
  std::vector<bool> text(layout.numeric), names(count), all(count, true);
  text.flip();
  for (size_t i = 0; i < count; ++i) names[i] = text[i] && !columns[i].prose;
  if (NarrowTo(terminal_width, layout.widths, names, kNarrowName) <= terminal_width) return;
  if (NarrowTo(terminal_width, layout.widths, text, kNarrowest) <= terminal_width) return;
  size_t total = NarrowTo(terminal_width, layout.widths, all, kNarrowest);
  if (total <= terminal_width) return;
  total += kGap + 1;  // of the mark
  while (layout.widths.size() > 1 && total > terminal_width) {
    total -= layout.widths.back() + kGap;
    layout.widths.pop_back();
  }
  layout.left_out = true;
}

// A number in part would be another number.
std::string Cut(const std::string& cell, const Layout& layout, size_t column) {
  return layout.numeric[column] ? "…" : FitToWidth(cell, layout.widths[column]);
}

void WriteCells(const Cells& cells, const Layout& layout, Sink& sink) {
  std::string line;
  for (size_t i = 0; i < layout.widths.size(); ++i) {
    std::string cell = cells[i];
    size_t width = DisplayWidth(cell);
    if (layout.cut && width > layout.widths[i]) {
      cell = Cut(cell, layout, i);
      width = DisplayWidth(cell);
    }
    const std::string padding(layout.widths[i] > width ? layout.widths[i] - width : 0, ' ');
    if (i > 0) line.append(kGap, ' ');
    line += layout.numeric[i] ? padding + cell : cell + padding;
  }
  if (layout.left_out) line += std::string(kGap, ' ') + "…";
  line.erase(line.find_last_not_of(' ') + 1);
  sink.Write(line + "\n");
}

// A heading is words, of numbers too.
void WriteHeadings(const Cells& headings, const Layout& layout, Sink& sink) {
  Cells cells;
  for (size_t i = 0; i < layout.widths.size(); ++i) {
    const bool fits = !layout.cut || DisplayWidth(headings[i]) <= layout.widths[i];
    cells.push_back(fits ? headings[i] : FitToWidth(headings[i], layout.widths[i]));
  }
  WriteCells(cells, layout, sink);
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
  if (terminal_width > 0) FitWidths(layout, rows.columns(), terminal_width);

  WriteHeadings(headings, layout, sink);
  WriteRule(layout, sink);
  for (const Cells& line : measured) WriteCells(line, layout, sink);
  auto count = static_cast<int64_t>(measured.size());
  if (measured.size() == kMeasuredRows) {
    for (; next_cells(cells); ++count) WriteCells(cells, layout, sink);
  }
  return count;
}

}  // namespace xiezuo
