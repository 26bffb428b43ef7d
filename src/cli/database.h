#pragma once
// Which database a command speaks of, and how commands open it.
#include <string>

#include "cli/arguments.h"
#include "query/sandbox.h"
#include "storage/store.h"

namespace xiezuo {

// Throws Error kUsage where the file to write is the database, or one of the files beside it, by whatever
// name.
void RefuseDatabaseAsOutput(const Arguments& arguments, const std::string& out);
// --db, else $XIEZUO_DB, else xiezuo.db.
std::string DatabasePath(const Arguments& arguments);
Store OpenStore(const Arguments& arguments, OpenMode mode);
// Where the database holds no article yet, says what to do first, and returns true.
bool SayIfNoArticles(const Arguments& arguments);
// After an answer without rows: says that, or why nothing can have any.
void SayIfEmpty(const Arguments& arguments);

}  // namespace xiezuo
