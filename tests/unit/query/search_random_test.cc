// Search against a naive search: random texts of few characters, so that most words are found somewhere, and
// random queries. A failure prints the seed; XIEZUO_SEED=… runs the same again.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <memory>
#include <random>
#include <set>

#include "base/utf8.h"
#include "query/search.h"
#include "unit/query/rows_text.h"
#include "unit/storage/readings.h"

namespace xiezuo {
namespace {

constexpr int kQueries = 4000, kArticles = 40, kRounds = 2;

class Random {
 public:
  explicit Random(uint64_t seed) : engine_(seed) {}
  size_t Below(size_t limit) { return engine_() % limit; }
  const std::string& Of(const std::vector<std::string>& some) { return some[Below(some.size())]; }

 private:
  std::mt19937_64 engine_;
};

const std::vector<std::string> kPieces = {
    "惠", "水", "县", "縣", "教", "师", "師", "荔", "湾", "灣", "惠水", "教师", "荔湾", "a", "B", "Ab", "12",
    "1",  "２", "Ａ", "ｂ", " ",  "　", "\n", "，", "。", ",",  "（",   "）",   "-",    "·", "😀", "×",  "é",
};

std::string RandomText(Random& random, size_t most) {
  std::string text;
  for (size_t i = 1 + random.Below(most); i > 0; --i) text += random.Of(kPieces);
  return text;
}

// The text as the naive search sees it: Han characters and marks alone, each run of letters between « and »,
// no white space. What is a word of the query then stands in the passage as it is.
std::u32string Naive(const std::string& text) {
  std::u32string plain;
  bool in_word = false;
  const auto end_word = [&] {
    if (in_word) plain += U'»';
    in_word = false;
  };
  for (char32_t c : ToCodePoints(text)) {
    if (c == U'Ａ' || c == U'A') c = U'a';
    if (c == U'ｂ' || c == U'B') c = U'b';
    if (c == U'２') c = U'2';
    const size_t traditional = std::u32string_view(U"縣師灣").find(c);
    if (traditional != std::u32string_view::npos) c = U"县师湾"[traditional];
    if ((c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || c == U'é') {
      if (!in_word) plain += U'«';
      in_word = true;
      plain += c;
      continue;
    }
    end_word();
    if (c == U' ' || c == U'　' || c == U'\n') continue;
    plain += c == U',' ? U'，' : c;
  }
  end_word();
  return plain;
}

constexpr std::u32string_view kMarks = U"，。（）-·😀×";

bool SaysNothing(const std::string& text) {
  return Naive(text).find_first_not_of(kMarks) == std::u32string::npos;
}

std::u32string WithoutMarksAtEnds(const std::u32string& plain) {
  const size_t begin = plain.find_first_not_of(kMarks), end = plain.find_last_not_of(kMarks) + 1;
  return plain.substr(begin, end - begin);
}

// A query as its text and as what it means.
struct Asked {
  enum class Kind { kWord, kAll, kEither } kind = Kind::kWord;
  std::u32string word;
  std::vector<Asked> wanted, unwanted;
  std::string text;

  bool Fits(const std::u32string& passage) const {
    const auto fits = [&](const Asked& asked) { return asked.Fits(passage); };
    switch (kind) {
      case Kind::kWord:
        return passage.find(word) != std::u32string::npos;
      case Kind::kAll:
        return std::all_of(wanted.begin(), wanted.end(), fits) &&
               std::none_of(unwanted.begin(), unwanted.end(), fits);
      case Kind::kEither:
        return std::any_of(wanted.begin(), wanted.end(), fits);
    }
    return false;
  }
};

Asked RandomEither(Random& random, int depth);

Asked RandomOperand(Random& random, int depth) {
  if (depth > 0 && random.Below(4) == 0) {
    Asked inside = RandomEither(random, depth - 1);
    inside.text = random.Below(5) == 0 ? "（" + inside.text + "）" : "(" + inside.text + ")";
    return inside;
  }
  Asked asked;
  const bool quoted = random.Below(2) == 0;
  do {
    asked.text =
        quoted ? RandomText(random, 5) : random.Of(kPieces) + (random.Below(2) ? random.Of(kPieces) : "");
    // Without quotes, white space would part the word, parentheses would group, and a - before it is refused.
  } while (SaysNothing(asked.text) ||
           (!quoted && (asked.text.starts_with("-") ||
                        ToCodePoints(asked.text).find_first_of(U" \n　（）") != std::u32string::npos)));
  asked.word = quoted ? Naive(asked.text) : WithoutMarksAtEnds(Naive(asked.text));
  if (quoted) asked.text = random.Below(4) == 0 ? "“" + asked.text + "”" : "\"" + asked.text + "\"";
  return asked;
}

Asked RandomAll(Random& random, int depth) {
  Asked all;
  all.kind = Asked::Kind::kAll;
  all.wanted.push_back(RandomOperand(random, depth));
  all.text = all.wanted[0].text;
  for (size_t more = random.Below(3); more > 0; --more) {
    const bool negated = random.Below(3) == 0;
    const Asked operand = RandomOperand(random, depth);
    all.text += random.Below(2) ? " AND " : " ";
    all.text += (negated ? "NOT " : "") + operand.text;
    (negated ? all.unwanted : all.wanted).push_back(operand);
  }
  return all;
}

Asked RandomEither(Random& random, int depth) {
  Asked either;
  either.kind = Asked::Kind::kEither;
  either.wanted.push_back(RandomAll(random, depth));
  either.text = either.wanted[0].text;
  for (size_t more = random.Below(6) / 4; more > 0; --more) {
    either.wanted.push_back(RandomAll(random, depth));
    either.text += " OR " + either.wanted.back().text;
  }
  return either;
}

uint64_t Seed() {
  const char* given = std::getenv("XIEZUO_SEED");
  return given ? std::strtoull(given, nullptr, 10) : std::random_device()();
}

}  // namespace

TEST_CASE("search finds what a naive search finds, whatever is asked") {
  const uint64_t seed = Seed();
  INFO("XIEZUO_SEED=" << seed);
  Random random(seed);
  for (int round = 0; round < kRounds; ++round) {
    const TemporaryFolder folder;
    std::vector<std::pair<std::string, std::u32string>> passages;  // place, as the naive search sees it
    {
      Store store = OpenSmall(folder / "x.db");
      for (int i = 0; i < kArticles; ++i) {
        const std::string name = std::to_string(i);
        std::vector<std::string> texts;
        for (size_t n = 1 + random.Below(4); n > 0; --n) texts.push_back(RandomText(random, 25));
        store.PutArticle(ReadingBuilder(name, texts).reading());
        for (size_t n = 0; n < texts.size(); ++n) {
          passages.emplace_back(name + ":" + std::to_string(n), Naive(texts[n]));
        }
      }
    }
    Sandbox sandbox(folder / "x.db");
    size_t hits = 0;
    for (int i = 0; i < kQueries / kRounds; ++i) {
      const Asked asked = RandomEither(random, 2);
      std::set<std::string> wanted, found;
      for (const auto& [place, passage] : passages) {
        if (asked.Fits(passage)) wanted.insert(place);
      }
      const auto rows = Search(sandbox, asked.text);
      bool marked = true;
      for (Row row; rows->Next(row);) {
        found.insert(ToText(row[1]) + ":" + ToText(row[4]));
        marked = marked && ToText(row[7]).find("⟦") != std::string::npos;
      }
      hits += found.size();
      if (wanted == found && marked) continue;
      INFO("XIEZUO_SEED=" << seed << " query " << i << ": " << asked.text);
      REQUIRE(found == wanted);
      REQUIRE(marked);
    }
    CHECK(hits > kQueries);  // the queries are not all beside the texts
  }
}

}  // namespace xiezuo
