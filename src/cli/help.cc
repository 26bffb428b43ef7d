// The help of a command: its summary, examples, usage and options, laid out in lines.
#include <algorithm>

#include "base/message.h"
#include "base/utf8.h"
#include "cli/arguments.h"
#include "locale/display_width.h"
#include "locale/wrapped.h"

namespace xiezuo {
namespace {

using Listing = std::vector<std::pair<std::string, std::string>>;

constexpr size_t kLeastHelpWidth = 20;
constexpr size_t kMostNameWidth = 36;  // the help of longer ones stands below

std::string Listed(const Listing& entries, size_t width) {
  size_t column = 0;
  for (const auto& [name, help] : entries) {
    if (DisplayWidth(name) <= kMostNameWidth) column = std::max(column, DisplayWidth(name) + 2);
  }
  std::string lines;
  for (const auto& [name, help] : entries) {
    const size_t wide = DisplayWidth(name);
    const std::string gap =
        wide > kMostNameWidth ? "\n" + std::string(column, ' ') : std::string(column - wide, ' ');
    lines += name + gap + Wrapped(help, std::max(width, column + kLeastHelpWidth), column) + "\n";
  }
  return lines;
}

// "      --db FILE"
std::string Named(const CommandOptions::Option& option) {
  const std::string name = option.name == "help" ? "  -h, --help" : "      --" + option.name;
  return option.placeholder.empty() ? name : name + " " + std::string(Translated(option.placeholder));
}

// An option and its value stay on one line.
std::string UsageLines(const std::string& usage, size_t width) {
  constexpr size_t kMargin = 4;
  std::string lines;
  size_t used = 2;
  for (size_t at = 0, end = 0; at < usage.size(); at = end) {
    end = std::min({usage.find(" [", at + 1), usage.find(" --", at + 1), usage.size()});
    const std::string piece = usage.substr(at, end - at);
    const bool breaks = at > 0 && used + DisplayWidth(piece) > width;
    lines += breaks ? "\n" + std::string(kMargin - 1, ' ') + piece : piece;
    used = (breaks ? kMargin - 1 : used) + DisplayWidth(piece);
  }
  return lines;
}

}  // namespace

std::string CommandOptions::Help(size_t width) const {
  std::string help = Wrapped(manual_.summary, width) + "\n";
  if (!manual_.examples.empty()) {
    help += "\n" + Message("Examples:") + "\n";
    for (const std::string_view line : Split(Trim(manual_.examples), '\n'))
      help += "  " + std::string(line) + "\n";
  }
  if (!manual_.columns.empty()) {
    Listing columns;
    for (const auto& [name, text] : manual_.columns) columns.emplace_back("  " + name, text);
    help += "\n" + Message("Columns:") + "\n" + Listed(columns, width);
  }
  help += "\n" + Message("Usage:") + "\n  " + UsageLines("xiezuo " + manual_.usage, width) + "\n";
  Listing listing;
  for (const Option& option : options()) listing.emplace_back(Named(option), option.help);
  return help + "\n" + Message("Options:") + "\n" + Listed(listing, width);
}

}  // namespace xiezuo
