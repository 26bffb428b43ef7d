#include "base/memory.h"

#include <new>

namespace xiezuo {

void RequireMemory(size_t bytes) { operator delete(operator new(bytes)); }

}  // namespace xiezuo
