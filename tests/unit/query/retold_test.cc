// One gift in the words of two articles is added once, whichever of them says more of it.
#include <catch2/catch.hpp>

#include "query/run.h"
#include "unit/query/rows_text.h"
#include "unit/storage/readings.h"

namespace xiezuo {
namespace {

Fund Gift(std::optional<Period> period, Sector sector, const std::string& payer = "某公司") {
  Fund fund = MakeFund(50000, Scope::kItem, "522731", period);
  fund.kind = FundKind::kDonation;
  fund.sector = sector;
  fund.payer = {"", payer};
  return fund;
}

struct Told {
  std::string itemised, items, retold;  // of the one row
  bool operator==(const Told&) const = default;
};

// What funds-by-county says after the funds, each from an article of its own or all from one.
Told Ask(const std::vector<Fund>& funds, bool in_one_article = false) {
  const TemporaryFolder folder;
  {
    Store store = OpenSmall(folder / "x.db");
    ReadingBuilder together("one.txt", {"甲乙丙丁"});
    for (size_t i = 0; i < funds.size(); ++i) {
      const std::string words[] = {"甲", "乙", "丙", "丁"};
      ReadingBuilder alone(words[i] + ".txt", {words[i]});
      (in_one_article ? together : alone).Add(funds[i], words[i]);
      if (!in_one_article) store.PutArticle(alone.reading());
    }
    if (in_one_article) store.PutArticle(together.reading());
  }
  Sandbox sandbox(folder / "x.db");
  const Catalogue catalogue;
  const auto rows = RunQuery(sandbox, catalogue.Find("funds-by-county"), {});
  const auto text = [&](const Row& row, const char* name) {
    for (size_t i = 0; i < row.size(); ++i) {
      if (rows->columns()[i].name == name) return ToText(row[i]);
    }
    throw std::runtime_error(name);
  };
  Row row;
  REQUIRE(rows->Next(row));
  return {text(row, "itemised_yuan"), text(row, "items"), text(row, "retold")};
}

const Period k2023{2023, 2023}, k2024{2024, 2024};
const Told kOnce{"50000", "1", "1"}, kTwice{"100000", "2", "0"};

}  // namespace

TEST_CASE("what one article leaves unsaid makes no second gift") {
  CHECK(Ask({Gift(k2024, Sector::kEducation), Gift(std::nullopt, Sector::kEducation)}) == kOnce);
  CHECK(Ask({Gift(k2024, Sector::kGeneral), Gift(k2024, Sector::kEducation)}) == kOnce);
  CHECK(Ask({Gift(std::nullopt, Sector::kGeneral), Gift(k2024, Sector::kEducation)}) == kOnce);
  CHECK(Ask({Gift(k2024, Sector::kEducation), Gift(k2023, Sector::kEducation),
             Gift(std::nullopt, Sector::kEducation)}) == Told{"100000", "2", "1"});
}

TEST_CASE("gifts that differ, or that nobody is named for, are two") {
  CHECK(Ask({Gift(k2024, Sector::kEducation), Gift(k2023, Sector::kEducation)}) == kTwice);
  CHECK(Ask({Gift(k2024, Sector::kEducation), Gift(k2024, Sector::kHealth)}) == kTwice);
  CHECK(Ask({Gift(k2024, Sector::kEducation, ""), Gift(std::nullopt, Sector::kEducation, "")}) == kTwice);
  CHECK(Ask({Gift(k2024, Sector::kEducation), Gift(std::nullopt, Sector::kEducation, "又一公司")}) == kTwice);
  // Each says what the other leaves out: perhaps one, perhaps two.
  CHECK(Ask({Gift(k2024, Sector::kGeneral), Gift(std::nullopt, Sector::kEducation)}) == kTwice);
}

TEST_CASE("two gifts that one article states are two") {
  CHECK(Ask({Gift(k2024, Sector::kEducation), Gift(std::nullopt, Sector::kEducation)}, true) == kTwice);
}

}  // namespace xiezuo
