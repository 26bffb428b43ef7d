#include "query/engine_thread.h"

#include <signal.h>
#include <sqlite3.h>

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

#include "base/thread.h"
#include "query/value.h"

namespace xiezuo {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

// A batch ends with the first of these, so that few rows come soon and many cost little each.
constexpr size_t kRowsOfBatch = 256, kBytesOfBatch = 1 << 20;
constexpr milliseconds kTimeOfBatch{20};
constexpr milliseconds kBetweenQuestions{20};

// Signals are for the thread that asks.
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_;
};

}  // namespace

struct EngineThread::Work {
  enum class State { kIdle, kWanted, kReady, kEnding };

  std::shared_ptr<void> keeps;  // outlives the statement
  Statement statement;
  std::mutex mutex;
  std::condition_variable changed;
  State state = State::kIdle;
  Batch batch;
  std::exception_ptr failure;
  std::thread thread;

  Work(Statement given, std::shared_ptr<void> kept) : keeps(std::move(kept)), statement(std::move(given)) {}

  void Loop() {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return state == State::kWanted || state == State::kEnding; });
      if (state == State::kEnding) break;
      lock.unlock();
      try {
        Fill();
      } catch (...) {
        failure = std::current_exception();
      }
      lock.lock();
      if (state == State::kEnding) break;
      state = State::kReady;
      changed.notify_all();
    }
    statement.reset();
    keeps.reset();
  }

  void Fill() {
    batch = {};
    const Clock::time_point begin = Clock::now();
    size_t bytes = 0;
    do {
      batch.code = sqlite3_step(statement.get());
      if (batch.code != SQLITE_ROW) break;
      Row& row = batch.rows.emplace_back();
      for (int i = 0; i < sqlite3_column_count(statement.get()); ++i) {
        row.push_back(ValueAt(statement.get(), i));
        if (const auto* text = std::get_if<std::string>(&row.back())) bytes += text->size();
      }
    } while (batch.rows.size() < kRowsOfBatch && bytes < kBytesOfBatch &&
             Clock::now() - begin < kTimeOfBatch);
    if (batch.code != SQLITE_ROW && batch.code != SQLITE_DONE) {
      batch.message = sqlite3_errmsg(sqlite3_db_handle(statement.get()));
    }
  }
};

EngineThread::EngineThread(sqlite3_stmt* statement, std::shared_ptr<void> keeps) {
  Statement owned(statement, &sqlite3_finalize);  // freed too where there is no memory for the rest
  work_ = std::make_shared<Work>(std::move(owned), std::move(keeps));
  const SignalsBlocked blocked;
  work_->thread = StartThread([work = work_] { work->Loop(); });
}

EngineThread::~EngineThread() {
  if (!work_) return;
  {
    const std::lock_guard lock(work_->mutex);
    work_->state = Work::State::kEnding;
  }
  work_->changed.notify_all();
  work_->thread.join();
}

bool EngineThread::Next(Batch& batch, const std::function<bool()>& give_up) {
  std::unique_lock lock(work_->mutex);
  work_->state = Work::State::kWanted;
  work_->changed.notify_all();
  while (!work_->changed.wait_for(lock, kBetweenQuestions,
                                  [&] { return work_->state == Work::State::kReady; })) {
    if (!give_up()) continue;
    work_->state = Work::State::kEnding;
    work_->thread.detach();
    lock.unlock();
    work_.reset();
    return false;
  }
  work_->state = Work::State::kIdle;
  if (work_->failure) std::rethrow_exception(std::exchange(work_->failure, nullptr));
  batch = std::move(work_->batch);
  return true;
}

}  // namespace xiezuo
