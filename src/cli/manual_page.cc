#include "cli/manual_page.h"

#include <fmt/format.h>

#include "base/message.h"
#include "cli/commands.h"
#include "cli/configuration.h"
#include "locale/wrapped.h"

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

// Lines that stay as they are.
std::string Unfilled(const std::string& lines) { return ".nf\n" + Roff(lines) + ".fi\n"; }

constexpr size_t kWidth = 72;  // of a page in a terminal, less its margins

// What roff fills to the width of the page. Of Chinese it does not know where lines may end.
std::string Paragraph(const std::string& text) {
  if (SpokenLanguage() == Language::kEnglish) return Roff(text) + "\n";
  return Unfilled(Wrapped(text, kWidth) + "\n");
}

std::string CommandSection(const Command& command) {
  const CommandOptions options = command.options({});
  std::string text = fmt::format(".SS {}\n{}.PP\n.B xiezuo {}\n", Roff(std::string(command.name)),
                                 Paragraph(options.summary()), Roff(options.manual().usage));
  for (const CommandOptions::Option& option : options.options()) {
    const std::string value(Translated(option.placeholder));
    text += fmt::format(".TP\n.B \\-\\-{}{}\n{}", Roff(option.name), value.empty() ? "" : " " + Roff(value),
                        Paragraph(option.help));
  }
  if (!options.manual().examples.empty())
    text += ".PP\n" + Roff(Message("Examples:")) + "\n.PP\n" + Unfilled(options.manual().examples);
  return text;
}

}  // namespace

std::string ManualPage() {
  std::string text =
      ".\\\" Made by `xiezuo generate-docs man`.\n.TH XIEZUO 1 \"\" \"xiezuo " XIEZUO_VERSION "\" \"" +
      Message("User commands") + "\"\n.SH " + Message("NAME") + "\n" +
      Roff("xiezuo - " + Message("facts on East-West pairing cooperation from newspaper articles")) +
      "\n.SH " + Message("SYNOPSIS") + "\n.B xiezuo\n.I " + Message("COMMAND") + "\n\\&...\n.SH " +
      Message("DESCRIPTION") + "\n" + Unfilled(ProgramHelp(kWidth)) + ".SH " + Message("COMMANDS") + "\n";
  for (const Command& command : Commands()) text += CommandSection(command);
  return text + ".SH " + Message("ENVIRONMENT AND FILES") + "\n" + Unfilled(ConfigurationHelp(kWidth));
}

}  // namespace xiezuo
