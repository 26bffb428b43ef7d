#pragma once
// Sandbox: a database opened for questions alone. The engine guards it, never our reading of the SQL: a
// read-only handle, query_only, an allow-list authorizer (no write, no ATTACH, no PRAGMA, listed functions
// only), the engine's limits, and a deadline, which holds to within half its length even where one function
// runs long: such a statement is left to end by itself, on its thread, and the next query opens the database
// anew. Every query of people goes through it, canned ones too. Rows come one at a time. Columns whose name
// ends in _yuan carry the unit "yuan": an integer where whole, else the exact number with jiao and fen after
// the point.
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/result_set.h"

namespace xiezuo {

struct SandboxOptions {
  std::chrono::milliseconds deadline{10'000};  // for the engine's own work on one query; 0 for none
  int page_cache_kib = 64 * 1024;              // of the engine: pages read, rows being sorted
};

// SQL that the engine refuses, with the byte at which it stumbled where it says so. what() has line and
// column in a statement of several lines.
class SqlError : public Error {
 public:
  SqlError(const std::string& fault, std::string remedy, std::string_view sql, std::optional<size_t> offset);
  const std::string& fault() const { return fault_; }  // without a place
  std::optional<size_t> offset() const { return offset_; }

 private:
  std::string fault_;
  std::optional<size_t> offset_;
};

// Values of named parameters, without the colon.
using Bindings = std::map<std::string, Value>;

class Sandbox {
 public:
  // Throws Error as Store::Open does for reading.
  explicit Sandbox(const std::string& path, const SandboxOptions& options = {});
  Sandbox(Sandbox&&) noexcept;
  ~Sandbox();

  // Prepares one statement and starts it. Throws Error: kUsage (SqlError where it is wrong) for SQL that is
  // wrong, empty, not a query, more than one statement, forbidden here, or that names a parameter without a
  // value; kLimit where a limit of the engine stops it. Next() of the source throws kLimit at the deadline,
  // kInterrupted after Interrupt(). The source may outlive the sandbox; use both on one thread.
  std::unique_ptr<RowSource> Query(std::string_view sql, const Bindings& bindings = {});

  // All rows at once of a query of our own.
  std::vector<Row> Lookup(std::string_view sql, const Bindings& bindings = {});

  // Stops the query that runs now. Safe to call from another thread and from a signal handler.
  void Interrupt() noexcept;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace xiezuo
