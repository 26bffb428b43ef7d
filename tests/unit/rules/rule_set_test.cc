#include "rules/rule_set.h"

#include <catch2/catch.hpp>

#include "base/error.h"
#include "rules/window.h"

namespace xiezuo {
namespace {

using Files = std::vector<EmbeddedFile>;

constexpr std::string_view kCues =
    "cue: gift\nwords: 捐 捐赠 公益\nvote: kind=donation 1\n\n"
    "cue: charity\nwords: 公益岗位 捐赠\nvote: type=indicator 1\n";

// "捐赠:gift" for every cue found.
std::vector<std::string> CuesIn(const RuleSet& rules, std::string_view text) {
  std::vector<std::string> found;
  for (const CueMatch& cue : rules.FindCues(text)) {
    found.push_back(std::string(TextOf(text, cue.span)) + ":" + rules.stanzas()[cue.stanza].id);
  }
  return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("of the cues at one place the longest wins, and votes for every stanza that has it") {
  const RuleSet rules(Files{{"a.rules", kCues}});
  CHECK(CuesIn(rules, "捐赠") == Found{"捐赠:gift", "捐赠:charity"});
  CHECK(CuesIn(rules, "捐款捐赠") == Found{"捐:gift", "捐赠:gift", "捐赠:charity"});
  CHECK(CuesIn(rules, "公益岗位") == Found{"公益岗位:charity"});
  CHECK(CuesIn(rules, "公益性岗位") == Found{"公益:gift"});
  CHECK(CuesIn(rules, "没有").empty());
  CHECK(CuesIn(rules, "").empty());
}

TEST_CASE("a word inside a longer one does not count, one that reaches beyond it does") {
  const RuleSet rules(Files{{"a.rules", "cue: a\nwords: 帮扶车间 扶车 车间主任\nvote: x=y 1\n"}});
  CHECK(CuesIn(rules, "帮扶车间") == Found{"帮扶车间:a"});
  CHECK(CuesIn(rules, "帮扶车间主任") == Found{"帮扶车间:a", "车间主任:a"});
}

TEST_CASE("patterns that fit are given in the order of the files, however many there are") {
  std::string text;
  for (int i = 0; i < 120; ++i) {
    const std::string number = std::to_string(i);
    text += "rule: r" + number + "\nwhen: 第" + number + "类{n}\nvote: x=y 1\n\n";
  }
  text += "rule: any\nwhen: 类{n:money}\nvote: x=y 1\n";
  const RuleSet rules(Files{{"a.rules", kCues}, {"b.rules", text}});
  const std::string number =
      std::string(kFocusOpen) + "money" + std::string(kUnitMark) + "元" + std::string(kNumberClose);
  CHECK(rules.MatchPatterns("第100类" + number) == std::vector<size_t>{102, 122});
  CHECK(rules.MatchPatterns("第7类" + number) == std::vector<size_t>{9, 122});
  CHECK(rules.MatchPatterns("类" + number) == std::vector<size_t>{122});
  CHECK(rules.MatchPatterns("第7类").empty());
}

TEST_CASE("rules without cues, and cues without rules, are rules too") {
  const RuleSet patterns(Files{{"a.rules", "rule: a\nwhen: {n}\nvote: x=y 1\n"}});
  CHECK(patterns.FindCues("捐赠").empty());
  CHECK(RuleSet(Files{{"a.rules", kCues}}).MatchPatterns("捐赠").empty());
  CHECK(RuleSet(Files{}).stanzas().empty());
}

TEST_CASE("the digest changes with every file that rules are read from") {
  const std::string digest = RuleSet(Files{{"a.rules", kCues}, {"lexicon/b.tsv", "word\n"}}).digest();
  CHECK(digest == RuleSet(Files{{"a.rules", kCues}, {"lexicon/b.tsv", "word\n"}}).digest());
  CHECK(digest != RuleSet(Files{{"a.rules", kCues}, {"lexicon/b.tsv", "word\n上线\n"}}).digest());
  CHECK(digest != RuleSet(Files{{"a.rules", kCues}}).digest());
}

TEST_CASE("what cannot be compiled is refused with file and line") {
  struct Case {
    std::string text, message;
  };
  const std::string rule = "\nrule: a\nwhen: {n}\nvote: x=y 1\n\n";
  const std::vector<Case> cases = {
      {rule + "cue: a\nwords: 捐\nvote: x=y 1\n", "f.rules:6: the id a is taken by f.rules:2"},
      {"\nrule: a\nwhen: (捐{n}\nvote: x=y 1\n", "f.rules:2: the pattern of rule a is not valid"},
      {"\nrule: a\nwhen: 捐{amount}\nvote: x=y 1\n", "f.rules:2: "},
      {"\nrule: a\nwhen: 捐{n\nvote: x=y 1\n", "f.rules:2: "},
      {"cue: a\nvote: x=y 1\n", "f.rules:1: a cue has no words"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK_THROWS_WITH(RuleSet(Files{{"f.rules", c.text}}), Catch::StartsWith(c.message));
  }
  CHECK_THROWS_WITH(RuleSet(Files{{"f.rules", rule}, {"g.rules", rule}}),
                    Catch::StartsWith("g.rules:2: the id a is taken by f.rules:2"));
}

TEST_CASE("files that are no rules are only digested") {
  CHECK(RuleSet(Files{{"README.md", "no stanza: at all"}}).stanzas().empty());
}

}  // namespace xiezuo
