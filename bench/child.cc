#include "child.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <exception>

#include "base/error.h"

namespace xiezuo {
namespace {

[[noreturn]] void RunAndExit(const std::function<double()>& body, int out) {
  try {
    const double seconds = body();
    _exit(write(out, &seconds, sizeof seconds) == sizeof seconds ? 0 : 1);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "bench: %s\n", e.what());
    _exit(1);
  }
}

}  // namespace

Measured InChild(const std::function<double()>& body) {
  int ends[2];
  if (pipe(ends) != 0) throw Error("bench: no pipe");
  const pid_t child = fork();
  if (child < 0) throw Error("bench: no process");
  if (child == 0) RunAndExit(body, ends[1]);
  close(ends[1]);
  Measured measured;
  const bool answered = read(ends[0], &measured.seconds, sizeof measured.seconds) == sizeof measured.seconds;
  close(ends[0]);
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  if (!answered || status != 0) throw Error("bench: a measurement failed");
  measured.peak_mib = static_cast<double>(usage.ru_maxrss) / 1024;
  return measured;
}

double Timed(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace xiezuo
