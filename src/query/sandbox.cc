#include "query/sandbox.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <atomic>
#include <optional>

#include "base/error.h"
#include "query/guard.h"
#include "query/value.h"
#include "storage/connection.h"
#include "storage/creation.h"

namespace xiezuo {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int kOperationsBetweenChecks = 1000;

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

[[noreturn]] void ThrowQueryError(sqlite3* handle, int code, const std::string& path) {
  const std::string message = sqlite3_errmsg(handle);
  const int offset = sqlite3_error_offset(handle);
  switch (code & 0xFF) {
    case SQLITE_AUTH:
    case SQLITE_READONLY:
      throw Error(fmt::format("forbidden in a query: {}", message),
                  "only SELECT is allowed here, nothing that writes", ExitStatus::kUsage);
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
      throw Error(fmt::format("the query needs too much memory: {}", message), "ask for less at once",
                  ExitStatus::kLimit);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
      ThrowStorageError(code, message, "querying", path);
    default:
      throw SqlError(fmt::format("in the SQL: {}", message), "",
                     offset < 0 ? std::nullopt : std::optional(static_cast<size_t>(offset)));
  }
}

}  // namespace

struct Sandbox::Impl {
  Connection connection;
  SandboxOptions options;
  std::atomic<bool> interrupted{false};
  std::optional<Clock::time_point> stop_at;  // of the step that runs now

  Impl(const std::string& path, const SandboxOptions& given)
      : connection(path, OpenMode::kReadOnly), options(given) {
    Guarded("opening", path, [&] { VerifyOurs(connection); });
    GuardConnection(connection.handle());
    sqlite3_progress_handler(connection.handle(), kOperationsBetweenChecks, &Impl::ShouldStop, this);
  }
  static int ShouldStop(void* self) {
    const Impl* impl = static_cast<const Impl*>(self);
    return impl->interrupted.load(std::memory_order_relaxed) ||
           (impl->stop_at && Clock::now() >= *impl->stop_at);
  }

  Statement Prepare(std::string_view sql);
  Statement PrepareOne(std::string_view sql, std::string_view& rest);
  void Bind(sqlite3_stmt* statement, const Bindings& bindings) const;
  std::unique_ptr<RowSource> Start(const std::shared_ptr<Impl>& self, std::string_view sql,
                                   const Bindings& bindings, int64_t max_rows);
  class Rows;
};

Statement Sandbox::Impl::PrepareOne(std::string_view sql, std::string_view& rest) {
  sqlite3_stmt* prepared = nullptr;
  const char* tail = nullptr;
  const int code =
      sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()), &prepared, &tail);
  if (code != SQLITE_OK) ThrowQueryError(connection.handle(), code, connection.path());
  rest = sql.substr(static_cast<size_t>(tail - sql.data()));
  return Statement(prepared, &sqlite3_finalize);
}

// The engine itself says whether something follows: what is left after a statement is prepared in turn.
Statement Sandbox::Impl::Prepare(std::string_view sql) {
  if (sql.size() > 100'000) throw Error("the SQL is longer than 100,000 bytes", "", ExitStatus::kLimit);
  if (sql.find('\0') != std::string_view::npos)
    throw Error("the SQL holds a null byte", "", ExitStatus::kUsage);
  Statement statement(nullptr, &sqlite3_finalize);
  for (std::string_view rest = sql; !rest.empty();) {
    Statement next = PrepareOne(rest, rest);
    if (next && statement) {
      throw Error("more than one statement", "give one SELECT at a time", ExitStatus::kUsage);
    }
    if (next) statement = std::move(next);
  }
  if (!statement) throw Error("there is no SQL to run", "give a SELECT", ExitStatus::kUsage);
  if (!sqlite3_stmt_readonly(statement.get()) || sqlite3_column_count(statement.get()) == 0) {
    throw Error("the statement is not a query", "only SELECT is allowed here", ExitStatus::kUsage);
  }
  return statement;
}

void Sandbox::Impl::Bind(sqlite3_stmt* statement, const Bindings& bindings) const {
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
    const char* name = sqlite3_bind_parameter_name(statement, i);
    const auto found = name ? bindings.find(name + 1) : bindings.end();
    if (found == bindings.end()) {
      throw Error(fmt::format("the parameter {} has no value", name ? name : "?"),
                  "write the value into the SQL", ExitStatus::kUsage);
    }
    BindTo(statement, i, found->second);
  }
}

class Sandbox::Impl::Rows : public RowSource {
 public:
  Rows(std::shared_ptr<Impl> impl, Statement statement, int64_t max_rows)
      : impl_(std::move(impl)),
        statement_(std::move(statement)),
        max_rows_(max_rows),
        left_(impl_->options.deadline) {
    for (int i = 0; i < sqlite3_column_count(statement_.get()); ++i) {
      const char* name = sqlite3_column_name(statement_.get(), i);
      columns_.push_back(ColumnNamed(name ? name : ""));
    }
  }
  const std::vector<Column>& columns() const override { return columns_; }

  bool Next(Row& row) override {
    if (done_ || !Step()) return false;
    if (max_rows_ > 0 && rows_ == max_rows_) {
      throw Error(fmt::format("there are more than {} rows", max_rows_),
                  "raise the row limit, or ask for less", ExitStatus::kLimit);
    }
    ++rows_;
    row.clear();
    for (int i = 0; i < static_cast<int>(columns_.size()); ++i) row.push_back(ValueAt(statement_.get(), i));
    return true;
  }

 private:
  // False at the end. Only the engine's own time counts: a reader may take as long as it likes.
  bool Step() {
    const bool limited = impl_->options.deadline.count() > 0;
    const Clock::time_point begin = Clock::now();
    impl_->stop_at = limited ? std::optional(begin + left_) : std::nullopt;
    const int code = impl_->interrupted ? SQLITE_INTERRUPT : sqlite3_step(statement_.get());
    if (limited) left_ -= std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begin);
    if (code == SQLITE_ROW) return true;
    done_ = true;
    if (code == SQLITE_DONE) return false;
    if (code == SQLITE_INTERRUPT) ThrowStopped();
    ThrowQueryError(impl_->connection.handle(), code, impl_->connection.path());
  }
  [[noreturn]] void ThrowStopped() const {
    if (impl_->interrupted) throw Error("interrupted", "", ExitStatus::kInterrupted);
    throw Error(fmt::format("the query took longer than {:g} s",
                            static_cast<double>(impl_->options.deadline.count()) / 1000),
                "raise the time limit, or ask for less", ExitStatus::kLimit);
  }

  std::shared_ptr<Impl> impl_;
  Statement statement_;
  std::vector<Column> columns_;
  int64_t max_rows_, rows_ = 0;
  std::chrono::nanoseconds left_;
  bool done_ = false;
};

std::unique_ptr<RowSource> Sandbox::Impl::Start(const std::shared_ptr<Impl>& self, std::string_view sql,
                                                const Bindings& bindings, int64_t max_rows) {
  interrupted = false;
  stop_at.reset();
  Statement statement = Prepare(sql);
  Bind(statement.get(), bindings);
  return std::make_unique<Rows>(self, std::move(statement), max_rows);
}

Sandbox::Sandbox(const std::string& path, const SandboxOptions& options)
    : impl_(std::make_shared<Impl>(path, options)) {}
Sandbox::Sandbox(Sandbox&&) noexcept = default;
Sandbox::~Sandbox() = default;

std::unique_ptr<RowSource> Sandbox::Query(std::string_view sql, const Bindings& bindings) {
  return impl_->Start(impl_, sql, bindings, impl_->options.max_rows);
}

std::vector<Row> Sandbox::Lookup(std::string_view sql, const Bindings& bindings) {
  const std::unique_ptr<RowSource> source = impl_->Start(impl_, sql, bindings, 0);
  std::vector<Row> rows;
  for (Row row; source->Next(row);) rows.push_back(row);
  return rows;
}

void Sandbox::Interrupt() noexcept {
  impl_->interrupted = true;
  sqlite3_interrupt(impl_->connection.handle());
}

}  // namespace xiezuo
