#include "faults/faults.h"

#include <atomic>

namespace xiezuo {
namespace {

// The rest is written while it is not armed, and read by any thread while it is.
struct Plan {
  std::atomic<bool> armed{false};
  FaultKind kind = FaultKind::kInputOutput;
  FaultSpan span = FaultSpan::kOnce;
  size_t n = 0;
  std::atomic<size_t> operations{0};
};
Plan plan;

const bool installed = InstallFaultMemory() && InstallFaultFiles();

}  // namespace

Fault::Fault(FaultKind kind, FaultSpan span, size_t n) {
  plan.kind = kind, plan.span = span, plan.n = n, plan.operations = 0;
  plan.armed = installed;
}
Fault::~Fault() { plan.armed = false; }
size_t Fault::operations() const { return plan.operations; }

bool FailsNow(FaultKind kind) {
  if (!plan.armed || plan.kind != kind) return false;
  const size_t operation = ++plan.operations;
  if (plan.n == 0 || operation < plan.n) return false;
  return operation == plan.n || plan.span == FaultSpan::kFromThenOn;
}

}  // namespace xiezuo
