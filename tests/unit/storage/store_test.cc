#include "storage/store.h"

#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/error.h"
#include "storage/fact_reader.h"
#include "unit/storage/readings.h"

namespace xiezuo {
namespace {

std::vector<StatedFact> FactsOf(const Store& store, const FactFilter& filter = {}) {
  FactReader reader(store, filter);
  std::vector<StatedFact> facts;
  for (StatedFact stated; reader.Next(stated);) facts.push_back(stated);
  return facts;
}

std::string Ask(const Store& store, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(store.handle(), sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
  std::string answer;
  if (sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_text(statement, 0)) {
    answer = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
  }
  sqlite3_finalize(statement);
  return answer;
}

ReadingBuilder TwoFigures(const std::string& name) {
  ReadingBuilder builder(name,
                         {"荔湾区支持惠水县发展", "2024年荔湾区投入协作资金637万元，其中教育资金100万元。",
                          "全年安置869名求职者，另有3个月以上的培训。"});
  Project project;
  project.name = "教育资金";
  project.recipient = "522731";
  const std::string whole = builder.Add(MakeFund(6'370'000, Scope::kTotal), "637万元");
  const std::string school = builder.Add(project, "教育资金");
  Fund part = MakeFund(1'000'000, Scope::kItem);
  part.project = school;
  part.sector = Sector::kEducation;
  builder.Add(part, "100万元", whole);
  builder.Add(MakeBeneficiary(869), "869名");
  builder.AddResidue("3个月以上", 3, "duration");
  builder.reading().organisations = {"某某公司"};
  return builder;
}

}  // namespace

TEST_CASE("an article goes in whole and comes out as it was") {
  Store store = OpenSmall();
  CHECK(store.Articles().empty());
  const ArticleReading reading = TwoFigures("a.txt").reading();
  CHECK(store.PutArticle(reading) == PutOutcome::kNew);
  std::string extractor;
  CHECK(store.Contains(reading.digest, &extractor));
  CHECK(extractor == "test 1");
  const auto articles = store.Articles();
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].id == reading.digest.substr(0, 12));
  CHECK(articles[0].published_on == "2025-02-06");
  CHECK(articles[0].facts == 4);
  CHECK(articles[0].residue == 1);
  CHECK(store.StoredSource(reading.digest).bytes == reading.text);
  CHECK(store.StoredSource(reading.digest).digest == reading.digest);
  CHECK(store.Passages(reading.digest).size() == 3);
  CHECK(store.ResidueOf(reading.digest).at(0).reason == "duration");
  CHECK(store.Check() == std::vector<std::string>{});

  const auto facts = FactsOf(store);
  REQUIRE(facts.size() == 4);
  CHECK(facts[0].fact.key == reading.facts[0].key);
  CHECK(facts[0].fact.evidence == reading.facts[0].evidence);
  const Fund& part = std::get<Fund>(facts[2].fact.record);
  CHECK(facts[2].fact.part_of == reading.facts[0].key);
  CHECK(part.project == reading.facts[1].key);
  CHECK(part.period == Period{2024, 2024});
  CHECK(std::get<Beneficiary>(facts[3].fact.record).count == 869);
}

TEST_CASE("the same reading changes nothing, another one replaces it") {
  Store store = OpenSmall();
  ArticleReading reading = TwoFigures("a.txt").reading();
  store.PutArticle(reading);
  const std::string before = store.ContentHash();
  CHECK(store.PutArticle(reading) == PutOutcome::kUnchanged);
  CHECK(store.ContentHash() == before);

  reading.extractor = "test 2";
  reading.facts.resize(1);
  CHECK(store.PutArticle(reading) == PutOutcome::kReplaced);
  CHECK(FactsOf(store).size() == 1);
  CHECK(Ask(store, "SELECT count(*) FROM facts") == "1");
  CHECK(store.Check() == std::vector<std::string>{});
}

TEST_CASE("a date that is given stays when the article comes again without one") {
  Store store = OpenSmall();
  ArticleReading reading = TwoFigures("a.txt").reading();
  ArticleReading dated = reading;
  dated.published = {PartialDate{2025, 3, 0}, DateSource::kGiven};
  CHECK(store.PutArticle(reading) == PutOutcome::kNew);
  CHECK(store.PutArticle(dated) == PutOutcome::kReplaced);
  CHECK(store.PutArticle(reading) == PutOutcome::kUnchanged);
  CHECK(store.Articles().at(0).published_on == "2025-03");
  store.SetPublished(reading.digest, {PartialDate{2024, 0, 0}, DateSource::kGiven});
  CHECK(store.Published(reading.digest).date == PartialDate{2024, 0, 0});
  store.SetPublished(reading.digest, {});
  CHECK_FALSE(store.Published(reading.digest).date.has_value());
}

TEST_CASE("one file under two names keeps the least, in either order") {
  ArticleReading a = TwoFigures("a.txt").reading(), b = a;
  b.name = "b.txt", b.path = "in/b.txt";
  for (const bool a_first : {true, false}) {
    Store store = OpenSmall();
    store.PutArticle(a_first ? a : b);
    CHECK(store.PutArticle(a_first ? b : a) == PutOutcome::kUnchanged);
    CHECK(store.Articles().at(0).name == "a.txt");
  }
}

TEST_CASE("removing an article leaves nothing of it") {
  Store store = OpenSmall();
  const std::string empty = store.ContentHash();
  const ArticleReading reading = TwoFigures("a.txt").reading();
  store.PutArticle(reading);
  CHECK(store.ContentHash() != empty);
  store.RemoveArticle(reading.digest);
  CHECK(store.ContentHash() == empty);
  CHECK(Ask(store, "SELECT count(*) FROM passage_search_docsize") == "0");
  CHECK(store.Check() == std::vector<std::string>{});
  CHECK_NOTHROW(store.RemoveArticle(reading.digest));
}

TEST_CASE("equal facts of two articles are one fact, whichever comes first") {
  const ArticleReading a = TwoFigures("a.txt").reading(), b = TwoFigures("b.txt").reading();
  std::string hashes[2];
  for (const int order : {0, 1}) {
    Store store = OpenSmall();
    store.PutArticle(order == 0 ? a : b);
    const std::string alone = store.ContentHash();
    store.PutArticle(order == 0 ? b : a);
    hashes[order] = store.ContentHash();
    CHECK(Ask(store, "SELECT count(*) FROM facts") == "4");
    CHECK(Ask(store, "SELECT count(*) FROM evidence") == "8");
    CHECK(store.Check() == std::vector<std::string>{});
    for (size_t i = 0; i < 4; ++i) {
      const std::string least = std::min(a.facts[i].key, b.facts[i].key);
      CHECK(Ask(store, "SELECT count(*) FROM facts WHERE id = '" + least + "'") == "1");
    }
    // Links follow the key that the linked fact has now.
    CHECK(Ask(store, "SELECT part_of FROM facts WHERE part_of IS NOT NULL") ==
          std::min(a.facts[0].key, b.facts[0].key));
    CHECK(Ask(store, "SELECT project FROM funds WHERE project IS NOT NULL") ==
          std::min(a.facts[1].key, b.facts[1].key));
    const auto facts = FactsOf(store);
    REQUIRE(facts.size() == 8);
    CHECK(facts[0].article == "a.txt");
    CHECK(facts[4].article == "b.txt");
    CHECK(facts[0].fact.key == facts[4].fact.key);
    // Taking the second out undoes the join exactly.
    store.RemoveArticle(order == 0 ? b.digest : a.digest);
    CHECK(store.ContentHash() == alone);
  }
  CHECK(hashes[0] == hashes[1]);
}

TEST_CASE("three articles in every order make one content") {
  std::vector<ArticleReading> readings;
  for (const char* name : {"a.txt", "b.txt", "c.txt"}) readings.push_back(TwoFigures(name).reading());
  std::get<Fund>(readings[1].facts[0].record).qualifier = Qualifier::kAbout;  // no part of the signature
  readings[2].facts[2].part_of = "";
  std::vector<size_t> order = {0, 1, 2};
  std::string hash;
  do {
    Store store = OpenSmall();
    for (const size_t i : order) store.PutArticle(readings[i]);
    if (hash.empty()) hash = store.ContentHash();
    CHECK(store.ContentHash() == hash);
    CHECK(Ask(store, "SELECT count(*) FROM facts WHERE part_of IS NOT NULL") == "1");
    store.RemoveArticle(readings[order[1]].digest);
    store.PutArticle(readings[order[1]]);
    CHECK(store.ContentHash() == hash);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("two statements of one article that read alike stay two facts") {
  const auto twice = [](const std::string& name) {
    ReadingBuilder builder(name, {"培训75名教师，也培训75人。"});
    builder.Add(MakeBeneficiary(75), "75名");
    builder.Add(MakeBeneficiary(75), "75人");
    return builder.reading();
  };
  Store store = OpenSmall();
  store.PutArticle(twice("a.txt"));
  CHECK(Ask(store, "SELECT count(*) FROM facts") == "2");
  store.PutArticle(twice("b.txt"));
  CHECK(Ask(store, "SELECT count(*) FROM facts") == "2");
  CHECK(store.Check() == std::vector<std::string>{});
}

TEST_CASE("what is too vague joins nothing") {
  const auto vague = [](const std::string& name) {
    ReadingBuilder builder(name, {"投入5万元。"});
    builder.Add(MakeFund(50'000, Scope::kItem, ""), "5万元");
    return builder.reading();
  };
  Store store = OpenSmall();
  store.PutArticle(vague("a.txt"));
  store.PutArticle(vague("b.txt"));
  CHECK(Ask(store, "SELECT count(*) FROM facts") == "2");
}

TEST_CASE("every figure stays exact") {
  Store store = OpenSmall();
  ReadingBuilder builder("a.txt", {"数值8.5万元至0.07，最大900719925474099301"});
  Indicator indicator;
  indicator.value = *Decimal::Parse("123456789.123456789");
  indicator.value_max = Decimal(900'719'925'474'099'301);
  indicator.unit = "亩", indicator.what = "面积", indicator.tree_code = "1.1";
  builder.Add(indicator, "8.5");
  Fund fund = MakeFund(0, Scope::kItem, "");
  fund.amount_fen = 7;
  fund.payer = {"", "甲公司、乙公司"};
  builder.Add(fund, "0.07");
  store.PutArticle(builder.reading());
  const auto facts = FactsOf(store);
  REQUIRE(facts.size() == 2);
  CHECK(std::get<Indicator>(facts[0].fact.record).value.ToString() == "123456789.123456789");
  CHECK(std::get<Indicator>(facts[0].fact.record).value_max == indicator.value_max);
  CHECK(std::get<Fund>(facts[1].fact.record).payer == fund.payer);
  CHECK(Ask(store, "SELECT amount_yuan FROM fund_view") == "0.07");
  CHECK(Ask(store, "SELECT value_max FROM indicators") == "900719925474099301");
}

TEST_CASE("a batch that throws leaves nothing, an article that is refused leaves the batch") {
  Store store = OpenSmall();
  const std::string empty = store.ContentHash();
  CHECK_THROWS_AS(store.InTransaction([&] {
    store.PutArticle(TwoFigures("a.txt").reading());
    throw std::runtime_error("stop");
  }),
                  std::runtime_error);
  CHECK(store.ContentHash() == empty);

  store.InTransaction([&] {
    ArticleReading wrong = TwoFigures("b.txt").reading();
    std::get<Fund>(wrong.facts[2].record).recipient = "999999";
    CHECK_THROWS_AS(store.PutArticle(wrong), Error);
    store.PutArticle(TwoFigures("a.txt").reading());
  });
  CHECK(store.Articles().size() == 1);
  CHECK(store.Check() == std::vector<std::string>{});
}

TEST_CASE("readings that contradict themselves are refused") {
  Store store = OpenSmall();
  const std::string empty = store.ContentHash();
  const auto refused = [&](const std::function<void(ArticleReading&)>& spoil) {
    ArticleReading reading = TwoFigures("a.txt").reading();
    spoil(reading);
    CHECK_THROWS_AS(store.PutArticle(reading), Error);
    CHECK(store.ContentHash() == empty);
  };
  refused([](auto& r) { r.facts[0].evidence[0].quote = "638万元"; });
  refused([](auto& r) { r.facts[0].evidence[0].span.end += 1; });
  refused([](auto& r) { r.facts[0].evidence.clear(); });
  refused([](auto& r) { r.facts[0].key = ""; });
  refused([](auto& r) { r.facts[1].key = r.facts[0].key; });
  refused([](auto& r) { r.facts[0].part_of = "0000000000000000"; });
  refused([](auto& r) { r.facts[0].part_of = r.facts[0].key; });
  refused([](auto& r) { std::get<Fund>(r.facts[2].record).project = r.facts[0].key; });
  refused([](auto& r) { std::get<Fund>(r.facts[0].record).recipient = "123456"; });
  refused([](auto& r) { std::get<Fund>(r.facts[0].record).amount_fen = -1; });
  refused([](auto& r) { std::get<Fund>(r.facts[0].record).period = Period{2025, 2024}; });
  refused([](auto& r) { std::get<Fund>(r.facts[0].record).payer.organisation = "某公司"; });
  refused([](auto& r) { r.facts[0].confidence = 1.5; });
  refused([](auto& r) { r.residue[0].evidence.quote = "4个月"; });
  refused([](auto& r) { r.conflicts = {{r.facts[0].key, "0000000000000000", "?"}}; });
}

TEST_CASE("an article is found by id, digest and name, and an ambiguous name is refused") {
  Store store = OpenSmall();
  CHECK_THROWS_AS(store.FindArticle("a.txt"), Error);
  const ArticleReading reading = TwoFigures("a.txt").reading();
  ArticleReading other = TwoFigures("b.txt").reading();
  other.name = "a.txt";
  store.PutArticle(reading);
  CHECK(store.FindArticle("a.txt").digest == reading.digest);
  store.PutArticle(other);
  CHECK(store.FindArticle(reading.digest.substr(0, 8)).digest == reading.digest);
  CHECK(store.FindArticle(other.digest).digest == other.digest);
  CHECK(store.FindArticle("in/b.txt").digest == other.digest);
  for (const char* word : {"a.txt", "c.txt", "", "zzzz"}) {
    try {
      store.FindArticle(word);
      FAIL("found " << word);
    } catch (const Error& error) {
      CHECK(error.status() == ExitStatus::kUsage);
      if (std::string(word) == "a.txt")
        CHECK(std::string(error.what()).find(reading.digest.substr(0, 12)) != std::string::npos);
    }
  }
}

TEST_CASE("ids grow where digests begin alike") {
  Store store = OpenSmall();
  for (const char* last : {"1", "2"}) {
    ArticleReading reading = ReadingBuilder(std::string("x") + last, {"无"}).reading();
    reading.digest = std::string(20, 'a') + last + std::string(43, '0');
    store.PutArticle(reading);
  }
  CHECK(store.Articles().at(0).id == std::string(20, 'a') + "1");
}

TEST_CASE("facts are filtered by type, article and region") {
  Store store = OpenSmall();
  const ArticleReading a = TwoFigures("a.txt").reading();
  store.PutArticle(a);
  ReadingBuilder builder("b.txt", {"荔湾区与贵定县结对，到位8万元"});
  builder.Add(Partnership{"440103", "522723", Scheme::kEastWest, 2021, std::nullopt}, "荔湾区与贵定县结对");
  builder.Add(MakeFund(80'000, Scope::kItem, "522723"), "8万元");
  store.PutArticle(builder.reading());
  CHECK(FactsOf(store).size() == 6);
  CHECK(FactsOf(store, {FactType::kFund, "", ""}).size() == 3);
  CHECK(FactsOf(store, {std::nullopt, a.digest, ""}).size() == 4);
  CHECK(FactsOf(store, {std::nullopt, "", "522723"}).size() == 2);
  CHECK(FactsOf(store, {std::nullopt, "", "522700"}).size() == 6);
  CHECK(FactsOf(store, {FactType::kPartnership, "", "440000"}).size() == 1);
  CHECK(FactsOf(store, {std::nullopt, "", "320000"}).empty());
}

TEST_CASE("conflicts and the ledger follow the facts") {
  Store store = OpenSmall();
  ReadingBuilder builder("a.txt", {"投入7万元，一说8万元，计划第3批。"});
  const std::string first = builder.Add(MakeFund(70'000, Scope::kItem), "7万元");
  const std::string second = builder.Add(MakeFund(80'000, Scope::kItem), "8万元");
  builder.reading().conflicts = {{std::max(first, second), std::min(first, second), "two sums"}};
  builder.AddResidue("3", 3, "ordinal");
  store.PutArticle(builder.reading());
  CHECK(Ask(store, "SELECT count(*) FROM conflict_view") == "1");
  CHECK(Ask(store, "SELECT count(*) FROM ledger") == "3");
  CHECK(Ask(store, "SELECT value || unit || fact FROM ledger WHERE quote = '7万元'") == "70000元" + first);
  CHECK(Ask(store, "SELECT reason FROM ledger WHERE fact IS NULL") == "ordinal");
}

TEST_CASE("check finds what was spoilt") {
  const auto complaint = [](const std::string& sql) {
    Store store = OpenSmall();
    store.PutArticle(TwoFigures("a.txt").reading());
    REQUIRE(sqlite3_exec(store.handle(), ("PRAGMA foreign_keys = OFF; " + sql).c_str(), nullptr, nullptr,
                         nullptr) == SQLITE_OK);
    return store.Check().size();
  };
  CHECK(complaint("SELECT 1") == 0);
  CHECK(complaint("UPDATE evidence SET quote = '别的' WHERE quote = '637万元'") == 1);
  CHECK(complaint("DELETE FROM funds WHERE scope = 'total'") == 1);
  CHECK(complaint("DELETE FROM evidence WHERE quote = '869名'") == 1);
  CHECK(complaint("DELETE FROM passages WHERE position = 1") >= 1);
  CHECK(complaint("INSERT INTO organisations VALUES ('无人')") == 1);
  CHECK(complaint("DELETE FROM articles") >= 1);
}

TEST_CASE("reference data comes back sorted") {
  const ReferenceData data = OpenSmall().LoadReferenceData();
  CHECK(data.regions.size() == 14);
  CHECK(std::is_sorted(data.regions.begin(), data.regions.end(),
                       [](auto& a, auto& b) { return a.code < b.code; }));
  CHECK(data.regions.front().parent == "");
  CHECK(data.partnerships.at(1).since == 2021);
  CHECK_FALSE(data.partnerships.at(0).since.has_value());
  CHECK(data.indicators.size() == 2);
}

TEST_CASE("the seeds that are built in fill a database") {
  const ReferenceData data = Store::Open(":memory:", OpenMode::kCreate).LoadReferenceData();
  CHECK(data.regions.size() > 40'000);
  CHECK(data.names.size() > data.regions.size());
  CHECK(data.partnerships.size() > 50);
  CHECK(data.indicators.size() > 50);
}

}  // namespace xiezuo
