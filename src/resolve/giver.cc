#include "resolve/giver.h"

#include <algorithm>

#include "base/words.h"
#include "resolve/giver_person.h"

namespace xiezuo {
namespace {

constexpr std::string_view kSchemes[] = {"定点帮扶", "定点扶贫", "定点支援"};

// Firms, foundations and associations give; authorities, task forces, schools and hospitals arrange or
// receive.
bool MayGive(const OrganisationRef& organisation) {
  return organisation.kind == "firm" || organisation.kind == "foundation" ||
         organisation.kind == "association";
}

// What the giver does stands right behind its name: 捐资, 向…捐赠, 给…送来, 出资.
bool Gives(std::string_view after) {
  static constexpr std::string_view kDeeds[] = {"捐", "赠", "出资", "募", "无偿", "认捐", "资助"},
                                    kTowards[] = {"向", "给", "为", "帮"},
                                    kDeedsBehind[] = {"捐", "赠", "送来", "送去"};
  constexpr size_t kReach = 36;  // bytes
  const auto starts = [&](std::string_view word) { return after.starts_with(word); };
  if (std::any_of(std::begin(kDeeds), std::end(kDeeds), starts)) return true;
  if (std::none_of(std::begin(kTowards), std::end(kTowards), starts)) return false;
  const std::string_view deed = after.substr(0, kReach);
  return HoldsAny(deed, kDeedsBehind);
}

// 向某公司, 引来的一家食品公司, 成立开发公司.
bool IsUnnamedOrReceives(std::string_view before) {
  static constexpr std::string_view kBefore[] = {"向",   "给",   "为",   "对",   "家",  "个",
                                                 "成立", "组建", "设立", "注册", "把",  "建成",
                                                 "建起", "兴建", "新建", "办起", "扩建"};
  return EndsWithAny(before, kBefore);
}

// Which of the figures that 分别 shares out, counted from 0, stands at `number`; nothing where none are.
std::optional<size_t> ShareOf(const AnnotatedPassage& passage, size_t begin, Span number) {
  if (begin >= number.begin) return std::nullopt;
  const size_t word = TextOf(passage.text(), {begin, number.begin}).find("分别");
  if (word == std::string_view::npos) return std::nullopt;
  size_t share = 0;
  for (const Quantity& quantity : passage.quantities) {
    if (quantity.span.begin >= number.begin) break;
    share += quantity.span.begin >= begin + word && quantity.form == QuantityForm::kMoney;
  }
  return share;
}

// The last group of givers of the sentence before the number: A和B are one group. With `told`, only those of
// whom the text says that they give.
std::vector<const OrganisationRef*> GiversIn(const AnnotatedPassage& passage, Span sentence, size_t before,
                                             bool told) {
  std::vector<const OrganisationRef*> givers;
  for (const OrganisationRef& organisation : passage.places.organisations) {
    if (organisation.span.end > before) break;
    if (!sentence.Contains(organisation.span)) continue;
    const std::string_view after = std::string_view(passage.text()).substr(organisation.span.end);
    const bool gives = Gives(after) || (!told && MayGive(organisation));
    if (!gives || IsUnnamedOrReceives(TextOf(passage.text(), {sentence.begin, organisation.span.begin})))
      continue;
    const bool joined =
        !givers.empty() &&
        JoinsNames(TextOf(passage.text(), {givers.back()->span.end, organisation.span.begin}));
    if (!joined) givers.clear();
    givers.push_back(&organisation);
  }
  return givers;
}

// 吃住行28万元由区慈善会出, 花费158万元，全由红十字会承担: the giver behind the figure.
std::optional<Span> GiverBehind(const AnnotatedPassage& passage, Span sentence, Span number) {
  constexpr size_t kReach = 24;  // bytes between the figure and 由
  static constexpr std::string_view kBears[] = {"出",   "承担", "捐",     "资助", "负担", "提供",
                                                "买单", "掏",   "自己掏", "自筹", "投入"};
  for (const OrganisationRef& organisation : passage.places.organisations) {
    if (organisation.span.begin < number.end || !sentence.Contains(organisation.span)) continue;
    const std::string_view between = TextOf(passage.text(), {number.end, organisation.span.begin});
    const std::string_view after = std::string_view(passage.text()).substr(organisation.span.end);
    const bool bears = BeginsWithAny(after, kBears);
    if (between.size() <= kReach && between.ends_with("由") && bears) return organisation.span;
    break;
  }
  return std::nullopt;
}

// 樟罗社区捐给齐心村10万元, 其中蓝鲸电器为小学捐赠空调120台，价值42万元: a short name between the beginning
// of a clause and what it does, which ends as names of firms and bodies do.
std::optional<Span> SubjectWhoGives(const AnnotatedPassage& passage, Span number, const GiverWords& words) {
  static constexpr std::string_view kLeadIns[] = {"其中", "单是", "光是", "仅", "另有", "还有", "而", "当天"};
  static constexpr std::string_view kEnds[] = {"捐", "为", "向",   "给",   "也",
                                               "还", "又", "先后", "一次", "就"};
  constexpr size_t kHan = 3, kShortest = 3 * kHan, kLongest = 10 * kHan;
  const Sentence& sentence = passage.sentences[passage.SentenceAt(number.begin)];
  const size_t own = AnnotatedPassage::ClauseAt(sentence, number.begin);
  const std::string_view text = passage.text();
  for (size_t back = 0; back <= std::min<size_t>(own, 1); ++back) {
    Span subject = sentence.clauses[own - back];
    subject.end = std::min(subject.end, number.begin);
    for (const std::string_view lead_in : kLeadIns) {
      if (TextOf(text, subject).starts_with(lead_in)) subject.begin += lead_in.size();
    }
    const std::string_view clause = TextOf(text, subject);
    if (clause.find("捐") == std::string_view::npos) continue;
    size_t end = std::string_view::npos;
    for (const std::string_view word : kEnds) end = std::min(end, clause.find(word));
    subject.end = subject.begin + end;
    const std::string_view name = TextOf(text, subject);
    const bool plain = name.size() >= kShortest && name.size() <= kLongest && !words.nobodies.LiesIn(name) &&
                       words.tails.LongestBefore(name, name.size()) &&
                       std::all_of(name.begin(), name.end(), [](char c) { return c & 0x80; }) &&
                       !HoldsAny(name, {"，", "、", "“", "”", "（", "）", "："});
    const bool counted = std::any_of(passage.quantities.begin(), passage.quantities.end(),
                                     [&](const Quantity& q) { return q.span.Overlaps(subject); });
    const bool region = std::any_of(
        passage.places.places.begin(), passage.places.places.end(),
        [&](const PlaceRef& place) { return subject.Contains(place.span) && place.span.end == subject.end; });
    if (plain && !counted && !region) return subject;
  }
  return std::nullopt;
}

// 送来抗旱水泵40台，折价: what stands between a region and the worth of what it sent.
bool SendsGoods(std::string_view between) {
  static constexpr std::string_view kSends[] = {"捐", "赠", "送来", "送去", "急送", "寄来", "凑"};
  return HoldsAny(between, kSends);
}

// 社会各界捐款, 动员社会力量: givers without a name.
bool NamesNobody(std::string_view sentence) {
  static constexpr std::string_view kCrowds[] = {"各界", "社会力量", "社会帮扶", "爱心", "企业", "商会",
                                                 "个人", "干部",     "群众",     "市民", "居民", "社会",
                                                 "一家", "基金会",   "款物",     "捐物"};
  return HoldsAny(sentence, kCrowds);
}

// 县里还拿出, 我乡又挤出: a county, banner, town of the text's own side, which the other side's cities and
// districts are not.
bool FromOwnPurse(const AnnotatedPassage& passage, Span clause, Span number) {
  static constexpr std::string_view kOwn[] = {"县", "旗", "乡", "镇", "我县", "我旗", "我乡", "我镇"};
  static constexpr std::string_view kPays[] = {"拿出", "挤出", "列支", "配套", "补上",
                                               "补了", "安排", "出资", "出了", "掏"};
  for (const PlaceRef& place : passage.places.places) {
    if (place.span.begin >= number.begin) break;
    if (!clause.Contains(place.span) || place.form != PlaceForm::kDeictic) continue;
    const std::string_view word = TextOf(passage.text(), place.span);
    const std::string_view after = TextOf(passage.text(), {place.span.end, number.begin});
    static constexpr std::string_view kCities[] = {"我市", "我州", "我区", "本市", "本州", "本区"};
    const bool own = BeginsWithAny(word, kOwn) ||
                     (BeginsWithAny(word, kCities) && after.find("配套") != std::string_view::npos);
    const bool pays = HoldsAny(after, kPays);
    if (own && pays && after.find("给") == after.npos) return true;
  }
  return false;
}

}  // namespace

Span GiverOf(const AnnotatedPassage& passage, Span span, const GiverWords& words) {
  constexpr size_t kSentencesBack = 2;
  const size_t own = passage.SentenceAt(span.begin);
  const Span sentence = passage.sentences[own].span;
  if (const auto giver = GiverBehind(passage, sentence, span)) return *giver;
  if (const auto person = PersonWhoGives(passage, sentence, span, words)) return *person;
  if (const auto person = PersonAddressed(passage, sentence, span, words)) return *person;
  std::vector<const OrganisationRef*> givers = GiversIn(passage, sentence, span.begin, false);
  if (givers.empty()) {
    if (const auto subject = SubjectWhoGives(passage, span, words)) return *subject;
  }
  if (givers.empty() && NamesNobody(TextOf(passage.text(), sentence))) return {};
  for (size_t back = 1; givers.empty() && back <= std::min(own, kSentencesBack); ++back)
    givers = GiversIn(passage, passage.sentences[own - back].span, span.begin, true);
  if (givers.empty()) return {};
  if (const auto share = ShareOf(passage, givers.back()->span.end, span); share && *share < givers.size())
    return givers[*share]->span;
  return {givers.front()->span.begin, givers.back()->span.end};
}

RegionCode BearingRegion(const AnnotatedPassage& passage, Span span) {
  constexpr size_t kReach = 30;  // bytes between the figure and 由
  static constexpr std::string_view kBears[] = {"财政", "出资", "出钱", "出。", "出，",      "出；",
                                                "承担", "列支", "支付", "负担", "的协作资金"};
  const Span sentence = passage.sentences[passage.SentenceAt(span.begin)].span;
  for (const PlaceRef& place : passage.places.places) {
    if (place.span.begin < span.end || !sentence.Contains(place.span)) continue;
    const std::string_view between = TextOf(passage.text(), {span.end, place.span.begin});
    const std::string_view after = TextOf(passage.text(), {place.span.end, sentence.end});
    const bool figure =
        std::any_of(passage.quantities.begin(), passage.quantities.end(), [&](const Quantity& q) {
          return q.form <= QuantityForm::kBare && Span{span.end, place.span.begin}.Contains(q.span);
        });
    if (between.size() > kReach || figure) break;
    if (between.ends_with("由") && BeginsWithAny(after, kBears) && place.form == PlaceForm::kName)
      return place.code;
    break;
  }
  return "";
}

RegionCode GivingRegion(const AnnotatedPassage& passage, Span span, const Pairing& pairing) {
  const Span sentence = passage.sentences[passage.SentenceAt(span.begin)].span;
  RegionCode giver;
  for (const PlaceRef& place : passage.places.places) {
    if (place.span.begin >= span.begin) break;
    if (!sentence.Contains(place.span) || place.form != PlaceForm::kName || place.code.empty()) continue;
    if (pairing.SideOf(place.code) != Side::kHelper) continue;
    const std::string_view after = TextOf(passage.text(), {place.span.end, span.begin});
    if (Gives(after) || (SendsGoods(after) && !NamesNobody(after))) giver = place.code;
  }
  return giver;
}

OwnLevel LevelOfPayer(const AnnotatedPassage& passage, Span span) {
  const Sentence& sentence = passage.sentences[passage.SentenceAt(span.begin)];
  const Span clause = sentence.clauses[AnnotatedPassage::ClauseAt(sentence, span.begin)];
  if (FromOwnPurse(passage, clause, span)) return OwnLevel::kRecipient;
  size_t from = clause.begin;
  for (const Quantity& quantity : passage.quantities) {
    if (quantity.span.end > span.begin) break;
    if (quantity.form <= QuantityForm::kBare) from = std::max(from, quantity.span.end);
  }
  const std::string_view words = TextOf(passage.text(), {from, span.begin});
  const auto has = [&](std::initializer_list<std::string_view> any) { return HoldsAny(words, any); };
  // 市、区两级 give together; 市级盘子之外 is another's.
  if (has({"两级", "三级", "各级", "之外", "以外"})) return OwnLevel::kUnsaid;
  if (has({"中央"})) return OwnLevel::kCentre;
  if (has({"自治区"})) return OwnLevel::kRecipientProvince;
  if (has({"省级", "省财政", "省里", "省本级"})) return OwnLevel::kProvince;
  if (has({"市级", "市本级"})) return OwnLevel::kPrefecture;
  if (has({"区级", "区本级"})) return OwnLevel::kCounty;
  return OwnLevel::kUnsaid;
}

std::vector<RegionCode> SponsoredRegions(const AnnotatedDocument& document) {
  constexpr size_t kReach = 12;  // bytes of 甘肃省 or 的 between
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.segment != 0) continue;
    for (const std::string_view scheme : kSchemes) {
      const size_t at = passage.text().find(scheme);
      if (at == std::string::npos) continue;
      std::vector<RegionCode> regions;
      size_t end = at + scheme.size();
      for (const PlaceRef& place : passage.places.places) {
        if (place.span.begin < end || place.form != PlaceForm::kName || place.code.empty()) continue;
        const std::string_view between = TextOf(passage.text(), {end, place.span.begin});
        const bool joined = regions.empty() ? between.size() <= kReach : JoinsNames(between);
        if (!joined) break;
        regions.push_back(place.code), end = place.span.end;
      }
      if (!regions.empty()) return regions;
    }
  }
  return {};
}

// 某集团定点帮扶某县: the organisation right before the words, or a name that begins with 中国 or 国家; else
// the firm that the article names first.
std::string SponsorOf(const AnnotatedDocument& document, bool paired) {
  static constexpr std::string_view kNational[] = {"中国", "国家", "中央", "中华"};
  constexpr size_t kLongestName = 30;  // bytes
  bool sponsored = false;
  std::string first_firm;
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.segment != 0) continue;
    for (const OrganisationRef& organisation : passage.places.organisations) {
      if (first_firm.empty() && MayGive(organisation)) first_firm = organisation.name;
    }
    for (const std::string_view scheme : kSchemes) {
      const size_t at = passage.text().find(scheme);
      if (at == std::string::npos) continue;
      sponsored = true;
      for (const OrganisationRef& organisation : passage.places.organisations) {
        if (organisation.span.end == at) return organisation.name;
      }
      const size_t from = at > kLongestName ? at - kLongestName : 0;
      const std::string_view before = TextOf(passage.text(), {from, at});
      for (const std::string_view national : kNational) {
        const size_t begin = before.rfind(national);
        if (begin == std::string_view::npos || before.size() - begin <= national.size()) continue;
        const std::string_view name = before.substr(begin);
        const bool plain =
            name.find("，") == std::string_view::npos && name.find("。") == std::string_view::npos &&
            name.find("的") == std::string_view::npos && name.find("：") == std::string_view::npos;
        if (plain) return std::string(name);
      }
    }
  }
  return sponsored && !paired ? first_firm : "";
}

}  // namespace xiezuo
