#include "rules/stanza.h"

#include <catch2/catch.hpp>

#include "base/error.h"

namespace xiezuo {
namespace {

using Strings = std::vector<std::string>;

double Near(const RuleStanza& stanza, Zone zone) { return stanza.near[static_cast<size_t>(zone)]; }

}  // namespace

TEST_CASE("a cue is its words, where they count, and what they vote for") {
  const auto stanzas = ParseStanzas(
      "# Gifts.\n"
      "cue:     gift\n"
      "words:   捐赠 捐款\n"
      "         捐资\n"
      "for:     money bare\n"
      "near:    head 1, left 0.5\n"
      "vote:    type=fund 2, kind=donation -4.5\n",
      "fund.rules");
  REQUIRE(stanzas.size() == 1);
  const RuleStanza& cue = stanzas[0];
  CHECK(cue.id == "gift");
  CHECK(cue.is_cue());
  CHECK(cue.file == "fund.rules");
  CHECK(cue.line == 2);
  CHECK(cue.words == Strings{"捐赠", "捐款", "捐资"});
  CHECK(cue.only_for == Strings{"money", "bare"});
  CHECK(Near(cue, Zone::kHead) == 1);
  CHECK(Near(cue, Zone::kLeft) == 0.5);
  CHECK(Near(cue, Zone::kClause) == 0);
  CHECK(Near(cue, Zone::kHeading) == 0);
  REQUIRE(cue.votes.size() == 2);
  CHECK(cue.votes[1].field == "kind");
  CHECK(cue.votes[1].value == "donation");
  CHECK(cue.votes[1].weight == -4.5);
}

TEST_CASE("a cue that names no zones counts most beside the number and least far from it") {
  const RuleStanza cue = ParseStanzas("cue: a\nwords: 捐\nvote: kind=donation 1\n", "f").front();
  CHECK(Near(cue, Zone::kHead) >= Near(cue, Zone::kClause));
  CHECK(Near(cue, Zone::kClause) > Near(cue, Zone::kBefore));
  CHECK(Near(cue, Zone::kBefore) > Near(cue, Zone::kPrevious));
  CHECK(Near(cue, Zone::kParagraph) == 0);
}

TEST_CASE("stanzas are set apart by empty lines, comments and the file's end") {
  const auto stanzas = ParseStanzas(
      "\r\n# one\r\ncue: a\r\nwords: 捐\r\n# inside\r\nvote: kind=donation 1\r\n\r\n\u3000\r\n"
      "rule: b\r\nwhen: 捐款{n}\r\nvote: kind=donation 1",
      "f");
  REQUIRE(stanzas.size() == 2);
  CHECK(stanzas[0].line == 3);
  CHECK(stanzas[0].words == Strings{"捐"});
  CHECK(stanzas[1].line == 9);
  CHECK_FALSE(stanzas[1].is_cue());
  CHECK(stanzas[1].pattern == "捐款{n}");
  CHECK(ParseStanzas("", "f").empty());
  CHECK(ParseStanzas("# nothing\n\n", "f").empty());
}

TEST_CASE("an example keeps its text, the number in it, its line and what is expected") {
  const auto stanzas = ParseStanzas(
      "cue: a\nwords: 捐\nvote: kind=donation 1\n"
      "example: 企业捐赠〔20万元〕物资 => fund kind=donation\n"
      "reject: 他捐了〔3次〕\n",
      "f");
  const auto& examples = stanzas.front().examples;
  REQUIRE(examples.size() == 2);
  CHECK(examples[0].text == "企业捐赠20万元物资");
  CHECK(TextOf(examples[0].text, examples[0].number) == "20万元");
  CHECK(examples[0].expected ==
        std::vector<std::pair<std::string, std::string>>{{"type", "fund"}, {"kind", "donation"}});
  CHECK_FALSE(examples[0].reject);
  CHECK(examples[0].line == 4);
  CHECK(examples[1].reject);
  CHECK(examples[1].expected.empty());
  CHECK(TextOf(examples[1].text, examples[1].number) == "3次");
}

TEST_CASE("what cannot be read is refused with file, line and the words at fault") {
  struct Case {
    std::string text, message;
  };
  const std::string cue = "cue: a\nwords: 捐\nvote: kind=donation 1\n";
  const std::vector<Case> cases = {
      {cue + "colour: red\n", "fund.rules:4: unknown key \"colour\""},
      {"words: 捐\nvote: kind=donation 1\n", "fund.rules:1: a stanza has no name"},
      {"\ncue:\nwords: 捐\nvote: kind=donation 1\n", "fund.rules:2: a stanza has no name"},
      {"rule: a\nvote: kind=donation 1\n", "fund.rules:1: a rule has no pattern"},
      {"cue: a\nvote: kind=donation 1\n", "fund.rules:1: a cue has no words"},
      {"cue: a\nwords: 捐\nwhen: {n}\nvote: kind=donation 1\n", "fund.rules:1: a cue has a pattern"},
      {"cue: a\nwords: 捐\n", "fund.rules:1: a stanza votes for nothing"},
      {"cue: a\nwords: 捐\nvote: donation 1\n", "fund.rules:3: \"donation 1\" is no vote"},
      {"cue: a\nwords: 捐\nvote: kind=donation\n", "fund.rules:3: \"kind=donation\" is no vote"},
      {"cue: a\nwords: 捐\nvote: kind=donation 1,\n", "fund.rules:3: \"\" is no vote"},
      {"cue: a\nwords: 捐\nvote: kind=donation much\n", "fund.rules:3: \"much\" is no number"},
      {"cue: a\nwords: 捐\nvote: kind=donation 1x\n", "fund.rules:3: \"1x\" is no number"},
      {"cue: a\nwords: 捐\nvote: kind=donation nan\n", "fund.rules:3: \"nan\" is no number"},
      {cue + "near: side 1\n", "fund.rules:4: \"side 1\" is no zone"},
      {cue + "near: head\n", "fund.rules:4: \"head\" is no zone"},
      {cue + "near: head far\n", "fund.rules:4: \"far\" is no number"},
      {cue + "example: 捐赠20万元 => fund\n", "fund.rules:4: an example marks no number"},
      {cue + "reject: 捐赠〕20万元〔\n", "fund.rules:4: an example marks no number"},
      {"cue: a\nnothing but words\n", "fund.rules:2: a line without key"},
      {"\n  words: 捐\n", "fund.rules:2: a continuation line continues nothing"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK_THROWS_WITH(ParseStanzas(c.text, "fund.rules"), Catch::StartsWith(c.message));
  }
}

}  // namespace xiezuo
