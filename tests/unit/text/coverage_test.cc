#include "text/coverage.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "text/decode.h"
#include "text/repair.h"

namespace xiezuo {
namespace {

// A page of pieces that repair has rules for, put together at random.
std::string RandomPage(std::mt19937& random) {
  constexpr const char* kPieces[] = {"今年以来，甲区投入协作资金500万元，",
                                     "建成园区3个，群众增收",
                                     "困户由此脱贫。",
                                     "专",
                                     "业技术人员",
                                     "8",
                                     "名",
                                     "\n",
                                     "\n",
                                     "\n\n",
                                     "\n\n",
                                     "\n\n\n\n",
                                     "\r\n",
                                     "（下转4版）",
                                     "(上接3版)",
                                     "■",
                                     "●",
                                     "【链接】",
                                     "本报讯 ",
                                     "又讯　",
                                     "公告",
                                     "公益广告",
                                     "（宗 和）",
                                     "□记者 林某",
                                     "“",
                                     "”",
                                     "（",
                                     "）",
                                     "，",
                                     "。",
                                     "# ",
                                     "——",
                                     "12.5%",
                                     "產業發展",
                                     "２０２５年",
                                     "abc",
                                     " ",
                                     "　",
                                     "🙂",
                                     "\uFFFD",
                                     "\u2028",
                                     "摄",
                                     "热线",
                                     "元起"};
  std::string page;
  const size_t pieces = random() % 120;
  for (size_t i = 0; i < pieces; ++i) page += kPieces[random() % std::size(kPieces)];
  return page;
}

void CheckPassages(const Document& document) {
  CHECK_FALSE(FindUncovered(document));
  for (size_t i = 0; i < document.passages.size(); ++i) {
    const Passage& passage = document.passages[i];
    CHECK_FALSE(passage.text.empty());
    CHECK(std::is_sorted(passage.map.seams().begin(), passage.map.seams().end()));
    if (passage.repeats) CHECK_FALSE(document.passages.at(*passage.repeats).repeats);
    if (passage.heading) CHECK(document.passages.at(*passage.heading).kind == PassageKind::kHeading);
  }
}

}  // namespace

TEST_CASE("A lost and a doubled character are found") {
  Document document;
  document.text = "甲区。乙县。";
  Repair(document);
  CHECK_FALSE(FindUncovered(document));
  Document doubled = document;
  doubled.passages.push_back(doubled.passages.front());
  CHECK(FindUncovered(doubled) == size_t{0});
  document.passages.clear();
  CHECK(FindUncovered(document) == size_t{0});
}

TEST_CASE("No page loses a character") {
  std::mt19937 random(20251122);
  for (int page = 0; page < 400; ++page) {
    Document document;
    document.text = RandomPage(random);
    INFO(document.text);
    Repair(document);
    CheckPassages(document);
  }
}

TEST_CASE("Large odd inputs are read") {
  std::string repeated, headings, marks;
  for (int i = 0; i < 10000; ++i) repeated += "今年以来，甲区投入协作资金500万元，建成园区3个。\n\n";
  for (int i = 0; i < 20000; ++i) headings += "产业进山\n\n";
  for (int i = 0; i < 20000; ++i) marks += "样样（下转4版）";
  for (const std::string& text :
       {std::string(1000000, '1'), repeated, headings, marks, std::string(300000, '\n') + "中"}) {
    Document document;
    document.text = text;
    Repair(document);
    CHECK_FALSE(FindUncovered(document));
  }
}

TEST_CASE("Reference articles, where their folder is named, lose no character") {
  const char* reference = std::getenv("XIEZUO_REFERENCE");
  if (reference == nullptr) return;
  size_t files = 0;
  for (const char* folder : {"articles", "reports/articles"}) {
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(reference) / folder)) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream stream(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
      INFO(entry.path());
      auto file = Decode(bytes);
      REQUIRE(file.has_value());
      Repair(file->document);
      CheckPassages(file->document);
      ++files;
    }
  }
  CHECK(files > 0);
}

}  // namespace xiezuo
