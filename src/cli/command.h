#pragma once
// A command of the program: one file each, listed in commands.cc. Data goes to standard output, talk to
// standard error, and the status is the verdict.
#include <string_view>
#include <vector>

#include "base/error.h"
#include "cli/arguments.h"

namespace xiezuo {

struct Command {
  std::string_view name;
  // What the command takes; the words tell `query` which query's parameters those are.
  CommandOptions (*options)(const Words& words);
  ExitStatus (*run)(const Arguments& arguments);
};

// In the order of the help.
const std::vector<Command>& Commands();
// Null where there is none of that name; also finds the hidden ones.
const Command* FindCommand(std::string_view name);

// The first sentence of a command's help.
std::string SummaryLine(const Command& command);

// The help of the whole program, and what it says when nothing was asked.
std::string ProgramHelp(size_t width = kHelpWidth);
std::string ShortHelp();

}  // namespace xiezuo
