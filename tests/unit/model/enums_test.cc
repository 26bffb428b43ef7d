#include "model/enums.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

namespace xiezuo {
namespace {

// Every enumerator from the first to `last` has a word of its own, which leads back to it.
template <typename E>
void CheckWords(E last, std::optional<E> (*parse)(std::string_view)) {
  std::set<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const E value = static_cast<E>(i);
    const std::string_view word = ToString(value);
    CAPTURE(i, word);
    CHECK_FALSE(word.empty());
    CHECK(words.insert(word).second);
    CHECK(parse(word) == value);
    CHECK_FALSE(parse(std::string(word) + " "));
  }
  for (const char* none : {"", "Fund", "东西部协作", "nothing"}) CHECK_FALSE(parse(none));
}

}  // namespace

TEST_CASE("every word of the codebook leads to its value and back") {
  CheckWords(FactType::kIndicator, ParseFactType);
  CheckWords(Qualifier::kRange, ParseQualifier);
  CheckWords(FundKind::kOther, ParseFundKind);
  CheckWords(Status::kPlanned, ParseStatus);
  CheckWords(Scope::kItem, ParseScope);
  CheckWords(Sector::kGeneral, ParseSector);
  CheckWords(BeneficiaryUnit::kOther, ParseBeneficiaryUnit);
  CheckWords(Group::kOther, ParseGroup);
  CheckWords(Scheme::kOther, ParseScheme);
  CheckWords(RegionLevel::kTownship, ParseRegionLevel);
  CheckWords(PassageKind::kNotice, ParsePassageKind);
  CheckWords(DateSource::kUnknown, ParseDateSource);
}

TEST_CASE("the words that the scorer reads are the codebook's") {
  CHECK(ToString(FactType::kBeneficiary) == "beneficiary");
  CHECK(ToString(Sector::kCultureTourism) == "culture_tourism");
  CHECK(ToString(BeneficiaryUnit::kPersonTimes) == "person_times");
  CHECK(ToString(Scheme::kIntraProvince) == "intra_province");
  CHECK(ToString(FundKind::kFiscal) == "fiscal");
  CHECK(ToString(Group::kInstitution) == "institution");
}

}  // namespace xiezuo
