// ResolveRegion: what a person types for a region.
#include <fmt/core.h>

#include <algorithm>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "locale/simplified.h"
#include "query/nearest.h"
#include "query/run.h"

namespace xiezuo {
namespace {

constexpr size_t kListed = 12;

std::string ToPinyin(std::string_view text) {
  std::string pinyin;
  for (const char c : text) {
    if (c == ' ' || c == '\'' || c == '-') continue;
    pinyin += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return pinyin;
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

// Each region that the name fits, with its full name and how well it fits: an official name before a short
// one before a former one, and every larger division before a township.
constexpr char kByName[] =
    "SELECT n.code, v.full_name, min((v.level = 'township') * 10 + "
    "CASE n.kind WHEN 'official' THEN 0 WHEN 'former' THEN 2 ELSE 1 END) AS fit "
    "FROM region_names AS n JOIN region_view AS v ON v.code = n.code "
    "WHERE n.name = :name OR n.pinyin = :pinyin GROUP BY n.code ORDER BY fit, n.code";

[[noreturn]] void ThrowUnknown(Sandbox& sandbox, const std::string& text) {
  std::vector<std::string> names;
  const bool latin = !text.empty() && static_cast<unsigned char>(text.front()) < 0x80;
  const std::string column = latin ? "pinyin" : "name";
  for (const Row& row :
       sandbox.Lookup("SELECT DISTINCT n." + column +
                      " FROM region_names AS n JOIN regions AS r ON r.code = n.code "
                      "WHERE r.level <> 'township' AND n.kind <> 'abbreviation' ORDER BY 1")) {
    names.push_back(TextOf(row[0]));
  }
  const std::string nearest = NearestList(latin ? ToPinyin(text) : text, names);
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
  throw Error(Message("\"{}\" names {} regions: {}", text, fitting.size(), list),
              Message("give the code of one"), ExitStatus::kUsage);
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
  std::vector<Row> fitting = sandbox.Lookup(kByName, {{"name", name}, {"pinyin", ToPinyin(name)}});
  // Only then, since some names keep a character that is traditional elsewhere: 乾县.
  if (fitting.empty()) fitting = sandbox.Lookup(kByName, {{"name", InSimplified(name)}, {"pinyin", name}});
  if (fitting.empty()) ThrowUnknown(sandbox, name);
  const Value best = fitting.front()[2];
  const auto worse =
      std::find_if(fitting.begin(), fitting.end(), [&](const Row& row) { return row[2] != best; });
  fitting.erase(worse, fitting.end());
  if (fitting.size() > 1) ThrowAmbiguous(name, fitting);
  return TextOf(fitting.front()[0]);
}

}  // namespace xiezuo
