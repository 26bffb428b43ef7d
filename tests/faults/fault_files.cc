// A file system for SQLite that is the real one until it is told to fail.
#include <sqlite3.h>

#include <cstring>
#include <initializer_list>

#include "faults/faults.h"

namespace xiezuo {
namespace {

sqlite3_vfs* real_system = nullptr;

struct File {
  sqlite3_file base;
  sqlite3_file* real;  // behind this one, in the same memory
};

sqlite3_file* Real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }
const sqlite3_io_methods& Methods(sqlite3_file* file) { return *Real(file)->pMethods; }

bool Fails() { return FailsNow(FaultKind::kInputOutput); }
// Where both kinds meet: what makes a file longer.
int WriteFault() {
  if (Fails()) return SQLITE_IOERR_WRITE;
  return FailsNow(FaultKind::kDiskFull) ? SQLITE_FULL : SQLITE_OK;
}

int Close(sqlite3_file* file) { return Methods(file).xClose(Real(file)); }
int Read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return Fails() ? SQLITE_IOERR_READ : Methods(file).xRead(Real(file), to, size, at);
}
int Write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  const int fault = WriteFault();
  return fault != SQLITE_OK ? fault : Methods(file).xWrite(Real(file), from, size, at);
}
int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  return Fails() ? SQLITE_IOERR_TRUNCATE : Methods(file).xTruncate(Real(file), size);
}
int Sync(sqlite3_file* file, int flags) {
  return Fails() ? SQLITE_IOERR_FSYNC : Methods(file).xSync(Real(file), flags);
}
int FileSize(sqlite3_file* file, sqlite3_int64* size) {
  return Fails() ? SQLITE_IOERR_FSTAT : Methods(file).xFileSize(Real(file), size);
}
int Lock(sqlite3_file* file, int level) {
  return Fails() ? SQLITE_IOERR_LOCK : Methods(file).xLock(Real(file), level);
}
int Unlock(sqlite3_file* file, int level) { return Methods(file).xUnlock(Real(file), level); }
int CheckReservedLock(sqlite3_file* file, int* held) {
  return Fails() ? SQLITE_IOERR_CHECKRESERVEDLOCK : Methods(file).xCheckReservedLock(Real(file), held);
}
int FileControl(sqlite3_file* file, int operation, void* argument) {
  return Methods(file).xFileControl(Real(file), operation, argument);
}
int SectorSize(sqlite3_file* file) { return Methods(file).xSectorSize(Real(file)); }
int Characteristics(sqlite3_file* file) { return Methods(file).xDeviceCharacteristics(Real(file)); }
int ShmMap(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
  return Fails() ? SQLITE_IOERR_SHMMAP : Methods(file).xShmMap(Real(file), region, size, extend, memory);
}
int ShmLock(sqlite3_file* file, int offset, int n, int flags) {
  const bool takes = (flags & SQLITE_SHM_LOCK) != 0;
  return takes && Fails() ? SQLITE_IOERR_SHMLOCK : Methods(file).xShmLock(Real(file), offset, n, flags);
}
void ShmBarrier(sqlite3_file* file) { Methods(file).xShmBarrier(Real(file)); }
int ShmUnmap(sqlite3_file* file, int remove) { return Methods(file).xShmUnmap(Real(file), remove); }

const sqlite3_io_methods kMethods = {.iVersion = 2,
                                     .xClose = Close,
                                     .xRead = Read,
                                     .xWrite = Write,
                                     .xTruncate = Truncate,
                                     .xSync = Sync,
                                     .xFileSize = FileSize,
                                     .xLock = Lock,
                                     .xUnlock = Unlock,
                                     .xCheckReservedLock = CheckReservedLock,
                                     .xFileControl = FileControl,
                                     .xSectorSize = SectorSize,
                                     .xDeviceCharacteristics = Characteristics,
                                     .xShmMap = ShmMap,
                                     .xShmLock = ShmLock,
                                     .xShmBarrier = ShmBarrier,
                                     .xShmUnmap = ShmUnmap,
                                     .xFetch = nullptr,
                                     .xUnfetch = nullptr};

int Open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  File* ours = reinterpret_cast<File*>(file);
  std::memset(ours, 0, sizeof(File));
  if (Fails()) return SQLITE_CANTOPEN;
  ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
  const int code = real_system->xOpen(real_system, name, ours->real, flags, flags_out);
  if (ours->real->pMethods != nullptr) ours->base.pMethods = &kMethods;
  return code;
}
int Delete(sqlite3_vfs*, const char* name, int sync_folder) {
  return Fails() ? SQLITE_IOERR_DELETE : real_system->xDelete(real_system, name, sync_folder);
}
int Access(sqlite3_vfs*, const char* name, int flags, int* result) {
  return Fails() ? SQLITE_IOERR_ACCESS : real_system->xAccess(real_system, name, flags, result);
}

}  // namespace

bool InstallFaultFiles() {
  real_system = sqlite3_vfs_find(nullptr);
  static sqlite3_vfs ours = *real_system;
  ours.zName = "faults";
  ours.szOsFile = static_cast<int>(sizeof(File)) + real_system->szOsFile;
  ours.xOpen = Open;
  ours.xDelete = Delete;
  ours.xAccess = Access;
  return sqlite3_vfs_register(&ours, 1) == SQLITE_OK;
}

}  // namespace xiezuo
