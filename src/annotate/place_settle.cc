#include "annotate/place_settle.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/words.h"

namespace xiezuo {
namespace {

// How much each kind of neighbourhood speaks for a candidate.
constexpr int kItselfNamed = 100, kCountyNamed = 24, kPrefectureNamed = 12, kPrefectureImplied = 6,
              kProvinceNamed = 7, kProvinceImplied = 3, kPartnerNamed = 8, kPartnerImplied = 2;
// A bare short name means the larger region (河北 is the province): unless something speaks for another.
constexpr int kBareProvince = 40, kBarePrefecture = 5;
// So many regions make an article's home plain; so many mentions are no accident.
constexpr size_t kSettledArticle = 5;
constexpr int kStrayMentions = 3;
constexpr std::string_view kPrepositions[] = {"在", "到", "赴", "向", "与", "对口", "帮扶", "结对", "支援"};

class Settler {
 public:
  Settler(std::vector<PassageNames*>& passages, const Gazetteer& gazetteer)
      : passages_(passages), index_(gazetteer.index()) {
    for (const KnownPartnership& pair : gazetteer.known_partnerships()) {
      partners_[pair.helper].push_back(pair.recipient);
      partners_[pair.recipient].push_back(pair.helper);
    }
  }

  NamedRegions Run() {
    for (PassageNames* passage : passages_) {
      for (const NameMatch& name : passage->names) {
        if (name.need == NameNeed::kNothing) Note(name);
      }
    }
    // Each round may settle names by those of the round before; three links deep is more than texts need.
    for (int round = 0; round < 3; ++round) {
      for (PassageNames* passage : passages_) {
        for (size_t i = 0; i < passage->names.size(); ++i) Settle(*passage, i);
      }
    }
    const NamedRegions all = std::move(named_);
    named_ = NamedRegions();
    for (PassageNames* passage : passages_) {
      std::erase_if(passage->names, [&](const NameMatch& name) {
        return name.need != NameNeed::kNothing || Stray(name, all);
      });
      for (const NameMatch& name : passage->names) Note(name);
    }
    return std::move(named_);
  }

 private:
  void Note(const NameMatch& name) {
    if (name.regions.size() != 1) return;
    named_.Add(index_.CodeOf(name.regions.front()));
    if (name.chained) placed_.insert(index_.CodeOf(name.regions.front()));
  }

  void Settle(PassageNames& passage, size_t i) {
    NameMatch& name = passage.names[i];
    if (name.need != NameNeed::kNothing && !BorneOut(passage, i)) return;
    const bool waited = name.need != NameNeed::kNothing;
    name.need = NameNeed::kNothing;
    const bool open = name.regions.size() > 1;
    if (open) Choose(name);
    if ((open || waited) && name.regions.size() == 1) Note(name);
  }

  // A county's bare short name, or the name of a town, in an article that is at home in other provinces is
  // more often a village, a hill or a brand: 安达 of a village of Qinghai is no city of Heilongjiang.
  bool Stray(const NameMatch& name, const NamedRegions& all) const {
    if (name.regions.size() != 1) return false;
    const RegionCode& code = index_.CodeOf(name.regions.front());
    const RegionLevel level = index_.LevelOf(name.regions.front());
    const bool doubtful = level == RegionLevel::kTownship ? !placed_.contains(code)
                                                          : level == RegionLevel::kCounty && !name.full;
    if (!doubtful || all.counts().at(code) > kStrayMentions) return false;
    if (all.counts().size() < kSettledArticle) return false;
    const auto partners = partners_.find(code);
    if (partners != partners_.end()) {
      for (const RegionCode& partner : partners->second) {
        if (all.Implies(partner)) return false;
      }
    }
    return all.NamedIn(Gazetteer::ProvinceOf(code)) <= 1;
  }

  // A name that is also a word, or two characters long, has something in the article to stand on.
  bool BorneOut(const PassageNames& passage, size_t i) const {
    const NameMatch& name = passage.names[i];
    for (const RegionId region : name.regions) {
      const RegionCode& code = index_.CodeOf(region);
      if (named_.Has(code)) return true;
      if (name.need == NameNeed::kNear && Surrounded(code)) return true;
      if (name.need == NameNeed::kNear && name.regions.size() == 1 &&
          index_.LevelOf(region) == RegionLevel::kCounty && PairedBefore(passage, i))
        return true;
      // 安康 is the city where its counties are named.
      if (index_.LevelOf(region) == RegionLevel::kPrefecture && named_.Implies(code)) return true;
      if (name.need == NameNeed::kNamed && CountyAfterPreposition(passage, name, region)) return true;
      if (name.need == NameNeed::kNamed &&
          (Beside(passage, i, i - 1, code) || Beside(passage, i, i + 1, code)))
        return true;
    }
    return false;
  }

  // 在平利, where the article is at home in its prefecture. Districts share their names with lakes and hills.
  bool CountyAfterPreposition(const PassageNames& passage, const NameMatch& name, RegionId region) const {
    if (index_.LevelOf(region) != RegionLevel::kCounty || !index_.regions[region].name.ends_with("县"))
      return false;
    const RegionCode prefecture = Gazetteer::PrefectureOf(index_.CodeOf(region));
    if (!named_.Has(prefecture) && !named_.Implies(prefecture)) return false;
    const std::string_view before = passage.text.substr(0, name.span.begin);
    return EndsWithAny(before, kPrepositions);
  }

  // 青岛西海岸新区—岷县, 同安对口帮扶和县: a county that stands behind another region and a word of pairing.
  static bool PairedBefore(const PassageNames& passage, size_t i) {
    static constexpr std::string_view kTies[] = {"—",  "－", "-",    "·",    "与",   "和",   "同",   "跟",
                                                 "对", "帮", "帮扶", "支援", "结对", "携手", "牵手", "协作"};
    constexpr size_t kReach = 24;  // bytes
    if (i == 0 || passage.names[i - 1].need != NameNeed::kNothing) return false;
    const Span gap{passage.names[i - 1].span.end, passage.names[i].span.begin};
    if (gap.begin > gap.end || gap.size() > kReach) return false;
    const std::string_view between = TextOf(passage.text, gap);
    return EndsWithAny(between, kTies);
  }

  bool Surrounded(const RegionCode& code) const {
    if (code.size() > 6) return named_.Implies(Gazetteer::CountyOf(code));
    return named_.Implies(Gazetteer::PrefectureOf(code)) || named_.Implies(Gazetteer::ProvinceOf(code)) ||
           PartnerScore(code) >= kPartnerNamed;
  }

  // 都安9200万元，大化7400万元: nothing but a figure stands between.
  static bool IsShare(std::string_view between) {
    static constexpr std::u32string_view kFigure = U"0123456789.万亿元多余，、；";
    if (between.empty() || between.front() < '0' || between.front() > '9') return false;
    for (size_t at = 0; at < between.size();) {
      if (kFigure.find(NextCodePoint(between, at)) == std::u32string_view::npos) return false;
    }
    return true;
  }

  // Listed with a region of the same prefecture, or joined by a dot with any other: 大方、纳雍两县,
  // 天河·大方.
  bool Beside(const PassageNames& passage, size_t i, size_t j, const RegionCode& code) const {
    if (j >= passage.names.size()) return false;
    const NameMatch &name = passage.names[i], &other = passage.names[j];
    if (other.need != NameNeed::kNothing) return false;
    const Span gap = i < j ? Span{name.span.end, other.span.begin} : Span{other.span.end, name.span.begin};
    const std::string_view between = TextOf(passage.text, gap);
    if (between == "·" || between == "—" || between == "——" || between == "-") return true;
    if (between != "、" && !IsShare(between)) return false;
    return std::any_of(other.regions.begin(), other.regions.end(), [&](RegionId region) {
      return Gazetteer::PrefectureOf(index_.CodeOf(region)) == Gazetteer::PrefectureOf(code);
    });
  }

  int PartnerScore(const RegionCode& code) const {
    int score = 0;
    const auto add = [&](const RegionCode& region, int named, int implied) {
      const auto found = partners_.find(region);
      if (found == partners_.end()) return;
      for (const RegionCode& partner : found->second) {
        score = std::max(score, named_.Has(partner) ? named : named_.Implies(partner) ? implied : 0);
      }
    };
    add(code, kPartnerNamed, kPartnerNamed);
    add(Gazetteer::PrefectureOf(code), kPartnerImplied + 2, kPartnerImplied + 1);
    add(Gazetteer::ProvinceOf(code), kPartnerImplied, 1);
    return score;
  }

  int Score(RegionId region, bool full) const {
    const RegionCode& code = index_.CodeOf(region);
    const RegionLevel level = index_.LevelOf(region);
    int score = named_.Has(code) ? kItselfNamed : 0;
    if (!full && level == RegionLevel::kProvince) score += kBareProvince;
    if (!full && level == RegionLevel::kPrefecture) score += kBarePrefecture;
    const RegionCode county = Gazetteer::CountyOf(code), prefecture = Gazetteer::PrefectureOf(code),
                     province = Gazetteer::ProvinceOf(code);
    if (county != code && named_.Implies(county)) score += kCountyNamed;
    if (prefecture != code && prefecture != province) {
      score += named_.Has(prefecture)       ? kPrefectureNamed
               : named_.Implies(prefecture) ? kPrefectureImplied
                                            : 0;
    }
    if (province != code)
      score += named_.Has(province) ? kProvinceNamed : named_.Implies(province) ? kProvinceImplied : 0;
    return score + PartnerScore(code);
  }

  void Choose(NameMatch& name) const {
    int best = 0, second = 0;
    RegionId chosen = name.regions.front();
    for (const RegionId region : name.regions) {
      const int score = Score(region, name.full);
      if (score > best) {
        second = best, best = score, chosen = region;
      } else {
        second = std::max(second, score);
      }
    }
    // A township is too common a name to be settled by its province.
    const bool township = index_.LevelOf(chosen) == RegionLevel::kTownship;
    if (best > second && (!township || best >= kPrefectureImplied + kProvinceImplied))
      name.regions = {chosen};
  }

  std::vector<PassageNames*>& passages_;
  const Gazetteer::Index& index_;
  std::unordered_map<RegionCode, std::vector<RegionCode>> partners_;
  NamedRegions named_;
  std::unordered_set<RegionCode> placed_;  // named with what they lie in: 南沙区横沥镇
};

}  // namespace

void NamedRegions::Add(const RegionCode& code) {
  if (++named_[code] == 1) ++by_province_[Gazetteer::ProvinceOf(code)];
  for (const RegionCode& whole :
       {Gazetteer::CountyOf(code), Gazetteer::PrefectureOf(code), Gazetteer::ProvinceOf(code)}) {
    if (whole != code) around_.insert(whole);
  }
}

NamedRegions SettleNames(std::vector<PassageNames*>& passages, const Gazetteer& gazetteer) {
  return Settler(passages, gazetteer).Run();
}

}  // namespace xiezuo
