// Threads that the system does not start, for want of addresses; in a process of its own, which ends with the
// number of what went wrong. The thread sanitizer and that of addresses take more addresses than can be
// counted.
#include "ingest/worker_pool.h"

#include <pthread.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <future>

#include "base/error.h"

namespace xiezuo {
namespace {

constexpr size_t kStack = size_t{64} << 20;  // more than any that ended threads have left behind

// How `work` ends with so much more room for addresses than the process has.
int WithRoom(size_t bytes, const std::function<int()>& work) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    alarm(60);
    size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const rlim_t most = pages * static_cast<size_t>(sysconf(_SC_PAGESIZE)) + bytes;
    const rlimit limit{most, most};
    pthread_attr_t stacks;
    pthread_attr_init(&stacks);
    pthread_attr_setstacksize(&stacks, kStack);
    const bool limited = pthread_setattr_default_np(&stacks) == 0 && setrlimit(RLIMIT_AS, &limit) == 0;
    _exit(limited ? work() : 99);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

TEST_CASE("a pool goes on with the threads that it got, and is none without any") {
  CHECK(WithRoom(kStack + kStack / 2, [] {
          WorkerPool pool(8);
          std::promise<int> done;
          pool.Submit([&] { done.set_value(7); });
          return done.get_future().get() == 7 ? 0 : 1;
        }) == 0);
  CHECK(WithRoom(kStack / 2, [] {
          try {
            WorkerPool pool(8);
          } catch (const Error& e) {
            return e.remedy().empty() ? 2 : 0;
          }
          return 1;
        }) == 0);
}

#endif

}  // namespace xiezuo
