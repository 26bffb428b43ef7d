#include "first_output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>

#include "base/error.h"
#include "child.h"

namespace xiezuo {
namespace {

constexpr int kRuns = 15;
constexpr int kLinesOfPage = 24;
constexpr double kPatience = 100;  // milliseconds

pid_t Start(const std::vector<std::string>& command, int out) {
  const pid_t child = fork();
  if (child < 0) throw Error("bench: no process");
  if (child > 0) return child;
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  dup2(out, STDOUT_FILENO);
  execvp(words[0], words.data());
  _exit(127);
}

void ReadPage(int in, const std::string& name) {
  std::array<char, 1 << 16> buffer;
  int64_t lines = 0;
  for (ssize_t n = 1; lines < kLinesOfPage && n > 0;) {
    n = read(in, buffer.data(), buffer.size());
    if (n > 0) lines += std::count(buffer.begin(), buffer.begin() + n, '\n');
  }
  if (lines == 0) throw Error("bench: " + name + " printed nothing");
}

double Once(const std::vector<std::string>& command) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw Error("bench: no pipe");
  pid_t child = 0;
  const double seconds = Timed([&] {
    child = Start(command, ends[1]);
    close(ends[1]);
    ReadPage(ends[0], command.front());
  });
  close(ends[0]);
  kill(child, SIGKILL);  // what it would still print is not waited for
  waitpid(child, nullptr, 0);
  return seconds * 1000;
}

}  // namespace

double MillisecondsToFirstPage(const std::vector<std::string>& command) {
  Once(command);  // warms the files
  double least = Once(command);
  for (int i = 1; i < kRuns; ++i) least = std::min(least, Once(command));
  return least;
}

void PrintFirstOutput(const std::filesystem::path& database, size_t articles) {
  const std::string program = XIEZUO_PROGRAM, db = database.string();
  const std::pair<const char*, std::vector<std::string>> commands[] = {
      {"`--help`", {program, "--help"}},
      {"`query`, the list", {program, "query", "--format", "table"}},
      {"`query funds-by-county`", {program, "query", "funds-by-county", "--format", "table", "--db", db}},
      {"`sql`, first page of every number",
       {program, "sql", "SELECT * FROM ledger", "--format", "table", "--db", db}},
      {"`search 协作`", {program, "search", "协作", "--format", "table", "--db", db}},
  };
  const double shell = MillisecondsToFirstPage({"sqlite3", "-readonly", db, "SELECT count(*) FROM facts"});
  fmt::print("\n| first page, {} articles | ratio | xiezuo | sqlite3 counts the facts | within {:.0f} ms |\n",
             articles, kPatience);
  fmt::print("|---|---|---|---|---|\n");
  for (const auto& [what, command] : commands) {
    const double ours = MillisecondsToFirstPage(command);
    fmt::print("| {} | {:.1f} | {:.0f} ms | {:.0f} ms | {} |\n", what, ours / shell, ours, shell,
               ours <= kPatience ? "yes" : "NO");
  }
}

}  // namespace xiezuo
