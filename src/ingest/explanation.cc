#include "ingest/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/message.h"
#include "resolve/figure.h"

namespace xiezuo {
namespace {

std::string NameOf(Zone zone) {
  const std::string names[] = {Message("behind it"),      Message("before it"),
                               Message("its clause"),     Message("an earlier clause"),
                               Message("a later clause"), Message("the sentence before"),
                               Message("its paragraph"),  Message("a heading")};
  return names[static_cast<size_t>(zone)];
}

std::string NameOf(Origin origin) {
  const std::string names[] = {Message("its clause"), Message("its sentence"), Message("its paragraph"),
                               Message("a heading"),  Message("the article"),  Message("nothing")};
  return names[static_cast<size_t>(origin)];
}

std::string OrNone(std::string text) { return text.empty() ? Message("none") : text; }

std::string TextOf(const std::optional<Period>& period) {
  return OrNone(period ? fmt::format("{}–{}", period->first, period->last) : "");
}

struct Place {
  size_t passage = 0, quantity = 0;
};

Result<Place> FindNumber(const Analysis& analysis, size_t offset) {
  std::string before, after;
  size_t before_at = 0, after_at = SIZE_MAX;
  for (size_t p = 0; p < analysis.annotated.passages.size(); ++p) {
    const auto& quantities = analysis.annotated.passages[p].quantities;
    for (size_t q = 0; q < quantities.size(); ++q) {
      const Evidence evidence = EvidenceOf(analysis.annotated, p, quantities[q].span);
      if (evidence.span.start <= offset && offset < evidence.span.end) return Place{p, q};
      if (evidence.span.end <= offset && evidence.span.start >= before_at)
        before = evidence.quote, before_at = evidence.span.start;
      if (evidence.span.start > offset && evidence.span.start < after_at)
        after = evidence.quote, after_at = evidence.span.start;
    }
  }
  std::string remedy = Message("give the place of a number");
  if (!before.empty()) remedy += Message("; before it stands {} at {}", before, before_at);
  if (!after.empty()) remedy += Message("; after it stands {} at {}", after, after_at);
  return Diagnostic{.severity = Severity::kError,
                    .stage = "explain",
                    .message = Message("no number stands at code point {}", offset),
                    .remedy = remedy};
}

// The votes, field by field, the strongest first.
std::string ListVotes(const Analysis& analysis, const Mention& mention, const RuleSet& rules) {
  std::map<std::string, std::vector<const CountedVote*>> by_field;
  for (const CountedVote& vote : mention.votes) by_field[vote.field].push_back(&vote);
  std::string text;
  for (auto& [field, votes] : by_field) {
    std::stable_sort(votes.begin(), votes.end(),
                     [](const CountedVote* a, const CountedVote* b) { return a->weight > b->weight; });
    const std::string best = mention.Best(field);
    text += fmt::format("  {}: {}\n", field, best.empty() ? Message("undecided") : best);
    for (const CountedVote* vote : votes) {
      const RuleStanza& stanza = rules.stanzas()[vote->stanza];
      const std::string why =
          stanza.is_cue()
              ? Message("{} in {}", TextOf(analysis.annotated.passages[vote->passage].text(), vote->words),
                        NameOf(vote->zone))
              : Message("its sentence fits the pattern");
      text += fmt::format("    {:+.2f} {}  {} ({}:{}): {}\n", vote->weight, vote->value, stanza.id,
                          stanza.file, stanza.line, why);
    }
  }
  return text;
}

std::string ListOutcome(const Analysis& analysis, const Mention& mention, const Knowledge& knowledge) {
  const Settings settings(analysis.annotated, knowledge.gazetteer);
  const Chronology chronology(analysis.annotated, analysis.published.date);
  const Financing financing(analysis.annotated, analysis.projects);
  const auto figure = ReadFigure(mention, {analysis.annotated, settings, chronology, financing, knowledge});
  if (const auto* residue = std::get_if<Residue>(&figure))
    return Message("residue: {}", residue->reason) + "\n";
  const Fact& fact = std::get<Statement>(figure).fact;
  const Span span = analysis.annotated.passages[mention.passage].quantities[mention.quantity].span;
  const FoundPlace recipient = settings.RecipientOf(mention.passage, span);
  const PeriodReading period = chronology.PeriodOf(mention.passage, span);
  std::string text = Message("{}, confidence {:.2f}", ToString(fact.type()), fact.confidence) + "\n";
  text +=
      "  " + Message("recipient: {} (from {})", OrNone(recipient.region), NameOf(recipient.origin)) + "\n";
  text += "  " + Message("period: {} (from {})", TextOf(period.period), NameOf(period.origin)) + "\n";
  if (const Fund* fund = std::get_if<Fund>(&fact.record)) {
    text += "  " + Message("payer: {}", OrNone(fund->payer.known() ? fund->payer.ToString() : "")) + "\n";
    const auto undertaking = financing.UndertakingOf(mention.passage, mention.quantity);
    const std::string name = undertaking ? analysis.projects[*undertaking].name : "";
    text +=
        "  " + Message("scope: {}, beside the undertaking: {}", ToString(fund->scope), OrNone(name)) + "\n";
  }
  return text;
}

}  // namespace

Result<std::string> ExplainNumber(const Analysis& analysis, const Knowledge& knowledge, size_t offset) {
  const Result<Place> place = FindNumber(analysis, offset);
  if (!place) return place.error();
  const AnnotatedPassage& passage = analysis.annotated.passages[place->passage];
  const Quantity& quantity = passage.quantities[place->quantity];
  std::string text =
      fmt::format("{} = {}{} {}\n", TextOf(passage.text(), quantity.span), quantity.value.ToString(),
                  quantity.upper ? "–" + quantity.upper->ToString() : "", quantity.unit);
  const Relevance& relevance = analysis.relevance[place->passage];
  text += Message("passage: {}, {}", relevance.relevant ? Message("relevant") : Message("not relevant"),
                  relevance.reason) +
          "\n";
  for (const Mention& mention : analysis.mentions) {
    if (mention.passage != place->passage || mention.quantity != place->quantity) continue;
    text += ListOutcome(analysis, mention, knowledge);
    text += Message("votes:") + "\n" + ListVotes(analysis, mention, knowledge.rules);
    return text;
  }
  return text + Message("residue: {}", relevance.reason) + "\n";
}

}  // namespace xiezuo
