#include "cli/database.h"

#include "base/message.h"
#include "cli/terminal.h"

namespace xiezuo {

std::string DatabasePath(const Arguments& arguments) {
  if (const auto path = arguments.Text("db")) return *path;
  return "xiezuo.db";
}

Store OpenStore(const Arguments& arguments, OpenMode mode) {
  return Store::Open(DatabasePath(arguments), mode);
}

void SayIfEmpty(const Arguments& arguments) {
  if (OpenStore(arguments, OpenMode::kReadOnly).Articles().empty()) {
    Say(Message("the database has no articles yet: xiezuo ingest FILE…"));
  }
}

}  // namespace xiezuo
