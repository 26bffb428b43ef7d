#pragma once
// Who holds a database's write lock. SQLite's locks are the kernel's, which knows the process behind each and
// forgets it when the process ends: no note of ours could be as true, and none can go stale.
#include <string>

namespace xiezuo {

// "process 4711 (xiezuo ingest articles)", of any program on this machine; "" where nobody holds it now.
std::string LockHolder(const std::string& path);

}  // namespace xiezuo
