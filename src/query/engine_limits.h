#pragma once
// What the engine may take of the machine, for the whole process: memory, and the files that it sorts and
// keeps interim results in.
#include <cstdint>

namespace xiezuo {

struct EngineLimits {
  int64_t memory = int64_t{256} << 20;         // bytes; 0 for no limit
  int64_t temporary_space = int64_t{1} << 30;  // bytes of all temporary files together; 0 for no limit
};

// Holds for connections opened from now on; may be called again with other limits. A statement that would
// go past one fails with SQLITE_NOMEM or SQLITE_FULL.
void LimitEngine(const EngineLimits& limits);

// Whether a temporary file was refused since this was asked last: tells a limit from a full disk.
bool TemporarySpaceWasRefused();

}  // namespace xiezuo
