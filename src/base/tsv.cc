#include "base/tsv.h"

#include <string>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"

namespace xiezuo {

size_t TsvTable::ColumnOf(std::string_view name) const {
  for (size_t i = 0; i < header.size(); ++i) {
    if (header[i] == name) return i;
  }
  throw Error(Message("a table lacks the column \"{}\"", name), Message("add the column to its header row"));
}

Result<TsvTable> ParseTsv(std::string_view text, std::string_view name) {
  TsvTable table;
  size_t line_number = 0;
  for (std::string_view line : Split(text, '\n')) {
    ++line_number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || (table.header.empty() && line.front() == '#')) continue;
    std::vector<std::string_view> fields = Split(line, '\t');
    if (table.header.empty()) {
      table.header = std::move(fields);
      continue;
    }
    if (fields.size() > table.header.size()) {
      return Diagnostic{.stage = "rules",
                        .message = Message("{}:{}: the row has {} fields, the header {}", name, line_number,
                                           fields.size(), table.header.size()),
                        .remedy = Message("separate the fields by single tabs")};
    }
    fields.resize(table.header.size());
    table.rows.push_back(std::move(fields));
    table.lines.push_back(line_number);
  }
  if (table.header.empty()) {
    return Diagnostic{.stage = "rules",
                      .message = Message("{}: no header row", name),
                      .remedy = Message("begin it with the column names")};
  }
  return table;
}

}  // namespace xiezuo
