#include "storage/creation.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/core.h>
#include <unistd.h>

#include <array>
#include <filesystem>

#include "base/error.h"
#include "base/message.h"
#include "storage/migrations.h"
#include "storage/reference_data.h"
#include "storage/schema_check.h"

namespace xiezuo {
namespace {

namespace fs = std::filesystem;

// Takes the unfinished database away, whatever ends the making of it: lack of memory too, so that the names
// are made beforehand.
struct Scaffold {
  explicit Scaffold(const std::string& name)
      : path(name), files{name, name + "-journal", name + "-wal", name + "-shm"} {}
  ~Scaffold() {
    std::error_code ignored;
    for (const fs::path& file : files) fs::remove(file, ignored);
  }
  const std::string path;
  const std::array<fs::path, 4> files;
};

// Puts the finished file in its place. Where another process was faster, its database stays.
void MoveIntoPlace(const std::string& from, const std::string& path) {
  std::error_code error;
  if (fs::exists(path, error) && fs::file_size(path, error) > 0) return;
  fs::remove(path, error);  // an empty file, as mktemp leaves
  fs::create_hard_link(from, path, error);
  if (!error || error == std::errc::file_exists) return;
  fs::rename(from, path, error);  // file systems without links
  if (error)
    throw Error(fmt::format("{}: {}", path, SystemMessage(error.value())),
                Message("name another place with --db"));
}

}  // namespace

void FillNew(Connection& connection, const std::vector<EmbeddedFile>& seeds) {
  ApplyPending(connection, OrderMigrations(EmbeddedMigrations()));
  Guarded(Message("filling the reference data"), connection.path(),
          [&] { FillReferenceData(connection, seeds); });
}

void CreateIfMissing(const std::string& path, const std::vector<EmbeddedFile>& seeds) {
  std::error_code error;
  if (path == ":memory:" || (fs::exists(path, error) && fs::file_size(path, error) > 0)) return;
  if (fs::is_symlink(fs::symlink_status(path, error)) && !fs::exists(path, error)) {
    throw Error(
        Message("{}: a link that leads to no file", path),
        Message("make the disk or folder that it leads to available, or name another file with --db"));
  }
  const Scaffold scaffold(fmt::format("{}.new-{}", path, getpid()));
  Guarded(Message("making the database"), path, [&] {
    {
      SQLite::Database touch(scaffold.path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      touch.exec("PRAGMA page_size");
    }
    Connection connection(scaffold.path, OpenMode::kReadWrite);
    connection.Execute("PRAGMA journal_mode = MEMORY");  // a scaffold that fails is thrown away
    FillNew(connection, seeds);
    connection.Execute("PRAGMA journal_mode = WAL");
  });
  MoveIntoPlace(scaffold.path, path);
}

void VerifyOurs(Connection& connection) {
  const std::vector<Migration> migrations = OrderMigrations(EmbeddedMigrations());
  const int version = SchemaVersion(connection);
  if (version == 0) {
    throw Error(Message("{}: an empty database, not one of xiezuo", connection.path()),
                Message("name another file with --db"), ExitStatus::kDatabase);
  }
  VerifyApplied(connection, migrations);
  if (version < static_cast<int>(migrations.size())) {
    throw Error(Message("{}: made by an older program (schema {}, now {})", connection.path(), version,
                        migrations.size()),
                Message("run `xiezuo migrate`; it makes a backup first"), ExitStatus::kDatabase);
  }
  VerifySchema(connection, migrations, version);
}

}  // namespace xiezuo
