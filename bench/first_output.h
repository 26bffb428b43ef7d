#pragma once
// How long a person waits for the first page of an answer: from the start of the program's process to the
// 24th line that it prints, or to its end where it prints fewer.
#include <filesystem>
#include <string>
#include <vector>

namespace xiezuo {

// The least of several runs, in milliseconds: what else the machine does only adds. Throws Error where the
// command prints nothing.
double MillisecondsToFirstPage(const std::vector<std::string>& command);

// Prints a Markdown table of several commands of the program on `database`, each beside the sqlite3 shell,
// which counts the facts of the same database.
void PrintFirstOutput(const std::filesystem::path& database, size_t articles);

}  // namespace xiezuo
