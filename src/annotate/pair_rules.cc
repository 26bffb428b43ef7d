#include "annotate/pair_rules.h"

#include <cctype>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {
namespace {

[[noreturn]] void Refuse(const std::string& rule, const std::string& why) {
  throw Error(Message("lexicon/pair_patterns.tsv: rule \"{}\": {}", rule, why), Message("mend the row"));
}

bool AllOf(std::string_view text, int (*test)(int)) {
  for (const char c : text) {
    if (!test(static_cast<unsigned char>(c))) return false;
  }
  return !text.empty();
}

// {tie} becomes that row's pattern, {6} up to six characters of one clause; {0,2} stays RE2's own.
std::string Expand(const std::string& rule, std::string_view pattern,
                   const std::map<std::string, std::string>& macros) {
  std::string expanded;
  for (size_t at = 0; at < pattern.size();) {
    const size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
    const std::string_view word =
        close == std::string_view::npos ? std::string_view() : pattern.substr(at + 1, close - at - 1);
    if (AllOf(word, std::isdigit)) {
      expanded += "[^@&，。；：、]{0," + std::string(word) + "}?";
    } else if (AllOf(word, std::isalpha)) {
      const auto macro = macros.find(std::string(word));
      if (macro == macros.end()) Refuse(rule, Message("no row ${}", word));
      expanded += macro->second;
    } else {
      expanded += pattern[at++];
      continue;
    }
    at = close + 1;
  }
  return expanded;
}

// The @ and & of a pattern outside of [^@]: a row has no alternatives with fewer.
size_t CountGroups(std::string_view pattern) {
  size_t count = 0;
  bool in_class = false;
  for (const char c : pattern) {
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    count += !in_class && (c == '@' || c == '&');
  }
  return count;
}

Helper ParseHelper(const std::string& rule, const std::string& word) {
  if (word == "1") return Helper::kFirst;
  if (word == "2") return Helper::kSecond;
  if (word == "?") return Helper::kUnsaid;
  Refuse(rule, Message("helper is 1, 2 or ?"));
}

PairCheck ParseCheck(const std::string& rule, const std::string& word) {
  if (word == "none") return PairCheck::kNone;
  if (word == "sides") return PairCheck::kSides;
  if (word == "known") return PairCheck::kKnown;
  if (word == "bond") return PairCheck::kBond;
  if (word == "framed") return PairCheck::kFramed;
  if (word == "towns") return PairCheck::kTowns;
  Refuse(rule, Message("check is none, sides, known, bond, framed or towns"));
}

PairSide ParseSide(const std::string& code, const std::string& word) {
  if (word == "helping") return PairSide::kHelping;
  if (word == "helped") return PairSide::kHelped;
  if (word == "helped_by_all") return PairSide::kHelpedByAll;
  if (word == "helped_inside") return PairSide::kHelpedInside;
  throw Error(
      Message("lexicon/pair_sides.tsv: {}: side is helping, helped, helped_by_all or helped_inside", code),
      Message("mend the row"));
}

}  // namespace

PairRules::PairRules(const Lexicon& lexicon) {
  const Lexicon::Table& table = lexicon.table("pair_patterns");
  const size_t rule = table.ColumnOf("rule"), pattern = table.ColumnOf("pattern"),
               helper = table.ColumnOf("helper"), check = table.ColumnOf("check"),
               weight = table.ColumnOf("weight");
  std::map<std::string, std::string> macros;
  for (const auto& row : table.rows) {
    if (row[rule].starts_with("$")) macros[row[rule].substr(1)] = row[pattern];
  }
  bond_ = std::make_unique<RE2>(macros["bond"]);
  for (const auto& row : table.rows) {
    if (row[rule].starts_with("$")) continue;
    PairRule made{row[rule],
                  ParseHelper(row[rule], row[helper]),
                  ParseCheck(row[rule], row[check]),
                  std::stod(row[weight]),
                  row[pattern].find("(@)") != std::string::npos,
                  CountGroups(row[pattern])};
    const std::string problem = patterns_.Add(Expand(row[rule], row[pattern], macros));
    if (!problem.empty()) Refuse(made.name, problem);
    rules_.push_back(std::move(made));
  }
  patterns_.Compile();
  const Lexicon::Table& sides = lexicon.table("pair_sides");
  const size_t code = sides.ColumnOf("code"), side = sides.ColumnOf("side");
  for (const auto& row : sides.rows) {
    sides_[row[code]] = ParseSide(row[code], row[side]);
  }
}

PairSide PairRules::SideOf(std::string_view code) const {
  for (const RegionCode& whole : {Gazetteer::PrefectureOf(code), Gazetteer::ProvinceOf(code)}) {
    const auto found = sides_.find(whole);
    if (found != sides_.end()) return found->second;
  }
  return PairSide::kEither;
}

bool PairRules::SameSide(std::string_view first, std::string_view second) const {
  if (Gazetteer::ProvinceOf(first) == Gazetteer::ProvinceOf(second)) return false;
  const auto helping = [](PairSide side) {
    return side == PairSide::kHelping || side == PairSide::kHelpedInside;
  };
  const auto helped = [](PairSide side) {
    return side == PairSide::kHelped || side == PairSide::kHelpedByAll;
  };
  const PairSide one = SideOf(first), other = SideOf(second);
  return (helping(one) && helping(other)) || (helped(one) && helped(other));
}

bool PairRules::Helps(std::string_view first, std::string_view second) const {
  const PairSide helper = SideOf(first), recipient = SideOf(second);
  if (Gazetteer::ProvinceOf(first) == Gazetteer::ProvinceOf(second))
    return recipient == PairSide::kHelpedInside && helper == PairSide::kHelping;
  if (helper == PairSide::kHelped || helper == PairSide::kHelpedByAll) return false;
  const bool helps = helper == PairSide::kHelping || helper == PairSide::kHelpedInside;
  return recipient == PairSide::kHelpedByAll || (recipient == PairSide::kHelped && helps);
}

}  // namespace xiezuo
