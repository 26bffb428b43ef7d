#include "resolve/resolve.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "base/digest.h"
#include "resolve/conflicts.h"
#include "resolve/merge.h"
#include "resolve/parts.h"

namespace xiezuo {
namespace {

// The stable name of a statement: the article and the place of its words; `tail` tells apart what shares
// them.
std::string KeyOf(const std::string& digest, const Evidence& evidence, const std::string& tail) {
  return Sha256(digest + ":" + std::to_string(evidence.span.start) + tail).substr(0, 16);
}

class Resolver {
 public:
  Resolver(const AnnotatedDocument& document, const std::vector<Relevance>& relevance,
           const std::vector<Mention>& mentions, const std::optional<PartialDate>& published,
           const std::string& digest, const Knowledge& knowledge)
      : document_(document),
        relevance_(relevance),
        mentions_(mentions),
        digest_(digest),
        knowledge_(knowledge),
        settings_(document, knowledge.gazetteer),
        chronology_(document, published) {}

  Resolution Run(const std::vector<ProjectMention>& projects) {
    ResolveNumbers(projects);
    ResolveIrrelevantNumbers();
    ResolvePartnerships();
    ResolveProjects(projects);
    std::stable_sort(resolution_.facts.begin(), resolution_.facts.end(), [](const Fact& a, const Fact& b) {
      return a.evidence.front().span < b.evidence.front().span;
    });
    std::stable_sort(resolution_.residue.begin(), resolution_.residue.end(),
                     [](const Residue& a, const Residue& b) { return a.evidence.span < b.evidence.span; });
    return std::move(resolution_);
  }

 private:
  void ResolveNumbers(const std::vector<ProjectMention>& projects) {
    const Financing financing(document_, projects);
    const FigureContext context{document_, settings_, chronology_, financing, knowledge_};
    std::vector<Statement> statements;
    for (size_t i = 0; i < mentions_.size(); ++i) {
      auto figure = ReadFigure(mentions_[i], context);
      if (auto* residue = std::get_if<Residue>(&figure)) {
        resolution_.residue.push_back(std::move(*residue));
      } else {
        statements.push_back(std::move(std::get<Statement>(figure)));
        statements.back().mention = i;
      }
    }
    statements = MergeRepeats(std::move(statements), mentions_, document_, knowledge_.words.phrase_ends);
    const std::vector<size_t> wholes = FindWholes(statements, mentions_, document_, knowledge_.lexicon);
    for (Statement& statement : statements)
      statement.fact.key = KeyOf(digest_, statement.fact.evidence.front(), "");
    for (size_t i = 0; i < statements.size(); ++i) {
      if (wholes[i] == i) continue;
      statements[i].fact.part_of = statements[wholes[i]].fact.key;
      InheritFromWhole(statements[wholes[i]].fact, statements[i].fact);
    }
    ShareScope(statements);
    for (const auto& [one, other] :
         FindConflicts(statements, mentions_, document_, knowledge_.words.phrase_ends)) {
      const Fact &a = statements[one].fact, &b = statements[other].fact;
      resolution_.conflicts.push_back({std::min(a.key, b.key), std::max(a.key, b.key),
                                       a.evidence.front().quote + " / " + b.evidence.front().quote});
    }
    for (Statement& statement : statements) {
      const Mention& mention = mentions_[statement.mention];
      if (statement.fact.type() == FactType::kFund) {
        const auto undertaking = financing.UndertakingOf(mention.passage, mention.quantity);
        if (undertaking) funds_of_.emplace(*undertaking, resolution_.facts.size());
      }
      resolution_.facts.push_back(std::move(statement.fact));
    }
  }

  // What pays beside the money of one undertaking is for that one too.
  void ShareScope(std::vector<Statement>& statements) const {
    for (size_t i = 1; i < statements.size(); ++i) {
      const auto* before = std::get_if<Fund>(&statements[i - 1].fact.record);
      auto* fund = std::get_if<Fund>(&statements[i].fact.record);
      const Mention &first = mentions_[statements[i - 1].mention], &second = mentions_[statements[i].mention];
      if (before == nullptr || fund == nullptr || before->scope != Scope::kItem ||
          first.passage != second.passage)
        continue;
      const AnnotatedPassage& passage = document_.passages[first.passage];
      const size_t from = passage.quantities[first.quantity].span.end;
      const size_t to = passage.quantities[second.quantity].span.begin;
      if (from <= to && PaysAlongside(TextOf(passage.text(), {from, to}))) fund->scope = Scope::kItem;
    }
  }

  void ResolveIrrelevantNumbers() {
    for (size_t p = 0; p < document_.passages.size(); ++p) {
      if (relevance_[p].relevant) continue;
      for (const Quantity& quantity : document_.passages[p].quantities) {
        resolution_.residue.push_back(ResidueOf(document_, p, quantity, relevance_[p].reason, ""));
      }
    }
  }

  void ResolvePartnerships() {
    struct Best {
      Fact fact;
      double weight = 0;
    };
    std::map<std::pair<RegionCode, RegionCode>, Best> by_ends;
    for (const PairRef& pair : document_.pairs) {
      if (!pair.stated || !relevance_[pair.passage].relevant || pair.span.empty()) continue;
      Best& best = by_ends[{pair.helper, pair.recipient}];
      Evidence evidence = EvidenceOf(document_, pair.passage, pair.span);
      evidence.rule = pair.rule;
      best.fact.evidence.push_back(std::move(evidence));
      if (pair.weight <= best.weight) continue;
      best.weight = pair.weight;
      best.fact.record = Partnership{pair.helper, pair.recipient, pair.scheme, {}, {}};
      best.fact.confidence = 0.5 + 0.45 * std::min(1.0, pair.weight);
    }
    for (auto& [ends, best] : by_ends) {
      auto& evidence = best.fact.evidence;
      std::sort(evidence.begin(), evidence.end());
      evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
      best.fact.key = KeyOf(digest_, evidence.front(), ":partnership:" + ends.first + ":" + ends.second);
      resolution_.facts.push_back(std::move(best.fact));
    }
  }

  // The same name twice is one project, and so is what only the end of a name says later: 产业园 after
  // 茶叶产业园.
  void ResolveProjects(const std::vector<ProjectMention>& projects) {
    std::map<std::pair<std::string, RegionCode>, size_t> by_name;
    std::vector<Fact> facts;
    for (size_t i = 0; i < projects.size(); ++i) {
      const ProjectMention& mention = projects[i];
      Project project;
      project.name = mention.name;
      project.recipient = settings_.RecipientOf(mention.passage, mention.span).region;
      project.period = chronology_.PeriodOf(mention.passage, mention.span).period;
      project.sector = mention.sector;
      project.status = mention.status;
      Evidence evidence = EvidenceOf(document_, mention.passage, mention.span);
      evidence.rule = mention.rule;
      const auto use =
          by_name.emplace(std::pair(project.name, project.recipient), NamedBefore(facts, project)).first;
      if (use->second < facts.size()) {
        Fact& known = facts[use->second];
        known.evidence.push_back(std::move(evidence));
        LinkFunds(i, known.key, std::get<Project>(known.record));
        continue;
      }
      Fact& fact = facts.emplace_back();
      fact.evidence.push_back(std::move(evidence));
      fact.key = KeyOf(digest_, fact.evidence.front(), ":project:" + mention.name);
      fact.confidence = mention.confidence;
      LinkFunds(i, fact.key, project);
      fact.record = std::move(project);
    }
    for (Fact& fact : facts) {
      std::sort(fact.evidence.begin(), fact.evidence.end());
      resolution_.facts.push_back(std::move(fact));
    }
  }

  // The index of the project of the same region, or of a name long enough to be one, among the last few,
  // whose name ends as this one or but adds a word before it; facts.size() where there is none.
  static size_t NamedBefore(const std::vector<Fact>& facts, const Project& project) {
    constexpr size_t kReach = 32;
    constexpr double kMuchTheSame = 0.6;
    constexpr size_t kParticular = 15;  // bytes of a name that is not given twice
    for (size_t i = facts.size(); i > 0 && facts.size() - i < kReach; --i) {
      const Project& known = std::get<Project>(facts[i - 1].record);
      const bool particular = project.name.size() >= kParticular && known.name.size() >= kParticular;
      if (known.recipient != project.recipient && !particular) continue;
      if (known.name.ends_with(project.name)) return i - 1;
      const double share = static_cast<double>(known.name.size()) / static_cast<double>(project.name.size());
      if (share >= kMuchTheSame && project.name.ends_with(known.name)) return i - 1;
    }
    return facts.size();
  }

  // The single sums that stand beside the undertaking pay it; its amount is the greatest, which holds the
  // others.
  void LinkFunds(size_t mention, const std::string& key, Project& project) {
    const auto [first, last] = funds_of_.equal_range(mention);
    for (auto paid = first; paid != last; ++paid) {
      Fund& fund = std::get<Fund>(resolution_.facts[paid->second].record);
      if (fund.scope != Scope::kItem || !fund.project.empty()) continue;
      fund.project = key;
      project.amount_fen = std::max(project.amount_fen.value_or(0), fund.amount_fen);
    }
  }

  const AnnotatedDocument& document_;
  const std::vector<Relevance>& relevance_;
  const std::vector<Mention>& mentions_;
  const std::string& digest_;
  const Knowledge& knowledge_;
  Settings settings_;
  Chronology chronology_;
  Resolution resolution_;
  std::multimap<size_t, size_t>
      funds_of_;  // by the index of the undertaking that they stand beside: indices of facts
};

}  // namespace

Resolution Resolve(const AnnotatedDocument& document, const std::vector<Relevance>& relevance,
                   const std::vector<Mention>& mentions, const std::vector<ProjectMention>& projects,
                   const std::optional<PartialDate>& published, const std::string& digest,
                   const Knowledge& knowledge) {
  return Resolver(document, relevance, mentions, published, digest, knowledge).Run(projects);
}

}  // namespace xiezuo
