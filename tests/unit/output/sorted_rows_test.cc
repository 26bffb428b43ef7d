#include "output/sorted_rows.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "base/error.h"
#include "unit/output/rows_fixture.h"

namespace xiezuo {
namespace {

std::string AsItIs(std::string_view text) { return std::string(text); }

constexpr size_t kLittle = 20'000;  // bytes: a few dozen rows

std::vector<Row> ReadAll(RowSource& source) {
  std::vector<Row> rows;
  for (Row row; source.Next(row);) rows.push_back(row);
  return rows;
}

// Numbers, texts and missing values, many of them equal; the second column tells where each came.
std::vector<Row> Mixed(size_t count) {
  std::mt19937 random(7);
  std::vector<Row> rows;
  for (size_t i = 0; i < count; ++i) {
    const auto n = static_cast<int64_t>(random() % 40);
    const Value value = n < 10   ? Value(n)
                        : n < 20 ? Value(static_cast<double>(n - 10) + 0.5)
                        : n < 35 ? Value(std::string(n, 'a') + std::string("\0b", 2))
                                 : Value(std::monostate{});
    rows.push_back({value, static_cast<int64_t>(i), std::string(random() % 300, 'x')});
  }
  return rows;
}

TEST_CASE("rows that memory does not hold are sorted as those that it holds") {
  const std::vector<Row> rows = Mixed(20'000);
  for (const bool descending : {false, true}) {
    for (const std::optional<int64_t> limit : {std::optional<int64_t>(), std::optional<int64_t>(700)}) {
      FixedRows few({Named("v"), Named("i"), Named("x")}, rows), many = few;
      SortedRows whole(few, {{0, descending}}, AsItIs, limit);
      SortedRows parts(many, {{0, descending}}, AsItIs, limit, kLittle);
      const std::vector<Row> sorted = ReadAll(whole);
      REQUIRE(sorted.size() == static_cast<size_t>(limit.value_or(20'000)));
      CHECK(ReadAll(parts) == sorted);
      // Equal rows stay in their order.
      for (size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i - 1][0] == sorted[i][0])
          REQUIRE(std::get<int64_t>(sorted[i - 1][1]) < std::get<int64_t>(sorted[i][1]));
      }
    }
  }
}

TEST_CASE("a sort without room for its files says where it wanted them") {
  const char* before = std::getenv("TMPDIR");
  const std::string kept = before != nullptr ? before : "";
  setenv("TMPDIR", "/nowhere", 1);
  FixedRows rows({Named("v"), Named("i"), Named("x")}, Mixed(5'000));
  SortedRows sorted(rows, {{0}}, AsItIs, std::nullopt, kLittle);
  Row row;
  CHECK_THROWS_WITH(sorted.Next(row), "/nowhere: No such file or directory");
  if (before != nullptr) {
    setenv("TMPDIR", kept.c_str(), 1);
  } else {
    unsetenv("TMPDIR");
  }
}

}  // namespace
}  // namespace xiezuo
