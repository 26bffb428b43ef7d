#include "cli/rows_output.h"

#include <unistd.h>

#include "base/error.h"
#include "cli/terminal.h"

namespace xiezuo {
namespace {

bool GoesToTerminal(const Arguments& arguments) {
  const std::string out = arguments.Text("out").value_or("-");
  return (out.empty() || out == "-") && IsTerminal(STDOUT_FILENO);
}

Headings HeadingsOf(const Arguments& arguments) {
  const std::string lang = arguments.Text("lang").value_or("en");
  if (lang == "en") return Headings::kEnglish;
  if (lang == "zh") return Headings::kChinese;
  throw Error("--lang " + lang + ": there is no such language here", "use en or zh", ExitStatus::kUsage);
}

}  // namespace

WriteOptions WriteOptionsOf(const Arguments& arguments) {
  const bool terminal = GoesToTerminal(arguments);
  WriteOptions options{.format = terminal ? Format::kTable : Format::kCsv,
                       .headings = HeadingsOf(arguments),
                       .terminal_width = terminal ? TerminalWidth(STDOUT_FILENO) : 0};
  if (const auto word = arguments.Text("format")) {
    const auto format = ParseFormat(*word);
    if (!format) {
      throw Error("--format " + *word + ": there is no such format",
                  "use one of " + std::string(kFormatWords), ExitStatus::kUsage);
    }
    options.format = *format;
  }
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
