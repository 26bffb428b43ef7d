#pragma once
// Numbered migrations, forward only; the digest of every applied one is kept, so that one edited since is
// noticed.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded_file.h"
#include "storage/connection.h"

namespace xiezuo {

struct Migration {
  int number = 0;
  std::string name;  // NNNN_name, without .sql
  std::string_view sql;
};

// Throws Error where a name is not NNNN_name.sql or numbers do not run 1, 2, 3 …
std::vector<Migration> OrderMigrations(const std::vector<EmbeddedFile>& files);

// The number of the last one applied; 0 for an empty database. Throws Error kDatabase where the file is not
// ours.
int SchemaVersion(Connection& connection);

// Throws Error kDatabase where the database is newer than `migrations`, or one that it had applied was edited
// since.
void VerifyApplied(Connection& connection, const std::vector<Migration>& migrations);

// Applies those that are missing, then `afterwards`, all in one transaction: where a step fails the database
// stays as it was. Returns the names. Requires: VerifyApplied, but for an empty database.
std::vector<std::string> ApplyPending(Connection& connection, const std::vector<Migration>& migrations,
                                      const std::function<void()>& afterwards = {});

}  // namespace xiezuo
