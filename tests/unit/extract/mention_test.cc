#include "extract/mention.h"

#include <catch2/catch.hpp>

#include "article_by_hand.h"
#include "extract/mention_window.h"
#include "rules/window.h"

namespace xiezuo {
namespace {

// Rules of one cue, so that a vote's weight shows where its word stood.
class OneCue {
 public:
  explicit OneCue(const std::string& lines)
      : text_(lines),
        rules_(std::vector<EmbeddedFile>{{"t.rules", text_}}),
        knowledge_{SeedGazetteer(), SourceLexicon(), rules_, SourceKnowledge().quantities,
                   SourceKnowledge().words} {}

  // The votes for the marked number of the article.
  std::vector<CountedVote> Votes(std::string_view lines) const {
    const ArticleByHand article(lines, knowledge_);
    const MarkedWords words = article.marked.at(0);
    const std::vector<bool> all(article.annotated.passages.size(), true);
    for (const Mention& mention : ExtractMentions(article.annotated, all, knowledge_)) {
      if (mention.passage == words.passage && mention.quantity == article.QuantityAt(words))
        return mention.votes;
    }
    throw Error("the marked number is no mention");
  }
  const Knowledge& knowledge() const { return knowledge_; }

 private:
  std::string text_;
  RuleSet rules_;
  Knowledge knowledge_;
};

// Each zone has a hundred times the weight of the next, so that the weight tells the zone and the nearness.
std::string CueNear(const std::string& zones) {
  return "cue: gift\nwords: 捐赠\nnear: " + zones + "\nvote: x=y 1\n";
}

constexpr const char* kAllZones =
    "head 1, left 1, clause 1, before 1, after 1, previous 1, paragraph 1, heading 1";

Mention MentionOf(const std::vector<std::tuple<std::string, std::string, double>>& votes) {
  Mention mention;
  for (const auto& [field, value, weight] : votes) {
    CountedVote& vote = mention.votes.emplace_back();
    vote.field = field, vote.value = value, vote.weight = weight;
  }
  return mention;
}

}  // namespace

TEST_CASE("a cue's zone is where its word stands, seen from the number") {
  struct Case {
    const char* article;
    Zone zone;
  };
  const std::vector<Case> cases = {
      {"收到〔20万元〕捐赠，已用。", Zone::kHead},
      {"收到捐赠〔20万元〕，已用。", Zone::kLeft},
      {"捐赠30万元和〔20万元〕，已用。", Zone::kClause},
      {"收到〔20万元〕和30万元捐赠，已用。", Zone::kClause},
      {"企业捐赠，共〔20万元〕。", Zone::kBefore},
      {"收到〔20万元〕，都是捐赠。", Zone::kAfter},
      {"企业捐赠。共〔20万元〕。", Zone::kPrevious},
      {"企业捐赠；共〔20万元〕。", Zone::kPrevious},
      {"企业捐赠。又一年。共〔20万元〕。", Zone::kParagraph},
      {"共〔20万元〕。企业捐赠。", Zone::kParagraph},
      {"# 企业捐赠\n共〔20万元〕。", Zone::kHeading},
      // A date is no figure that another's words belong to.
      {"捐赠在2024年有〔20万元〕，已用。", Zone::kLeft},
  };
  const OneCue rules(CueNear(kAllZones));
  for (const Case& c : cases) {
    CAPTURE(c.article);
    const auto votes = rules.Votes(c.article);
    REQUIRE(votes.size() == 1);
    CHECK(votes[0].zone == c.zone);
  }
}

TEST_CASE("a cue votes only in the zones that its stanza names") {
  const OneCue rules(CueNear("left 2, heading 0.5"));
  CHECK(rules.Votes("收到捐赠〔20万元〕。").at(0).weight == Approx(2));
  CHECK(rules.Votes("# 捐赠\n收到〔20万元〕。").at(0).weight == Approx(0.5));
  CHECK(rules.Votes("收到〔20万元〕捐赠。").empty());
  CHECK(rules.Votes("企业捐赠，共〔20万元〕。").empty());
}

TEST_CASE("the nearer word counts more, and half at twenty characters") {
  const OneCue rules(CueNear("left 1"));
  const std::string ten = "在县里的学校和村里的", twenty = ten + ten;
  const double beside = rules.Votes("捐赠〔20万元〕。").at(0).weight;
  const double at_ten = rules.Votes("捐赠" + ten + "〔20万元〕。").at(0).weight;
  const double at_twenty = rules.Votes("捐赠" + twenty + "〔20万元〕。").at(0).weight;
  CHECK(beside == Approx(1));
  CHECK(at_ten == Approx(1 / 1.5));
  CHECK(at_twenty == Approx(0.5));
}

TEST_CASE("a word said thrice votes once, where it is strongest") {
  const OneCue rules(CueNear("left 1, before 0.5"));
  const auto votes = rules.Votes("有捐赠，也有捐赠，收到捐赠〔20万元〕。");
  REQUIRE(votes.size() == 1);
  CHECK(votes[0].weight == Approx(1));
  CHECK(votes[0].zone == Zone::kLeft);
}

TEST_CASE("a word inside the number itself, one out of reach, and one for another class are no votes") {
  CHECK(OneCue("cue: a\nwords: 余\nvote: x=y 1\n").Votes("有〔200余名〕教师。").empty());
  const OneCue far(CueNear("before 1, paragraph 1"));
  std::string filler;
  for (int i = 0; i < 210; ++i) filler += "县";
  CHECK(far.Votes("捐赠，" + filler + "，有〔20万元〕。").empty());
  const OneCue money("cue: a\nwords: 捐赠\nfor: money\nvote: x=y 1\n");
  CHECK(money.Votes("捐赠〔20万元〕。").size() == 1);
  CHECK(money.Votes("捐赠〔20台〕设备。").empty());
}

TEST_CASE("each heading counts half of the one below it") {
  const OneCue rules(CueNear("heading 1"));
  CHECK(rules.Votes("# 某事\n## 捐赠\n收到〔20万元〕。").at(0).weight == Approx(1));
  CHECK(rules.Votes("# 捐赠\n## 某事\n收到〔20万元〕。").at(0).weight == Approx(0.5));
  CHECK(rules.Votes("# 捐赠\n收到〔20万元〕。").at(0).passage == 0);
}

TEST_CASE("a pattern sees the number's sentence with all that is annotated in it") {
  const OneCue rules(
      "rule: gift\nwhen: {place}…收到…{n:money}\nvote: kind=donation 3\n\n"
      "rule: later\nwhen: {time}，……{n:money}\nvote: kind=sales 1\n\n"
      "rule: people\nwhen: {n:person}\nfor: money\nvote: kind=other 1\n");
  const auto votes = rules.Votes("# 青岛帮扶定西\n2024年，通渭县的学校收到企业〔20万元〕。");
  REQUIRE(votes.size() == 2);
  CHECK(votes[0].value == "donation");
  CHECK(votes[0].weight == 3);
  CHECK(votes[1].value == "sales");
  CHECK(rules.Votes("# 青岛帮扶定西\n通渭县的学校收到学生〔20名〕。").empty());
  CHECK(rules.Votes("# 青岛帮扶定西\n通渭县的学校收到了。企业出〔20万元〕。").empty());
}

TEST_CASE("a window marks the number that is looked at apart from the others, dates not at all") {
  const ArticleByHand article("先前。第3批30名，〔20万元〕收讫。以后。");
  const std::string window =
      WindowOf(article.annotated.passages[0], article.QuantityAt(article.marked[0]), SourceLexicon());
  const auto number = [](std::string_view open, std::string_view words) {
    return std::string(open)
        .append(words.substr(0, words.find('/')))
        .append(kUnitMark)
        .append(words.substr(words.find('/') + 1))
        .append(kNumberClose);
  };
  CHECK(window ==
        "第3批" + number(kNumberOpen, "person/名") + "，" + number(kFocusOpen, "money/元") + "收讫。");
}

TEST_CASE("numbers have the class that rules name") {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"资金〔300万元〕", "money"},  {"教师〔30名〕", "person"},      {"培训〔300人次〕", "person_times"},
      {"搬迁〔25户〕", "household"}, {"车间〔25个〕", "thing"},       {"茶园〔25万亩〕", "measure"},
      {"增长〔25%〕", "percent"},    {"是原来的〔3倍〕", "multiple"}, {"在〔2024年〕", "other"},
      {"〔第3批〕干部", "other"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const ArticleByHand article(text);
    const AnnotatedPassage& passage = article.annotated.passages[0];
    CHECK(ClassOf(passage.quantities[article.QuantityAt(article.marked[0])], SourceLexicon()) == expected);
  }
}

TEST_CASE("mentions are the numbers of relevant passages, in order") {
  const ArticleByHand article("有3个车间、50名工人。\n又有7辆车。\n还有8场。");
  const auto mentions = ExtractMentions(article.annotated, {true, false, true}, SourceKnowledge());
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[0].quantity == 0);
  CHECK(mentions[1].quantity == 1);
  CHECK(mentions[2].passage == 2);
}

TEST_CASE("the best value is the heaviest that reaches the least, ties by the alphabet") {
  const Mention mention = MentionOf({{"kind", "sales", 1},
                                     {"kind", "donation", 0.7},
                                     {"kind", "donation", 0.5},
                                     {"kind", "other", -2},
                                     {"type", "fund", 0.1},
                                     {"unit", "b", 1},
                                     {"unit", "a", 1}});
  CHECK(mention.Best("kind") == "donation");
  CHECK(mention.WeightOf("kind", "donation") == Approx(1.2));
  CHECK(mention.WeightOf("kind", "fiscal") == 0);
  CHECK(mention.Margin("kind") == Approx(0.2));
  CHECK(mention.Best("type").empty());
  CHECK(mention.Best("type", 0.05) == "fund");
  CHECK(mention.Margin("type") == Approx(0.1));
  CHECK(mention.Best("unit") == "a");
  CHECK(mention.Margin("unit") == 0);
  CHECK(mention.Best("sector").empty());
  CHECK(mention.Margin("sector") == 0);
}

TEST_CASE("money without a word of its kind is of the kind of the money before it") {
  const OneCue rules(
      "rule: money\nwhen: {n:money}\nvote: type=fund 1\nexample: 有〔3万元〕。 => fund\n\n"
      "rule: sold\nwhen: 卖出{n:money}\nvote: kind=sales 3\nexample: 卖出〔3万元〕。 => kind=sales\n");
  const auto kind_of = [&](std::string_view article) {
    Mention mention{.passage = 0, .quantity = 0, .votes = rules.Votes(article)};
    return mention.Best("kind");
  };
  CHECK(kind_of("去年卖出6亿元。今年的目标是〔8亿元〕。") == "sales");
  CHECK(kind_of("去年卖出6亿元，今年8亿元，明年〔9亿元〕。") == "sales");
  CHECK(kind_of("去年卖出6亿元。惠水县得到〔8亿元〕。").empty());         // a region between
  CHECK(kind_of("去年卖出6亿元。路修通了。今年是〔8亿元〕。").empty());   // further back
  CHECK(kind_of("去年卖出6亿元。今年8亿元。明年是〔9亿元〕。").empty());  // no chain over sentences
}

}  // namespace xiezuo
