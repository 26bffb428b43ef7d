#include "resolve/financing.h"

#include <catch2/catch.hpp>

#include "article_by_hand.h"

namespace xiezuo {
namespace {

// The undertaking that each marked sum pays, "-" for none; beside it alone, or also behind it.
std::string Undertakings(const char* lines, bool beside) {
  const ArticleByHand article(lines);
  const auto projects = ExtractProjects(
      article.annotated, std::vector<Relevance>(article.annotated.passages.size()), SourceKnowledge());
  const Financing financing(article.annotated, projects);
  std::string names;
  for (const MarkedWords& words : article.marked) {
    const size_t quantity = article.QuantityAt(words);
    const auto found = beside ? financing.UndertakingBeside(words.passage, quantity)
                              : financing.UndertakingOf(words.passage, quantity);
    names += (names.empty() ? "" : " ") + (found ? projects[*found].name : "-");
  }
  return names;
}

}  // namespace

TEST_CASE("money pays the one undertaking that is named in its clause or before it") {
  for (const auto& [article, expected] : {
           std::pair{"投入协作资金〔150万元〕建设种苗繁育中心。", "种苗繁育中心"},
           std::pair{"建成种苗繁育中心，投入协作资金〔150万元〕。", "种苗繁育中心"},
           std::pair{"建成种苗繁育中心，投入资金〔150万元〕；安排其他资金〔300万元〕。", "种苗繁育中心 -"},
           std::pair{"投入协作资金〔150万元〕，建设扶贫车间13个。", "-"},
           std::pair{"今年投入协作资金〔150万元〕。", "-"},
       }) {
    CAPTURE(article);
    CHECK(Undertakings(article, true) == expected);
  }
}

TEST_CASE("money pays what the next clause begins with, though it does not stand beside it") {
  const char* article = "村里申请到协作资金〔247万元〕，铺出一座标准化篮球场。";
  CHECK(Undertakings(article, true) == "-");
  CHECK(Undertakings(article, false) == "标准化篮球场");
}

}  // namespace xiezuo
