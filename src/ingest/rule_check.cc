#include "ingest/rule_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/message.h"
#include "extract/mention.h"
#include "resolve/figure.h"

namespace xiezuo {
namespace {

using Fields = std::map<std::string, std::string>;

struct FieldsOf {
  Fields operator()(const Partnership&) const { return {}; }
  Fields operator()(const Project&) const { return {}; }
  Fields operator()(const Fund& f) const {
    return {{"type", "fund"},
            {"kind", std::string(ToString(f.kind))},
            {"scope", std::string(ToString(f.scope))},
            {"status", std::string(ToString(f.status))},
            {"sector", std::string(ToString(f.sector))},
            {"payer", f.payer.ToString()}};
  }
  Fields operator()(const Beneficiary& b) const {
    return {{"type", "beneficiary"},
            {"unit", std::string(ToString(b.unit))},
            {"group", std::string(ToString(b.group))},
            {"status", std::string(ToString(b.status))},
            {"sector", std::string(ToString(b.sector))}};
  }
  Fields operator()(const Indicator& i) const {
    return {{"type", "indicator"},
            {"unit", i.unit},
            {"what", i.what},
            {"status", std::string(ToString(i.status))},
            {"sector", std::string(ToString(i.sector))}};
  }
};

// An example's text as the only paragraph of an article, which counts as relevant.
Document DocumentOf(const std::string& text) {
  Document document;
  document.text = text;
  document.IndexCodePoints();
  Passage& passage = document.passages.emplace_back();
  passage.text = text;
  passage.map.Append(text.size(), {0, text.size()});
  passage.source = {0, text.size()};
  return document;
}

class ExampleRun {
 public:
  ExampleRun(const RuleExample& example, const Knowledge& knowledge)
      : document_(DocumentOf(example.text)),
        annotated_(Annotate(document_, knowledge)),
        mentions_(ExtractMentions(annotated_, {true}, knowledge)),
        knowledge_(knowledge) {
    for (const Mention& mention : mentions_) {
      if (annotated_.passages[0].quantities[mention.quantity].span.Overlaps(example.number))
        looked_at_ = &mention;
    }
  }

  bool has_number() const { return looked_at_ != nullptr; }

  bool Fired(size_t stanza) const {
    return std::any_of(looked_at_->votes.begin(), looked_at_->votes.end(),
                       [&](const CountedVote& vote) { return vote.stanza == stanza; });
  }

  Fields Outcome() const {
    const Settings settings(annotated_, knowledge_.gazetteer);
    const Chronology chronology(annotated_, std::nullopt);
    const auto projects = ExtractProjects(annotated_, {Relevance{}}, knowledge_);
    const Financing financing(annotated_, projects);
    const auto figure = ReadFigure(*looked_at_, {annotated_, settings, chronology, financing, knowledge_});
    if (const auto* residue = std::get_if<Residue>(&figure))
      return {{"type", "residue"}, {"reason", residue->reason}};
    return std::visit(FieldsOf{}, std::get<Statement>(figure).fact.record);
  }

 private:
  Document document_;
  AnnotatedDocument annotated_;
  std::vector<Mention> mentions_;
  const Knowledge& knowledge_;
  const Mention* looked_at_ = nullptr;
};

constexpr std::string_view kNoNumber = ToTranslate("no number is found at the brackets");

std::string Difference(const RuleExample& example, const Fields& outcome) {
  for (const auto& [field, expected] : example.expected) {
    const auto found = outcome.find(field);
    const std::string actual = found == outcome.end() ? "nothing" : found->second;
    if (actual != expected) return Message("{} is {}, not {}", field, actual, expected);
  }
  return "";
}

// What is wrong with the example, or "".
std::string Fault(const RuleExample& example, size_t stanza, const Knowledge& knowledge) {
  const ExampleRun run(example, knowledge);
  if (!run.has_number()) return std::string(Translated(kNoNumber));
  const bool is_relevance = std::any_of(knowledge.rules.stanzas()[stanza].votes.begin(),
                                        knowledge.rules.stanzas()[stanza].votes.end(),
                                        [](const Vote& vote) { return vote.field == "relevance"; });
  if (is_relevance) return "";
  if (example.reject) return run.Fired(stanza) ? Message("it fires, and must not") : std::string();
  if (!run.Fired(stanza)) return Message("it does not fire");
  return Difference(example, run.Outcome());
}

}  // namespace

RuleCheck CheckExamples(const Knowledge& knowledge) {
  RuleCheck check;
  const std::vector<RuleStanza>& stanzas = knowledge.rules.stanzas();
  check.stanzas = stanzas.size();
  for (size_t i = 0; i < stanzas.size(); ++i) {
    for (const RuleExample& example : stanzas[i].examples) {
      ++check.examples;
      const std::string fault = Fault(example, i, knowledge);
      if (!fault.empty()) {
        check.failures.push_back(fmt::format("{}:{}: {}: {}: {}", stanzas[i].file, example.line,
                                             stanzas[i].id, fault, example.text));
      }
    }
  }
  return check;
}

std::string OutcomeFault(const RuleExample& example, const Knowledge& knowledge) {
  const ExampleRun run(example, knowledge);
  return run.has_number() ? Difference(example, run.Outcome()) : std::string(Translated(kNoNumber));
}

}  // namespace xiezuo
