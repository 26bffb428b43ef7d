#include "base/message.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/terminal.h"

namespace xiezuo {

CommandOptions MigrateOptionsOf(const Words&) {
  return CommandOptions(
      {.summary =
           Message("Bring a database that an older program made up to date. A copy is kept beside it."),
       .usage = Message("migrate [options]"),
       .examples = "xiezuo migrate --db counties.db\n"},
      Prints::kNothing);
}

ExitStatus RunMigrate(const Arguments& arguments) {
  const std::string path = DatabasePath(arguments);
  const MigrationReport report = Migrate(path);
  for (const std::string& name : report.applied) Say(Message("applied {}", name));
  if (!report.backup.empty()) Say(Message("the database as it was: {}", report.backup));
  if (report.applied.empty()) Say(Message("{} is up to date", path));
  return ExitStatus::kOk;
}

}  // namespace xiezuo
