#include "resolve/conflicts.h"

#include <map>
#include <tuple>

#include "resolve/standing.h"

namespace xiezuo {
namespace {

constexpr double kAlike = 0.6;
constexpr size_t kCompared = 24;  // statements of one kind back, so that many stay linear

// What must be equal for two figures to speak of one thing: type, unit, recipient and period.
using Subject = std::tuple<FactType, std::string, RegionCode, std::optional<Period>>;

struct SubjectOf {
  FactType type;
  Subject operator()(const Partnership&) const { return {type, "", "", {}}; }
  Subject operator()(const Project&) const { return {type, "", "", {}}; }
  Subject operator()(const Fund& f) const {
    return {type, std::string(ToString(f.kind)), f.recipient, f.period};
  }
  Subject operator()(const Beneficiary& b) const {
    return {type, std::string(ToString(b.unit)), b.recipient, b.period};
  }
  Subject operator()(const Indicator& i) const { return {type, i.unit, i.recipient, i.period}; }
};

}  // namespace

std::vector<std::pair<size_t, size_t>> FindConflicts(const std::vector<Statement>& statements,
                                                     const std::vector<Mention>& mentions,
                                                     const AnnotatedDocument& document,
                                                     const WeighedWords& phrase_ends) {
  std::vector<std::pair<size_t, size_t>> conflicts;
  std::vector<Standing> standings;
  std::map<Subject, std::vector<size_t>> by_subject;
  for (size_t i = 0; i < statements.size(); ++i) {
    standings.push_back(StandingOf(mentions[statements[i].mention], document, phrase_ends));
    std::vector<size_t>& earlier =
        by_subject[std::visit(SubjectOf{statements[i].fact.type()}, statements[i].fact.record)];
    for (size_t j = earlier.size(); j > 0 && earlier.size() - j < kCompared; --j) {
      const Standing& other = standings[earlier[j - 1]];
      if (other.passage == standings[i].passage || !SameThing(other, standings[i])) continue;
      if (Alike(other, standings[i]) >= kAlike) conflicts.emplace_back(earlier[j - 1], i);
    }
    earlier.push_back(i);
  }
  return conflicts;
}

}  // namespace xiezuo
