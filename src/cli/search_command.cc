#include "base/message.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "query/search.h"

namespace xiezuo {

CommandOptions SearchOptionsOf(const Words&) {
  return CommandOptions({.summary = Message(
                             "Find the passages that hold every one of the words. Chinese words may have any "
                             "length and stand in simplified or traditional writing; AND, OR, NOT and "
                             "parentheses join them, and quotes hold a phrase together. A word of Latin "
                             "letters finds the places that are read so, too. What was found stands ⟦so⟧."),
                         .usage = Message("search WORD… [options]"),
                         .examples = "xiezuo search 惠水 教师\n"
                                     "xiezuo search 'huishui (教师 OR 医生) NOT 招聘'\n"
                                     "xiezuo search '\"对口帮扶\"' --format jsonl\n"},
                        Prints::kRows)
      .Positional();
}

ExitStatus RunSearch(const Arguments& arguments) {
  std::string words;
  for (const std::string& word : arguments.positional()) words += (words.empty() ? "" : " ") + word;
  if (words.empty()) {
    throw Error(Message("search: there is no word to search for"), Message("xiezuo search WORD…"),
                ExitStatus::kUsage);
  }
  Sandbox sandbox(DatabasePath(arguments));
  const InterruptGuard guard(sandbox);
  if (PrintRows(*Search(sandbox, words), arguments) == 0) SayIfEmpty(arguments);
  return ExitStatus::kOk;
}

}  // namespace xiezuo
