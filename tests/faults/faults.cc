#include "faults/faults.h"

namespace xiezuo {
namespace {

struct Plan {
  bool armed = false;
  FaultKind kind = FaultKind::kInputOutput;
  FaultSpan span = FaultSpan::kOnce;
  size_t n = 0, operations = 0;
};
thread_local Plan plan;

const bool installed = InstallFaultMemory() && InstallFaultFiles();

}  // namespace

Fault::Fault(FaultKind kind, FaultSpan span, size_t n) {
  plan = {.armed = installed, .kind = kind, .span = span, .n = n, .operations = 0};
}
Fault::~Fault() { plan.armed = false; }
size_t Fault::operations() const { return plan.operations; }

bool FailsNow(FaultKind kind) {
  if (!plan.armed || plan.kind != kind) return false;
  ++plan.operations;
  if (plan.n == 0 || plan.operations < plan.n) return false;
  return plan.operations == plan.n || plan.span == FaultSpan::kFromThenOn;
}

}  // namespace xiezuo
