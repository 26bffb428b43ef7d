// Money counted by the canned queries against a plain count of the same funds, over many databases made by
// chance: totals and items, parts of parts, contradictions, kinds, sectors, counties and years.
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "query/run.h"
#include "unit/query/rows_text.h"
#include "unit/storage/readings.h"

namespace xiezuo {
namespace {

constexpr int kDatabases = 40, kFunds = 30;

struct Known {
  std::string key;
  Fund fund;
  int whole = -1;                // of which it is a part
  std::set<int> contradictions;  // both ways
};

struct Material {
  std::vector<Known> funds;
  ArticleReading reading;
};

Material MadeByChance(unsigned seed) {
  std::mt19937 chance(seed);
  const auto below = [&](int n) { return static_cast<int>(chance() % static_cast<unsigned>(n)); };
  std::string text;
  for (int i = 0; i < kFunds; ++i) text += "甲" + std::to_string(i) + "乙";
  ReadingBuilder builder("chance.txt", {text});
  Material material;
  for (int i = 0; i < kFunds; ++i) {
    Known known;
    // Amounts differ, so that no two funds are one.
    known.fund = MakeFund(1000 * (1 + below(20)) + i, below(4) == 0 ? Scope::kTotal : Scope::kItem,
                          below(2) ? "522731" : "522723");
    known.fund.kind = below(2) ? FundKind::kFiscal : FundKind::kDonation;
    known.fund.sector = below(3) ? Sector::kGeneral : Sector::kEducation;
    known.fund.status = below(5) ? Status::kDone : Status::kPlanned;
    const int year = 2021 + below(3);
    known.fund.period = Period{year, year + below(2)};
    if (i > 0 && below(3) == 0) known.whole = below(i);
    known.key = builder.Add(known.fund, "甲" + std::to_string(i) + "乙",
                            known.whole < 0 ? "" : material.funds[static_cast<size_t>(known.whole)].key);
    material.funds.push_back(known);
  }
  for (int n = 0; n < 4; ++n) {
    const int a = below(kFunds), b = below(kFunds);
    Known& first = material.funds[static_cast<size_t>(a)];
    if (a == b || !first.contradictions.insert(b).second) continue;
    Known& second = material.funds[static_cast<size_t>(b)];
    second.contradictions.insert(a);
    builder.reading().conflicts.push_back(
        {std::min(first.key, second.key), std::max(first.key, second.key), "two sums"});
  }
  material.reading = builder.reading();
  return material;
}

// What is grouped into one row.
using Cell = std::string (*)(const Fund&);

std::string Stem(const Fund& fund) {
  return std::string(ToString(fund.kind)) + " " + std::string(ToString(fund.status));
}
std::string ByCounty(const Fund& fund) { return fund.recipient + " " + Stem(fund); }
std::string BySector(const Fund& fund) { return std::string(ToString(fund.sector)) + " " + Stem(fund); }
std::string ByYear(const Fund& fund) {
  return std::to_string(fund.period->first) + " " + std::to_string(fund.period->last) + " " + Stem(fund);
}
std::string ByStem(const Fund& fund) { return Stem(fund); }

// Whether another item of the same row stands for this one: its whole, or a lesser figure for the same thing.
bool StoodFor(const std::vector<Known>& funds, const Known& item, Cell cell) {
  const auto stands = [&](const Known& other) {
    return other.fund.scope == Scope::kItem && cell(other.fund) == cell(item.fund);
  };
  for (int whole = item.whole; whole >= 0; whole = funds[static_cast<size_t>(whole)].whole) {
    if (stands(funds[static_cast<size_t>(whole)])) return true;
  }
  for (const int contradiction : item.contradictions) {
    const Known& other = funds[static_cast<size_t>(contradiction)];
    if (stands(other) &&
        std::pair(other.fund.amount_fen, other.key) < std::pair(item.fund.amount_fen, item.key))
      return true;
  }
  return false;
}

std::map<std::string, int64_t> PlainCount(const std::vector<Known>& funds, Cell cell) {
  std::map<std::string, int64_t> sums;
  for (const Known& known : funds) {
    if (known.fund.scope == Scope::kItem && !StoodFor(funds, known, cell))
      sums[cell(known.fund)] += known.fund.amount_fen / 100;
  }
  return sums;
}

struct Answer {
  std::map<std::string, int64_t> itemised;
  std::map<std::string, int64_t> once;  // by kind and status, what other rows count too taken off
};

Answer Ask(Sandbox& sandbox, const CannedQuery& query, const std::vector<std::string>& row_words) {
  Answer answer;
  const auto rows = RunQuery(sandbox, query, {});
  std::map<std::string, size_t> place;
  for (size_t i = 0; i < rows->columns().size(); ++i) place[rows->columns()[i].name] = i;
  for (Row row; rows->Next(row);) {
    const auto* sum = std::get_if<int64_t>(&row[place.at("itemised_yuan")]);
    if (!sum) continue;
    const auto* shared = std::get_if<int64_t>(&row[place.at("also_in_yuan")]);
    const std::string stem = ToText(row[place.at("kind")]) + " " + ToText(row[place.at("status")]);
    std::string cell;
    for (const std::string& word : row_words) cell += ToText(row[place.at(word)]) + " ";
    answer.itemised[cell + stem] += *sum;
    answer.once[stem] += *sum - (shared ? *shared : 0);
  }
  return answer;
}

}  // namespace

TEST_CASE("however rows are cut, money is counted once") {
  const Catalogue catalogue;
  for (unsigned seed = 1; seed <= kDatabases; ++seed) {
    INFO("seed " << seed);
    const Material material = MadeByChance(seed);
    const TemporaryFolder folder;
    {
      Store store = OpenSmall(folder / "x.db");
      store.PutArticle(material.reading);
    }
    Sandbox sandbox(folder / "x.db");
    const auto once = PlainCount(material.funds, ByStem);
    const auto check = [&](const char* name, Cell cell, const std::vector<std::string>& row_words) {
      INFO(name);
      const Answer answer = Ask(sandbox, catalogue.Find(name), row_words);
      CHECK(answer.itemised == PlainCount(material.funds, cell));
      CHECK(answer.once == once);
    };
    check("funds-by-county", ByCounty, {"recipient_code"});
    check("funds-by-partnership", ByCounty, {"recipient_code"});
    check("funds-by-sector", BySector, {"sector"});
    check("funds-by-year", ByYear, {"period_first", "period_last"});
  }
}

}  // namespace xiezuo
