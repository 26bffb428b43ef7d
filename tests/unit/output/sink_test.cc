#include "output/sink.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>

#include "base/error.h"
#include "unit/temporary_folder.h"

namespace xiezuo {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a file appears whole when it is finished") {
  TemporaryFolder folder;
  {
    FileOutput out(folder.File("a.csv"));
    out.Write("one\n");
    CHECK_FALSE(fs::exists(folder.File("a.csv")));
    out.Finish();
    CHECK(folder.Content("a.csv") == "one\n");
  }
  CHECK(folder.Entries() == 1);
}

TEST_CASE("an unfinished file leaves nothing, and the old one as it was") {
  TemporaryFolder folder;
  folder.Put("a.csv", "old\n");
  {
    FileOutput out(folder.File("a.csv"));
    out.Write("new\n");
  }
  CHECK(folder.Content("a.csv") == "old\n");
  CHECK(folder.Entries() == 1);
}

TEST_CASE("a link keeps pointing at the file that was replaced") {
  TemporaryFolder folder;
  folder.Put("real.csv", "old\n");
  fs::create_symlink("real.csv", folder.File("link.csv"));
  FileOutput out(folder.File("link.csv"));
  out.Write("new\n");
  out.Finish();
  CHECK(fs::is_symlink(folder.File("link.csv")));
  CHECK(folder.Content("real.csv") == "new\n");
}

TEST_CASE("a place that cannot be written is an error that names it") {
  TemporaryFolder folder;
  CHECK_THROWS_WITH(FileOutput(folder.File("none/a.csv")), Catch::Contains("none/a.csv"));
  CHECK_THROWS_WITH(FileOutput(folder.File("")), Catch::Contains("folder"));
  FileOutput full("/dev/full");
  full.Write("x");
  CHECK_THROWS_AS(full.Finish(), Error);
}

TEST_CASE("a file that grows past the space there is leaves nothing") {
  TemporaryFolder folder;
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 100000, .rlim_max = 100000};
    setrlimit(RLIMIT_FSIZE, &small);
    int status = 0;
    try {
      FileOutput out(folder.File("big.csv"));
      for (int i = 0; i < 1000; ++i) out.Write(std::string(1000, 'x'));
      out.Finish();
    } catch (const Error&) {
      status = 7;
    }
    _exit(status);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WEXITSTATUS(status) == 7);
  CHECK(folder.Entries() == 0);
}

}  // namespace
}  // namespace xiezuo
