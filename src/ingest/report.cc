#include "ingest/report.h"

#include <set>

namespace xiezuo {
namespace {

bool RestsOnNumbers(FactType type) { return type != FactType::kPartnership && type != FactType::kProject; }

void Append(const std::vector<PathDiagnostic>& from, std::vector<PathDiagnostic>& to) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

void IngestReport::Count(const ArticleReading& reading, PutOutcome outcome) {
  if (outcome == PutOutcome::kUnchanged) {
    ++unchanged;
    return;
  }
  ++(outcome == PutOutcome::kNew ? created : replaced);
  std::set<CodePointSpan> spans;  // one number may prove two facts
  for (const Fact& fact : reading.facts) {
    ++facts[static_cast<size_t>(fact.type())];
    if (!RestsOnNumbers(fact.type())) continue;
    for (const Evidence& evidence : fact.evidence) spans.insert(evidence.span);
  }
  numbers += spans.size();
  residue += reading.residue.size();
  for (const Diagnostic& diagnostic : reading.diagnostics) {
    if (diagnostic.severity != Severity::kNote) warnings.push_back({reading.path, diagnostic});
  }
}

void IngestReport::Add(const IngestReport& other) {
  created += other.created;
  replaced += other.replaced;
  unchanged += other.unchanged;
  Append(other.refused, refused);
  Append(other.warnings, warnings);
  for (size_t i = 0; i < facts.size(); ++i) facts[i] += other.facts[i];
  numbers += other.numbers;
  residue += other.residue;
}

}  // namespace xiezuo
