#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "ingest/file_list.h"
#include "ingest/load_file.h"
#include "unit/temporary_folder.h"

namespace xiezuo {
namespace {

using Strings = std::vector<std::string>;

Strings Relative(const std::vector<std::string>& files, const TemporaryFolder& folder) {
  Strings names;
  for (const std::string& file : files) names.push_back(file.substr(folder.path().size() + 1));
  return names;
}

TEST_CASE("a folder stands for the articles below it, in order") {
  TemporaryFolder folder;
  for (const auto* name : {"b.txt", "a.md", "deep/er/c.TXT", "deep/d.text", "z.pdf", "notes", ".hidden.txt",
                           ".git/e.txt", "f.txt.bak", "乙.txt"}) {
    folder.Put(name, "x");
  }
  const FileList list = ListFiles({folder.path()});
  CHECK(Relative(list.files, folder) == Strings{"a.md", "b.txt", "deep/d.text", "deep/er/c.TXT", "乙.txt"});
  CHECK(list.refused.empty());
  CHECK(list.notes.empty());
}

TEST_CASE("a file that is named is tried whatever its name") {
  TemporaryFolder folder;
  const std::string notes = folder.Put(".notes", "x");
  CHECK(ListFiles({notes, "-"}).files == Strings{notes, "-"});
}

TEST_CASE("links that lead back are read once") {
  TemporaryFolder folder;
  folder.Put("in/a.txt", "x");
  std::filesystem::create_directory_symlink(folder.File("in"), folder.File("in/loop"));
  std::filesystem::create_directory_symlink("in", folder.File("twin"));
  const FileList list = ListFiles({folder.path()});
  CHECK(Relative(list.files, folder) == Strings{"in/a.txt"});
  CHECK(list.refused.empty());
  REQUIRE(list.notes.size() == 2);
  CHECK(list.notes[0].path == folder.File("in/loop"));
  CHECK(list.notes[1].path == folder.File("twin"));
}

TEST_CASE("links in a folder are followed within it and not out of it") {
  TemporaryFolder folder;
  const std::string secret = folder.Put("home/secret.txt", "x");
  folder.Put("home/letters/b.txt", "x");
  folder.Put("in/deep/a.txt", "x");
  folder.Put("inner/c.txt", "x");  // its name begins as the folder's does
  std::filesystem::create_symlink(secret, folder.File("in/absolute.txt"));
  std::filesystem::create_symlink("../home/secret.txt", folder.File("in/relative.txt"));
  std::filesystem::create_directory_symlink("../home/letters", folder.File("in/letters"));
  std::filesystem::create_directory_symlink("../inner", folder.File("in/like"));
  std::filesystem::create_directory_symlink("../..", folder.File("in/deep/above"));
  std::filesystem::create_symlink("relative.txt", folder.File("in/twice.txt"));
  std::filesystem::create_symlink("deep/a.txt", folder.File("in/within.txt"));
  std::filesystem::create_symlink("/etc/hostname", folder.File("in/passed over"));
  const FileList list = ListFiles({folder.File("in")});
  CHECK(Relative(list.files, folder) == Strings{"in/deep/a.txt", "in/within.txt"});
  CHECK(list.refused.empty());
  Strings out;
  for (const PathDiagnostic& note : list.notes) {
    CHECK_THAT(note.diagnostic.message, Catch::Contains("leads out of the folder"));
    out.push_back(note.path);
  }
  CHECK(Relative(out, folder) == Strings{"in/absolute.txt", "in/deep/above", "in/letters", "in/like",
                                         "in/relative.txt", "in/twice.txt"});
  // What a person names is read, and a folder is what it is by whatever link it is named.
  CHECK(ListFiles({folder.File("in/absolute.txt")}).files.size() == 1);
  std::filesystem::create_directory_symlink("in", folder.File("named"));
  CHECK(ListFiles({folder.File("named")}).files.size() == 2);
}

TEST_CASE("paths that lead nowhere are refused, each with its reason") {
  TemporaryFolder folder;
  std::filesystem::create_directory(folder.File("empty"));
  folder.Put("others/z.pdf", "x");
  std::filesystem::create_symlink("self.txt", folder.File("self.txt"));
  std::filesystem::create_symlink("gone", folder.File("dangling.txt"));
  struct Case {
    std::string path, says;
  };
  const Case cases[] = {{"missing.txt", "no such file"},  {"empty", "no articles"},
                        {"others", "no articles"},        {"self.txt", "leads back to itself"},
                        {"dangling.txt", "no such file"}, {"others/z.pdf/deeper", "no such file"}};
  for (const Case& c : cases) {
    CAPTURE(c.path);
    const FileList list = ListFiles({folder.File(c.path)});
    CHECK(list.files.empty());
    REQUIRE(list.refused.size() == 1);
    CHECK(list.refused[0].path == folder.File(c.path));
    CHECK_THAT(list.refused[0].diagnostic.message, Catch::Contains(c.says));
    CHECK_FALSE(list.refused[0].diagnostic.remedy.empty());
  }
}

TEST_CASE("a file is loaded with its name and digest") {
  TemporaryFolder folder;
  const auto file = LoadFile(folder.Put("甲.txt", "abc"), 3);
  REQUIRE(file);
  CHECK(file->name == "甲.txt");
  CHECK(file->bytes == "abc");
  CHECK(file->digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a file is taken up to the largest size and no further") {
  TemporaryFolder folder;
  const std::string path = folder.Put("a.txt", std::string(100000, 'x'));
  CHECK(LoadFile(path, 100000));
  const auto refused = LoadFile(path, 99999);
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().message, Catch::Contains("larger than 99999 bytes"));
  CHECK_THAT(refused.error().remedy, Catch::Contains("--max-size"));
  CHECK_FALSE(LoadFile("/dev/zero", 1000));         // has no size of its own
  CHECK(LoadFile(folder.Put("empty.txt", ""), 0));  // whether text is in it the Reader says
}

TEST_CASE("what is plainly no text is refused by name") {
  TemporaryFolder folder;
  using namespace std::string_literals;
  struct Case {
    std::string bytes, what;
  };
  const Case cases[] = {{"%PDF-1.7\n", "a PDF"},
                        {"PK\x03\x04rest", "a ZIP archive"},
                        {"\x89PNG\r\n\x1A\n", "a PNG picture"},
                        {"\xFF\xD8\xFF\xE0", "a JPEG picture"},
                        {"\x1F\x8B\x08", "a gzip archive"},
                        {"SQLite format 3\0"s, "a SQLite database"}};
  for (const Case& c : cases) {
    CAPTURE(c.what);
    const auto refused = LoadFile(folder.Put("a.txt", c.bytes), 1000);
    REQUIRE_FALSE(refused);
    CHECK_THAT(refused.error().message, Catch::StartsWith("is " + c.what));
    CHECK_THAT(refused.error().remedy, Catch::Contains("extract its text first"));
  }
  for (const std::string text : {"PDF-1.7", "PK is a name", "GIF", "关于PDF的说明"}) {
    CHECK(LoadFile(folder.Put("a.txt", text), 1000));
  }
}

TEST_CASE("a folder or a missing file is not loaded") {
  TemporaryFolder folder;
  CHECK_FALSE(LoadFile(folder.path(), 1000));
  CHECK_FALSE(LoadFile(folder.File("missing"), 1000));
}

TEST_CASE("the name of a file as text") {
  struct Case {
    std::string path, name;
  };
  const Case cases[] = {
      {"a.txt", "a.txt"}, {"/x/y/a.txt", "a.txt"}, {"x/", "x"}, {"-", "-"}, {"x/\xB9.txt", "\uFFFD.txt"}};
  for (const Case& c : cases) CHECK(FileName(c.path) == c.name);
}

}  // namespace
}  // namespace xiezuo
