#include <catch2/catch.hpp>

#include "ingest/rule_check.h"
#include "ingest/rules_folder.h"
#include "reference_data.h"
#include "rules/stanza.h"

namespace xiezuo {
namespace {

// The built-in rules and the seeds, loaded once.
class BuiltIn {
 public:
  Knowledge knowledge() const { return {gazetteer_, lexicon_, rules_, quantities_, words_}; }

 private:
  RulesFolder folder_{""};
  Gazetteer gazetteer_{SeedReferenceData()};
  Lexicon lexicon_{folder_.files()};
  RuleSet rules_{folder_.files()};
  QuantityReader quantities_{lexicon_};
  WordLists words_{lexicon_};
};

const BuiltIn& Rules() {
  static const BuiltIn rules;
  return rules;
}

// A row of the corpus in the notation of a rule's example, read by the same reader.
RuleExample ExampleOf(std::string_view text, std::string_view expected) {
  const std::string stanza = "cue: row\nwords: row\nvote: type=fund 1\nexample: " + std::string(text) +
                             " => " + std::string(expected);
  return ParseStanzas(stanza, "row").front().examples.front();
}

}  // namespace

TEST_CASE("the examples of the built-in rules come out") {
  const RuleCheck check = CheckExamples(Rules().knowledge());
  CHECK(check.examples > 0);
  CHECK(check.failures == std::vector<std::string>{});
}

TEST_CASE("what a number of the corpus is") {
  ForEachRow("tests/corpus/status_kind.tsv", [](const auto& row) {
    CAPTURE(std::string(row[0]));
    CHECK(OutcomeFault(ExampleOf(row[0], row[1]), Rules().knowledge()) == "");
  });
}

TEST_CASE("an outcome that differs is told") {
  const Knowledge knowledge = Rules().knowledge();
  CHECK(OutcomeFault(ExampleOf("举办招聘会〔8场〕。", "fund"), knowledge) == "type is indicator, not fund");
  CHECK(OutcomeFault(ExampleOf("举办招聘会〔8场〕。", "indicator sector=health"), knowledge) ==
        "sector is labour, not health");
  CHECK(OutcomeFault(ExampleOf("举办〔招聘会〕。", "indicator"), knowledge) ==
        "no number is found at the brackets");
}

}  // namespace xiezuo
