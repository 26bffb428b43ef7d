#pragma once
// The tables pair_patterns and pair_sides, compiled: what words state a pairing, and which provinces help
// which.
#include <re2/re2.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "annotate/place.h"
#include "rules/lexicon.h"
#include "rules/pattern_index.h"

namespace xiezuo {

enum class Helper { kFirst, kSecond, kUnsaid };
enum class PairCheck { kNone, kSides, kKnown, kBond, kFramed, kTowns };
enum class PairSide { kHelping, kHelped, kHelpedByAll, kHelpedInside, kEither };

struct PairRule {
  std::string name;
  Helper helper = Helper::kUnsaid;
  PairCheck check = PairCheck::kSides;
  double weight = 0;
  bool marks_sides = false;  // two @ in round brackets are the sides; else the first two of the match
  size_t groups = 0;         // no sentence with fewer regions can match
};

class PairRules {
 public:
  // Throws Error for a pattern that does not compile or a word that the table does not know.
  explicit PairRules(const Lexicon& lexicon);
  const PairRule& rule(size_t number) const { return rules_[number]; }
  // Over PairSentence::symbols.
  const RE2& pattern(size_t number) const { return patterns_.pattern(number); }
  // The rules whose pattern may match, in the order of the table.
  std::vector<size_t> Candidates(std::string_view symbols) const { return patterns_.Candidates(symbols); }
  PairSide SideOf(std::string_view code) const;
  // One of the two lies where help comes from and the other where it goes to.
  bool OppositeSides(std::string_view first, std::string_view second) const {
    return Helps(first, second) || Helps(second, first);
  }
  // The first lies where help to the second comes from.
  bool Helps(std::string_view first, std::string_view second) const;
  // Two provinces that both help, or are both helped: neighbours, but no pair.
  bool SameSide(std::string_view first, std::string_view second) const;
  // The words speak of helping at all.
  bool HasBond(std::string_view words) const { return RE2::PartialMatch(words, *bond_); }

 private:
  std::unique_ptr<RE2> bond_;  // the table's row $bond
  PatternIndex patterns_;
  std::vector<PairRule> rules_;
  std::map<RegionCode, PairSide> sides_;
};

}  // namespace xiezuo
