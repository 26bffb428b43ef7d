#pragma once
// The closed vocabularies of the codebook. ToString gives the codebook's own word, which is also the
// database's and the exports'; ParseXxx is its inverse and absent for any other text.
#include <optional>
#include <string_view>

namespace xiezuo {

enum class FactType { kPartnership, kProject, kFund, kBeneficiary, kIndicator };
enum class Qualifier { kExact, kAbout, kOver, kUnder, kRange };
enum class FundKind { kFiscal, kDonation, kInvestment, kSales, kOther };
enum class Status { kDone, kPlanned };
enum class Scope { kTotal, kItem };
enum class Sector {
  kGovernance,
  kTalent,
  kIndustry,
  kLabour,
  kConsumption,
  kEducation,
  kHealth,
  kCultureTourism,
  kInfrastructure,
  kRelocation,
  kRural,
  kSocial,
  kGeneral
};
enum class BeneficiaryUnit {
  kPerson,
  kPersonTimes,
  kHousehold,
  kSchool,
  kHospital,
  kVillage,
  kEnterprise,
  kOther
};
enum class Group {
  kLabourer,
  kStudent,
  kTeacher,
  kFarmer,
  kResident,
  kPatient,
  kCadre,
  kProfessional,
  kInstitution,
  kOther
};
enum class Scheme { kEastWest, kIntraProvince, kOther };
enum class RegionLevel { kProvince, kPrefecture, kCounty, kTownship };
enum class PassageKind { kHeading, kParagraph, kCaption, kByline, kListItem, kNotice };
// How an article's publication date is known.
enum class DateSource { kGiven, kFileName, kText, kInferred, kUnknown };

std::string_view ToString(FactType);
std::string_view ToString(Qualifier);
std::string_view ToString(FundKind);
std::string_view ToString(Status);
std::string_view ToString(Scope);
std::string_view ToString(Sector);
std::string_view ToString(BeneficiaryUnit);
std::string_view ToString(Group);
std::string_view ToString(Scheme);
std::string_view ToString(RegionLevel);
std::string_view ToString(PassageKind);
std::string_view ToString(DateSource);

std::optional<FactType> ParseFactType(std::string_view);
std::optional<Qualifier> ParseQualifier(std::string_view);
std::optional<FundKind> ParseFundKind(std::string_view);
std::optional<Status> ParseStatus(std::string_view);
std::optional<Scope> ParseScope(std::string_view);
std::optional<Sector> ParseSector(std::string_view);
std::optional<BeneficiaryUnit> ParseBeneficiaryUnit(std::string_view);
std::optional<Group> ParseGroup(std::string_view);
std::optional<Scheme> ParseScheme(std::string_view);
std::optional<RegionLevel> ParseRegionLevel(std::string_view);
std::optional<PassageKind> ParsePassageKind(std::string_view);
std::optional<DateSource> ParseDateSource(std::string_view);

}  // namespace xiezuo
