#include "query/sandbox.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <atomic>
#include <optional>

#include "base/error.h"
#include "base/message.h"
#include "query/engine_error.h"
#include "query/engine_thread.h"
#include "query/functions.h"
#include "query/guard.h"
#include "query/known_names.h"
#include "query/value.h"
#include "storage/connection.h"
#include "storage/creation.h"

namespace xiezuo {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int kOperationsBetweenChecks = 1000;

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

// How long the engine may go on after Ctrl-C, or past its time by this part of it, before it is left alone.
constexpr std::chrono::milliseconds kPatience{500};
constexpr int kPartOfDeadline = 2;

}  // namespace

struct Sandbox::Impl {
  SqlFunctions functions;
  Connection connection;
  SandboxOptions options;
  std::atomic<bool> interrupted{false};
  std::atomic<bool> given_up{false};  // a statement runs on by itself; the connection is of no more use
  std::optional<Clock::time_point> stop_at;  // of the batch that is made now

  Impl(const std::string& path, const SandboxOptions& given)
      : functions(path), connection(path, OpenMode::kReadOnly), options(given) {
    Guarded(Message("opening"), path, [&] {
      VerifyOurs(connection);
      connection.Execute(fmt::format("PRAGMA cache_size = -{}", options.page_cache_kib));
    });
    GuardConnection(connection.handle());
    functions.Register(connection.handle());
    sqlite3_progress_handler(connection.handle(), kOperationsBetweenChecks, &Impl::ShouldStop, this);
  }
  static int ShouldStop(void* self) {
    const Impl* impl = static_cast<const Impl*>(self);
    return impl->interrupted.load(std::memory_order_relaxed) ||
           (impl->stop_at && Clock::now() >= *impl->stop_at);
  }

  Statement Prepare(std::string_view sql);
  Statement PrepareOne(std::string_view sql, size_t& at);
  void Bind(sqlite3_stmt* statement, const Bindings& bindings) const;
  std::unique_ptr<RowSource> Start(const std::shared_ptr<Impl>& self, std::string_view sql,
                                   const Bindings& bindings);
  class Rows;
};

// The statement that begins at that byte; moves `at` behind it.
Statement Sandbox::Impl::PrepareOne(std::string_view sql, size_t& at) {
  const std::string_view rest = sql.substr(at);
  sqlite3_stmt* prepared = nullptr;
  const char* tail = nullptr;
  const int code =
      sqlite3_prepare_v2(connection.handle(), rest.data(), static_cast<int>(rest.size()), &prepared, &tail);
  if (code != SQLITE_OK) {
    EngineFault fault{.code = code, .message = sqlite3_errmsg(connection.handle()), .sql = sql};
    const int offset = sqlite3_error_offset(connection.handle());
    if (offset >= 0) fault.offset = at + static_cast<size_t>(offset);
    fault.remedy = RemedyForName(connection.handle(), fault.message);
    ThrowEngineError(fault, connection.path());
  }
  at += static_cast<size_t>(tail - rest.data());
  return Statement(prepared, &sqlite3_finalize);
}

// The engine itself says whether something follows: what is left after a statement is prepared in turn.
Statement Sandbox::Impl::Prepare(std::string_view sql) {
  if (sql.size() > 100'000)
    throw Error(Message("the SQL is longer than 100,000 bytes"), "", ExitStatus::kLimit);
  if (sql.find('\0') != std::string_view::npos)
    throw Error(Message("the SQL holds a null byte"), "", ExitStatus::kUsage);
  Statement statement(nullptr, &sqlite3_finalize);
  for (size_t at = 0; at < sql.size();) {
    Statement next = PrepareOne(sql, at);
    if (next && statement) {
      throw Error(Message("more than one statement"), Message("give one SELECT at a time"),
                  ExitStatus::kFailed);
    }
    if (next) statement = std::move(next);
  }
  if (!statement)
    throw Error(Message("there is no SQL to run"), Message("give a SELECT"), ExitStatus::kUsage);
  if (!sqlite3_stmt_readonly(statement.get()) || sqlite3_column_count(statement.get()) == 0) {
    throw Error(Message("the statement is not a query"), Message("only SELECT is allowed here"),
                ExitStatus::kFailed);
  }
  return statement;
}

void Sandbox::Impl::Bind(sqlite3_stmt* statement, const Bindings& bindings) const {
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
    const char* name = sqlite3_bind_parameter_name(statement, i);
    const auto found = name ? bindings.find(name + 1) : bindings.end();
    if (found == bindings.end()) {
      throw Error(Message("the parameter {} has no value", name ? name : "?"),
                  Message("write the value into the SQL"), ExitStatus::kUsage);
    }
    BindTo(statement, i, found->second);
  }
}

class Sandbox::Impl::Rows : public RowSource {
 public:
  Rows(std::shared_ptr<Impl> impl, Statement statement)
      : impl_(std::move(impl)), left_(impl_->options.deadline) {
    for (int i = 0; i < sqlite3_column_count(statement.get()); ++i) {
      const char* name = sqlite3_column_name(statement.get(), i);
      columns_.push_back(ColumnNamed(name ? name : ""));
    }
    engine_.emplace(statement.release(), impl_);
  }
  const std::vector<Column>& columns() const override { return columns_; }

  bool Next(Row& row) override {
    while (next_ == batch_.rows.size()) {
      if (done_ || !FetchBatch()) return false;
    }
    row = std::move(batch_.rows[next_++]);
    return true;
  }

 private:
  // False at the end. Only the engine's own time counts: a reader may take as long as it likes.
  bool FetchBatch() {
    if (batch_.code != SQLITE_ROW) EndWith(batch_.code);
    if (done_) return false;
    const bool limited = impl_->options.deadline.count() > 0;
    const Clock::time_point begin = Clock::now();
    impl_->stop_at = limited ? std::optional(begin + left_) : std::nullopt;
    next_ = 0;
    if (impl_->interrupted) EndWith(SQLITE_INTERRUPT);
    if (!engine_->Next(batch_, [&] { return MustGiveUp(); })) {
      impl_->given_up = true;
      batch_ = {};
      EndWith(SQLITE_INTERRUPT);
    }
    if (limited) left_ -= std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begin);
    return true;
  }

  // The engine was told to stop at the deadline; one long call of a function does not hear that.
  bool MustGiveUp() {
    const Clock::time_point now = Clock::now();
    if (impl_->interrupted && !interrupted_at_) interrupted_at_ = now;
    return (interrupted_at_ && now > *interrupted_at_ + kPatience) ||
           (impl_->stop_at && now > *impl_->stop_at + impl_->options.deadline / kPartOfDeadline);
  }

  void EndWith(int code) {
    done_ = true;
    if (code == SQLITE_DONE) return;
    if (code == SQLITE_INTERRUPT) ThrowStopped();
    ThrowEngineError({.code = code, .message = batch_.message}, impl_->connection.path());
  }
  [[noreturn]] void ThrowStopped() const {
    if (impl_->interrupted) throw Error(Message("interrupted"), "", ExitStatus::kInterrupted);
    throw Error(Message("the query took longer than {:g} s",
                        static_cast<double>(impl_->options.deadline.count()) / 1000),
                Message("raise the time limit, or ask for less"), ExitStatus::kLimit);
  }

  std::shared_ptr<Impl> impl_;
  std::optional<EngineThread> engine_;
  std::vector<Column> columns_;
  Batch batch_{.rows = {}, .code = SQLITE_ROW, .message = {}};
  size_t next_ = 0;
  std::chrono::nanoseconds left_;
  std::optional<Clock::time_point> interrupted_at_;
  bool done_ = false;
};

std::unique_ptr<RowSource> Sandbox::Impl::Start(const std::shared_ptr<Impl>& self, std::string_view sql,
                                                const Bindings& bindings) {
  interrupted = false;
  stop_at.reset();
  Statement statement = Prepare(sql);
  Bind(statement.get(), bindings);
  return std::make_unique<Rows>(self, std::move(statement));
}

Sandbox::Sandbox(const std::string& path, const SandboxOptions& options)
    : impl_(std::make_shared<Impl>(path, options)) {}
Sandbox::Sandbox(Sandbox&&) noexcept = default;
Sandbox::~Sandbox() = default;

std::unique_ptr<RowSource> Sandbox::Query(std::string_view sql, const Bindings& bindings) {
  if (impl_->given_up) impl_ = std::make_shared<Impl>(impl_->connection.path(), impl_->options);
  return impl_->Start(impl_, sql, bindings);
}

std::vector<Row> Sandbox::Lookup(std::string_view sql, const Bindings& bindings) {
  const std::unique_ptr<RowSource> source = Query(sql, bindings);
  std::vector<Row> rows;
  for (Row row; source->Next(row);) rows.push_back(row);
  return rows;
}

void Sandbox::Interrupt() noexcept {
  impl_->interrupted = true;
  sqlite3_interrupt(impl_->connection.handle());
}

}  // namespace xiezuo
