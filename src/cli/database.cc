#include "cli/database.h"

#include <filesystem>

#include "base/message.h"
#include "cli/terminal.h"

namespace xiezuo {

std::string DatabasePath(const Arguments& arguments) {
  if (const auto path = arguments.Text("db")) return *path;
  return "xiezuo.db";
}

void RefuseDatabaseAsOutput(const Arguments& arguments, const std::string& out) {
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    if (!std::filesystem::equivalent(out, DatabasePath(arguments) + suffix, ignored)) continue;
    throw Error(Message("--out {}: this is the database", out), Message("name another file"),
                ExitStatus::kUsage);
  }
}

Store OpenStore(const Arguments& arguments, OpenMode mode) {
  return Store::Open(DatabasePath(arguments), mode);
}

bool SayIfNoArticles(const Arguments& arguments) {
  const bool empty = OpenStore(arguments, OpenMode::kReadOnly).Articles().empty();
  if (empty) Say(Message("the database has no articles yet: xiezuo ingest FILE…"));
  return empty;
}

void SayIfEmpty(const Arguments& arguments) {
  if (SayIfNoArticles(arguments) || arguments.Text("limit") == "0") return;
  Say(Message("nothing in the database answers this"));
}

}  // namespace xiezuo
