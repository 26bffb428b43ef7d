#pragma once
// What an article is found to say: facts in the codebook's fields, the words that prove each, and the
// residue. Money is an exact integer of fen; every other figure a Decimal. Region codes are strings of digits
// as in the codebook: 6 to county, 9 for a township.
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "base/span.h"
#include "model/enums.h"

namespace xiezuo {

using RegionCode = std::string;

// Years, both inclusive.
struct Period {
  int first = 0, last = 0;
  auto operator<=>(const Period&) const = default;
};

// Who gives: a region, or an organisation's name as printed. Never both; neither means nobody is named.
struct Payer {
  RegionCode region;
  std::string organisation;
  bool known() const { return !region.empty() || !organisation.empty(); }
  const std::string& ToString() const { return region.empty() ? organisation : region; }
  auto operator<=>(const Payer&) const = default;
};

// The exact words, by their place in the decoded file. quote == the file's text at span, line breaks
// included.
struct Evidence {
  CodePointSpan span;
  std::string quote;
  std::string rule;  // the id of the rule that settled the type
  auto operator<=>(const Evidence&) const = default;
};

struct Partnership {
  RegionCode helper, recipient;
  Scheme scheme = Scheme::kEastWest;
  std::optional<int> since, until;
};

struct Project {
  std::string name;      // the shortest string that names it, as printed
  RegionCode recipient;  // "" where unknown
  Sector sector = Sector::kGeneral;
  std::optional<Period> period;
  Status status = Status::kDone;
  std::optional<int64_t> amount_fen;
};

struct Fund {
  int64_t amount_fen = 0;
  std::optional<int64_t> amount_max_fen;  // the upper end of a range
  Qualifier qualifier = Qualifier::kExact;
  FundKind kind = FundKind::kFiscal;
  Status status = Status::kDone;
  Scope scope = Scope::kTotal;
  Payer payer;
  RegionCode recipient;
  std::optional<Period> period;
  Sector sector = Sector::kGeneral;
  std::string project;  // key of the project that it pays, or ""
};

struct Beneficiary {
  int64_t count = 0;
  std::optional<int64_t> count_max;
  Qualifier qualifier = Qualifier::kExact;
  BeneficiaryUnit unit = BeneficiaryUnit::kPerson;
  Group group = Group::kResident;
  RegionCode recipient;
  std::optional<Period> period;
  Sector sector = Sector::kGeneral;
  Status status = Status::kDone;
};

struct Indicator {
  Decimal value;
  std::optional<Decimal> value_max;
  Qualifier qualifier = Qualifier::kExact;
  std::string unit;  // as printed, simplified, the multiplier folded into the value
  std::string what;  // the counted thing as printed
  RegionCode recipient;
  std::optional<Period> period;
  Sector sector = Sector::kGeneral;
  Status status = Status::kDone;
  std::string tree_code;  // of the indicator tree, or ""
};

// One fact. Holds at least one evidence; the first is the one that stands first in the article.
struct Fact {
  // Stable name: 16 hexadecimal digits made from the article's digest and the place of the words, the same at
  // every reading; of several statements the least.
  std::string key;
  std::variant<Partnership, Project, Fund, Beneficiary, Indicator> record;  // in the order of FactType
  std::vector<Evidence> evidence;
  double confidence = 0;  // in [0, 1]
  std::string part_of;    // key of the fact of which this is a part, or ""
  std::vector<std::string>
      inherited;  // names of the fields that come from the context, not from the sentence

  FactType type() const { return static_cast<FactType>(record.index()); }
};

// A numeric expression that is no fact, and why.
struct Residue {
  Evidence evidence;  // rule: what decided
  Decimal value;
  std::optional<Decimal> value_max;
  Qualifier qualifier = Qualifier::kExact;
  std::string unit;
  std::string
      reason;  // one word of docs/codebook.md's list of reasons: "date", "ordinal", "another-article" ...
};

// Two facts that speak of one thing and disagree; keys, least first.
struct Conflict {
  std::string first, second;
  std::string what;  // one line for people
};

// A record's text that is equal for two statements just when they state one fact, or "" where the statement
// is too vague ever to be joined with one in another article.
std::string Signature(const Fact& fact);

}  // namespace xiezuo
