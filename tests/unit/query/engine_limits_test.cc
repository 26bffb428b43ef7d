#include "query/engine_limits.h"

#include <catch2/catch.hpp>

#include "base/error.h"
#include "query/sandbox.h"
#include "unit/query/money_fixture.h"
#include "unit/query/rows_text.h"

namespace xiezuo {
namespace {

std::string Complaint(Sandbox& sandbox, const std::string& sql) {
  try {
    ToText(*sandbox.Query(sql));
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::kLimit);
    return error.what();
  }
  return "";
}

// The limits are the whole process's.
struct Limited {
  explicit Limited(const EngineLimits& limits) { LimitEngine(limits); }
  ~Limited() { LimitEngine({.memory = 0, .temporary_space = 0}); }
};

}  // namespace

TEST_CASE("a query takes no more memory and temporary space than it may") {
  TemporaryFolder folder;
  const std::string path = folder / "x.db";
  OpenSmall(path);
  const std::string many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 150000) ";
  // More than fits the engine's cache, so that it is sorted in a file.
  const std::string sorted = many + "SELECT i, printf('%0800d', i * 7919 % 1000003) AS t FROM n ORDER BY t";
  {
    const Limited limited({.memory = 0, .temporary_space = 20'000'000});
    Sandbox sandbox(path, {.deadline = std::chrono::milliseconds(0)});
    CHECK(Complaint(sandbox, sorted).find("too much temporary space") != std::string::npos);
    CHECK(Complaint(sandbox, many + "SELECT count(*) FROM n").empty());
    // What the refused query held is free again.
    CHECK(Complaint(sandbox, sorted).find("too much temporary space") != std::string::npos);
  }
  {
    const Limited limited({.memory = 0, .temporary_space = 2'000'000'000});
    Sandbox sandbox(path, {.deadline = std::chrono::milliseconds(0)});
    CHECK(Complaint(sandbox, sorted + " LIMIT 1 OFFSET 149999").empty());
  }
  {
    const Limited limited({.memory = 30'000'000, .temporary_space = 0});
    Sandbox sandbox(path, {.deadline = std::chrono::milliseconds(0)});
    CHECK(Complaint(sandbox, "SELECT json_group_array(hex(zeroblob(1000000))) FROM (" + many +
                                 "SELECT i FROM n LIMIT 50)")
              .find("too much memory") != std::string::npos);
    CHECK(Complaint(sandbox, "SELECT 1").empty());
  }
}

}  // namespace xiezuo
