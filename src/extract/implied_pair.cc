#include "extract/implied_pair.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "annotate/pair_rules.h"
#include "annotate/pair_scheme.h"

namespace xiezuo {
namespace {

constexpr int kRecurs = 2;          // times that a region is named
constexpr double kOfItsSide = 0.6;  // the share of its side's names that makes a region the one meant
constexpr double kWeight = 0.6;
constexpr size_t kMostCounties = 6;  // that one article is about

struct Place {
  size_t passage = 0, sentence = 0;
  Span span;
  bool of_town = false;  // a town of the county is named, without the county
};

// 波密县扎木镇 names both.
bool NamesCounty(std::string_view words) {
  for (const std::string_view level : {"县", "区", "旗", "市"}) {
    if (words.find(level) != words.npos) return true;
  }
  return false;
}

using Named = std::map<RegionCode, std::vector<Place>>;

class ImpliedPairs {
 public:
  ImpliedPairs(const AnnotatedDocument& document, const Knowledge& knowledge)
      : document_(document), rules_(knowledge.words.pairs) {}

  // Of the article of the page with this number.
  std::vector<PairRef> Of(int segment, const std::vector<Relevance>& relevance) const {
    Named helpers, counties;
    Gather(segment, relevance, Across::kProvinces, helpers, counties);
    if (counties.empty()) Gather(segment, relevance, Across::kCountiesOfOne, helpers, counties);
    std::vector<PairRef> pairs;
    const std::optional<RegionCode> helper = OneMeant(helpers);
    if (!helper) return pairs;
    const std::set<RegionCode> served = ServedIn(segment);
    for (const auto& [county, places] : counties) {
      const bool named_itself =
          std::any_of(places.begin(), places.end(), [](const Place& place) { return !place.of_town; });
      if (places.size() < kRecurs || !named_itself || served.contains(county)) continue;
      if (auto pair = Between(*helper, helpers.at(*helper), county, places, counties)) pairs.push_back(*pair);
    }
    if (pairs.size() > kMostCounties) pairs.clear();
    return pairs;
  }

 private:
  // Help goes from province to province, or inside one to its poorer part.
  enum class Across { kProvinces, kCountiesOfOne };

  void Gather(int segment, const std::vector<Relevance>& relevance, Across across, Named& helpers,
              Named& counties) const {
    helpers.clear(), counties.clear();
    for (size_t p = 0; p < document_.passages.size(); ++p) {
      const AnnotatedPassage& passage = document_.passages[p];
      if (passage.segment != segment || passage.passage->repeats || !relevance[p].relevant) continue;
      for (const PlaceRef& place : passage.places.places) {
        if (place.form != PlaceForm::kName || place.code.empty()) continue;
        const RegionCode code = Gazetteer::CountyOf(place.code);
        if (code == Gazetteer::ProvinceOf(code)) continue;
        const PairSide side = rules_.SideOf(code);
        const bool of_town = code != place.code && !NamesCounty(TextOf(passage.text(), place.span));
        const Place named{p, passage.SentenceAt(place.span.begin), place.span, of_town};
        if (across == Across::kCountiesOfOne) {
          if (side == PairSide::kHelping) helpers[code].push_back(named);
          if (side == PairSide::kHelpedInside && code.substr(4) != "00") counties[code].push_back(named);
        } else if (side == PairSide::kHelping || side == PairSide::kHelpedInside) {
          helpers[code].push_back(named);
        } else if (side != PairSide::kEither && code.substr(4) != "00") {
          counties[code].push_back(named);
        }
      }
    }
  }

  // The region that most names of the side fall to; a prefecture's are its county's where both are named.
  static std::optional<RegionCode> OneMeant(const Named& side) {
    size_t all = 0, most = 0;
    std::optional<RegionCode> meant;
    for (const auto& [code, places] : side) {
      const bool holds_another = std::any_of(side.begin(), side.end(), [&](const auto& other) {
        return other.first != code && Gazetteer::Within(other.first, code);
      });
      if (holds_another) continue;
      all += places.size();
      if (places.size() > most) most = places.size(), meant = code;
    }
    const bool recurs = most >= kRecurs && static_cast<double>(most) >= kOfItsSide * static_cast<double>(all);
    return recurs ? meant : std::nullopt;
  }

  std::set<RegionCode> ServedIn(int segment) const {
    std::set<RegionCode> served;
    for (const PairRef& pair : document_.pairs) {
      if (pair.stated && document_.passages[pair.passage].segment == segment)
        served.insert(Gazetteer::CountyOf(pair.recipient));
    }
    return served;
  }

  std::optional<PairRef> Between(const RegionCode& helper, const std::vector<Place>& helping,
                                 const RegionCode& county, const std::vector<Place>& helped,
                                 const Named& counties) const {
    if (!rules_.Helps(helper, county)) return std::nullopt;
    PairRef pair;
    pair.helper = helper, pair.recipient = county;
    pair.weight = kWeight;
    pair.rule = "implied-by-article";
    // Both lists are in the order of the text.
    for (size_t a = 0, b = 0; a < helping.size() && b < helped.size();) {
      const auto at = [](const Place& place) { return std::pair(place.passage, place.sentence); };
      if (at(helping[a]) < at(helped[b])) {
        ++a;
      } else if (at(helped[b]) < at(helping[a])) {
        ++b;
      } else {
        pair.passage = helping[a].passage;
        pair.span = {std::min(helping[a].span.begin, helped[b].span.begin),
                     std::max(helping[a].span.end, helped[b].span.end)};
        return Schemed(std::move(pair));
      }
    }
    if (OneMeant(counties) != county) return std::nullopt;
    pair.passage = helped.front().passage, pair.span = helped.front().span;
    return Schemed(std::move(pair));
  }

  PairRef Schemed(PairRef pair) const {
    pair.scheme = SchemeOf(pair.helper, pair.recipient, document_.passages[pair.passage].text(), rules_);
    return pair;
  }

  const AnnotatedDocument& document_;
  const PairRules& rules_;
};

}  // namespace

void AddImpliedPairs(AnnotatedDocument& document, const std::vector<Relevance>& relevance,
                     const Knowledge& knowledge) {
  std::set<int> segments;
  for (const AnnotatedPassage& passage : document.passages) segments.insert(passage.segment);
  const ImpliedPairs implied(document, knowledge);
  std::vector<PairRef> added;
  for (const int segment : segments) {
    for (PairRef& pair : implied.Of(segment, relevance)) added.push_back(std::move(pair));
  }
  for (PairRef& pair : added) document.pairs.push_back(std::move(pair));
  std::stable_sort(document.pairs.begin(), document.pairs.end(), [](const PairRef& a, const PairRef& b) {
    return std::tie(a.passage, a.span.begin) < std::tie(b.passage, b.span.begin);
  });
}

}  // namespace xiezuo
