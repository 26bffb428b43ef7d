#include "extract/counted_thing.h"

#include <catch2/catch.hpp>

#include "article_by_hand.h"

namespace xiezuo {

TEST_CASE("the counted thing is the noun after the unit, else the one before the number") {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"建成〔13个〕园区，见效快。", "园区"},
      {"引进企业〔20家〕，投产快。", "企业"},
      {"设立公益岗位〔300个〕。", "公益岗位"},
      {"选派〔30名〕教师和20名医生。", "教师"},
      {"选派教师30名、医生〔20名〕。", "医生"},
      {"共〔20个〕。", ""},
      {"〔20个〕", ""},
      {"其中，〔5个〕（含在建）", ""},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const ArticleByHand article(text);
    CHECK(CountedThing(article.annotated.passages[0], article.QuantityAt(article.marked[0]),
                       SourceKnowledge().words.phrase_ends) == expected);
  }
}

TEST_CASE("the noun never reaches over a mark or into the next number") {
  const ArticleByHand article("车间〔3个〕工人50名〔8辆〕，校车。");
  const AnnotatedPassage& passage = article.annotated.passages[0];
  CHECK(CountedThing(passage, article.QuantityAt(article.marked[0]), SourceKnowledge().words.phrase_ends) ==
        "工人");
  CHECK(CountedThing(passage, article.QuantityAt(article.marked[1]), SourceKnowledge().words.phrase_ends)
            .find("校车") == std::string::npos);
}

}  // namespace xiezuo
