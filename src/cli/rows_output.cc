#include "cli/rows_output.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "cli/terminal.h"

namespace xiezuo {
namespace {

bool GoesToTerminal(const Arguments& arguments) {
  const std::string out = arguments.Text("out").value_or("-");
  return (out.empty() || out == "-") && IsTerminal(STDOUT_FILENO);
}

// POSIX: the first of the three that is set and not empty names the language of messages.
bool LocaleIsChinese() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != 0) return std::string_view(value).starts_with("zh");
  }
  return false;
}

Headings HeadingsOf(const Arguments& arguments, bool for_terminal) {
  const std::string lang = arguments.Text("lang").value_or(for_terminal && LocaleIsChinese() ? "zh" : "en");
  if (lang == "en") return Headings::kEnglish;
  if (lang == "zh") return Headings::kChinese;
  throw Error("--lang " + lang + ": there is no such language here", "use en or zh", ExitStatus::kUsage);
}

}  // namespace

WriteOptions WriteOptionsOf(const Arguments& arguments) {
  const bool terminal = GoesToTerminal(arguments);
  WriteOptions options{.format = terminal ? Format::kTable : Format::kCsv,
                       .terminal_width = terminal ? TerminalWidth(STDOUT_FILENO) : 0,
                       .details = arguments.Has("wide")};
  if (const auto word = arguments.Text("format")) {
    const auto format = ParseFormat(*word);
    if (!format) {
      throw Error("--format " + *word + ": there is no such format",
                  "use one of " + std::string(kFormatWords), ExitStatus::kUsage);
    }
    options.format = *format;
  }
  options.headings = HeadingsOf(arguments, terminal && options.format == Format::kTable);
  return options;
}

std::unique_ptr<Sink> SinkOf(const Arguments& arguments) {
  return OpenSink(arguments.Text("out").value_or("-"));
}

int64_t PrintRows(RowSource& rows, const Arguments& arguments) {
  const WriteOptions options = WriteOptionsOf(arguments);
  const std::unique_ptr<Sink> sink = SinkOf(arguments);
  const int64_t count = WriteRows(rows, options, *sink);
  sink->Finish();
  return count;
}

void PrintText(std::string_view text) {
  StandardOutput out;
  out.Write(text);
  out.Finish();
}

}  // namespace xiezuo
