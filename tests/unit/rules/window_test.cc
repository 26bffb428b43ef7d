#include "rules/window.h"

#include <re2/re2.h>
#include <catch2/catch.hpp>

#include "base/error.h"

namespace xiezuo {
namespace {

// A number as windows mark it; `open` tells the one that is looked at from the others.
std::string Number(std::string_view open, std::string_view unit_class, std::string_view unit) {
  return std::string(open).append(unit_class).append(kUnitMark).append(unit).append(kNumberClose);
}
std::string Focus(std::string_view unit_class, std::string_view unit) {
  return Number(kFocusOpen, unit_class, unit);
}
std::string Other(std::string_view unit_class, std::string_view unit) {
  return Number(kNumberOpen, unit_class, unit);
}
std::string Place(const std::string& name) {
  return std::string(kPlaceOpen) + name + std::string(kPlaceClose);
}
std::string Organisation(const std::string& name) {
  return std::string(kOrganisationOpen) + name + std::string(kOrganisationClose);
}
std::string Time(const std::string& words) {
  return std::string(kTimeOpen) + words + std::string(kTimeClose);
}

bool Fits(std::string_view when, const std::string& window) {
  const RE2 pattern(CompilePattern(when), RE2::Quiet);
  REQUIRE(pattern.ok());
  return RE2::PartialMatch(window, pattern);
}

}  // namespace

TEST_CASE("{n} is the number that is looked at and no other") {
  CHECK(Fits("培训{n}", "培训" + Focus("person", "名") + "教师"));
  CHECK_FALSE(Fits("培训{n}", "培训" + Other("person", "名") + "教师"));
  CHECK(Fits("{num}户{n}", Other("household", "户") + "户" + Focus("person", "人")));
  CHECK_FALSE(Fits("{num}", Focus("person", "人")));
}

TEST_CASE("a refinement in Latin letters is a class, any other a whole unit") {
  CHECK(Fits("{n:money}", Focus("money", "元")));
  CHECK_FALSE(Fits("{n:money}", Focus("measure", "美元")));
  CHECK_FALSE(Fits("{n:person}", Focus("person_times", "人次")));
  CHECK(Fits("{n:person|person_times}", Focus("person_times", "人次")));
  CHECK(Fits("{n:名|人}", Focus("person", "人")));
  CHECK(Fits("{n:名|人}", Focus("person", "名")));
  CHECK_FALSE(Fits("{n:名|人}", Focus("person_times", "人次")));
  CHECK(Fits("{num:亩}{n}", Other("measure", "亩") + Focus("money", "元")));
  CHECK_FALSE(Fits("{num:亩}{n}", Other("measure", "公里") + Focus("money", "元")));
}

TEST_CASE("places, organisations and times stand for whatever was annotated") {
  const std::string window = Time("2024年") + "，" + Organisation("青岛某公司") + "向" + Place("通渭县") +
                             "捐赠" + Focus("money", "元");
  CHECK(Fits("{time}，{org}向{place}捐赠{n}", window));
  CHECK_FALSE(Fits("{place}向{org}捐赠{n}", window));
  CHECK_FALSE(Fits("{org}{place}捐赠{n}", window));
}

TEST_CASE("one gap stays within a clause and steps over no number, two go through the sentence") {
  const std::string near = "捐赠价值" + Focus("money", "元");
  const std::string beyond_mark = "捐赠物资，价值" + Focus("money", "元");
  const std::string beyond_number = "捐赠" + Other("thing", "台") + "共" + Focus("money", "元");
  const std::string beyond_sentence = "捐赠物资。价值" + Focus("money", "元");
  CHECK(Fits("捐赠…{n}", near));
  CHECK(Fits("捐赠…价值{n}", near));
  CHECK_FALSE(Fits("捐赠…{n}", beyond_mark));
  CHECK_FALSE(Fits("捐赠…{n}", beyond_number));
  CHECK(Fits("捐赠……{n}", near));
  CHECK(Fits("捐赠……{n}", beyond_mark));
  CHECK(Fits("捐赠……{n}", beyond_number));
  CHECK_FALSE(Fits("捐赠……{n}", beyond_sentence));
  for (const char* mark : {"：", "；", "！", "？"}) {
    CAPTURE(mark);
    CHECK_FALSE(Fits("捐赠…{n}", std::string("捐赠") + mark + Focus("money", "元")));
  }
}

TEST_CASE("the rest is a regular expression; blanks only set its parts apart") {
  CHECK(Fits("(捐|赠) {n}", "赠" + Focus("money", "元")));
  CHECK(Fits("^ 共 .{1,2} {n} $", "共有了" + Focus("money", "元")));
  CHECK_FALSE(Fits("^ 共 .{1,2} {n} $", "共有了些" + Focus("money", "元")));
}

TEST_CASE("an unknown name and an open brace are refused") {
  CHECK_THROWS_WITH(CompilePattern("捐{amount}"), Catch::Contains("{amount}"));
  CHECK_THROWS_WITH(CompilePattern("{places}{n}"), Catch::Contains("{places}"));
  CHECK_THROWS_WITH(CompilePattern("捐{n"), Catch::Contains("without its }"));
}

}  // namespace xiezuo
