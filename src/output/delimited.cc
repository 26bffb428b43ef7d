#include "output/delimited.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/byte_order_mark.h"
#include "output/text_value.h"

namespace xiezuo {
namespace {

bool IsNumber(std::string_view text) {
  double number = 0;
  if (text.find_first_of("0123456789") == std::string_view::npos) return false;  // -inf
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// Excel takes the full-width signs for the signs.
bool RunsAsFormula(std::string_view text) {
  constexpr std::string_view kSigns[] = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  const bool sign = std::any_of(std::begin(kSigns), std::end(kSigns),
                                [text](std::string_view start) { return text.starts_with(start); });
  return sign && !IsNumber(text);
}

// A line that is empty but for its end is skipped by readers of CSV, so a lone empty field is quoted.
std::string CsvField(std::string text, CsvStyle style, bool lone) {
  if (style != CsvStyle::kVerbatim) text = OnOneLine(text);
  if (style == CsvStyle::kExcel && RunsAsFormula(text)) text.insert(0, 1, '\'');
  const bool outer_space = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (!(lone && text.empty()) && !outer_space && text.find_first_of(",\"\r\n") == std::string::npos)
    return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted.push_back('"');
    quoted.push_back(c);
  }
  quoted.push_back('"');
  return quoted;
}

std::string TsvField(std::string_view text) {
  std::string field = OnOneLine(text);
  for (char& c : field) {
    if (c == '\t') c = ' ';
  }
  return field;
}

std::string MarkdownField(std::string_view text) {
  std::string field;
  for (const char c : text) {
    // A bar ends the cell; tags, links and pictures would act in whatever shows it.
    if (c == '|' || c == '\\' || c == '<' || c == '[') field.push_back('\\');
    field.push_back(c);
  }
  return field;
}

// What stands between the fields of a line, and after it.
struct Marks {
  std::string_view separator, end;
};

template <typename Fields>
void WriteLine(const Fields& fields, const Marks& marks, Sink& sink) {
  std::string line;
  for (size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) line.append(marks.separator);
    line.append(fields[i]);
  }
  line.append(marks.end);
  sink.Write(line);
}

// Writes all rows, each field made by `to_field` from its value and column number.
template <typename ToField>
int64_t WriteLines(RowSource& rows, const Marks& marks, Sink& sink, const ToField& to_field) {
  int64_t count = 0;
  Row row;
  std::vector<std::string> fields;
  while (rows.Next(row)) {
    fields.clear();
    for (size_t i = 0; i < row.size(); ++i) fields.push_back(to_field(row[i], i));
    WriteLine(fields, marks, sink);
    ++count;
  }
  return count;
}

}  // namespace

int64_t WriteCsv(RowSource& rows, const std::vector<std::string>& headings, CsvStyle style, Sink& sink) {
  const bool lone = headings.size() == 1;
  const bool excel = style == CsvStyle::kExcel;
  const Marks marks{",", excel ? "\r\n" : "\n"};
  std::vector<std::string> fields;
  for (const std::string& heading : headings) fields.push_back(CsvField(heading, style, lone));
  if (excel) sink.Write(kByteOrderMark);
  WriteLine(fields, marks, sink);
  return WriteLines(rows, marks, sink, [style, lone](const Value& value, size_t) {
    return CsvField(PlainText(value), style, lone);
  });
}

int64_t WriteTsv(RowSource& rows, const std::vector<std::string>& headings, Sink& sink) {
  constexpr Marks kMarks{"\t", "\n"};
  std::vector<std::string> fields;
  for (const std::string& heading : headings) fields.push_back(TsvField(heading));
  WriteLine(fields, kMarks, sink);
  return WriteLines(rows, kMarks, sink,
                    [](const Value& value, size_t) { return TsvField(PlainText(value)); });
}

int64_t WriteMarkdown(RowSource& rows, const std::vector<std::string>& headings, Sink& sink) {
  std::string heading = "|", rule = "|";
  for (const std::string& name : headings) {
    heading += " " + MarkdownField(OnOneLine(name)) + " |";
    rule += " --- |";
  }
  sink.Write(heading + "\n" + rule + "\n");
  int64_t count = 0;
  Row row;
  while (rows.Next(row)) {
    std::string line = "|";
    for (size_t i = 0; i < row.size(); ++i)
      line += " " + MarkdownField(PeopleText(row[i], rows.columns()[i])) + " |";
    sink.Write(line + "\n");
    ++count;
  }
  return count;
}

}  // namespace xiezuo
