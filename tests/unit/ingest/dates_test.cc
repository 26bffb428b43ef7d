#include "ingest/dates.h"

#include <catch2/catch.hpp>

#include "base/error.h"
#include "unit/temporary_folder.h"

namespace xiezuo {
namespace {

TEST_CASE("a date in a file name") {
  struct Case {
    std::string name, date;
  };
  const Case cases[] = {
      {"2025-02-06.txt", "2025-02-06"},
      {"20250206.txt", "2025-02-06"},
      {"2025-02.txt", "2025-02"},
      {"2025-02", "2025-02"},
      {"贵州日报20250206.txt", "2025-02-06"},
      {"贵州日报_2025-02-06_03版.txt", "2025-02-06"},
      {"page 3 (2025-02-06).md", "2025-02-06"},
      {"2025_02_06.txt", "2025-02-06"},
      {"2025.02.06.txt", "2025-02-06"},
      {"2025年2月6日.txt", "2025-02-06"},
      {"日报2025年12月.txt", "2025-12"},
      {"2025-02-06-03.txt", "2025-02-06"},
      {"a-20240229.txt", "2024-02-29"},
      {"2025-02-06 2025-02-06.txt", "2025-02-06"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const auto date = DateInFileName(c.name);
    REQUIRE(date);
    CHECK(date->ToString() == c.date);
  }
}

TEST_CASE("what a file name holds that is no date") {
  for (const std::string name : {
           "000_044c3704166b38d1.txt",
           "004_168ae24a3205514e.txt",
           "a1b2c3d420250206e5f6.txt",
           "0020250206.txt",
           "202502061.txt",
           "x20250206.txt",
           "2025.txt",
           "2025年.txt",
           "20251306.txt",
           "2025-13.txt",
           "20250230.txt",
           "2025-02-30.txt",
           "2025-02-061.txt",
           "13800138000.txt",
           "1234-56-78.txt",
           "2025-01-01_2025-02-06.txt",
           "18990206.txt",
           "2025-1.txt",
           "2025_02.txt",
           "202502.txt",
           "",
           "20250206a.txt",
           "2025-02x.txt",
       }) {
    CAPTURE(name);
    CHECK_FALSE(DateInFileName(name));
  }
}

TEST_CASE("a file of dates") {
  TemporaryFolder folder;
  const std::string path =
      folder.Put("dates.tsv",
                 "\xEF\xBB\xBF"
                 "file\tdate\n# a note\n\na.txt\t2025-02-06\r\nb.txt\t2025\nfolder/c.txt\t2024-03\n");
  const DatesByName dates = ReadDatesFile(path);
  REQUIRE(dates.size() == 3);
  CHECK(dates.at("a.txt") == PartialDate{2025, 2, 6});
  CHECK(dates.at("b.txt") == PartialDate{2025, 0, 0});
  CHECK(dates.at("c.txt") == PartialDate{2024, 3, 0});
}

TEST_CASE("a file of dates with a wrong line is refused with its number") {
  TemporaryFolder folder;
  for (const std::string line : {"a.txt\tyesterday", "a.txt 2025", "a.txt\t2025-02-30", "a.txt\t"}) {
    CAPTURE(line);
    const std::string path = folder.Put("dates.tsv", "b.txt\t2025\n" + line + "\n");
    CHECK_THROWS_WITH(ReadDatesFile(path), Catch::Contains("dates.tsv:2:"));
  }
  CHECK_THROWS_AS(ReadDatesFile(folder.File("missing.tsv")), Error);
}

}  // namespace
}  // namespace xiezuo
