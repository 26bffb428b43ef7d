#pragma once
// Rows on their way from a query to a writer, one at a time, so that ten million rows need no more memory
// than ten.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace xiezuo {

using Value = std::variant<std::monostate, int64_t, double, std::string>;  // monostate is NULL
using Row = std::vector<Value>;

struct Column {
  std::string name;      // snake_case English, the same in every locale
  std::string title_zh;  // heading for people; "" where nobody declared one
  std::string unit;  // "yuan", "code" ...; "" where none. "yuan" columns are shown to people as 万元 or 亿元
  bool detail = false;    // tables for people leave it out unless all columns are asked for
  std::string help = {};  // what it holds, in a sentence; "" where nobody said
  bool prose = false;     // running text, which a narrow table cuts after all other text
};

class RowSource {
 public:
  virtual ~RowSource() = default;
  virtual const std::vector<Column>& columns() const = 0;
  // Fills `row` with the next row; false at the end. Throws Error where the source breaks.
  virtual bool Next(Row& row) = 0;
};

}  // namespace xiezuo
