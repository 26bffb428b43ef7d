#include "output/delimited.h"

#include "output/text_value.h"

namespace xiezuo {
namespace {

// A line that is empty but for its end is skipped by readers of CSV, so a lone empty field is quoted.
std::string CsvField(std::string text, bool lone) {
  text = OnOneLine(text);
  const bool outer_space = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (!(lone && text.empty()) && !outer_space && text.find_first_of(",\"") == std::string::npos) return text;
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
    if (c == '|' || c == '\\') field.push_back('\\');
    field.push_back(c);
  }
  return field;
}

// Writes `fields` between separators as one line.
template <typename Fields>
void WriteLine(const Fields& fields, std::string_view separator, Sink& sink) {
  std::string line;
  for (size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) line.append(separator);
    line.append(fields[i]);
  }
  line.push_back('\n');
  sink.Write(line);
}

// Writes all rows, each field made by `to_field` from its value and column number.
template <typename ToField>
int64_t WriteLines(RowSource& rows, std::string_view separator, Sink& sink, const ToField& to_field) {
  int64_t count = 0;
  Row row;
  std::vector<std::string> fields;
  while (rows.Next(row)) {
    fields.clear();
    for (size_t i = 0; i < row.size(); ++i) fields.push_back(to_field(row[i], i));
    WriteLine(fields, separator, sink);
    ++count;
  }
  return count;
}

}  // namespace

int64_t WriteCsv(RowSource& rows, const std::vector<std::string>& headings, Sink& sink) {
  const bool lone = headings.size() == 1;
  std::vector<std::string> fields;
  for (const std::string& heading : headings) fields.push_back(CsvField(heading, lone));
  WriteLine(fields, ",", sink);
  return WriteLines(rows, ",", sink,
                    [lone](const Value& value, size_t) { return CsvField(PlainText(value), lone); });
}

int64_t WriteTsv(RowSource& rows, const std::vector<std::string>& headings, Sink& sink) {
  std::vector<std::string> fields;
  for (const std::string& heading : headings) fields.push_back(TsvField(heading));
  WriteLine(fields, "\t", sink);
  return WriteLines(rows, "\t", sink, [](const Value& value, size_t) { return TsvField(PlainText(value)); });
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
