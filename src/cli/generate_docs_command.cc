// Hidden: prints the pages of docs/generated/, so that they say what the program says.
#include "base/message.h"
#include "cli/commands.h"
#include "cli/completions.h"
#include "cli/manual_page.h"
#include "cli/rows_output.h"
#include "query/catalogue.h"

namespace xiezuo {
namespace {

std::string Section(const std::string& title, const std::string& help) {
  return "\n## " + title + "\n\n```text\n" + help + "```\n";
}

std::string CommandsPage() {
  std::string page = "# " + Message("Commands") + "\n\n" +
                     Message("Made from the program's own help by `xiezuo generate-docs {}`.", "commands") +
                     "\n";
  page += Section("xiezuo", ProgramHelp());
  for (const Command& command : Commands()) {
    page += Section("xiezuo " + std::string(command.name), command.options({}).Help());
  }
  return page;
}

std::string QueriesPage() {
  std::string page = "# " + Message("Canned queries") + "\n\n" +
                     Message("Made from the queries' own headers by `xiezuo generate-docs {}`.", "queries") +
                     "\n";
  const Catalogue catalogue;
  for (const CannedQuery& query : catalogue.queries()) {
    page += Section(query.name, OptionsOfQuery(query).Help());
  }
  return page;
}

struct Page {
  std::string_view name;
  std::string (*text)();
};

constexpr Page kPages[] = {{"commands", CommandsPage}, {"queries", QueriesPage}, {"man", ManualPage},
                           {"bash", BashCompletion},   {"zsh", ZshCompletion},   {"fish", FishCompletion}};

}  // namespace

CommandOptions GenerateDocsOptionsOf(const Words&) {
  return CommandOptions({.summary = Message("Print a page of docs/generated/."),
                         .usage = "generate-docs commands | queries | man | bash | zsh | fish [--lang zh]",
                         .examples = ""},
                        Prints::kNothing)
      .Positional();
}

ExitStatus RunGenerateDocs(const Arguments& arguments) {
  const Words& names = arguments.positional();
  for (const Page& page : kPages) {
    if (names.size() != 1 || names[0] != page.name) continue;
    PrintText(page.text());
    return ExitStatus::kOk;
  }
  throw Error(Message("generate-docs: one page is needed"),
              Message("commands, queries, man, bash, zsh or fish"), ExitStatus::kUsage);
}

}  // namespace xiezuo
