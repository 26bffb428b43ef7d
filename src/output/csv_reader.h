#pragma once
// Reads a CSV file (RFC 4180, lines ended by LF or CRLF) row by row; no more than a row is in memory.
#include <array>
#include <cstddef>
#include <fstream>
#include <string>
#include <vector>

namespace xiezuo {

class CsvReader {
 public:
  // Throws Error where the file cannot be read.
  explicit CsvReader(const std::string& path);

  // The next row; false at the end. Throws Error, naming file and line, for what is no CSV: a quotation mark
  // inside a field that does not begin with one, text behind a closing one, one that is never closed.
  bool Next(std::vector<std::string>& fields);
  // The line, from 1, where the last row began.
  size_t line() const { return row_line_; }

 private:
  int Peek();
  int Take();
  std::string QuotedField();
  std::string PlainField();
  [[noreturn]] void Refuse(const std::string& what) const;

  const std::string path_;
  std::ifstream file_;
  std::array<char, 1 << 16> buffer_{};
  size_t at_ = 0, size_ = 0;
  size_t line_ = 1, row_line_ = 0;
};

}  // namespace xiezuo
