#include <algorithm>

#include "annotate/gazetteer_index.h"
#include "base/memory.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kTownshipDigits = 9;

bool IsMunicipality(std::string_view code) {
  return code.starts_with("11") || code.starts_with("12") || code.starts_with("31") || code.starts_with("50");
}

NameKind KindOf(std::string_view kind) {
  if (kind == "official") return NameKind::kOfficial;
  if (kind == "middle") return NameKind::kMiddle;
  if (kind == "former") return NameKind::kFormer;
  return NameKind::kShort;
}

RegionId IdOf(const std::vector<Region>& regions, std::string_view code) {
  const auto found =
      std::lower_bound(regions.begin(), regions.end(), code,
                       [](const Region& region, std::string_view key) { return region.code < key; });
  return found != regions.end() && found->code == code ? static_cast<RegionId>(found - regions.begin())
                                                       : static_cast<RegionId>(regions.size());
}

using SensesByName = std::map<std::string, std::vector<NameSense>, std::less<>>;

// A region may have one name twice (official and short alike); the fuller kind is kept.
void Tidy(std::vector<NameSense>& senses) {
  std::sort(senses.begin(), senses.end(), [](const NameSense& a, const NameSense& b) {
    return a.region != b.region ? a.region < b.region : a.kind < b.kind;
  });
  senses.erase(std::unique(senses.begin(), senses.end(),
                           [](const NameSense& a, const NameSense& b) { return a.region == b.region; }),
               senses.end());
}

// A county that became a district or a city keeps its old name in old papers, and often in new ones: 乃东县
// of today's 乃东区. Only where no region is called so now.
void AddCountyNames(const Gazetteer::Index& index, SensesByName& names) {
  constexpr std::string_view kCounty = "县";
  SensesByName added;
  for (RegionId id = 0; id < index.regions.size(); ++id) {
    const Region& region = index.regions[id];
    if (region.level != RegionLevel::kCounty) continue;
    const std::string stem = region.name.substr(0, PreviousBoundary(region.name, region.name.size()));
    if (CodePointCount(stem) < 2 || stem + std::string(kCounty) == region.name) continue;
    if (!region.name.ends_with("区") && !region.name.ends_with("市")) continue;
    const std::string name = stem + std::string(kCounty);
    if (!names.contains(name)) added[name].push_back({id, NameKind::kFormer});
  }
  names.merge(added);
}

SensesByName CollectNames(const ReferenceData& reference, Gazetteer::Index& index) {
  SensesByName names;
  for (RegionId id = 0; id < index.regions.size(); ++id) {
    names[index.regions[id].name].push_back({id, NameKind::kOfficial});
    index.short_names[index.regions[id].code] = index.regions[id].name;
  }
  for (const RegionName& name : reference.names) {
    const RegionId id = IdOf(index.regions, name.code);
    if (id == index.regions.size()) continue;
    if (CodePointCount(name.name) == 1) {
      if (name.kind == "abbreviation") index.abbreviations[name.name].push_back(id);
      continue;
    }
    names[name.name].push_back({id, KindOf(name.kind)});
    std::string& shortest = index.short_names[name.code];
    if (name.kind == "short" && name.name.size() < shortest.size()) shortest = name.name;
  }
  AddCountyNames(index, names);
  for (auto& [name, senses] : names) Tidy(senses);
  for (auto& [name, ids] : index.abbreviations) std::sort(ids.begin(), ids.end());
  return names;
}

}  // namespace

Gazetteer::Gazetteer(const ReferenceData& reference) {
  auto index = std::make_shared<Index>();
  index->regions = reference.regions;
  std::sort(index->regions.begin(), index->regions.end(),
            [](const Region& a, const Region& b) { return a.code < b.code; });
  index->partnerships = reference.partnerships;
  SensesByName names = CollectNames(reference, *index);
  RequireMemory(size_t{32} << 20);  // marisa breaks without
  marisa::Keyset keys;
  for (const auto& [name, senses] : names) keys.push_back(name.data(), name.size());
  index->trie.build(keys);
  index->senses.resize(keys.size());
  size_t at = 0;
  for (auto& [name, senses] : names) index->senses[keys[at++].id()] = std::move(senses);
  index_ = std::move(index);
}

const Region* Gazetteer::Find(std::string_view code) const {
  const RegionId id = IdOf(index_->regions, code);
  return id == index_->regions.size() ? nullptr : &index_->regions[id];
}

RegionCode Gazetteer::ProvinceOf(std::string_view code) {
  return code.empty() ? RegionCode() : RegionCode(code.substr(0, 2)) + "0000";
}

RegionCode Gazetteer::PrefectureOf(std::string_view code) {
  if (code.empty()) return "";
  if (code.size() >= 6 && code.substr(2, 4) == "0000") return RegionCode(code);
  // 90 stands for the counties that a province keeps under itself.
  if (IsMunicipality(code) || code.substr(2, 2) == "90") return ProvinceOf(code);
  return RegionCode(code.substr(0, 4)) + "00";
}

RegionCode Gazetteer::CountyOf(std::string_view code) {
  return RegionCode(code.size() >= kTownshipDigits ? code.substr(0, 6) : code);
}

bool Gazetteer::Within(std::string_view code, std::string_view whole) {
  if (code == whole) return true;
  if (whole.size() != 6 || code.empty()) return false;
  if (whole.ends_with("0000")) return code.starts_with(whole.substr(0, 2));
  if (whole.ends_with("00")) return code.starts_with(whole.substr(0, 4));
  return code.size() > 6 && code.starts_with(whole);
}

std::vector<RegionCode> Gazetteer::Lookup(std::string_view name) const {
  marisa::Agent agent;
  agent.set_query(name.data(), name.size());
  std::vector<RegionCode> codes;
  if (!index_->trie.lookup(agent)) return codes;
  for (const NameSense& sense : index_->senses[agent.key().id()]) {
    if (sense.kind != NameKind::kFormer) codes.push_back(index_->CodeOf(sense.region));
  }
  return codes;
}

const std::vector<KnownPartnership>& Gazetteer::known_partnerships() const { return index_->partnerships; }

const std::vector<NameSearch::Found>& NameSearch::NamesAt(std::string_view text) {
  constexpr size_t kLongestName = 120;  // bytes; keeps one lookup from reading on through a long text
  found_.clear();
  const std::string_view head = text.substr(0, kLongestName);
  agent_.set_query(head.data(), head.size());
  while (index_.trie.common_prefix_search(agent_)) {
    found_.push_back({agent_.key().length(), &index_.senses[agent_.key().id()]});
  }
  return found_;
}

int KnownPair(const Gazetteer& gazetteer, std::string_view first, std::string_view second) {
  int best = 0;
  const auto holds = [](std::string_view a, std::string_view b) {
    return Gazetteer::Within(a, b) || Gazetteer::Within(b, a);
  };
  for (const KnownPartnership& pair : gazetteer.known_partnerships()) {
    if ((pair.helper == first && pair.recipient == second) ||
        (pair.helper == second && pair.recipient == first))
      return 2;
    if ((holds(first, pair.helper) && holds(second, pair.recipient)) ||
        (holds(second, pair.helper) && holds(first, pair.recipient))) {
      best = 1;
    }
  }
  return best;
}

}  // namespace xiezuo
