#include "resolve/setting.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "base/words.h"
#include "resolve/giver.h"

namespace xiezuo {
namespace {

// A province does not override a finer topic.
bool Coarser(const RegionCode& code, const RegionCode& topic) {
  return code != topic && code == Gazetteer::ProvinceOf(code) && Gazetteer::Within(topic, code);
}

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
      if (!counties || pairing.main_recipient().empty() || pairing.IsPaired(pairing.main_recipient()))
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

// The groups of `within` that may receive, as one region: "" where they lie in several provinces, nothing
// where none is named.
std::optional<RegionCode> Settings::RecipientAmong(const std::vector<Group>& groups, Span within,
                                                   const RegionCode& section, const Pairing& pairing) const {
  std::vector<RegionCode> codes;
  for (const Group& group : groups) {
    if (group.span.begin >= within.end) break;
    if (!within.Contains(group.span)) continue;
    const RegionCode code = CommonRecipient(group.codes);
    if (!code.empty() && Coarser(code, pairing.main_recipient())) continue;
    if (!section.empty() && !Gazetteer::Within(code, section)) continue;
    codes.insert(codes.end(), group.codes.begin(), group.codes.end());
  }
  if (codes.empty()) return std::nullopt;
  return CommonRecipient(codes);
}

// 1.17亿元归融安, 200万元，定向用于礼县教育: the place that the words behind the figure give it to.
std::optional<RegionCode> Settings::GoesTo(const AnnotatedPassage& passage, const std::vector<Group>& groups,
                                           Span behind, const RegionCode& section,
                                           const Pairing& pairing) const {
  constexpr size_t kReach = 24;  // bytes
  static constexpr std::string_view kGives[] = {"归",   "给",   "给了", "拨给", "分给", "投向",
                                                "投到", "用于", "用在", "交给", "投给"};
  for (const Group& group : groups) {
    if (group.span.begin < behind.begin) continue;
    if (group.span.begin > behind.begin + kReach || !behind.Contains(group.span)) break;
    const std::string_view between = TextOf(passage.text(), {behind.begin, group.span.begin});
    const bool of_another =
        std::any_of(passage.quantities.begin(), passage.quantities.end(), [&](const Quantity& q) {
          return q.form == QuantityForm::kMoney && Span{behind.begin, group.span.begin}.Contains(q.span);
        });
    if (of_another) return std::nullopt;  // 融水1.98亿元，其余1.17亿元归融安
    const bool gives = EndsWithAny(between, kGives);
    const Sentence& sentence = passage.sentences[passage.SentenceAt(group.span.begin)];
    const Span rest{group.span.end,
                    sentence.clauses[AnnotatedPassage::ClauseAt(sentence, group.span.begin)].end};
    const bool another = std::any_of(
        passage.quantities.begin(), passage.quantities.end(),
        [&](const Quantity& q) { return q.form == QuantityForm::kMoney && rest.Contains(q.span); });
    if (another) return std::nullopt;  // 给长汀的有2.79亿元，给上杭的有0.565亿元
    return gives ? RecipientAmong(groups, group.span, section, pairing) : std::nullopt;
  }
  return std::nullopt;
}

// 都安5.12亿元，大化3.91亿元，援建卫生室78间: places that stand right before a share of money speak for that
// share alone.
std::vector<Settings::Group> Settings::WithoutShares(const AnnotatedPassage& passage,
                                                     const std::vector<Group>& groups, Span range) {
  constexpr size_t kReach = 9;  // bytes of 分得 between the place and its share
  std::vector<Group> whole, shares;
  for (const Group& group : groups) {
    if (!range.Contains(group.span)) continue;
    const auto share = std::lower_bound(passage.quantities.begin(), passage.quantities.end(), group.span.end,
                                        [](const Quantity& q, size_t at) { return q.span.begin < at; });
    const bool of_share = share != passage.quantities.end() && share->form == QuantityForm::kMoney &&
                          share->span.begin <= group.span.end + kReach;
    (of_share ? shares : whole).push_back(group);
  }
  return shares.size() >= 2 ? whole : groups;
}

// 乌兰察布、赤峰两市的资金分别为7.82亿元和6.46亿元: of as many figures of one unit as places, each has its
// own.
std::optional<RegionCode> Settings::ShareOfPlaces(const AnnotatedPassage& passage,
                                                  const std::vector<Group>& groups, Span span) {
  const Span sentence = passage.sentences[passage.SentenceAt(span.begin)].span;
  const size_t word = TextOf(passage.text(), {sentence.begin, span.begin}).rfind("分别");
  if (word == std::string_view::npos) return std::nullopt;
  const Group* listed = nullptr;
  for (const Group& group : groups) {
    if (group.span.end <= sentence.begin + word && sentence.Contains(group.span) && group.codes.size() > 1)
      listed = &group;
  }
  if (listed == nullptr) return std::nullopt;
  std::vector<Span> run;  // figures of this one's unit
  const auto self = std::find_if(passage.quantities.begin(), passage.quantities.end(),
                                 [&](const Quantity& q) { return q.span == span; });
  for (const Quantity& q : passage.quantities) {
    if (q.span.begin >= sentence.begin + word && sentence.Contains(q.span) &&
        self != passage.quantities.end() && q.unit == self->unit && q.form == self->form)
      run.push_back(q.span);
  }
  if (run.size() != listed->codes.size()) return std::nullopt;
  for (size_t i = 0; i < run.size(); ++i) {
    if (run[i] == span) return Gazetteer::CountyOf(listed->codes[i]);
  }
  return std::nullopt;
}

// 大化4.15亿元、都安4.21亿元: in its own clause the place between the figure before and this one; else all of
// the clause's; else all of the nearest clause before that names any.
std::optional<FoundPlace> Settings::RecipientInSentence(const AnnotatedPassage& passage,
                                                        const std::vector<Group>& groups, Span span,
                                                        const RegionCode& section,
                                                        const Pairing& pairing) const {
  const Sentence& sentence = passage.sentences[passage.SentenceAt(span.begin)];
  const size_t own = AnnotatedPassage::ClauseAt(sentence, span.begin);
  const Span clause = sentence.clauses[own];
  if (const auto code = ShareOfPlaces(passage, groups, span)) return FoundPlace{*code, Origin::kClause};
  if (const auto code = GoesTo(passage, groups, {span.end, sentence.span.end}, section, pairing))
    return FoundPlace{*code, Origin::kClause};
  size_t figure_before = clause.begin;
  for (const Quantity& quantity : passage.quantities) {
    if (quantity.span.end > span.begin) break;
    if (quantity.form <= QuantityForm::kBare) figure_before = std::max(figure_before, quantity.span.end);
  }
  for (const size_t from : {figure_before, clause.begin}) {
    if (const auto code = RecipientAmong(groups, {from, span.begin}, section, pairing))
      return FoundPlace{*code, Origin::kClause};
  }
  const std::vector<Group> whole = WithoutShares(passage, groups, {sentence.span.begin, span.begin});
  for (size_t i = own; i > 0; --i) {
    if (const auto code = RecipientAmong(whole, sentence.clauses[i - 1], section, pairing))
      return FoundPlace{*code, Origin::kSentence};
  }
  if (const auto code = RecipientAmong(groups, {span.end, clause.end}, section, pairing))
    return FoundPlace{*code, Origin::kClause};
  // 出资45万元，在安龙县援建小学; 课桌250张，折合46万元，摆进了翁牛特旗的小学: a clause behind it that says
  // where it went.
  static constexpr std::string_view kWhere[] = {"在",   "合建", "援建", "共建", "建成", "建起", "新建",
                                                "摆进", "送到", "送进", "装进", "运到", "运进", "分给",
                                                "捐给", "发给", "投向", "投到", "送给"};
  for (size_t i = own + 1; i < sentence.clauses.size(); ++i) {
    const std::string_view words = TextOf(passage.text(), sentence.clauses[i]);
    if (words.starts_with("其中")) break;
    if (!BeginsWithAny(words, kWhere)) continue;
    if (const auto code = RecipientAmong(groups, sentence.clauses[i], section, pairing))
      return FoundPlace{*code, Origin::kSentence};
  }
  return std::nullopt;
}

// 深圳援助百色2.96亿元；新建学校178所: what ； sets apart goes on from what stands before it. "" where no
// place does.
RegionCode Settings::BeforeSemicolon(const AnnotatedPassage& passage, const std::vector<Group>& groups,
                                     size_t at, const RegionCode& section, const Pairing& pairing) const {
  for (size_t i = passage.SentenceAt(at); i > 0; --i) {
    const Span before = passage.sentences[i - 1].span;
    if (!TextOf(passage.text(), before).ends_with("；")) break;
    if (const auto code = RecipientAmong(groups, before, section, pairing)) return *code;
  }
  return "";
}

// 香洲区女企业家协会寄来冬衣1500件: in an article on several pairs, the county that the helper named before
// the figure in its sentence serves.
RegionCode Settings::ServedByNamed(const AnnotatedPassage& passage, size_t before,
                                   const Pairing& pairing) const {
  const Span sentence = passage.sentences[passage.SentenceAt(before)].span;
  RegionCode served;
  for (const PlaceRef& place : passage.places.places) {
    if (place.span.begin >= before) break;
    if (!sentence.Contains(place.span) || place.form != PlaceForm::kName) continue;
    const RegionCode county = pairing.OnlyServedBy(Gazetteer::CountyOf(place.code));
    if (!county.empty() && (pairing.main_recipient().empty() || Narrows(county, pairing.main_recipient())))
      served = county;
  }
  return served;
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
  if (const auto place = RecipientInSentence(passage, groups, span, section, own)) return *place;
  if (const RegionCode served = ServedByNamed(passage, span.begin, own);
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
