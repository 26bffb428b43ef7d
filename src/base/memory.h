#pragma once
// Memory for libraries that break where they get none.
#include <cstddef>

namespace xiezuo {

// Throws std::bad_alloc where the system does not give so many bytes at once now; holds none of them.
void RequireMemory(size_t bytes);

}  // namespace xiezuo
