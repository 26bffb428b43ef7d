// Thousands of articles that know what they say, read by the program. XIEZUO_SEED is the first article's
// seed (1 where it is not set), XIEZUO_ARTICLES how many there are (500), XIEZUO_SHOWN how many misread ones
// are printed (5).
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>

#include "base/digest.h"
#include "generator/article.h"
#include "generator/compare.h"
#include "ingest/reader.h"
#include "reference_data.h"

namespace xiezuo::generator {
namespace {

uint64_t FromEnvironment(const char* name, uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr || *value == '\0' ? otherwise : std::strtoull(value, nullptr, 10);
}

uint64_t FirstSeed() { return FromEnvironment("XIEZUO_SEED", 1); }
uint64_t ArticleCount() { return FromEnvironment("XIEZUO_ARTICLES", 500); }

const Reader& SourceReader() {
  static const Reader reader(SeedReferenceData(),
                             {.rules_folder = std::string(XIEZUO_SOURCE_DIR) + "/rules"});
  return reader;
}

std::vector<Phrase> PhrasesOf(const std::string& name) {
  const std::string path = "tests/generator/" + name;
  return ParsePhrases(ReadTestFile(path), path);
}

ArticleReading ReadingOf(const GeneratedArticle& article) {
  const auto reading = SourceReader().Read(
      {.path = "a.txt", .name = "a.txt", .bytes = article.bytes, .digest = Sha256(article.bytes)},
      article.published);
  REQUIRE(reading);
  return *reading;
}

std::string Heading(const GeneratedArticle& article) {
  std::string heading = fmt::format("XIEZUO_SEED={} XIEZUO_ARTICLES=1, {}, published {}", article.seed,
                                    article.charset, article.published.date->ToString());
  for (const std::string& fault : article.faults) heading += ", " + fault;
  return heading;
}

// How many misread articles are shown.
uint64_t MostShown() { return FromEnvironment("XIEZUO_SHOWN", 5); }

// Not through Catch2, whose lines of 80 bytes cut characters and hide the line breaks of the article.
void Show(const GeneratedArticle& article, const std::string& differences) {
  fmt::print(stderr, "{}\n{}\n{}\n", Heading(article), article.text, differences);
}

void ShowCounts(const std::map<std::string, size_t>& misread) {
  for (const auto& [sentence, count] : misread) {
    fmt::print(stderr, "{:5} misread: {}\n", count, sentence.empty() ? "(nobody stated it)" : sentence);
  }
}

}  // namespace

TEST_CASE("generated articles are read exactly") {
  const ArticleGenerator generator(SeedReferenceData(), PhrasesOf("phrases.tsv"));
  size_t misread = 0, facts = 0;
  std::map<std::string, size_t> misread_phrases;
  for (uint64_t seed = FirstSeed(); seed < FirstSeed() + ArticleCount(); ++seed) {
    const GeneratedArticle article = generator.Compose(seed);
    const ArticleReading reading = ReadingOf(article);
    facts += article.facts.size();
    std::string difference;
    if (reading.text != article.text) difference += "  the text is not decoded as it was written\n";
    for (const Difference& each : Compare(article, reading)) {
      difference += each.words + "\n";
      ++misread_phrases[each.sentence];
    }
    if (difference.empty() || ++misread > MostShown()) continue;
    Show(article, difference);
  }
  ShowCounts(misread_phrases);
  CHECK(misread == 0);
  CHECK(facts > ArticleCount());
}

TEST_CASE("every number of a generated article is in one of facts and residue") {
  const ArticleGenerator generator(SeedReferenceData(), PhrasesOf("phrases.tsv"));
  size_t wrong = 0;
  for (uint64_t seed = FirstSeed(); seed < FirstSeed() + ArticleCount(); ++seed) {
    const GeneratedArticle article = generator.Compose(seed);
    std::string faults;
    for (const std::string& fault : CheckLedger(ReadingOf(article))) faults += fault + "\n";
    if (faults.empty() || ++wrong > MostShown()) continue;
    Show(article, faults);
  }
  CHECK(wrong == 0);
}

// Run by hand: generator_test "[phrases]". Each phrase alone, with how often it is misread and one example.
TEST_CASE("phrases that are misread", "[.][phrases]") {
  for (const char* name : {"phrases.tsv", "misread.tsv"}) {
    const std::vector<Phrase> phrases = PhrasesOf(name);
    const ArticleGenerator generator(SeedReferenceData(), phrases);
    for (const Phrase& phrase : phrases) {
      size_t wrong = 0;
      std::string example;
      for (uint64_t seed = FirstSeed(); seed < FirstSeed() + 40; ++seed) {
        const GeneratedArticle article = generator.ComposeOnly(phrase, seed);
        const auto differences = Compare(article, ReadingOf(article));
        if (differences.empty()) continue;
        if (++wrong == 1) {
          example = article.text;
          for (const Difference& each : differences) example += each.words + "\n";
        }
      }
      if (wrong > 0) fmt::print("{} {} of 40: {}\n{}\n", name, wrong, phrase.sentence, example);
    }
  }
}

// Run by hand: generator_test "[calibration]". Prints the table of docs/accuracy.md, also over the phrases
// that are misread.
TEST_CASE("confidence on generated articles", "[.][calibration]") {
  std::vector<Phrase> phrases = PhrasesOf("phrases.tsv");
  for (Phrase& phrase : PhrasesOf("misread.tsv")) phrases.push_back(std::move(phrase));
  const ArticleGenerator generator(SeedReferenceData(), phrases);
  struct Band {
    double least;
    size_t facts = 0, right_type = 0, right = 0;
  };
  std::array<Band, 6> bands = {{{0.0}, {0.65}, {0.75}, {0.85}, {0.9}, {0.95}}};
  for (uint64_t seed = FirstSeed(); seed < FirstSeed() + ArticleCount(); ++seed) {
    const GeneratedArticle article = generator.Compose(seed);
    for (const Fact& fact : ReadingOf(article).facts) {
      if (fact.type() == FactType::kProject) continue;
      size_t band = bands.size() - 1;
      while (fact.confidence < bands.at(band).least) --band;
      ++bands.at(band).facts;
      bands.at(band).right_type += HasRightType(article, fact);
      bands.at(band).right += IsRight(article, fact);
    }
  }
  fmt::print(
      "| confidence from | facts | right type and figure | every attribute right |\n|---|---|---|---|\n");
  for (const Band& band : bands) {
    const auto facts = static_cast<double>(std::max<size_t>(band.facts, 1));
    fmt::print("| {} | {} | {:.3f} | {:.3f} |\n", band.least, band.facts,
               static_cast<double>(band.right_type) / facts, static_cast<double>(band.right) / facts);
  }
}

}  // namespace xiezuo::generator
