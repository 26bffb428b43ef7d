#include "model/enums.h"

#include <array>
#include <cstddef>

namespace xiezuo {
namespace {

// Words stand in the order of the enumerators.
template <typename E, size_t N>
std::optional<E> Find(const std::array<std::string_view, N>& words, std::string_view word) {
  for (size_t i = 0; i < N; ++i) {
    if (words[i] == word) return static_cast<E>(i);
  }
  return std::nullopt;
}

constexpr std::array<std::string_view, 5> kFactTypeWords = {"partnership", "project", "fund", "beneficiary",
                                                            "indicator"};
constexpr std::array<std::string_view, 5> kQualifierWords = {"exact", "about", "over", "under", "range"};
constexpr std::array<std::string_view, 5> kFundKindWords = {"fiscal", "donation", "investment", "sales",
                                                            "other"};
constexpr std::array<std::string_view, 2> kStatusWords = {"done", "planned"};
constexpr std::array<std::string_view, 2> kScopeWords = {"total", "item"};
constexpr std::array<std::string_view, 13> kSectorWords = {
    "governance",      "talent",         "industry",   "labour", "consumption", "education", "health",
    "culture_tourism", "infrastructure", "relocation", "rural",  "social",      "general"};
constexpr std::array<std::string_view, 8> kBeneficiaryUnitWords = {
    "person", "person_times", "household", "school", "hospital", "village", "enterprise", "other"};
constexpr std::array<std::string_view, 10> kGroupWords = {"labourer",    "student", "teacher", "farmer",
                                                          "resident",    "patient", "cadre",   "professional",
                                                          "institution", "other"};
constexpr std::array<std::string_view, 3> kSchemeWords = {"east_west", "intra_province", "other"};
constexpr std::array<std::string_view, 4> kRegionLevelWords = {"province", "prefecture", "county",
                                                               "township"};
constexpr std::array<std::string_view, 6> kPassageKindWords = {"heading", "paragraph", "caption",
                                                               "byline",  "list_item", "notice"};
constexpr std::array<std::string_view, 5> kDateSourceWords = {"given", "file_name", "text", "inferred",
                                                              "unknown"};

}  // namespace

std::string_view ToString(FactType value) { return kFactTypeWords[static_cast<size_t>(value)]; }
std::string_view ToString(Qualifier value) { return kQualifierWords[static_cast<size_t>(value)]; }
std::string_view ToString(FundKind value) { return kFundKindWords[static_cast<size_t>(value)]; }
std::string_view ToString(Status value) { return kStatusWords[static_cast<size_t>(value)]; }
std::string_view ToString(Scope value) { return kScopeWords[static_cast<size_t>(value)]; }
std::string_view ToString(Sector value) { return kSectorWords[static_cast<size_t>(value)]; }
std::string_view ToString(BeneficiaryUnit value) { return kBeneficiaryUnitWords[static_cast<size_t>(value)]; }
std::string_view ToString(Group value) { return kGroupWords[static_cast<size_t>(value)]; }
std::string_view ToString(Scheme value) { return kSchemeWords[static_cast<size_t>(value)]; }
std::string_view ToString(RegionLevel value) { return kRegionLevelWords[static_cast<size_t>(value)]; }
std::string_view ToString(PassageKind value) { return kPassageKindWords[static_cast<size_t>(value)]; }
std::string_view ToString(DateSource value) { return kDateSourceWords[static_cast<size_t>(value)]; }

std::optional<FactType> ParseFactType(std::string_view word) { return Find<FactType>(kFactTypeWords, word); }
std::optional<Qualifier> ParseQualifier(std::string_view word) {
  return Find<Qualifier>(kQualifierWords, word);
}
std::optional<FundKind> ParseFundKind(std::string_view word) { return Find<FundKind>(kFundKindWords, word); }
std::optional<Status> ParseStatus(std::string_view word) { return Find<Status>(kStatusWords, word); }
std::optional<Scope> ParseScope(std::string_view word) { return Find<Scope>(kScopeWords, word); }
std::optional<Sector> ParseSector(std::string_view word) { return Find<Sector>(kSectorWords, word); }
std::optional<BeneficiaryUnit> ParseBeneficiaryUnit(std::string_view word) {
  return Find<BeneficiaryUnit>(kBeneficiaryUnitWords, word);
}
std::optional<Group> ParseGroup(std::string_view word) { return Find<Group>(kGroupWords, word); }
std::optional<Scheme> ParseScheme(std::string_view word) { return Find<Scheme>(kSchemeWords, word); }
std::optional<RegionLevel> ParseRegionLevel(std::string_view word) {
  return Find<RegionLevel>(kRegionLevelWords, word);
}
std::optional<PassageKind> ParsePassageKind(std::string_view word) {
  return Find<PassageKind>(kPassageKindWords, word);
}
std::optional<DateSource> ParseDateSource(std::string_view word) {
  return Find<DateSource>(kDateSourceWords, word);
}

}  // namespace xiezuo
