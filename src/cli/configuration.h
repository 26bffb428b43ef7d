#pragma once
// What a person sets once instead of with every command. An option that is not given on the command line
// takes its value from the environment, else from the project's file, else from the person's.
#include <optional>
#include <string>

namespace xiezuo {

// The value that is configured for an option of that name, "yes" and the like for a flag. Absent where the
// option cannot be configured or nobody did. Throws Error, naming file and line, where a file is wrong.
std::optional<std::string> Configured(const std::string& option);

// For the manual.
std::string ConfigurationHelp(size_t width);

}  // namespace xiezuo
