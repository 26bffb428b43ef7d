#include "resolve/setting.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "base/words.h"
#include "resolve/giver.h"

namespace xiezuo {
namespace {

// A brand (“都匀毛尖”) and a market (畅销贵阳, 销往贵阳等市场) are no place where anything is received.
bool IsElsewhere(std::string_view text, Span span) {
  static constexpr std::string_view kTowards[] = {"销往", "畅销", "远销", "卖到", "卖往",
                                                  "发往", "运往", "输往", "来自", "行销"};
  const std::string_view before = text.substr(0, span.begin), after = text.substr(span.end);
  if (before.ends_with("“") && !after.starts_with("”") && !after.starts_with("·") && !after.starts_with("—"))
    return true;
  if (after.starts_with("市场") || after.starts_with("等市场")) return true;
  return EndsWithAny(before, kTowards);
}

// 惠水县, 云雾镇: the kind of region is written out, so that the name is hardly another word or place.
bool HasSuffix(std::string_view name) {
  static constexpr std::string_view kSuffixes[] = {"省", "市", "州",   "县", "区",  "旗",
                                                   "镇", "乡", "街道", "盟", "特区"};
  return EndsWithAny(name, kSuffixes);
}

bool IsTownship(const RegionCode& code) { return code.size() > 6; }

}  // namespace

Settings::Settings(const AnnotatedDocument& document, const Gazetteer& gazetteer)
    : document_(document), gazetteer_(gazetteer) {
  for (const AnnotatedPassage& passage : document.passages) {
    const int segment = passage.segment;
    if (!pairings_.contains(segment)) pairings_.emplace(segment, Pairing(document, segment, gazetteer));
  }
  LendPairs();
  const bool paired = !pairings_.empty() && !pairings_.begin()->second.pairs().empty();
  sponsor_ = SponsorOf(document, paired);
  if (const auto sponsored = SponsoredRegions(document); !sponsor_.empty() && sponsored.size() > 1)
    pairings_.begin()->second.ServeAlone(CommonRecipient(sponsored));
  for (const AnnotatedPassage& passage : document.passages) groups_.push_back(GroupsOf(passage));
  FindOpeners();
}

// True where the article names a region outside the provinces of the pairs.
bool Settings::NamesOthers(int segment, const Pairing& pairing) const {
  for (const AnnotatedPassage& passage : document_.passages) {
    if (passage.segment != segment) continue;
    for (const PlaceRef& place : passage.places.places) {
      if (place.form != PlaceForm::kName || place.code.empty()) continue;
      const bool known =
          std::any_of(pairing.pairs().begin(), pairing.pairs().end(), [&](const WeighedPair& pair) {
            const RegionCode province = Gazetteer::ProvinceOf(place.code);
            return province == Gazetteer::ProvinceOf(pair.helper) ||
                   province == Gazetteer::ProvinceOf(pair.recipient);
          });
      if (!known) return true;
    }
  }
  return false;
}

// An article of the page that states no pair of its own, nor names others, goes on with the pairs of the
// first that does.
void Settings::LendPairs() {
  const auto paired = std::find_if(pairings_.begin(), pairings_.end(),
                                   [](const auto& entry) { return !entry.second.pairs().empty(); });
  if (paired == pairings_.end()) return;
  for (auto& [segment, pairing] : pairings_) {
    if (pairing.pairs().empty() && !NamesOthers(segment, paired->second)) pairing.Borrow(paired->second);
  }
}

const Pairing& Settings::pairing(size_t passage) const {
  return pairings_.at(document_.passages[passage].segment);
}

// 到了道孚县，结对的是桐庐县。两县办起…: the two named last are a helper and the county that it helps.
bool Settings::IsHelperAndHelped(const AnnotatedPassage& passage, size_t before, const Pairing& pairing) {
  std::vector<Side> last;  // nearest first
  const auto& all = passage.places.places;
  for (auto place = all.rbegin(); place != all.rend() && last.size() < 2; ++place) {
    if (place->span.begin >= before || place->form != PlaceForm::kName || place->code.empty()) continue;
    const bool county = TextOf(passage.text(), place->span).ends_with("县");
    last.push_back(county ? pairing.SideOf(place->code) : Side::kUnknown);
  }
  return last.size() == 2 && last[0] != last[1] && last[0] != Side::kUnknown && last[1] != Side::kUnknown;
}

std::vector<Settings::Group> Settings::GroupsOf(const AnnotatedPassage& passage) const {
  std::vector<Group> groups;
  const Pairing& pairing = pairings_.at(passage.segment);
  RegionCode last_of_level[5];
  for (const PlaceRef& place : passage.places.places) {
    RegionCode code = place.code;
    if (place.form == PlaceForm::kAbbreviation) continue;
    if (place.form == PlaceForm::kBoth) {
      // 两县, 三县: those that the article's pairs serve together. 两地 holds the helper too.
      const bool counties = TextOf(passage.text(), place.span).ends_with("县");
      if (!counties || pairing.main_recipient().empty() || pairing.IsPaired(pairing.main_recipient()) ||
          IsHelperAndHelped(passage, place.span.begin, pairing))
        continue;
      code = pairing.main_recipient();
    }
    if (place.form == PlaceForm::kDeictic) {
      const RegionCode& earlier = last_of_level[static_cast<size_t>(place.level)];
      if (code.empty()) code = earlier;
      // 全州, 该县 before any such place is named: the region that the article is about, where it is one of
      // that level.
      const Region* main = gazetteer_.Find(pairing.main_recipient());
      const bool whole = TextOf(passage.text(), place.span).starts_with("全");
      if (code.empty() && whole && main != nullptr && main->level == place.level) code = main->code;
    }
    if (IsElsewhere(passage.text(), place.span)) continue;
    if (!HasSuffix(TextOf(passage.text(), place.span)) && !pairing.ServesProvinceOf(code)) continue;
    if (code.empty() || pairing.SideOf(code) == Side::kHelper) continue;
    const Region* region = gazetteer_.Find(code);
    if (region != nullptr) last_of_level[static_cast<size_t>(region->level)] = code;
    if (IsTownship(code))
      last_of_level[static_cast<size_t>(RegionLevel::kCounty)] = Gazetteer::CountyOf(code);
    const bool joined = !groups.empty() && groups.back().span.end <= place.span.begin &&
                        JoinsNames(TextOf(passage.text(), {groups.back().span.end, place.span.begin}));
    if (joined) {
      groups.back().codes.push_back(code);
      groups.back().span.end = place.span.end;
    } else {
      groups.push_back({place.span, {code}});
    }
  }
  return groups;
}

// 深圳援助百色2.96亿元；新建学校178所: what ； sets apart goes on from what stands before it. "" where no
// place does.
RegionCode Settings::BeforeSemicolon(const AnnotatedPassage& passage, const std::vector<Group>& groups,
                                     size_t at, const RegionCode& section, const Pairing& pairing) const {
  // 州里的研究所新建, 全市另有: a wider place speaks.
  static constexpr std::string_view kWider[] = {"州",   "市",   "省",   "盟",  "全州",
                                                "全市", "全省", "全盟", "两地"};
  const size_t own = passage.SentenceAt(at);
  if (BeginsWithAny(TextOf(passage.text(), passage.sentences[own].span), kWider)) return "";
  for (size_t i = own; i > 0; --i) {
    const Span before = passage.sentences[i - 1].span;
    if (!TextOf(passage.text(), before).ends_with("；")) break;
    if (const auto code = RecipientAmong(groups, before, section, pairing)) return *code;
  }
  return "";
}

// 香洲区女企业家协会寄来冬衣1500件: in an article on several pairs, the county that the helper named before
// the figure serves, in its sentence or in those before it that name nobody else.
RegionCode Settings::ServedByNamed(const AnnotatedPassage& passage, const std::vector<Group>& groups,
                                   size_t before, const Pairing& pairing) const {
  const auto names_recipient = [&](Span sentence) {
    return std::any_of(groups.begin(), groups.end(),
                       [&](const Group& group) { return sentence.Contains(group.span); });
  };
  const size_t own = passage.SentenceAt(before);
  for (size_t i = own + 1; i > 0; --i) {
    const Span sentence = passage.sentences[i - 1].span;
    if (i <= own && names_recipient(sentence)) break;
    std::vector<RegionCode> served;
    for (const PlaceRef& place : passage.places.places) {
      if (place.span.begin >= before) break;
      if (!sentence.Contains(place.span) || place.form != PlaceForm::kName) continue;
      const RegionCode county = pairing.OnlyServedBy(Gazetteer::CountyOf(place.code));
      const bool narrower = pairing.main_recipient().empty() || Narrows(county, pairing.main_recipient());
      if (!county.empty() && narrower) served.push_back(county);
    }
    if (!served.empty()) return CommonRecipient(served);
  }
  return "";
}

RegionCode Settings::TopicOfHeadings(const AnnotatedPassage& passage, const Pairing& pairing) const {
  for (std::optional<size_t> heading = passage.passage->heading; heading;
       heading = document_.passages[*heading].passage->heading) {
    std::vector<RegionCode> codes;
    for (const Group& group : groups_[*heading])
      codes.insert(codes.end(), group.codes.begin(), group.codes.end());
    const RegionCode code = CommonRecipient(codes);
    if (!code.empty() && !Coarser(code, pairing.main_recipient())) return code;
    const AnnotatedPassage& words = document_.passages[*heading];
    if (const RegionCode known = Abbreviated(words, words.text().size(), pairing); !known.empty())
      return known;
  }
  return "";
}

// 京蒙, 鲁渝: in an article on several provinces, the side that receives of the pair abbreviated last.
RegionCode Settings::Abbreviated(const AnnotatedPassage& passage, size_t before, const Pairing& pairing) {
  RegionCode last;
  if (!pairing.main_recipient().empty()) return last;
  for (const PlaceRef& place : passage.places.places) {
    if (place.span.begin >= before) break;
    if (place.form == PlaceForm::kAbbreviation && pairing.SideOf(place.code) == Side::kRecipient)
      last = place.code;
  }
  return last;
}

// A paragraph that speaks of one paired county alone is about it, from where it names it.
RegionCode Settings::TopicOfParagraph(const AnnotatedPassage& passage, const std::vector<Group>& groups,
                                      size_t before, const Pairing& pairing) const {
  std::set<RegionCode> counties;
  bool named_before = false;
  for (const Group& group : groups) {
    for (const RegionCode& code : group.codes) {
      const RegionCode county = Gazetteer::CountyOf(code);
      if (county == pairing.main_recipient() || Coarser(county, pairing.main_recipient())) continue;
      counties.insert(county);
    }
    named_before = named_before || group.span.end <= before;
  }
  if (counties.size() != 1 || !named_before || pairing.IsPaired(pairing.main_recipient())) return "";
  const RegionCode& county = *counties.begin();
  const bool opens = !groups.empty() && passage.SentenceAt(groups.front().span.begin) == 0;
  return pairing.IsPaired(county) || opens ? county : "";
}

FoundPlace Settings::RecipientOf(size_t passage_index, Span span) const {
  const AnnotatedPassage& passage = document_.passages[passage_index];
  const Pairing& own = pairing(passage_index);
  const std::vector<Group>& groups = groups_[passage_index];
  const RegionCode of_heading = TopicOfHeadings(passage, own);
  // A section about one county speaks of no other.
  const RegionCode section = own.IsPaired(of_heading) ? of_heading : "";
  // 番禺—赫章劳务协作站: the name itself says where.
  if (const auto code = RecipientAmong(groups, span, "", own); code && !code->empty())
    return {*code, Origin::kClause};
  // 香杉产业园（融水）: nothing but the place stands in the brackets.
  const std::string_view behind = std::string_view(passage.text()).substr(span.end);
  for (const std::string_view open : {"（", "("}) {
    const size_t inside = span.end + open.size();
    if (!behind.starts_with(open)) continue;
    for (const Group& group : groups) {
      const std::string_view after = std::string_view(passage.text()).substr(group.span.end);
      if (group.span.begin == inside && BeginsWithAny(after, {"）", ")"}))
        return {CommonRecipient(group.codes), Origin::kClause};
    }
  }
  if (const auto place = RecipientInSentence(passage, groups, span, section, own)) return *place;
  if (const RegionCode served = ServedByNamed(passage, groups, span.begin, own);
      !served.empty() && (section.empty() || Narrows(served, section)))
    return {served, Origin::kSentence};
  const RegionCode opened = OpenedTopic(passage_index, span.begin);
  if (const RegionCode before = BeforeSemicolon(passage, groups, span.begin, section, own);
      !before.empty() && !Narrows(opened.empty() ? own.main_recipient() : opened, before))
    return {before, Origin::kSentence};
  if (!section.empty() && !Narrows(opened, section)) return {section, Origin::kHeading};
  if (!opened.empty()) return {opened, Origin::kParagraph};
  if (RegionCode code = TopicOfParagraph(passage, groups, span.begin, own); !code.empty())
    return {code, Origin::kParagraph};
  if (const RegionCode code = Abbreviated(passage, span.begin, own); !code.empty())
    return {code, Origin::kParagraph};
  if (!of_heading.empty()) return {of_heading, Origin::kHeading};
  return {own.main_recipient(), own.main_recipient().empty() ? Origin::kNone : Origin::kArticle};
}

FoundPlace Settings::HelperOf(size_t passage_index, Span span, const RegionCode& recipient) const {
  const AnnotatedPassage& passage = document_.passages[passage_index];
  const Pairing& own = pairing(passage_index);
  const RegionCode of_pair = own.HelperOf(recipient);
  // A helper named before the number pays, in the run of clauses that ； sets apart too; a province only
  // where the pair is one of provinces.
  size_t index = passage.SentenceAt(span.begin);
  while (index > 0 && TextOf(passage.text(), passage.sentences[index - 1].span).ends_with("；")) --index;
  const Span run{passage.sentences[index].span.begin, span.begin};
  RegionCode named;
  for (const PlaceRef& place : passage.places.places) {
    if (place.span.begin >= span.begin) break;
    if (!run.Contains(place.span) || place.form != PlaceForm::kName || place.code.empty()) continue;
    const std::string_view after = std::string_view(passage.text()).substr(place.span.end);
    const bool own_budget =
        after.starts_with("省级") || after.starts_with("市级") || after.starts_with("财政");
    const bool only_province =
        place.code == Gazetteer::ProvinceOf(place.code) && Coarser(place.code, of_pair) && !own_budget;
    if (own.SideOf(place.code) == Side::kHelper && !only_province) named = place.code;
  }
  if (!named.empty()) return {named, Origin::kSentence};
  return {of_pair, of_pair.empty() ? Origin::kNone : Origin::kArticle};
}

}  // namespace xiezuo
