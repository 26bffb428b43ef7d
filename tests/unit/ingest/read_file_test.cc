#include "ingest/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "ingest/load_file.h"
#include "ingest/run.h"
#include "storage/store.h"
#include "unit/temporary_folder.h"

namespace xiezuo {
namespace {

constexpr uint64_t kEnough = 1 << 20;

// Reads as the system does, and lets something happen after the first piece.
ReadSome Meanwhile(const std::function<void()>& happens) {
  return [happens, pieces = 0](int descriptor, char* into, size_t size) mutable {
    const ssize_t n = read(descriptor, into, size);
    if (++pieces == 1) happens();
    return n;
  };
}

void Append(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary | std::ios::app) << bytes;
}

}  // namespace

TEST_CASE("a file that is changed while it is read is refused, whatever the change") {
  const std::string text(200'000, 'a');
  const auto changed = [&](const std::function<void(const std::string&)>& change) {
    const TemporaryFolder folder;
    const std::string path = folder.File("a.txt");
    Append(path, text);
    // Long ago, so that the clock of the file system cannot hide a change.
    std::filesystem::last_write_time(path,
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    const auto bytes = ReadFile(path, FileKind::kRegular, kEnough, Meanwhile([&] { change(path); }));
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().message == "was changed while it was read");
    CHECK_FALSE(bytes.error().remedy.empty());
  };
  changed([](const std::string& path) { Append(path, "more"); });
  changed([](const std::string& path) { CHECK(truncate(path.c_str(), 70'000) == 0); });
  changed([](const std::string& path) { CHECK(truncate(path.c_str(), 0) == 0); });
  changed([&](const std::string& path) { std::ofstream(path) << std::string(text.size(), 'b'); });
}

TEST_CASE("a file whose place another takes is read to its end as it was") {
  const TemporaryFolder folder;
  const std::string path = folder.File("a.txt"), other = folder.File("b.txt"), text(200'000, 'a');
  Append(path, text);
  Append(other, "another");
  const auto replaced =
      ReadFile(path, FileKind::kRegular, kEnough, Meanwhile([&] { std::filesystem::rename(other, path); }));
  REQUIRE(replaced);
  CHECK(*replaced == text);
  const auto removed =
      ReadFile(path, FileKind::kRegular, kEnough, Meanwhile([&] { std::filesystem::remove(path); }));
  REQUIRE(removed);
  CHECK(*removed == "another");
}

TEST_CASE("a pipe that nobody writes to is waited for until a person asks to stop, whenever that was") {
  const TemporaryFolder folder;
  const std::string path = folder.File("pipe");
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  // The wish comes before the wait, during it, and after a piece was read: no signal is there to end a call.
  for (const int asked : {1, 2, 3}) {
    int questions = 0;
    const auto bytes = ReadFile(path, FileKind::kStream, kEnough, read, [&] { return ++questions >= asked; });
    REQUIRE_FALSE(bytes);
    CHECK(questions == asked);
  }
  const int both = open(path.c_str(), O_RDWR);
  REQUIRE(write(both, "text", 4) == 4);
  int questions = 0;
  CHECK_FALSE(ReadFile(path, FileKind::kStream, kEnough, read, [&] { return ++questions == 3; }));
  close(both);
}

TEST_CASE("an error while reading refuses the file") {
  const TemporaryFolder folder;
  const std::string path = folder.File("a.txt");
  Append(path, "text");
  const auto bytes = ReadFile(path, FileKind::kRegular, kEnough, [](int, char*, size_t) -> ssize_t {
    errno = EIO;
    return -1;
  });
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().message == "Input/output error");
}

TEST_CASE("what was a file when it was listed and is a pipe now is not waited for") {
  const TemporaryFolder folder;
  const std::string path = folder.File("a.txt");
  Append(path, "text");
  IngestOptions options;
  options.files = ListFiles({folder.path()});
  REQUIRE(options.files.files == std::vector<std::string>{path});
  CHECK(options.files.streams.empty());
  std::filesystem::remove(path);
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  Store store = Store::Open(":memory:", OpenMode::kCreate, {});
  const ArticleReader reader{.read = [](const SourceFile&, const PublicationDate&) -> Result<ArticleReading> {
                               throw std::logic_error("there is nothing to read");
                             },
                             .extractor = "test 1"};
  const IngestReport report = Ingest(options, reader, store, {});
  REQUIRE(report.refused.size() == 1);
  CHECK(report.refused[0].diagnostic.message == "is no file any more");
  // A pipe that is named is one that is to be waited for.
  CHECK(ListFiles({path}).streams == std::set<std::string>{path});
}

}  // namespace xiezuo
