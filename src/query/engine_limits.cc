// Temporary space is counted by a file system of the engine's own kind: it opens every file as the default
// one does, and stands before the files without a name that the engine deletes when it closes them.
#include "query/engine_limits.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>

namespace xiezuo {
namespace {

std::atomic<int64_t> space_limit{0}, space_used{0};
std::atomic<bool> space_refused{false};
sqlite3_vfs* plain = nullptr;

// The plain file follows in the same memory.
struct CountedFile {
  sqlite3_file base;
  int64_t size;
};

CountedFile* Counted(sqlite3_file* file) { return reinterpret_cast<CountedFile*>(file); }
sqlite3_file* Plain(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(Counted(file) + 1); }

int Close(sqlite3_file* file) {
  space_used -= Counted(file)->size;
  Counted(file)->size = 0;
  return Plain(file)->pMethods->xClose(Plain(file));
}

int Read(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
  return Plain(file)->pMethods->xRead(Plain(file), to, count, at);
}

int Write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
  const int64_t growth = std::max<int64_t>(0, at + count - Counted(file)->size);
  const int64_t limit = space_limit;
  if (space_used.fetch_add(growth) + growth > limit && limit > 0 && growth > 0) {
    space_used -= growth;
    space_refused = true;
    return SQLITE_FULL;
  }
  Counted(file)->size += growth;
  return Plain(file)->pMethods->xWrite(Plain(file), from, count, at);
}

int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  const int64_t freed = std::max<int64_t>(0, Counted(file)->size - size);
  space_used -= freed;
  Counted(file)->size -= freed;
  return Plain(file)->pMethods->xTruncate(Plain(file), size);
}

int Sync(sqlite3_file* file, int flags) { return Plain(file)->pMethods->xSync(Plain(file), flags); }
int FileSize(sqlite3_file* file, sqlite3_int64* size) {
  return Plain(file)->pMethods->xFileSize(Plain(file), size);
}
int Lock(sqlite3_file* file, int level) { return Plain(file)->pMethods->xLock(Plain(file), level); }
int Unlock(sqlite3_file* file, int level) { return Plain(file)->pMethods->xUnlock(Plain(file), level); }
int CheckReservedLock(sqlite3_file* file, int* answer) {
  return Plain(file)->pMethods->xCheckReservedLock(Plain(file), answer);
}
int FileControl(sqlite3_file* file, int operation, void* argument) {
  return Plain(file)->pMethods->xFileControl(Plain(file), operation, argument);
}
int SectorSize(sqlite3_file* file) { return Plain(file)->pMethods->xSectorSize(Plain(file)); }
int Characteristics(sqlite3_file* file) { return Plain(file)->pMethods->xDeviceCharacteristics(Plain(file)); }

// Version 1 has no memory mapping, which would write past us.
constexpr sqlite3_io_methods kMethods = {1,
                                         Close,
                                         Read,
                                         Write,
                                         Truncate,
                                         Sync,
                                         FileSize,
                                         Lock,
                                         Unlock,
                                         CheckReservedLock,
                                         FileControl,
                                         SectorSize,
                                         Characteristics,
                                         nullptr,
                                         nullptr,
                                         nullptr,
                                         nullptr,
                                         nullptr,
                                         nullptr};

int Open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  if (name != nullptr || !(flags & SQLITE_OPEN_DELETEONCLOSE)) {
    return plain->xOpen(plain, name, file, flags, flags_out);
  }
  file->pMethods = nullptr;
  Counted(file)->size = 0;
  const int code = plain->xOpen(plain, name, Plain(file), flags, flags_out);
  if (code == SQLITE_OK) file->pMethods = &kMethods;
  return code;
}

void RegisterOnce() {
  static sqlite3_vfs counting;
  static const bool registered = [] {
    sqlite3_initialize();
    plain = sqlite3_vfs_find(nullptr);
    counting = *plain;
    counting.zName = "xiezuo";
    counting.pNext = nullptr;
    counting.szOsFile += static_cast<int>(sizeof(CountedFile));
    counting.xOpen = Open;
    return sqlite3_vfs_register(&counting, 1) == SQLITE_OK;
  }();
  static_cast<void>(registered);
}

}  // namespace

void LimitEngine(const EngineLimits& limits) {
  RegisterOnce();
  space_limit = limits.temporary_space;
  sqlite3_hard_heap_limit64(limits.memory);
}

bool TemporarySpaceWasRefused() { return space_refused.exchange(false); }

}  // namespace xiezuo
