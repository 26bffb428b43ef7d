#include "cli/commands.h"
#include "cli/database.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"

namespace xiezuo {

CommandOptions CheckOptionsOf(const Words&) {
  return CommandOptions(
      {.summary =
           "Check that the database is sound. Looks at the file itself, every link, every quote against\n"
           "its article's text, and the full-text index; prints what is wrong, one line each, and\n"
           "ends with status 5 if anything is.",
       .usage = "check [options]",
       .examples = "xiezuo check --db counties.db\n"},
      Prints::kNothing);
}

ExitStatus RunCheck(const Arguments& arguments) {
  const Store store = OpenStore(arguments, OpenMode::kReadOnly);
  const std::vector<std::string> faults = store.Check();
  if (faults.empty()) {
    Say(store.path() + " is sound");
    return ExitStatus::kOk;
  }
  std::string lines;
  for (const std::string& fault : faults) lines += fault + "\n";
  PrintText(lines);
  throw Error(store.path() + ": " + std::to_string(faults.size()) + " faults",
              "put back a backup, or ingest the articles into a new database", ExitStatus::kDatabase);
}

}  // namespace xiezuo
