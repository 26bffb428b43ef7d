#include "query/engine_error.h"

#include <sqlite3.h>

#include <algorithm>

#include "base/message.h"
#include "base/utf8.h"
#include "query/engine_limits.h"
#include "query/sandbox.h"
#include "storage/connection.h"

namespace xiezuo {
namespace {

constexpr std::string_view kFunctionForbidden = ToTranslate("not authorized to use function: ");
[[maybe_unused]] constexpr std::string_view kTranslatedWhole[] = {ToTranslate("malformed JSON")};

// What people meet most of what the engine says, in their language.
std::string EngineMessage(const std::string& message) {
  const auto after = [&](std::string_view beginning) { return message.substr(beginning.size()); };
  for (const std::string_view beginning : {ToTranslate("no such table: "), ToTranslate("no such column: "),
                                           ToTranslate("no such function: "), kFunctionForbidden}) {
    if (message.starts_with(beginning)) return std::string(Translated(beginning)) + after(beginning);
  }
  constexpr std::string_view kNear = "near ", kSyntax = ": syntax error",
                             kNumber = "wrong number of arguments to function ";
  if (message.starts_with(kNear) && message.ends_with(kSyntax)) {
    return Message("near {}: syntax error",
                   message.substr(kNear.size(), message.size() - kNear.size() - kSyntax.size()));
  }
  if (message.starts_with(kNumber))
    return Message("wrong number of arguments to function {}", after(kNumber));
  return std::string(Translated(message));
}

// With its place where there are several lines to look at.
std::string WithPlace(const std::string& fault, std::string_view sql, std::optional<size_t> offset) {
  if (!offset || Trim(sql).find('\n') == std::string_view::npos) return Message("in the SQL: {}", fault);
  const std::string_view before = sql.substr(0, *offset);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  return Message("in line {}, column {} of the SQL: {}", lines + 1, CodePointCount(line) + 1, fault);
}

// The engine tells what is forbidden, and its own limits, from mistakes in the SQL by words alone.
bool SaysForbidden(std::string_view message) {
  return message.starts_with("not authorized") || message.ends_with(" may not be modified");
}
bool SaysTooMuch(std::string_view message) {
  for (const std::string_view words :
       {"Expression tree is too large", "parser stack overflow", "too many terms in compound SELECT",
        "too many columns in", "too many arguments on function", "LIKE or GLOB pattern too complex",
        "at most 64 tables in a join"}) {
    if (message.find(words) != std::string_view::npos) return true;
  }
  return false;
}

[[noreturn]] void ThrowForbidden(const std::string& message) {
  throw Error(Message("forbidden in a query: {}", EngineMessage(message)),
              message.starts_with(kFunctionForbidden)
                  ? Message("leave this function out")
                  : Message("only SELECT is allowed here, nothing that writes"),
              ExitStatus::kFailed);
}

}  // namespace

void ThrowEngineError(const EngineFault& fault, const std::string& path) {
  const std::string& message = fault.message;
  switch (fault.code & 0xFF) {
    case SQLITE_AUTH:
    case SQLITE_READONLY:
      ThrowForbidden(message);
    case SQLITE_TOOBIG:
      throw Error(Message("the query needs too much memory: {}", EngineMessage(message)),
                  Message("ask for less at once"), ExitStatus::kLimit);
    case SQLITE_NOMEM:
      throw Error(Message("the query needs too much memory: {}", EngineMessage(message)),
                  Message("ask for less at once, or raise --memory of xiezuo sql"), ExitStatus::kLimit);
    case SQLITE_FULL:
      if (TemporarySpaceWasRefused()) {
        throw Error(Message("the query needs too much temporary space"),
                    Message("ask for less at once, or raise the limit"), ExitStatus::kLimit);
      }
      [[fallthrough]];
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      ThrowStorageError(fault.code, message, Message("querying"), path);
    default:
      if (SaysForbidden(message)) ThrowForbidden(message);
      if (SaysTooMuch(message)) {
        throw Error(Message("the SQL is too large: {}", EngineMessage(message)),
                    Message("ask for less at once"), ExitStatus::kLimit);
      }
      throw SqlError(EngineMessage(message), fault.remedy, fault.sql, fault.offset);
  }
}

SqlError::SqlError(const std::string& fault, std::string remedy, std::string_view sql,
                   std::optional<size_t> offset)
    : Error(WithPlace(fault, sql, offset), std::move(remedy), ExitStatus::kUsage),
      fault_(fault),
      offset_(offset) {}

}  // namespace xiezuo
