#include "annotate/place.h"

#include <algorithm>
#include <map>

#include "annotate/organisation.h"
#include "annotate/place_abbreviation.h"
#include "annotate/place_deictic.h"
#include "annotate/place_settle.h"
#include "base/words.h"
#include "locale/words.h"

namespace xiezuo {
namespace {

struct PassageWork {
  PassageNames names;
  std::vector<size_t> boundaries;
  std::vector<OrganisationMatch> organisations;
};

// The first of `spans` (sorted, apart from each other) that ends after `at`.
template <typename Match>
auto FirstEndingAfter(const std::vector<Match>& matches, size_t at) {
  return std::lower_bound(matches.begin(), matches.end(), at,
                          [](const Match& m, size_t a) { return m.span.end <= a; });
}

// A task force may carry the pair that it serves in its name (甲市·乙州协作工作队): then its places are
// places.
bool NamesPair(const std::vector<NameMatch>& names, Span span, const Gazetteer::Index& index) {
  std::string first;
  for (auto name = FirstEndingAfter(names, span.begin); name != names.end() && span.Contains(name->span);
       ++name) {
    const std::string province = Gazetteer::ProvinceOf(index.CodeOf(name->regions.front()));
    if (!first.empty() && province != first) return true;
    first = province;
  }
  return false;
}

// 对口支援某县工作组: the task force is named after the place that it was sent to, which is a place.
bool SentToPlace(std::string_view text, Span span) {
  const std::string_view name = TextOf(text, span), before = text.substr(0, span.begin);
  return EndsWithAny(name, {"工作组", "工作队", "指挥部", "联络组"}) &&
         EndsWithAny(before, {"帮扶", "支援", "援", "派驻", "派往", "驻", "赴", "协作", "结对"});
}

PassageWork Scan(const Passage& passage, const Gazetteer& gazetteer, const PlaceLexicon& lexicon) {
  PassageWork work;
  work.boundaries = WordBoundaries(passage.text);
  work.names = {passage.text, ScanNames(passage.text, work.boundaries, gazetteer.index(), lexicon)};
  std::vector<NameMatch>& names = work.names.names;
  work.organisations = ScanOrganisations(passage.text, names, work.boundaries, lexicon);
  for (OrganisationMatch& organisation : work.organisations) {
    if (NamesPair(names, organisation.span, gazetteer.index()) ||
        SentToPlace(passage.text, organisation.span)) {
      organisation.hides_places = false;
    }
  }
  std::erase_if(names, [&](const NameMatch& name) {
    const auto organisation = FirstEndingAfter(work.organisations, name.span.begin);
    return organisation != work.organisations.end() && organisation->hides_places &&
           organisation->span.Overlaps(name.span);
  });
  return work;
}

PlaceRef ToPlace(const NameMatch& name, const Gazetteer::Index& index) {
  PlaceRef place;
  place.span = name.span;
  for (const RegionId region : name.regions) place.candidates.push_back(index.CodeOf(region));
  if (name.regions.size() == 1) place.code = place.candidates.front();
  place.level = index.LevelOf(name.regions.front());
  return place;
}

// Where names stand, and the organisations that hide what they hold. Sorted, apart from each other.
std::vector<Span> Taken(const std::vector<PlaceRef>& places,
                        const std::vector<OrganisationMatch>& organisations) {
  std::vector<Span> taken;
  for (const PlaceRef& place : places) taken.push_back(place.span);
  for (const OrganisationMatch& organisation : organisations) {
    if (organisation.hides_places) taken.push_back(organisation.span);
  }
  std::sort(taken.begin(), taken.end());
  return taken;
}

bool InOrder(const PlaceRef& a, const PlaceRef& b) { return a.span.begin < b.span.begin; }

PassagePlaces Assemble(const PassageWork& work, const CharacterReadings& readings, const Gazetteer& gazetteer,
                       const PlaceLexicon& lexicon, LastNamed& last) {
  PassagePlaces out;
  const std::string_view text = work.names.text;
  for (const OrganisationMatch& organisation : work.organisations) {
    out.organisations.push_back(
        {organisation.span, std::string(TextOf(text, organisation.span)), std::string(organisation.kind)});
  }
  for (const NameMatch& name : work.names.names) out.places.push_back(ToPlace(name, gazetteer.index()));
  ScanAbbreviations(text, work.boundaries, Taken(out.places, work.organisations), readings, gazetteer,
                    lexicon, out.places);
  std::sort(out.places.begin(), out.places.end(), InOrder);
  std::vector<DeicticMatch> deictics =
      ScanDeictics(text, work.boundaries, Taken(out.places, work.organisations), lexicon);
  size_t next = 0;
  for (DeicticMatch& deictic : deictics) {
    for (; next < out.places.size() && out.places[next].span.begin < deictic.place.span.begin; ++next) {
      if (out.places[next].form == PlaceForm::kName) last.Note(out.places[next].code);
    }
    if (deictic.anaphor.empty()) continue;
    deictic.place.code = last.Of(deictic.anaphor);
    if (!deictic.place.code.empty()) deictic.place.candidates = {deictic.place.code};
  }
  for (const size_t names = out.places.size(); next < names; ++next) {
    if (out.places[next].form == PlaceForm::kName) last.Note(out.places[next].code);
  }
  for (DeicticMatch& deictic : deictics) out.places.push_back(std::move(deictic.place));
  std::sort(out.places.begin(), out.places.end(), InOrder);
  return out;
}

}  // namespace

std::vector<PassagePlaces> AnnotatePlaces(const Document& document, const Gazetteer& gazetteer,
                                          const PlaceLexicon& words) {
  std::vector<PassageWork> work;
  std::map<int, std::vector<size_t>> segments;
  for (size_t i = 0; i < document.passages.size(); ++i) {
    work.push_back(Scan(document.passages[i], gazetteer, words));
    segments[document.passages[i].segment].push_back(i);
  }
  std::vector<PassagePlaces> out(work.size());
  for (const auto& [segment, passages] : segments) {
    std::vector<PassageNames*> names;
    for (const size_t i : passages) names.push_back(&work[i].names);
    const NamedRegions named = SettleNames(names, gazetteer);
    const CharacterReadings readings(named, gazetteer);
    LastNamed last(gazetteer);
    for (const size_t i : passages) out[i] = Assemble(work[i], readings, gazetteer, words, last);
  }
  return out;
}

}  // namespace xiezuo
