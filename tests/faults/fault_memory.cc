// Memory that is refused: SQLite's and ICU's by their own hooks, the program's by operator new.
#include <sqlite3.h>

#include <cstdlib>
#include <new>

#include "faults/faults.h"
#include "locale/icu_memory.h"

namespace xiezuo {
namespace {

sqlite3_mem_methods engine;

void* Allocate(int size) { return FailsNow(FaultKind::kEngineMemory) ? nullptr : engine.xMalloc(size); }
void* Reallocate(void* memory, int size) {
  return FailsNow(FaultKind::kEngineMemory) ? nullptr : engine.xRealloc(memory, size);
}

}  // namespace

bool InstallFaultMemory() {
  if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &engine) != SQLITE_OK) return false;
  sqlite3_mem_methods ours = engine;
  ours.xMalloc = Allocate;
  ours.xRealloc = Reallocate;
  RefuseIcuMemory([] { return FailsNow(FaultKind::kIcuMemory); });
  // A store of small pieces would hide most requests from the hook.
  return sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) == SQLITE_OK &&
         sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK;
}

}  // namespace xiezuo

// All forms, so that a sanitizer, which has its own of each, never sees memory of one freed by another.
void* operator new(size_t size, const std::nothrow_t&) noexcept {
  return xiezuo::FailsNow(xiezuo::FaultKind::kProgramMemory) ? nullptr : std::malloc(size);
}
void* operator new(size_t size) {
  void* memory = operator new(size, std::nothrow);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void* operator new[](size_t size) { return operator new(size); }
void* operator new[](size_t size, const std::nothrow_t&) noexcept { return operator new(size, std::nothrow); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory, size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
