#pragma once
// A fixed number of threads, or as many as the system starts, that take jobs in the order in which they come.
// The destructor drops jobs that nobody began and waits for those that run.
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace xiezuo {

class WorkerPool {
 public:
  // Throws Error where not even one can be started.
  explicit WorkerPool(unsigned threads);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  // Requires: `job` throws nothing (wrap it in a packaged_task).
  void Submit(std::function<void()> job);

 private:
  void Work();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace xiezuo
