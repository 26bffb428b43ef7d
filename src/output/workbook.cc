#include "output/workbook.h"

#include <fmt/core.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>

#include "base/error.h"
#include "base/memory.h"
#include "base/message.h"
#include "locale/display_width.h"
#include "output/archive_check.h"
#include "output/column_meaning.h"
#include "output/scratch_folder.h"
#include "output/text_value.h"
#include "output/writer.h"

namespace xiezuo {
namespace {

// What Excel holds.
constexpr lxw_row_t kRowsOfSheet = LXW_ROW_MAX;
constexpr size_t kColumnsOfSheet = LXW_COL_MAX;
constexpr size_t kCellUnits = 32767;  // of UTF-16
constexpr size_t kSheetNameUnits = 31;
constexpr int64_t kExactInteger = 999'999'999'999'999;  // fifteen digits; further ones would become zeros

constexpr double kWidest = 60, kNarrowest = 6;
constexpr time_t kCreated = 315532800;  // 1980-01-01, so that the same rows give the same bytes

size_t Utf16Units(std::string_view utf8) {
  return static_cast<size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }) +
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xF0; }));
}

// The longest beginning of so many units, with "…" in the last.
std::string Cut(std::string_view utf8, size_t units) {
  if (Utf16Units(utf8) <= units) return std::string(utf8);
  size_t used = 0, at = 0;
  while (at < utf8.size()) {
    size_t next = at + 1;
    while (next < utf8.size() && (utf8[next] & 0xC0) == 0x80) ++next;
    used += Utf16Units(utf8.substr(at, next - at));
    if (used > units - 1) break;
    at = next;
  }
  return std::string(utf8.substr(0, at)) + "…";
}

// A whole date as people write it in databases: 2025-02-06.
std::optional<lxw_datetime> DateFrom(std::string_view text) {
  lxw_datetime date{};
  int length = 0;
  if (text.size() != 10 ||
      std::sscanf(std::string(text).c_str(), "%4d-%2d-%2d%n", &date.year, &date.month, &date.day, &length) !=
          3 ||
      length != 10) {
    return std::nullopt;
  }
  const std::chrono::year_month_day day(std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day)));
  return date.year >= 1900 && date.month >= 1 && date.day >= 1 && day.ok() ? std::optional(date)
                                                                           : std::nullopt;
}

bool HoldsDates(const Column& column) { return column.unit == "date" || column.name.ends_with("_on"); }

bool HoldsCodes(const Column& column) {
  return column.unit == "code" || column.name == "code" || column.name.ends_with("_code");
}

std::string Complaint(lxw_error error) {
  std::string said = lxw_strerror(error);
  if (said.ends_with('.')) said.pop_back();
  return Message("xlsx: {}", said);
}

void Check(lxw_error error) {
  if (error != LXW_NO_ERROR) throw Error(Complaint(error));
}

// The library says in lines of its own on standard error what it also returns; nothing else speaks meanwhile.
// They go to memory: where it can make no file, there is no opening one to be silent with.
class Silence {
 public:
  Silence() : nothing_(fmemopen(heard_, sizeof heard_, "w")) {
    if (nothing_ != nullptr) std::swap(stderr, nothing_);
  }
  ~Silence() {
    if (nothing_ == nullptr) return;
    std::swap(stderr, nothing_);
    std::fclose(nothing_);
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  char heard_[512];
  FILE* nothing_;
};

// One row of the explanation.
struct Explained {
  std::string sheet, column, title_zh, unit, help;
};

}  // namespace

struct Workbook::Impl {
  explicit Impl(Headings headings_of) : headings(headings_of) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.path().data();
    book = workbook_new_opt((folder.path() + "/book.xlsx").c_str(), &options);
    if (book == nullptr) throw Error(Message("xlsx: there is no memory for a workbook"));
    lxw_doc_properties properties{};
    properties.created = kCreated;
    Check(workbook_set_properties(book, &properties));
    heading = workbook_add_format(book);
    format_set_bold(heading);
    format_set_bottom(heading, LXW_BORDER_THIN);
    date = Format("yyyy-mm-dd");
    text = Format("@");
    whole_yuan = Format("#,##0");
    yuan = Format("#,##0.00");
  }
  ~Impl() {
    if (book != nullptr) lxw_workbook_free(book);
  }

  lxw_format* Format(const char* number_format) {
    lxw_format* format = workbook_add_format(book);
    format_set_num_format(format, number_format);
    return format;
  }
  bool Chinese() const { return headings == Headings::kChinese; }
  std::string SheetName(const std::string& wanted);
  lxw_worksheet* NewSheet(const std::string& wanted, const std::vector<std::string>& titles);
  void WriteHeading(lxw_worksheet* sheet, const std::vector<std::string>& titles);
  void WriteCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column_number, const Value& value,
                 const Column& column);
  void WriteText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view value,
                 lxw_format* format);
  void FinishSheet(lxw_worksheet* sheet, lxw_row_t last_row);

  const Headings headings;
  ScratchFolder folder;
  lxw_workbook* book = nullptr;
  lxw_format *heading = nullptr, *date = nullptr, *text = nullptr, *whole_yuan = nullptr, *yuan = nullptr;
  std::set<std::string> names;  // in lower case: Excel takes FUNDS and funds for one
  std::vector<size_t> widths;   // of the sheet that is being written
  std::vector<SheetContent> contents;
  std::vector<Explained> explained;
  int64_t cut = 0;
};

std::string Workbook::Impl::SheetName(const std::string& wanted) {
  std::string clean;
  for (const char c : ValidText(SafeLine(wanted))) {
    clean += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : '-';
  }
  if (clean.empty()) clean = Chinese() ? "数据" : "rows";
  const auto is_new = [this](std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name != "history" && names.insert(name).second;  // Excel keeps that name for itself
  };
  std::string name = Cut(clean, kSheetNameUnits);
  for (int number = 2; !is_new(name); ++number) {
    const std::string suffix = fmt::format(" ({})", number);
    name = Cut(clean, kSheetNameUnits - suffix.size()) + suffix;
  }
  return name;
}

lxw_worksheet* Workbook::Impl::NewSheet(const std::string& wanted, const std::vector<std::string>& titles) {
  if (titles.size() > kColumnsOfSheet) {
    throw Error(Message("xlsx: {} columns are more than a sheet holds", titles.size()),
                Message("choose up to {} with --columns", kColumnsOfSheet), ExitStatus::kLimit);
  }
  RequireMemory(size_t{1} << 20);  // the library breaks where it gets none for a sheet, which takes less
  lxw_worksheet* sheet = [&] {
    const Silence silence;
    return workbook_add_worksheet(book, SheetName(wanted).c_str());
  }();
  if (sheet == nullptr) throw Error(Message("xlsx: the sheet {} cannot be made", wanted), folder.Remedy());
  widths.assign(titles.size(), 0);
  contents.emplace_back();
  return sheet;
}

void Workbook::Impl::WriteHeading(lxw_worksheet* sheet, const std::vector<std::string>& titles) {
  for (size_t i = 0; i < titles.size(); ++i)
    WriteText(sheet, 0, static_cast<lxw_col_t>(i), titles[i], heading);
  worksheet_freeze_panes(sheet, 1, 0);
}

void Workbook::Impl::WriteText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view value,
                               lxw_format* format) {
  const std::string clean = ValidText(SafeLine(value));
  const std::string cell = Cut(clean, kCellUnits);
  if (cell.size() != clean.size()) ++cut;
  widths[column] = std::max(widths[column], DisplayWidth(cell));
  if (!cell.empty() || format != nullptr) ++contents.back().cells;
  contents.back().text_bytes += static_cast<int64_t>(cell.size());
  Check(worksheet_write_string(sheet, row, column, cell.c_str(), format));
}

void Workbook::Impl::WriteCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column_number,
                               const Value& value, const Column& column) {
  if (std::holds_alternative<std::monostate>(value)) return;
  const std::string plain = PlainText(value);
  const auto* words = std::get_if<std::string>(&value);
  const auto day = words != nullptr && HoldsDates(column) ? DateFrom(*words) : std::nullopt;
  if (day) {
    lxw_datetime copy = *day;
    widths[column_number] = std::max(widths[column_number], plain.size());
    ++contents.back().cells;
    Check(worksheet_write_datetime(sheet, row, column_number, &copy, date));
    return;
  }
  const auto* whole = std::get_if<int64_t>(&value);
  const auto* real = std::get_if<double>(&value);
  const bool exact = whole == nullptr || (*whole >= -kExactInteger && *whole <= kExactInteger);
  const bool finite = real == nullptr || std::isfinite(*real);
  if (words != nullptr || HoldsCodes(column) || !exact || !finite) {
    WriteText(sheet, row, column_number, plain, HoldsCodes(column) || words == nullptr ? text : nullptr);
    return;
  }
  const double number = whole != nullptr ? static_cast<double>(*whole) : *real;
  const bool money = column.unit == "yuan";
  lxw_format* format = !money ? nullptr : std::nearbyint(number) == number ? whole_yuan : yuan;
  // Room for the commas and the two decimals.
  widths[column_number] = std::max(widths[column_number], money ? plain.size() * 4 / 3 + 3 : plain.size());
  ++contents.back().cells;
  Check(worksheet_write_number(sheet, row, column_number, number, format));
}

void Workbook::Impl::FinishSheet(lxw_worksheet* sheet, lxw_row_t last_row) {
  for (size_t i = 0; i < widths.size(); ++i) {
    const double width = std::clamp(static_cast<double>(widths[i]) * 1.1 + 2, kNarrowest, kWidest);
    Check(worksheet_set_column(sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), width, nullptr));
  }
  if (last_row > 0) {
    Check(worksheet_autofilter(sheet, 0, 0, last_row, static_cast<lxw_col_t>(widths.size() - 1)));
  }
  // The library does not look whether its writing went well.
  if (sheet->optimize_tmpfile != nullptr &&
      (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile) != 0)) {
    folder.ThrowFull();
  }
}

Workbook::Workbook(Headings headings) : impl_(std::make_unique<Impl>(headings)) {}
Workbook::~Workbook() = default;
int64_t Workbook::cut_cells() const { return impl_->cut; }

int64_t Workbook::AddSheet(const std::string& name, const std::string& title, RowSource& rows) {
  const std::vector<Column>& columns = rows.columns();
  const std::vector<std::string> titles = HeadingsOf(columns, impl_->headings);
  Row row;
  bool more = rows.Next(row);  // where the source breaks at once, there is no sheet
  int64_t count = 0;
  std::string first_name;
  do {
    lxw_worksheet* sheet = impl_->NewSheet(name, titles);
    if (first_name.empty()) first_name = sheet->name;
    impl_->WriteHeading(sheet, titles);
    lxw_row_t last = 0;
    for (; more && last + 1 < kRowsOfSheet; more = rows.Next(row), ++count) {
      ++last;
      for (size_t i = 0; i < row.size(); ++i) {
        impl_->WriteCell(sheet, last, static_cast<lxw_col_t>(i), row[i], columns[i]);
      }
    }
    impl_->FinishSheet(sheet, last);
  } while (more);
  impl_->explained.push_back({first_name, "", "", "", title});
  for (const Column& column : columns) {
    const std::string_view meaning =
        column.help.empty() ? MeaningOfColumn(column.name) : std::string_view(column.help);
    const std::string help(impl_->Chinese() ? Translated(meaning) : meaning);
    impl_->explained.push_back({first_name, column.name, column.title_zh, column.unit, help});
  }
  return count;
}

void Workbook::AddExplanation(const std::vector<std::pair<std::string, std::string>>& notes) {
  const bool chinese = impl_->Chinese();
  const std::vector<std::string> titles =
      chinese ? std::vector<std::string>{"工作表", "列", "中文名", "单位", "说明"}
              : std::vector<std::string>{"sheet", "column", "Chinese", "unit", "meaning"};
  lxw_worksheet* sheet = impl_->NewSheet(chinese ? "说明" : "about", titles);
  lxw_row_t row = 0;
  const auto write = [&](std::initializer_list<std::string_view> cells, lxw_format* format) {
    lxw_col_t column = 0;
    for (const std::string_view cell : cells) {
      if (!cell.empty()) impl_->WriteText(sheet, row, column, cell, format);
      ++column;
    }
    ++row;
  };
  for (const auto& [label, note] : notes) write({label, note}, nullptr);
  if (!notes.empty()) {
    ++row;
    std::fill(impl_->widths.begin(), impl_->widths.end(), 0);  // notes may run over the cells beside them
  }
  write({titles[0], titles[1], titles[2], titles[3], titles[4]}, impl_->heading);
  for (const Explained& line : impl_->explained) {
    write({line.sheet, line.column, line.title_zh, line.unit, line.help}, nullptr);
  }
  impl_->FinishSheet(sheet, 0);
}

void Workbook::WriteTo(Sink& sink) {
  const std::string path = impl_->folder.path() + "/book.xlsx";
  lxw_workbook* book = std::exchange(impl_->book, nullptr);
  const lxw_error error = [&] {
    const Silence silence;
    return workbook_close(book);  // frees it, whatever happens
  }();
  if (error != LXW_NO_ERROR) throw Error(Complaint(error), impl_->folder.Remedy());
  if (!IsWholeArchive(path, impl_->contents)) impl_->folder.ThrowFull();
  CopyFile(path, sink);
}

}  // namespace xiezuo
