#pragma once
// Prints rows as the options say: which of them, in what order (--columns, --sort, --limit), in what form
// (--format, --excel, --lang, --wide) and where (--out). A table at a terminal fits it and goes through the
// pager when it is long; elsewhere CSV is the form.
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.h"
#include "model/result_set.h"
#include "output/row_choice.h"
#include "output/writer.h"

namespace xiezuo {

// What a page or a workbook says beside the rows.
struct Answer {
  std::string name = {};                                        // of the sheet
  std::string title = {}, title_zh = {};                        // "" for the name
  std::vector<std::pair<std::string, std::string>> notes = {};  // label and text
  // The rows of the sheet of sources; where there are none but lists_articles, the articles of the database.
  std::function<std::unique_ptr<RowSource>()> sources = nullptr;
  bool lists_articles = true;
  bool arranged = false;  // the rows are already those that --sort and --limit ask for
};

// Throws Error kUsage for words that are no format or language, or that do not go together.
WriteOptions WriteOptionsOf(const Arguments& arguments);
RowChoice RowChoiceOf(const Arguments& arguments);
std::unique_ptr<Sink> SinkOf(const Arguments& arguments);
// Returns how many rows were printed.
int64_t PrintRows(RowSource& rows, const Arguments& arguments, const Answer& answer = {});

// Warns where cells of a workbook had to be cut.
void SayCutCells(int64_t cells);

// Text that is the whole answer of a command, on standard output.
void PrintText(std::string_view text);

}  // namespace xiezuo
