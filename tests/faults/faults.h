#pragma once
// Faults on demand: the n-th input or output of SQLite, the n-th memory that SQLite asks for, that C++ code
// asks for, that ICU asks for; that one alone, or from then on. One kind at a time, on every thread.
#include <cstddef>

namespace xiezuo {

enum class FaultKind { kInputOutput, kDiskFull, kEngineMemory, kProgramMemory, kIcuMemory };
enum class FaultSpan { kOnce, kFromThenOn };

// While it lives, the n-th operation of the kind fails, counted from 1; 0 only counts them.
class Fault {
 public:
  Fault(FaultKind kind, FaultSpan span, size_t n);
  ~Fault();
  Fault(const Fault&) = delete;
  Fault& operator=(const Fault&) = delete;
  size_t operations() const;
};

// For the hooks: whether this operation fails now.
bool FailsNow(FaultKind kind);
// Before SQLite is used: puts the hooks in its place. True, so that it can run before main.
bool InstallFaultFiles();
bool InstallFaultMemory();

}  // namespace xiezuo
