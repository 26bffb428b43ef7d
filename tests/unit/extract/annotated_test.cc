#include "extract/annotated.h"

#include <catch2/catch.hpp>

#include "article_by_hand.h"

namespace xiezuo {
namespace {

// "a，|b。 c。": clauses parted by |, sentences by a blank.
std::string Parts(const std::string& text) {
  const ArticleByHand article(text);
  const AnnotatedPassage& passage = article.annotated.passages.front();
  std::string parts;
  for (const Sentence& sentence : passage.sentences) {
    if (!parts.empty()) parts += ' ';
    for (size_t i = 0; i < sentence.clauses.size(); ++i) {
      parts += (i > 0 ? "|" : "") + std::string(TextOf(passage.text(), sentence.clauses[i]));
    }
  }
  return parts;
}

}  // namespace

TEST_CASE("sentences and clauses end at their marks and keep them") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"两地协作，干部先行。产业跟上。", "两地协作，|干部先行。 产业跟上。"},
      {"车间3个；工人50名；", "车间3个； 工人50名；"},
      {"成效如何？看数字！", "成效如何？ 看数字！"},
      {"数据显示：就业稳", "数据显示：|就业稳"},
      {"没有标点", "没有标点"},
      {"订单、资金、人才", "订单、资金、人才"},
      {"他说：“好。”走了。", "他说：|“好。” 走了。"},
      {"（见上，略。）下文", "（见上，|略。） 下文"},
      {"好！？真的", "好！ ？ 真的"},
      {"协作资金3.5亿元。", "协作资金3.5亿元。"},
      {"。", "。"},
  };
  for (const auto& [text, parts] : cases) {
    CAPTURE(text);
    CHECK(Parts(text) == parts);
  }
}

TEST_CASE("every byte of a passage lies in one sentence, and in one clause of it") {
  const ArticleByHand article("甲，乙：丙。丁；“戊。”己");
  const AnnotatedPassage& passage = article.annotated.passages.front();
  size_t end = 0;
  for (const Sentence& sentence : passage.sentences) {
    CHECK(sentence.span.begin == end);
    CHECK(sentence.clauses.front().begin == end);
    for (const Span& clause : sentence.clauses) {
      CHECK(clause.begin == end);
      end = clause.end;
    }
    CHECK(sentence.span.end == end);
  }
  CHECK(end == passage.text().size());
}

TEST_CASE("the sentence and clause at a byte are those that hold it") {
  const ArticleByHand article("青岛出资，定西建园。今年〔投产〕，工人〔50名〕。");
  const AnnotatedPassage& passage = article.annotated.passages.front();
  for (size_t i = 0; i < 2; ++i) {
    const size_t at = article.marked[i].span.begin;
    CHECK(passage.SentenceAt(at) == 1);
    CHECK(AnnotatedPassage::ClauseAt(passage.sentences[1], at) == i);
  }
  CHECK(passage.SentenceAt(0) == 0);
  CHECK(passage.SentenceAt(passage.sentences[0].span.end - 1) == 0);
  CHECK(passage.SentenceAt(passage.sentences[0].span.end) == 1);
}

TEST_CASE("annotations of every kind stand beside their passage") {
  const ArticleByHand article("# 青岛帮扶定西\n2024年，青岛向通渭县安排协作资金300万元。");
  REQUIRE(article.annotated.passages.size() == 2);
  const AnnotatedPassage& passage = article.annotated.passages[1];
  CHECK(passage.passage == &article.document->passages[1]);
  CHECK(passage.quantities.size() == 2);
  CHECK(passage.times.size() == 1);
  REQUIRE(passage.places.places.size() == 2);
  CHECK(passage.places.places[1].code == "621121");
  CHECK_FALSE(passage.cues.empty());
  REQUIRE_FALSE(article.annotated.pairs.empty());
  CHECK(article.annotated.pairs[0].helper == "370200");
  CHECK(article.annotated.pairs[0].recipient == "621100");
}

TEST_CASE("a number ends where pieces that lie apart were joined") {
  // The second piece stands before the first in the file.
  const auto quotes = [](const std::string& first, const std::string& second) {
    Document document;
    document.text = second + "\n" + first;
    Passage passage;
    passage.text = first + second;
    passage.map.Append(first.size(), {second.size() + 1, document.text.size()});
    passage.map.AddSeam(first.size());
    passage.map.Append(second.size(), {0, second.size()});
    document.passages.push_back(passage);
    const AnnotatedDocument annotated = Annotate(document, SourceKnowledge());
    std::vector<std::string> found;
    for (const Quantity& q : annotated.passages[0].quantities) {
      found.emplace_back(TextOf(document.text, passage.map.ToSource(q.span)));
    }
    return found;
  };
  using Quotes = std::vector<std::string>;
  CHECK(quotes("电话662", "1月29日开张") == Quotes{"662", "1月29日"});
  CHECK(quotes("培训教师20", "人次") == Quotes{"20"});
  CHECK(quotes("培训教师20人次", "，近") == Quotes{"20人次"});
}

}  // namespace xiezuo
