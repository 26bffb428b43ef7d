#include "cli/manual_page.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/configuration.h"

namespace xiezuo {
namespace {

// Text as roff reads it: no line begins with its signs, and dashes stay dashes.
std::string Roff(const std::string& text) {
  std::string roff;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) roff += "\\&";
    if (c == '\\') {
      roff += "\\e";
    } else if (c == '-') {
      roff += "\\-";
    } else {
      roff += c;
    }
    line_begins = c == '\n';
  }
  return roff;
}

std::string CommandSection(const Command& command) {
  const CommandOptions options = command.options({});
  std::string text = fmt::format(".SS {}\n{}\n.PP\n.B xiezuo {}\n", Roff(std::string(command.name)),
                                 Roff(options.summary()), Roff(options.manual().usage));
  for (const CommandOptions::Option& option : options.options()) {
    text += fmt::format(".TP\n.B \\-\\-{}{}\n{}\n", Roff(option.name),
                        option.placeholder.empty() ? "" : " " + Roff(option.placeholder), Roff(option.help));
  }
  if (!options.manual().examples.empty()) {
    text += ".PP\nExamples:\n.PP\n.nf\n" + Roff(options.manual().examples) + ".fi\n";
  }
  return text;
}

}  // namespace

std::string ManualPage() {
  std::string text =
      ".\\\" Made by `xiezuo generate-docs man`.\n.TH XIEZUO 1 \"\" \"xiezuo " XIEZUO_VERSION
      "\" \"User commands\"\n.SH NAME\nxiezuo \\- facts on East\\-West pairing cooperation from newspaper "
      "articles\n.SH SYNOPSIS\n.B xiezuo\n.I COMMAND\n\\&...\n.SH DESCRIPTION\n.nf\n";
  text += Roff(ProgramHelp()) + ".fi\n.SH COMMANDS\n";
  for (const Command& command : Commands()) text += CommandSection(command);
  return text + ".SH ENVIRONMENT AND FILES\n.nf\n" + Roff(ConfigurationHelp()) + ".fi\n";
}

}  // namespace xiezuo
