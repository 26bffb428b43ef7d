#include "base/message.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/terminal.h"

namespace xiezuo {

CommandOptions BackupOptionsOf(const Words&) {
  return CommandOptions({.summary = Message(
                             "Copy the database, whole and consistent, to a file that must not exist yet."),
                         .usage = Message("backup FILE [options]"),
                         .examples = "xiezuo backup monday.db\n"},
                        Prints::kNothing)
      .Positional();
}

ExitStatus RunBackup(const Arguments& arguments) {
  if (arguments.positional().size() != 1) {
    throw Error(Message("backup: one file is needed"), Message("xiezuo backup FILE"), ExitStatus::kUsage);
  }
  const std::string& file = arguments.positional().front();
  OpenStore(arguments, OpenMode::kReadOnly).Backup(file);
  Say(Message("copied to {}", file));
  return ExitStatus::kOk;
}

}  // namespace xiezuo
