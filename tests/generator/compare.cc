#include "generator/compare.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace xiezuo::generator {
namespace {

std::string Years(const std::optional<Period>& period) {
  return period ? fmt::format("{}-{}", period->first, period->last) : "null";
}

// The attributes of a record as one line, equal just when the records are.
std::string Line(const Fund& fund, bool) {
  return fmt::format("fund {}{} {} kind={} status={} scope={} payer={} recipient={} period={}",
                     fund.amount_fen / 100,
                     fund.amount_max_fen ? fmt::format("-{}", *fund.amount_max_fen / 100) : "",
                     ToString(fund.qualifier), ToString(fund.kind), ToString(fund.status),
                     ToString(fund.scope), fund.payer.ToString(), fund.recipient, Years(fund.period));
}
std::string Line(const Beneficiary& b, bool sector) {
  return fmt::format("beneficiary {}{} {} unit={} group={} status={} recipient={} period={}{}", b.count,
                     b.count_max ? fmt::format("-{}", *b.count_max) : "", ToString(b.qualifier),
                     ToString(b.unit), ToString(b.group), ToString(b.status), b.recipient, Years(b.period),
                     sector ? fmt::format(" sector={}", ToString(b.sector)) : "");
}
std::string Line(const Indicator& i, bool sector) {
  return fmt::format("indicator {}{} {} unit={} status={} recipient={} period={}{}", i.value.ToString(),
                     i.value_max ? "-" + i.value_max->ToString() : "", ToString(i.qualifier), i.unit,
                     ToString(i.status), i.recipient, Years(i.period),
                     sector ? fmt::format(" sector={}", ToString(i.sector)) : "");
}
std::string Line(const Partnership& p, bool) {
  return fmt::format("partnership {} -> {} {}", p.helper, p.recipient, ToString(p.scheme));
}
std::string Line(const Project& p, bool) { return "project " + p.name; }

std::string Describe(const Fact& fact, bool with_sector) {
  return std::visit([&](const auto& record) { return Line(record, with_sector); }, fact.record);
}

// The number with its upper end, in the smallest unit.
std::string FigureOf(const Fact& fact) {
  const std::string line = Describe(fact, false);
  const size_t type = line.find(' ');
  return line.substr(type + 1, line.find(' ', type + 1) - type - 1);
}

std::vector<CodePointSpan> Places(const Fact& fact) {
  std::vector<CodePointSpan> places;
  for (const Evidence& evidence : fact.evidence) places.push_back(evidence.span);
  std::sort(places.begin(), places.end());
  return places;
}

std::string PlacesInWords(const Fact& fact) {
  std::string words;
  for (const CodePointSpan place : Places(fact)) words += fmt::format(" [{}, {})", place.start, place.end);
  return words;
}

bool IsFigure(FactType type) { return type != FactType::kProject && type != FactType::kPartnership; }

bool Touch(const Fact& a, const Fact& b) {
  const auto places = Places(b);
  return std::any_of(a.evidence.begin(), a.evidence.end(), [&](const Evidence& evidence) {
    return std::any_of(places.begin(), places.end(), [&](CodePointSpan place) {
      return place.start < evidence.span.end && evidence.span.start < place.end;
    });
  });
}

// The fact that the program read where the article states `expected`.
const Fact* ReadAt(const ExpectedFact& expected, const ArticleReading& reading) {
  for (const Fact& read : reading.facts) {
    if (expected.fact.type() == FactType::kPartnership) {
      if (read.type() == FactType::kPartnership && Describe(read, false) == Describe(expected.fact, false)) {
        return &read;
      }
    } else if (IsFigure(read.type()) && Touch(expected.fact, read)) {
      return &read;
    }
  }
  return nullptr;
}

std::string ResidueAt(const ExpectedFact& expected, const ArticleReading& reading) {
  for (const Residue& residue : reading.residue) {
    const Fact there{"", {}, {residue.evidence}, 0, "", {}};
    if (Touch(expected.fact, there)) return "residue: " + residue.reason;
  }
  return "nothing";
}

bool SameFact(const ExpectedFact& expected, const Fact& read) {
  if (Describe(expected.fact, expected.has_sector) != Describe(read, expected.has_sector)) return false;
  return expected.fact.type() == FactType::kPartnership || Places(expected.fact) == Places(read);
}

Difference Misread(const ExpectedFact& expected, const ArticleReading& reading) {
  const Fact* read = ReadAt(expected, reading);
  std::string got = ResidueAt(expected, reading);
  if (read != nullptr) got = Describe(*read, expected.has_sector) + PlacesInWords(*read);
  return {fmt::format("  phrase   {}\n  expected {}{}\n  read     {}", expected.sentence,
                      Describe(expected.fact, expected.has_sector), PlacesInWords(expected.fact), got),
          expected.sentence};
}

}  // namespace

std::vector<Difference> Compare(const GeneratedArticle& article, const ArticleReading& reading) {
  std::vector<Difference> differences;
  std::vector<const Fact*> matched;
  for (const ExpectedFact& expected : article.facts) {
    const Fact* read = ReadAt(expected, reading);
    matched.push_back(read);
    if (read == nullptr || !SameFact(expected, *read)) differences.push_back(Misread(expected, reading));
  }
  for (size_t i = 0; i < article.facts.size(); ++i) {
    const auto& whole = article.facts[i].part_of;
    if (!whole || matched[i] == nullptr || matched[*whole] == nullptr) continue;
    if (matched[i]->part_of != matched[*whole]->key) {
      differences.push_back(
          {"  phrase   " + article.facts[i].sentence + "\n  a part that is not linked to its whole",
           article.facts[i].sentence});
    }
  }
  for (const Fact& read : reading.facts) {
    if (read.type() == FactType::kProject) continue;
    if (std::find(matched.begin(), matched.end(), &read) == matched.end()) {
      differences.push_back(
          {"  nobody stated " + Describe(read, true) + " “" + read.evidence[0].quote + "”", ""});
    }
  }
  return differences;
}

bool HasRightType(const GeneratedArticle& article, const Fact& read) {
  return std::any_of(article.facts.begin(), article.facts.end(), [&](const ExpectedFact& expected) {
    if (expected.fact.type() != read.type()) return false;
    if (read.type() == FactType::kPartnership) return Describe(expected.fact, false) == Describe(read, false);
    return Touch(expected.fact, read) && FigureOf(expected.fact) == FigureOf(read);
  });
}

bool IsRight(const GeneratedArticle& article, const Fact& read) {
  return std::any_of(article.facts.begin(), article.facts.end(),
                     [&](const ExpectedFact& expected) { return SameFact(expected, read); });
}

}  // namespace xiezuo::generator
