#include "annotate/time.h"

#include <catch2/catch.hpp>

#include "annotate_input.h"

namespace xiezuo {
namespace {

std::string_view KindName(TimeKind kind) {
  constexpr std::string_view kNames[] = {"years",      "relative", "since",  "since_start",
                                         "last_years", "until",    "anaphor"};
  return kNames[static_cast<size_t>(kind)];
}

std::optional<int> Year(std::string_view field) {
  if (field == "-") return std::nullopt;
  return std::stoi(std::string(field));
}

// As the corpus writes it: since 2021/2025.
std::string Describe(std::string_view text, const TimeContext& context) {
  std::string line;
  for (const TimeRef& time : AnnotateTimes(text, SourceWords().times)) {
    const auto period = ResolvePeriod(time, context);
    line += (line.empty() ? "" : " ; ") + std::string(KindName(time.kind)) + " ";
    line += period ? std::to_string(period->first) + "/" + std::to_string(period->last) : "-";
    if (time.in_name) line += " in_name";
  }
  return line;
}

std::string SpansOf(std::string_view text) {
  std::string spans;
  for (const TimeRef& time : AnnotateTimes(text, SourceWords().times)) {
    spans += (spans.empty() ? "" : "|") + std::string(TextOf(text, time.span));
  }
  return spans;
}

std::vector<bool> Openings(std::string_view text) {
  std::vector<bool> opens;
  for (const TimeRef& time : AnnotateTimes(text, SourceWords().times)) opens.push_back(time.opens_sentence);
  return opens;
}

}  // namespace

TEST_CASE("times of the corpus cover the years that the codebook gives them") {
  ForEachRow("tests/corpus/periods.tsv", [](const auto& row) {
    CAPTURE(row[0], row[1], row[2], row[3]);
    const TimeContext context{
        .publication_year = Year(row[1]), .last_named_year = Year(row[3]), .start_year = Year(row[2])};
    CHECK(Describe(row[0], context) == row[4]);
  });
}

TEST_CASE("words that set no period are no times") {
  ForEachRow("tests/corpus/periods.reject.tsv", [](const auto& row) {
    CAPTURE(row[0]);
    CHECK(SpansOf(row[0]) == "");
  });
}

TEST_CASE("a time's span holds what belongs to it") {
  CHECK(SpansOf("协作始于2016年，自2021年新一轮结对以来，两地往来密切。") == "2016年|自2021年新一轮结对以来");
  CHECK(SpansOf("“十四五”以来，全县实施项目；2024年底完成。") == "“十四五”以来|2024年底");
  CHECK(SpansOf("截至今年6月底，连续3年投入；去年8月培训两期。") == "截至今年6月底|连续3年|去年8月");
  CHECK(SpansOf("2021年、2022年两年，投入5000万元。") == "2021年、2022年两年");
  CHECK(SpansOf("来自2021年的第一批学员") == "2021年");
}

TEST_CASE("a time opens its sentence when only quotation marks and introductions stand before it") {
  CHECK(Openings("2024年，县里投入资金。据了解，2025年又追加。") == std::vector<bool>{true, true});
  CHECK(Openings("“去年收入不错。自2021年起，村里变了样。") == std::vector<bool>{true, true});
  CHECK(Openings("县里在2024年投入资金，2025年又追加。") == std::vector<bool>{false, false});
}

TEST_CASE("an anaphor's year is the last that an expression named") {
  const TimeContext context{.publication_year = 2025, .last_named_year = 2019, .start_year = {}};
  const auto named = [&](std::string_view text) {
    return NamedYear(AnnotateTimes(text, SourceWords().times).at(0), context);
  };
  CHECK(named("2021年至2023年") == 2023);
  CHECK(named("去年") == 2024);
  CHECK(named("次年") == 2020);
  CHECK_FALSE(named("2021年以来"));
  CHECK_FALSE(named("近3年"));
  CHECK_FALSE(named("截至目前"));
}

TEST_CASE("a count of years and a relative year are kept as printed") {
  const auto times = AnnotateTimes("近3年；四年来；前年；截至目前", SourceWords().times);
  REQUIRE(times.size() == 4);
  CHECK(times[0].count == 3);
  CHECK(times[1].count == 4);
  CHECK((times[2].relative && times[2].offset == -2));
  CHECK((times[3].relative && !times[3].years));
}

TEST_CASE("times: a long text of one kind is read to its end") {
  for (const char* piece : {"1", "一", "2025年", "2025年、", "自", "截至", "以来", "结对", "结对以来", "今年",
                            "“", "“十四五”", "近3年", "五年来", "1月", "1至", "——", "据悉，", "“十四五"}) {
    std::string text;
    while (text.size() < 1 << 17) text += piece;
    size_t end = 0;
    for (const TimeRef& time : AnnotateTimes(text, SourceWords().times)) {
      if (time.span.begin < end || time.span.end > text.size()) FAIL(piece << " at byte " << time.span.begin);
      end = time.span.end;
    }
    CAPTURE(piece);
    CHECK(end <= text.size());
  }
}

}  // namespace xiezuo
