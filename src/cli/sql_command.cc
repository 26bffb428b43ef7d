#include <unistd.h>

#include <iostream>
#include <iterator>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "cli/values.h"
#include "query/sandbox.h"

namespace xiezuo {
namespace {

std::string ReadStandardInput() {
  return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

std::string SqlFrom(const Arguments& arguments) {
  const Words& words = arguments.positional();
  if (words.empty() && IsTerminal(STDIN_FILENO)) {
    throw Error("sql: there is no SQL", "xiezuo sql \"SELECT …\", or xiezuo sql < FILE", ExitStatus::kUsage);
  }
  if (words.empty() || (words.size() == 1 && words[0] == "-")) return ReadStandardInput();
  std::string sql;
  for (const std::string& word : words) sql += (sql.empty() ? "" : " ") + word;
  return sql;
}

}  // namespace

CommandOptions SqlOptionsOf(const Words&) {
  return CommandOptions(
             {.summary = "Answer one SQL query of your own. The database cannot be changed this way, and a "
                         "query that\n"
                         "runs too long is stopped. Without SQL, or for -, it is read from standard input.",
              .usage = "sql [SQL | -] [options]",
              .examples = "xiezuo sql \"SELECT type, count(*) FROM facts GROUP BY type\"\n"
                          "xiezuo sql - --format json < question.sql\n"},
             Prints::kRows)
      .Value("timeout", "SECONDS", "stop the query after so long, 0 for never; 10 unless given")
      .Value("max-rows", "N", "stop after N rows, 0 for never; never unless given")
      .Positional();
}

ExitStatus RunSql(const Arguments& arguments) {
  constexpr int64_t kSeconds = 10;
  const SandboxOptions options{.deadline = std::chrono::seconds(NumberOf(arguments, "timeout", 0, kSeconds)),
                               .max_rows = NumberOf(arguments, "max-rows", 0, 0)};
  const std::string sql = SqlFrom(arguments);
  Sandbox sandbox(DatabasePath(arguments), options);
  const InterruptGuard guard(sandbox);
  PrintRows(*sandbox.Query(sql), arguments);
  return ExitStatus::kOk;
}

}  // namespace xiezuo
