#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

#include "base/byte_order_mark.h"
#include "base/message.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/prompt.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "cli/values.h"
#include "query/engine_limits.h"
#include "query/row_limit.h"
#include "query/sandbox.h"

namespace xiezuo {
namespace {

constexpr int64_t kSeconds = 10;
constexpr int64_t kRows = 1'000'000;  // a sheet of Excel holds a few more
constexpr int64_t kRowsAtPrompt = 1000;
constexpr size_t kLongestStatement = 100'000;
constexpr int64_t kMostSeconds = 1'000'000'000;

// One byte more than a statement may have is enough to refuse it.
std::string ReadFrom(std::istream& input) {
  std::string text(kLongestStatement + 1, '\0');
  input.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<size_t>(input.gcount()));
  return std::string(WithoutByteOrderMark(text));
}

std::string ReadFile(const std::string& path) {
  if (path == "-") return ReadFrom(std::cin);
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) error = std::make_error_code(std::errc::is_a_directory);
  errno = 0;
  std::ifstream file;
  if (!error) file.open(path, std::ios::binary);
  if (!error && !file) error = std::error_code(errno, std::generic_category());
  if (!error) return ReadFrom(file);
  throw Error(fmt::format("--file {}: {}", path, SystemMessage(error.value())),
              Message("name a file that holds one statement"), ExitStatus::kUsage);
}

std::string SqlFrom(const Arguments& arguments) {
  const Words& words = arguments.positional();
  if (const auto file = arguments.Text("file")) {
    if (words.empty()) return ReadFile(*file);
    throw Error(Message("sql: both --file and a statement are given"), Message("give one of them"),
                ExitStatus::kUsage);
  }
  if (words.empty() || (words.size() == 1 && words[0] == "-")) return ReadFrom(std::cin);
  std::string sql;
  for (const std::string& word : words) sql += (sql.empty() ? "" : " ") + word;
  return sql;
}

bool IsPrompt(const Arguments& arguments) {
  return arguments.positional().empty() && !arguments.Has("file") && IsTerminal(STDIN_FILENO);
}

}  // namespace

CommandOptions SqlOptionsOf(const Words&) {
  return CommandOptions(
             {.summary =
                  Message("Answer one SQL query of your own. The database cannot be changed this way, and a "
                          "query that runs too long or takes too much is stopped. The statement is the "
                          "words, the file of --file, or standard input. At a terminal, without SQL, there "
                          "is a prompt: type .help there.\n\nBeside SQLite's functions there are "
                          "pinyin(text), region_name(code), in_region(code, '黔南'), yuan(fen), fts('惠水 OR "
                          "教师') for passage_search MATCH, text REGEXP 'pattern' (RE2), and the order "
                          "COLLATE zh, which reads names of places as people do."),
              .usage = Message("sql [SQL | -] [options]"),
              .examples = "xiezuo sql \"SELECT type, count(*) FROM facts GROUP BY type\"\n"
                          "xiezuo sql \"SELECT DISTINCT recipient FROM fund_view ORDER BY recipient COLLATE "
                          "zh\"\n"
                          "xiezuo sql --file question.sql --format json\n"
                          "xiezuo sql - < question.sql\n"
                          "xiezuo sql\n"},
             Prints::kRows)
      .Value("file", "FILE", Message("read the statement from FILE"))
      .Value("timeout", "SECONDS", Message("stop the query after so long, 0 for never; 10 unless given"))
      .Value("max-rows", "N",
             Message("cut the answer after N rows, 0 for never; 1000000 unless given, at the prompt 1000"))
      .Value("memory", "SIZE", Message("memory of the query, 0 for no limit; 256M unless given"))
      .Value("temporary", "SIZE", Message("temporary files of the query, 0 for no limit; 1G unless given"))
      .Positional();
}

ExitStatus RunSql(const Arguments& arguments) {
  const int64_t seconds = NumberOf(arguments, "timeout", 0, kSeconds);
  const SandboxOptions options{.deadline = std::chrono::seconds(std::min(seconds, kMostSeconds))};
  EngineLimits limits;
  limits.memory = static_cast<int64_t>(SizeOf(arguments, "memory", static_cast<uint64_t>(limits.memory)));
  limits.temporary_space =
      static_cast<int64_t>(SizeOf(arguments, "temporary", static_cast<uint64_t>(limits.temporary_space)));
  LimitEngine(limits);
  if (IsPrompt(arguments)) {
    return RunPrompt(arguments, options, NumberOf(arguments, "max-rows", 0, kRowsAtPrompt));
  }
  const int64_t most = NumberOf(arguments, "max-rows", 0, kRows);
  const std::string sql = SqlFrom(arguments);
  Sandbox sandbox(DatabasePath(arguments), options);
  const InterruptGuard guard(sandbox);
  const auto rows = sandbox.Query(sql);
  RowLimit limit(*rows, most);
  if (PrintRows(limit, arguments) == 0) SayIfNoArticles(arguments);
  if (limit.cut()) {
    throw Error(Message("the answer was cut after {} rows", most),
                Message("raise --max-rows, or ask for less"), ExitStatus::kLimit);
  }
  return ExitStatus::kOk;
}

}  // namespace xiezuo
