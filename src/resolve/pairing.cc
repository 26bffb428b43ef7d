#include "resolve/pairing.h"

#include <algorithm>
#include <map>
#include <set>

namespace xiezuo {
namespace {

// Pairs with less than this share of the strongest are asides.
constexpr double kShareOfMain = 0.35;
// Provinces that help and provinces that are helped under the national scheme.
constexpr std::string_view kEast[] = {"11", "12", "21", "31", "32", "33", "35", "37", "44"};
constexpr std::string_view kWest[] = {"15", "45", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65"};

// A list of all pairings of the country has fewer; what states more is no article.
constexpr size_t kMostPairs = 600;

bool Heavier(const WeighedPair& a, const WeighedPair& b) { return a.weight > b.weight; }

std::vector<WeighedPair> AddUp(const AnnotatedDocument& document, int segment) {
  std::map<std::pair<RegionCode, RegionCode>, WeighedPair> sums;
  for (const PairRef& pair : document.pairs) {
    const Passage& passage = *document.passages[pair.passage].passage;
    if (document.passages[pair.passage].segment != segment || passage.repeats ||
        passage.kind == PassageKind::kNotice)
      continue;
    WeighedPair& sum = sums[{pair.helper, pair.recipient}];
    sum.helper = pair.helper, sum.recipient = pair.recipient, sum.scheme = pair.scheme;
    const double zone = passage.kind == PassageKind::kHeading ? 1.5 : 1;
    sum.weight += pair.weight * zone * (pair.stated ? 1 : 0.5);
  }
  std::vector<WeighedPair> pairs;
  for (auto& [ends, pair] : sums) pairs.push_back(std::move(pair));
  if (pairs.size() > kMostPairs) {
    std::stable_sort(pairs.begin(), pairs.end(), Heavier);
    pairs.resize(kMostPairs);
  }
  return pairs;
}

// Pairs of towns leave the pair of their counties what it is.
bool HoldsFiner(const WeighedPair& coarse, const WeighedPair& fine) {
  return coarse.recipient.substr(4, 2) == "00" &&
         (coarse.helper != fine.helper || coarse.recipient != fine.recipient) &&
         Gazetteer::Within(fine.helper, coarse.helper) && Gazetteer::Within(fine.recipient, coarse.recipient);
}

int Level(const RegionCode& code) {
  if (code.empty()) return 0;
  if (code.size() > 6) return 4;
  if (code.substr(2) == "0000") return 1;
  return code.substr(4) == "00" ? 2 : 3;
}

}  // namespace

bool Coarser(const RegionCode& code, const RegionCode& topic) {
  return code != topic && code == Gazetteer::ProvinceOf(code) && Gazetteer::Within(topic, code);
}

bool Narrows(const RegionCode& code, const RegionCode& topic) {
  return code != topic && Gazetteer::Within(code, topic);
}

bool JoinsNames(std::string_view between) {
  static constexpr std::string_view kJoiners[] = {"",     "、", "和",   "与",   "及",
                                                  "以及", "，", "、和", "两县", "三县"};
  return std::find(std::begin(kJoiners), std::end(kJoiners), between) != std::end(kJoiners);
}

RegionCode CommonRecipient(const std::vector<RegionCode>& codes) {
  std::set<RegionCode> counties, prefectures, provinces;
  for (const RegionCode& code : codes) {
    if (code.empty()) continue;
    counties.insert(Gazetteer::CountyOf(code));
    prefectures.insert(Gazetteer::PrefectureOf(code));
    provinces.insert(Gazetteer::ProvinceOf(code));
  }
  if (counties.empty() || provinces.size() > 1) return "";
  if (counties.size() == 1) return *counties.begin();
  // A place and what lies in it: the wider one.
  for (const RegionCode& code : codes) {
    if (!code.empty() && std::all_of(codes.begin(), codes.end(),
                                     [&](const RegionCode& c) { return Gazetteer::Within(c, code); })) {
      return Gazetteer::CountyOf(code);
    }
  }
  return prefectures.size() == 1 ? *prefectures.begin() : *provinces.begin();
}

Pairing::Pairing(const AnnotatedDocument& document, int segment, const Gazetteer& gazetteer)
    : gazetteer_(gazetteer) {
  std::vector<WeighedPair> all = AddUp(document, segment);
  for (const WeighedPair& pair : all) {
    const bool coarse =
        std::any_of(all.begin(), all.end(), [&](const WeighedPair& fine) { return HoldsFiner(pair, fine); });
    (coarse ? coarse_ : pairs_).push_back(pair);
  }
  std::stable_sort(pairs_.begin(), pairs_.end(), Heavier);
  std::vector<RegionCode> helpers, recipients;
  for (const WeighedPair& pair : pairs_) {
    if (pair.weight < kShareOfMain * pairs_.front().weight) continue;
    helpers.push_back(pair.helper);
    recipients.push_back(pair.recipient);
  }
  main_recipient_ = CommonRecipient(recipients);
  if (const auto dominant = DominantPair(document, segment)) {
    main_recipient_ = dominant->recipient, main_helper_ = dominant->helper;
    return;
  }
  // A pair of prefectures that is stated as strongly as the finer pairs under it is what the article is
  // about.
  constexpr double kAsStrongly = 0.7;
  constexpr int kMoreOften = 2;
  for (const WeighedPair& pair : coarse_) {
    const bool is_main = Level(pair.recipient) <= 2 && Gazetteer::Within(main_recipient_, pair.recipient) &&
                         pair.weight >= kAsStrongly * pairs_.front().weight;
    if (!is_main) continue;
    // One county that is named more often than the prefecture is what it is about after all.
    const Mentions mentions = CountMentions(document, segment, pair.recipient);
    if (Level(main_recipient_) == 3 && mentions.narrow > kMoreOften * mentions.wide) continue;
    // A province must be named more often than what lies in it.
    if (Level(pair.recipient) == 1 && mentions.wide <= mentions.narrow) continue;
    main_recipient_ = pair.recipient;
    main_helper_ = pair.helper;
    return;
  }
  main_helper_ = helpers.empty() ? ""
                 : std::set<RegionCode>(helpers.begin(), helpers.end()).size() == 1
                     ? helpers.front()
                     : CommonRecipient(helpers);
  WidenByMentions(document, segment);
}

// Of several pairs the one that the article speaks of nearly all the time; the others are asides. A helper
// that serves but one county speaks for it.
std::optional<WeighedPair> Pairing::DominantPair(const AnnotatedDocument& document, int segment) const {
  constexpr int kLeast = 4;
  constexpr double kNearlyAll = 0.75;
  if (pairs_.size() < 2 || (!main_recipient_.empty() && Level(main_recipient_) == 3)) return std::nullopt;
  std::map<RegionCode, std::set<RegionCode>> served;  // counties by helping county or prefecture
  for (const WeighedPair& pair : pairs_) {
    served[Gazetteer::CountyOf(pair.helper)].insert(Gazetteer::CountyOf(pair.recipient));
  }
  std::map<RegionCode, int> mentions;  // by the county spoken of
  int all = 0;
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.segment != segment || passage.passage->repeats) continue;
    for (const PlaceRef& place : passage.places.places) {
      if (place.form != PlaceForm::kName || place.code.empty() || Level(place.code) < 2) continue;
      const RegionCode county = Gazetteer::CountyOf(place.code);
      const auto helper = served.find(county);
      if (helper != served.end() && helper->second.size() == 1) {
        ++all, ++mentions[*helper->second.begin()];
      } else if (SideOf(place.code) == Side::kRecipient) {
        ++all, ++mentions[county];
      }
    }
  }
  for (const WeighedPair& pair : pairs_) {
    const int named = mentions[Gazetteer::CountyOf(pair.recipient)];
    if (Level(pair.recipient) == 3 && named >= kLeast && named >= kNearlyAll * all) return pair;
  }
  return std::nullopt;
}

// How often the article names the prefecture itself, and the main recipient with what lies in it.
Pairing::Mentions Pairing::CountMentions(const AnnotatedDocument& document, int segment,
                                         const RegionCode& prefecture) const {
  Mentions mentions;
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.segment != segment || passage.passage->repeats) continue;
    for (const PlaceRef& place : passage.places.places) {
      const bool own_province = place.form == PlaceForm::kDeictic && place.level == RegionLevel::kProvince &&
                                Level(prefecture) == 1;
      mentions.wide += own_province;
      if (place.form != PlaceForm::kName) continue;
      mentions.wide += place.code == prefecture;
      mentions.narrow += !place.code.empty() && Gazetteer::Within(place.code, main_recipient_);
    }
  }
  return mentions;
}

// An article that names a prefecture much more often than the one county it pairs is about the prefecture.
void Pairing::WidenByMentions(const AnnotatedDocument& document, int segment) {
  constexpr int kLeast = 3;
  if (main_recipient_.empty() || Level(main_recipient_) != 3) return;
  const RegionCode prefecture = Gazetteer::PrefectureOf(main_recipient_);
  if (Level(prefecture) != 2) return;
  const Mentions mentions = CountMentions(document, segment, prefecture);
  if (mentions.wide < kLeast || mentions.wide <= mentions.narrow) return;
  main_recipient_ = prefecture;
  if (!main_helper_.empty()) main_helper_ = Gazetteer::PrefectureOf(main_helper_);
}

void Pairing::Borrow(const Pairing& other) {
  pairs_ = other.pairs_, coarse_ = other.coarse_;
  main_recipient_ = other.main_recipient_, main_helper_ = other.main_helper_;
}

Side Pairing::SideOf(const RegionCode& code) const {
  if (code.empty()) return Side::kUnknown;
  double helper = 0, recipient = 0;
  for (const WeighedPair& pair : pairs_) {
    if (Gazetteer::Within(code, pair.helper))
      helper = std::max(helper, pair.weight + 0.01 * Level(pair.helper));
    if (Gazetteer::Within(pair.helper, code)) helper = std::max(helper, pair.weight * 0.9);
    if (Gazetteer::Within(code, pair.recipient))
      recipient = std::max(recipient, pair.weight + 0.01 * Level(pair.recipient));
    if (Gazetteer::Within(pair.recipient, code)) recipient = std::max(recipient, pair.weight * 0.9);
  }
  if (helper != recipient) return helper > recipient ? Side::kHelper : Side::kRecipient;
  // A neighbour of one side's regions belongs to that side.
  const auto shares_prefecture = [&](const RegionCode WeighedPair::*end) {
    return std::any_of(pairs_.begin(), pairs_.end(), [&](const WeighedPair& pair) {
      return Gazetteer::PrefectureOf(code) == Gazetteer::PrefectureOf(pair.*end) &&
             Level(Gazetteer::PrefectureOf(code)) == 2;
    });
  };
  const bool by_helper = shares_prefecture(&WeighedPair::helper),
             by_recipient = shares_prefecture(&WeighedPair::recipient);
  if (by_helper != by_recipient) return by_helper ? Side::kHelper : Side::kRecipient;
  const std::string_view province = std::string_view(code).substr(0, 2);
  if (std::find(std::begin(kEast), std::end(kEast), province) != std::end(kEast)) return Side::kHelper;
  if (std::find(std::begin(kWest), std::end(kWest), province) != std::end(kWest)) return Side::kRecipient;
  return Side::kUnknown;
}

RegionCode Pairing::HelperOf(const RegionCode& recipient) const {
  if (recipient == main_recipient_ && !main_helper_.empty()) return main_helper_;
  // The pair of the very region, else of a township in it, else of what lies around it, the narrower the
  // better.
  const auto rank_of = [&](const WeighedPair& pair) {
    if (pair.recipient == recipient) return 10;
    if (Gazetteer::Within(recipient, pair.recipient)) return 2 * (2 + Level(pair.recipient));
    return Gazetteer::CountyOf(pair.recipient) == recipient ? 7 : 0;  // a town's pair, before a province's
  };
  const WeighedPair* best = nullptr;
  for (const std::vector<WeighedPair>* pairs : {&pairs_, &coarse_}) {
    for (const WeighedPair& pair : *pairs) {
      if (rank_of(pair) == 0) continue;
      if (best == nullptr || rank_of(pair) > rank_of(*best) ||
          (rank_of(pair) == rank_of(*best) && pair.weight > best->weight))
        best = &pair;
    }
  }
  if (best != nullptr) return best->helper;
  std::vector<RegionCode> helpers;  // of the pairs that lie in it
  for (const WeighedPair& pair : pairs_) {
    if (recipient.empty() || Gazetteer::Within(pair.recipient, recipient)) helpers.push_back(pair.helper);
  }
  return helpers.empty() ? main_helper_ : CommonRecipient(helpers);
}

RegionCode Pairing::OnlyServedBy(const RegionCode& helper) const {
  std::set<RegionCode> all, served;
  for (const WeighedPair& pair : pairs_) {
    const RegionCode county = Gazetteer::CountyOf(pair.recipient);
    all.insert(county);
    if (Level(helper) == 3 && Gazetteer::CountyOf(pair.helper) == helper) served.insert(county);
  }
  return all.size() > 1 && served.size() == 1 ? *served.begin() : "";
}

bool Pairing::ComesUp(const RegionCode& code, const RegionCode& topic) const {
  if (Gazetteer::Within(topic, code)) {
    return std::any_of(coarse_.begin(), coarse_.end(),
                       [&](const WeighedPair& pair) { return pair.recipient == code; });
  }
  return IsPaired(code) && Gazetteer::ProvinceOf(code) != Gazetteer::ProvinceOf(topic);
}

bool Pairing::ServesProvinceOf(const RegionCode& code) const {
  return pairs_.empty() || std::any_of(pairs_.begin(), pairs_.end(), [&](const WeighedPair& pair) {
           return Gazetteer::ProvinceOf(pair.recipient) == Gazetteer::ProvinceOf(code);
         });
}

bool Pairing::IsPaired(const RegionCode& recipient) const {
  return std::any_of(pairs_.begin(), pairs_.end(), [&](const WeighedPair& pair) {
    return Gazetteer::CountyOf(pair.recipient) == recipient;
  });
}

}  // namespace xiezuo
