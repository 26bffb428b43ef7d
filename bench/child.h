#pragma once
// One measurement in a process of its own, so that its peak memory is its own and nothing is warm from the
// one before.
#include <functional>

namespace xiezuo {

struct Measured {
  double seconds = 0;   // what `body` returned: of the work itself, without its preparations
  double peak_mib = 0;  // of the process, its preparations included
};

// Runs `body` in a child process. Throws Error where the child fails.
Measured InChild(const std::function<double()>& body);

// Seconds that `work` takes.
double Timed(const std::function<void()>& work);

}  // namespace xiezuo
