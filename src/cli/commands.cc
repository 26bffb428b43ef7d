#include "cli/commands.h"

#include <fmt/format.h>

#include <string>

namespace xiezuo {
namespace {

const Command kHidden[] = {{"generate-docs", GenerateDocsOptionsOf, RunGenerateDocs},
                           {"complete-region", CompleteRegionOptionsOf, RunCompleteRegion}};

}  // namespace

std::string SummaryLine(const Command& command) {
  const std::string summary = command.options({}).summary();
  std::string line;
  for (size_t i = 0; i < summary.size(); ++i) {
    const bool sentence_ends =
        summary[i] == '.' && (i + 1 == summary.size() || summary[i + 1] == ' ' || summary[i + 1] == '\n');
    if (sentence_ends) break;
    line.push_back(summary[i] == '\n' ? ' ' : summary[i]);
  }
  return line;
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
  return "xiezuo reads newspaper articles on East-West pairing cooperation (东西部协作) into a database of "
         "proved\n"
         "facts, and answers questions about them.\n"
         "\n"
         "  xiezuo ingest articles/      read the articles of a folder into xiezuo.db\n"
         "  xiezuo query                 the questions it can answer\n"
         "\n"
         "xiezuo --help lists every command.\n";
}

std::string ProgramHelp() {
  std::string help =
      "Read newspaper articles on East-West pairing cooperation (东西部协作) into a database of proved "
      "facts,\n"
      "and answer questions about them.\n"
      "\n"
      "Usage:\n"
      "  xiezuo COMMAND …\n"
      "\n"
      "Examples:\n"
      "  xiezuo ingest articles/\n"
      "  xiezuo query\n"
      "\n"
      "Commands:\n";
  for (const Command& command : Commands())
    help += fmt::format("  {:<9} {}\n", command.name, SummaryLine(command));
  return help +
         "\n"
         "xiezuo COMMAND --help explains a command. Every command takes --db FILE, the database; else it is\n"
         "$XIEZUO_DB, else xiezuo.db. --version prints the version. What is always the same can stand in\n"
         "xiezuo.conf or ~/.config/xiezuo/config; see docs/configuration.md.\n"
         "\n"
         "Exit status: 0 done; 1 failed; 2 wrong usage; 3 done, but some inputs were refused; 4 a limit "
         "stopped\n"
         "it; 5 the database is damaged, not ours or newer than the program; 6 the database is busy;\n"
         "130 interrupted.\n";
}

}  // namespace xiezuo
