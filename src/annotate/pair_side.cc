#include "annotate/pair_side.h"

#include <algorithm>
#include <span>

#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kRemembered = 40;  // regions named before, that 它 may mean

// The groups of a sentence before `group`, the last few where it is endless.
std::span<const PlaceGroup> GroupsBefore(const PairSentence& sentence, const PlaceGroup& group) {
  const size_t before = static_cast<size_t>(&group - sentence.groups.data());
  const size_t count = std::min(before, kRemembered);
  return {sentence.groups.data() + (before - count), count};
}

std::string SuffixOf(const std::string& name) { return name.substr(PreviousBoundary(name, name.size())); }

// 我州 and 全州 end in what the official name ends in; 县里 has it first.
bool SuffixFits(const std::string& word, const std::string& name) {
  return word.empty() || word.find(SuffixOf(name)) != std::string::npos;
}

}  // namespace

Known KnownDirection(const Gazetteer& gazetteer, std::string_view first, std::string_view second) {
  for (const KnownPartnership& pair : gazetteer.known_partnerships()) {
    if (pair.helper == first && pair.recipient == second) return Known::kFirstHelps;
    if (pair.helper == second && pair.recipient == first) return Known::kSecondHelps;
  }
  return Known::kNo;
}

void ArticleRegions::Count(const std::vector<PlaceRef>& places) {
  for (const PlaceRef& place : places) {
    if (place.form != PlaceForm::kName || place.code.empty()) continue;
    ++counts_[place.code];
    if (place.level == RegionLevel::kTownship) ++counties_[Gazetteer::CountyOf(place.code)];
  }
}

void ArticleRegions::Pass(const PlaceGroup& group) {
  for (const PlaceRef* place : group.places) {
    if (place->form == PlaceForm::kName && !place->code.empty()) passed_.push_back(place->code);
  }
  if (passed_.size() > 2 * kRemembered) {
    passed_.erase(passed_.begin(), passed_.end() - static_cast<std::ptrdiff_t>(kRemembered));
  }
}

bool ArticleRegions::CanFace(const RegionCode& code, const std::vector<RegionCode>& others) const {
  return std::all_of(others.begin(), others.end(), [&](const RegionCode& other) {
    return rules_->OppositeSides(code, other) || KnownDirection(*gazetteer_, code, other) != Known::kNo;
  });
}

std::vector<RegionCode> ArticleRegions::Codes(const PlaceGroup& group, const std::vector<RegionCode>& others,
                                              const PairSentence& sentence) const {
  std::vector<RegionCode> codes;
  if (group.pronoun) {
    if (!others.empty()) codes.push_back(Pronoun(group, others, sentence));
  }
  for (const PlaceRef* place : group.places) {
    RegionCode code = place->code;
    if (code.empty() && place->form == PlaceForm::kDeictic && !others.empty()) {
      const std::string word(TextOf(sentence.text, place->span));
      code = NearestBefore(group, word, others, sentence);
      if (code.empty()) code = Own(word, place->level, others);
    }
    if (!code.empty()) codes.push_back(std::move(code));
  }
  std::erase(codes, RegionCode());
  return codes;
}

// 天河区政协到本区对口帮扶的某县: the sentence itself has named the region.
RegionCode ArticleRegions::NearestBefore(const PlaceGroup& group, const std::string& suffix,
                                         const std::vector<RegionCode>& others,
                                         const PairSentence& sentence) const {
  RegionCode nearest;
  for (const PlaceGroup& before : GroupsBefore(sentence, group)) {
    for (const PlaceRef* place : before.places) {
      const Region* region = gazetteer_->Find(place->code);
      if (region != nullptr && place->form == PlaceForm::kName && SuffixFits(suffix, region->name) &&
          CanFace(place->code, others)) {
        nearest = place->code;
      }
    }
  }
  return nearest;
}

template <typename Fits>
RegionCode ArticleRegions::MostNamed(const std::map<RegionCode, int>& counts, const std::string& suffix,
                                     RegionLevel level, Fits fits) const {
  RegionCode best;
  int most = 0;
  for (const auto& [code, count] : counts) {
    const Region* region = gazetteer_->Find(code);
    if (region == nullptr || !SuffixFits(suffix, region->name) || !fits(code)) continue;
    // 我市 may be a prefecture or a county; a province's deictic never is.
    if ((level == RegionLevel::kProvince) != (region->level == RegionLevel::kProvince)) continue;
    if (count > most) {
      best = code, most = count;
    } else if (count == most) {
      best.clear();
    }
  }
  return best;
}

// The newspaper's own region: the one named most among those that fit, else the one whose townships are
// named, else, under a scheme inside one province, a region of the other's level in another prefecture.
RegionCode ArticleRegions::Own(const std::string& suffix, RegionLevel level,
                               const std::vector<RegionCode>& others) const {
  const auto can_face = [&](const RegionCode& code) { return CanFace(code, others); };
  RegionCode best = MostNamed(counts_, suffix, level, can_face);
  if (best.empty()) best = MostNamed(counties_, suffix, level, can_face);
  if (!best.empty() || others.empty()) return best;
  return MostNamed(counts_, suffix, level, [&](const RegionCode& code) {
    return std::all_of(others.begin(), others.end(), [&](const RegionCode& other) {
      return Gazetteer::ProvinceOf(code) == Gazetteer::ProvinceOf(other) &&
             Gazetteer::PrefectureOf(code) != Gazetteer::PrefectureOf(other) &&
             gazetteer_->Find(code)->level == gazetteer_->Find(other)->level;
    });
  });
}

// The sentence's subject, which comes first among those of the other side's kind; else what was named last.
RegionCode ArticleRegions::Pronoun(const PlaceGroup& group, const std::vector<RegionCode>& others,
                                   const PairSentence& sentence) const {
  RegionCode subject;
  for (const PlaceGroup& before : GroupsBefore(sentence, group)) {
    for (const PlaceRef* place : before.places) {
      if (place->form != PlaceForm::kName || place->code.empty() || !CanFace(place->code, others)) continue;
      if (subject.empty() || place->level > gazetteer_->Find(subject)->level) subject = place->code;
    }
  }
  if (!subject.empty()) return subject;
  for (auto code = passed_.rbegin(); code != passed_.rend(); ++code) {
    if (gazetteer_->Find(*code)->level != RegionLevel::kProvince && CanFace(*code, others)) return *code;
  }
  return {};
}

namespace {

// The regions that a region lies in.
std::vector<RegionCode> WholesOf(std::string_view code) {
  std::vector<RegionCode> wholes;
  for (const RegionCode& whole :
       {Gazetteer::CountyOf(code), Gazetteer::PrefectureOf(code), Gazetteer::ProvinceOf(code)}) {
    if (whole != code && Gazetteer::Within(code, whole)) wholes.push_back(whole);
  }
  return wholes;
}

}  // namespace

Known ArticleRegions::FramedDirection(std::string_view first, std::string_view second) const {
  const std::vector<RegionCode> around_first = WholesOf(first), around_second = WholesOf(second);
  bool forward = false, backward = false;
  for (const RegionCode& a : around_first) {
    for (const RegionCode& b : around_second) {
      forward = forward || frames_.contains({a, b});
      backward = backward || frames_.contains({b, a});
    }
  }
  if (forward == backward) return Known::kNo;
  return forward ? Known::kFirstHelps : Known::kSecondHelps;
}

RegionCode ArticleRegions::HelperOfNeighbours(const RegionCode& code) const {
  RegionCode helper;
  const RegionLevel level = gazetteer_->Find(code)->level;
  for (const auto& [first, recipient] : frames_) {
    if (recipient == code || Gazetteer::PrefectureOf(recipient) != Gazetteer::PrefectureOf(code) ||
        gazetteer_->Find(recipient)->level != level || gazetteer_->Find(first)->level != level)
      continue;
    if (!helper.empty() && helper != first) return {};
    helper = first;
  }
  return helper;
}

RegionCode ArticleRegions::Facing(const RegionCode& code) const {
  for (auto before = passed_.rbegin(); before != passed_.rend(); ++before) {
    if (KnownDirection(*gazetteer_, *before, code) != Known::kNo) return *before;
  }
  const Region* region = gazetteer_->Find(code);
  if (region == nullptr) return {};
  return MostNamed(counts_, "", region->level, [&](const RegionCode& other) {
    return gazetteer_->Find(other)->level == region->level && CanFace(other, {code});
  });
}

}  // namespace xiezuo
