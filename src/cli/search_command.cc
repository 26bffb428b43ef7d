#include "cli/commands.h"
#include "cli/database.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "query/search.h"

namespace xiezuo {

CommandOptions SearchOptionsOf(const Words&) {
  return CommandOptions(
             {.summary =
                  "Find the passages that hold every one of the words. Chinese words may have any length.",
              .usage = "search WORD… [options]",
              .examples = "xiezuo search 消费帮扶\n"
                          "xiezuo search 龙里 刺梨 --format jsonl\n"},
             Prints::kRows)
      .Positional();
}

ExitStatus RunSearch(const Arguments& arguments) {
  if (arguments.positional().empty()) {
    throw Error("search: there is no word to search for", "xiezuo search WORD…", ExitStatus::kUsage);
  }
  Sandbox sandbox(DatabasePath(arguments));
  const InterruptGuard guard(sandbox);
  if (PrintRows(*Search(sandbox, arguments.positional()), arguments) == 0) SayIfEmpty(arguments);
  return ExitStatus::kOk;
}

}  // namespace xiezuo
