#pragma once
// A workbook for Excel: one sheet for each table, and a last one that says what the sheets and columns are.
// Numbers are numbers, whole dates are dates, codes are text; the heading stays in sight, columns are as wide
// as what they hold. Rows go to temporary files ($TMPDIR), so that memory does not grow with them; what a
// sheet of Excel cannot hold goes on in a further sheet, what a cell cannot hold is cut and ends with "…".
// The same rows give the same bytes.
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "model/result_set.h"
#include "output/sink.h"

namespace xiezuo {

enum class Headings;

class Workbook {
 public:
  explicit Workbook(Headings headings);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  // Returns how many rows there were. `name` is made fit for a sheet; `title` says more in the explanation.
  int64_t AddSheet(const std::string& name, const std::string& title, RowSource& rows);
  // The sheet that explains the others; `notes` are its first lines: a label and a text.
  void AddExplanation(const std::vector<std::pair<std::string, std::string>>& notes);
  // Puts the sheets together. Nothing can be added after that.
  void WriteTo(Sink& sink);
  // Cells that were cut because Excel holds no longer ones.
  int64_t cut_cells() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace xiezuo
