#include "locale/icu_memory.h"

#include <unicode/uclean.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace xiezuo {
namespace {

// More than any one call takes, the making of a transliterator too. It is never touched, so it costs
// addresses alone.
constexpr size_t kKept = size_t{32} << 20;

std::atomic<void*> kept{nullptr};
std::atomic<bool (*)()> refuses_now{nullptr};

void* FromSystem(void* memory, size_t size) {
  const auto refuses = refuses_now.load(std::memory_order_relaxed);
  return refuses != nullptr && refuses() ? nullptr : std::realloc(memory, size);
}

void* Reallocate(const void*, void* memory, size_t size) {
  if (kept.load(std::memory_order_relaxed) != nullptr) {
    if (void* given = FromSystem(memory, size)) return given;
    std::free(kept.exchange(nullptr));
  }
  return std::realloc(memory, size);
}
void* Allocate(const void* context, size_t size) { return Reallocate(context, nullptr, size); }
void Free(const void*, void* memory) { std::free(memory); }

// Before main, so that there is no thread yet and ICU has done nothing.
const bool installed = [] {
  UErrorCode status = U_ZERO_ERROR;
  u_setMemoryFunctions(nullptr, Allocate, Reallocate, Free, &status);
  return U_SUCCESS(status);
}();

}  // namespace

void RequireIcuMemory() {
  if (kept.load(std::memory_order_relaxed) != nullptr || !installed) return;
  void* block = FromSystem(nullptr, kKept);
  if (block == nullptr) throw std::bad_alloc();
  std::free(kept.exchange(block));  // another thread may have been faster
}

void RefuseIcuMemory(bool (*refuses)()) { refuses_now = refuses; }

}  // namespace xiezuo
