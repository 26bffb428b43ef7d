#pragma once
// The prompt of `xiezuo sql` at a terminal: statements of one or more lines, each ended by ;, and commands
// that begin with a point. What goes wrong is said, and the prompt goes on.
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "cli/arguments.h"
#include "query/sandbox.h"

namespace xiezuo {

// `most` rows of each answer are shown, 0 for all; those that .once writes to a file are not counted.
ExitStatus RunPrompt(const Arguments& arguments, const SandboxOptions& options, int64_t most);

// With their points.
const std::vector<std::string>& PromptCommandNames();

// What .mode takes, with commas between.
std::string_view PromptModes();

}  // namespace xiezuo
