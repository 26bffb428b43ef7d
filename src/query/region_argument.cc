// ResolveRegion: what a person types for a region.
#include <fmt/core.h>

#include <algorithm>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "locale/simplified.h"
#include "query/nearest.h"
#include "query/place_order.h"
#include "query/run.h"

namespace xiezuo {
namespace {

constexpr size_t kListed = 12;
constexpr std::string_view kShaanxi = "610000";

bool IsLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// As region_names spells: small letters, u for ü and v, no apostrophes, words apart by blanks; Chinese
// without any.
std::string Spelled(std::string_view text) {
  constexpr std::u32string_view kBlanks = U" \u3000", kDropped = U"'’\u0308", kU = U"üÜvV";
  const auto within = [](std::u32string_view list, char32_t c) { return list.find(c) != list.npos; };
  std::string spelled;
  for (const char32_t c : ToCodePoints(text)) {
    const bool after_letter = !spelled.empty() && IsLetter(spelled.back());
    if (within(kBlanks, c) || (c == '-' && after_letter)) {
      if (after_letter) spelled += ' ';
    } else if (within(kU, c)) {
      spelled += 'u';
    } else if (!within(kDropped, c)) {
      AppendCodePoint(c < 0x80 ? static_cast<char32_t>(std::tolower(static_cast<int>(c))) : c, spelled);
    }
  }
  return spelled;
}

bool IsCode(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string InSimplified(std::string_view text) {
  std::string simplified;
  for (const char32_t c : ToCodePoints(text)) AppendCodePoint(Simplified(c), simplified);
  return simplified;
}

const std::string& TextOf(const Value& value) { return std::get<std::string>(value); }

// Each region that the text leads to, with its full name and how well it fits. A way begins with a name and
// goes on with names of regions within; pinyin ends where a word does, and shaan is 陕 alone. The fewest
// steps go first, then an official name and a province's one character (黔) before a short name before a
// former one, and every larger division before a township.
constexpr char kByWay[] = R"(
WITH RECURSIVE
  sizes (size) AS (SELECT 1 UNION ALL SELECT size + 1 FROM sizes WHERE size < min(length(:text), 200)),
  ways (code, rest, fit) AS (
    SELECT NULL, :text, 0
    UNION
    SELECT n.code, ltrim(substr(w.rest, s.size + 1)),
           w.fit + 100 + 10 * (r.level = 'township') +
             CASE WHEN n.kind = 'official' THEN 0
                  WHEN r.level = 'province' AND n.name = substr(w.rest, 1, 1) THEN 0
                  WHEN n.kind = 'former' THEN 2 ELSE 1 END
      FROM ways AS w
      JOIN sizes AS s ON s.size <= length(w.rest)
     CROSS JOIN region_names AS n
      JOIN regions AS r ON r.code = n.code
      LEFT JOIN regions AS a ON a.code = r.parent_code
      LEFT JOIN regions AS b ON b.code = a.parent_code
     WHERE (n.name = substr(w.rest, 1, s.size)
            OR (n.pinyin = replace(replace(substr(w.rest, 1, s.size), ' ', ''), 'shaan', 'shan')
                AND (w.rest NOT LIKE 'shaan%' OR n.name LIKE '陕%')
                AND substr(w.rest, s.size + 1, 1) IN ('', ' ')))
       AND (w.code IS NULL OR w.code IN (r.parent_code, a.parent_code, b.parent_code))
       AND (n.kind <> 'abbreviation' OR r.level = 'province' OR s.size = length(:text)))
SELECT w.code, v.full_name, min(w.fit) AS fit
  FROM ways AS w JOIN region_view AS v ON v.code = w.code
 WHERE w.rest = '' GROUP BY w.code ORDER BY fit, w.code)";

[[noreturn]] void ThrowUnknown(Sandbox& sandbox, const std::string& text) {
  std::string spelled = InSimplified(Spelled(text));
  std::erase(spelled, ' ');
  const bool latin = !spelled.empty() && static_cast<unsigned char>(spelled.front()) < 0x80;
  const std::string column = latin ? "pinyin" : "name";
  std::vector<SpokenWord> names;
  for (const Row& row :
       sandbox.Lookup("SELECT DISTINCT n." + column +
                      ", n.pinyin FROM region_names AS n JOIN regions AS r ON r.code = n.code "
                      "WHERE r.level <> 'township' AND n.kind <> 'abbreviation' ORDER BY 1")) {
    names.push_back({TextOf(row[0]), TextOf(row[1])});
  }
  const std::string nearest =
      NearestList({spelled, latin ? spelled : ReadingOfPlaces().Read(spelled)}, names);
  throw Error(Message("no region is called \"{}\"", text),
              nearest.empty() ? Message("give its code, its Chinese name or its pinyin")
                              : Message("the nearest: {}", nearest),
              ExitStatus::kUsage);
}

[[noreturn]] void ThrowAmbiguous(const std::string& text, const std::vector<Row>& fitting) {
  std::string list;
  for (size_t i = 0; i < std::min(fitting.size(), kListed); ++i) {
    list += fmt::format("{}{} {}", i == 0 ? "" : "; ", TextOf(fitting[i][0]), TextOf(fitting[i][1]));
  }
  if (fitting.size() > kListed) list += Message("; and {} more", fitting.size() - kListed);
  const bool shaanxi =
      std::any_of(fitting.begin(), fitting.end(), [](const Row& row) { return TextOf(row[0]) == kShaanxi; });
  throw Error(Message("\"{}\" names {} regions: {}", text, fitting.size(), list),
              shaanxi ? Message("give the code of one, or its full name; shaanxi is 陕西")
                      : Message("give the code of one, or its full name"),
              ExitStatus::kUsage);
}

}  // namespace

RegionCode ResolveRegion(Sandbox& sandbox, const std::string& text) {
  const std::string name(Trim(text));
  if (IsCode(name)) {
    if (sandbox.Lookup("SELECT code FROM regions WHERE code = :code", {{"code", name}}).empty()) {
      throw Error(Message("no region has the code {}", name),
                  Message("codes have 6 digits, those of townships 9"), ExitStatus::kUsage);
    }
    return name;
  }
  const std::string spelled = Spelled(name);
  std::vector<Row> fitting = sandbox.Lookup(kByWay, {{"text", spelled}});
  // Only then, since some names keep a character that is traditional elsewhere: 乾县.
  if (fitting.empty()) fitting = sandbox.Lookup(kByWay, {{"text", InSimplified(spelled)}});
  if (fitting.empty()) ThrowUnknown(sandbox, name);
  const Value best = fitting.front()[2];
  const auto worse =
      std::find_if(fitting.begin(), fitting.end(), [&](const Row& row) { return row[2] != best; });
  fitting.erase(worse, fitting.end());
  if (fitting.size() > 1) ThrowAmbiguous(name, fitting);
  return TextOf(fitting.front()[0]);
}

}  // namespace xiezuo
