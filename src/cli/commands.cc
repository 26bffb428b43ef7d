#include "cli/commands.h"

#include <fmt/format.h>

#include <string>

#include "base/message.h"
#include "locale/wrapped.h"

namespace xiezuo {
namespace {

const Command kHidden[] = {{"generate-docs", GenerateDocsOptionsOf, RunGenerateDocs},
                           {"complete-region", CompleteRegionOptionsOf, RunCompleteRegion}};

}  // namespace

std::string SummaryLine(const Command& command) {
  constexpr std::string_view kChineseStop = "。";
  const std::string summary = command.options({}).summary();
  for (size_t i = 0; i < summary.size(); ++i) {
    const bool stops =
        summary[i] == '.' && (i + 1 == summary.size() || summary[i + 1] == ' ' || summary[i + 1] == '\n');
    if (stops || summary.compare(i, kChineseStop.size(), kChineseStop) == 0) return summary.substr(0, i);
  }
  return summary;
}

const std::vector<Command>& Commands() {
  static const std::vector<Command> commands = {
      {"ingest", IngestOptionsOf, RunIngest},
      {"query", QueryOptionsOf, RunQueryCommand},
      {"search", SearchOptionsOf, RunSearch},
      {"facts", FactsOptionsOf, RunFacts},
      {"sql", SqlOptionsOf, RunSql},
      {"export", ExportOptionsOf, RunExport},
      {"articles", ArticlesOptionsOf, RunArticles},
      {"show", ShowOptionsOf, RunShow},
      {"explain", ExplainOptionsOf, RunExplain},
      {"reread", RereadOptionsOf, RunReread},
      {"rules", RulesOptionsOf, RunRules},
      {"check", CheckOptionsOf, RunCheck},
      {"migrate", MigrateOptionsOf, RunMigrate},
      {"backup", BackupOptionsOf, RunBackup},
  };
  return commands;
}

const Command* FindCommand(std::string_view name) {
  for (const Command& command : Commands()) {
    if (command.name == name) return &command;
  }
  for (const Command& command : kHidden) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::string ShortHelp() {
  return Wrapped(Message("xiezuo reads newspaper articles on East-West pairing cooperation (东西部协作) into "
                         "a database of proved facts, and answers questions about them."),
                 kHelpWidth) +
         "\n\n  xiezuo ingest articles/      " + Message("read the articles of a folder into xiezuo.db") +
         "\n  xiezuo query                 " + Message("the questions it can answer") + "\n\n" +
         Message("xiezuo --help lists every command.") + "\n";
}

std::string ProgramHelp(size_t width) {
  constexpr size_t kColumn = 12;  // where the commands are explained
  std::string help = Wrapped(Message("Read newspaper articles on East-West pairing cooperation (东西部协作) "
                                     "into a database of proved facts, and answer questions about them."),
                             width) +
                     "\n\n" + Message("Usage:") + "\n  " + Message("xiezuo COMMAND …") + "\n\n" +
                     Message("Examples:") + "\n  xiezuo ingest articles/\n  xiezuo query\n\n" +
                     Message("Commands:") + "\n";
  for (const Command& command : Commands())
    help += fmt::format("  {:<9} {}\n", command.name, Wrapped(SummaryLine(command), width, kColumn));
  return help + "\n" +
         Wrapped(
             Message(
                 "xiezuo COMMAND --help explains a command. Every command takes --db FILE, the database; "
                 "else it is $XIEZUO_DB, else xiezuo.db. --version prints the version. What is always the "
                 "same can stand in xiezuo.conf or ~/.config/xiezuo/config; see docs/configuration.md."),
             width) +
         "\n\n" +
         Wrapped(Message("Exit status: 0 done; 1 failed; 2 wrong usage; 3 done, but some inputs were "
                         "refused; 4 a limit stopped it; 5 the database is damaged, not ours or newer than "
                         "the program; 6 the database is busy; 130 interrupted."),
                 width) +
         "\n";
}

}  // namespace xiezuo
