#pragma once
// What the program knows about where it runs: terminals, and people who press Ctrl-C.
#include <cstddef>
#include <string_view>

#include "query/sandbox.h"

namespace xiezuo {

bool IsTerminal(int descriptor);
// Columns of the terminal behind a descriptor; $COLUMNS, else 80, where it does not say.
size_t TerminalWidth(int descriptor);
// Its lines; $LINES, else 24, where it does not say.
size_t TerminalHeight(int descriptor);

// Ctrl-C, or a signal to end, sets a mark and stops the query that runs; a second one kills. Writing to a
// closed pipe or past a limit of size becomes an error of the write.
void InstallSignalHandlers();
bool Interrupted();
// From now on no Ctrl-C kills, however many come.
void SurviveInterrupts();

// While it lives, Ctrl-C stops the queries of this sandbox.
class InterruptGuard {
 public:
  explicit InterruptGuard(Sandbox& sandbox);
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;
};

// A line on standard error: foreign text in it cannot break the line or steer the terminal.
void Say(std::string_view line);
// What went wrong, and what the person can do.
void SayError(std::string_view what, std::string_view remedy);

}  // namespace xiezuo
