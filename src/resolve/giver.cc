#include "resolve/giver.h"

#include <algorithm>

namespace xiezuo {
namespace {

// Firms, foundations and associations give; authorities, task forces, schools and hospitals arrange or
// receive.
bool MayGive(const OrganisationRef& organisation) {
  return organisation.kind == "firm" || organisation.kind == "foundation" ||
         organisation.kind == "association";
}

// What the giver does stands right behind its name: 捐资, 向…捐赠, 给…送来, 出资.
bool Gives(std::string_view after) {
  static constexpr std::string_view kDeeds[] = {"捐", "赠", "出资", "募"},
                                    kTowards[] = {"向", "给", "为", "帮"},
                                    kDeedsBehind[] = {"捐", "赠", "送来", "送去"};
  constexpr size_t kReach = 36;  // bytes
  const auto starts = [&](std::string_view word) { return after.starts_with(word); };
  if (std::any_of(std::begin(kDeeds), std::end(kDeeds), starts)) return true;
  if (std::none_of(std::begin(kTowards), std::end(kTowards), starts)) return false;
  const std::string_view deed = after.substr(0, kReach);
  return std::any_of(std::begin(kDeedsBehind), std::end(kDeedsBehind),
                     [&](std::string_view word) { return deed.find(word) != std::string_view::npos; });
}

// 向某公司, 引来的一家食品公司, 成立开发公司.
bool IsUnnamedOrReceives(std::string_view before) {
  static constexpr std::string_view kBefore[] = {"向", "给",   "为",   "对",   "家",
                                                 "个", "成立", "组建", "设立", "注册"};
  return std::any_of(std::begin(kBefore), std::end(kBefore),
                     [&](std::string_view word) { return before.ends_with(word); });
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

// 社会各界捐款, 动员社会力量: givers without a name.
bool NamesNobody(std::string_view sentence) {
  static constexpr std::string_view kCrowds[] = {"各界", "社会力量", "社会帮扶", "爱心", "企业", "商会",
                                                 "个人", "干部",     "群众",     "市民", "居民"};
  return std::any_of(std::begin(kCrowds), std::end(kCrowds),
                     [&](std::string_view crowd) { return sentence.find(crowd) != std::string_view::npos; });
}

}  // namespace

std::string GiverOf(const AnnotatedPassage& passage, Span span) {
  constexpr size_t kSentencesBack = 2;
  const size_t own = passage.SentenceAt(span.begin);
  std::vector<const OrganisationRef*> givers =
      GiversIn(passage, passage.sentences[own].span, span.begin, false);
  if (givers.empty() && NamesNobody(TextOf(passage.text(), passage.sentences[own].span))) return {};
  for (size_t back = 1; givers.empty() && back <= std::min(own, kSentencesBack); ++back)
    givers = GiversIn(passage, passage.sentences[own - back].span, span.begin, true);
  if (givers.empty()) return {};
  if (const auto share = ShareOf(passage, givers.back()->span.end, span); share && *share < givers.size())
    return givers[*share]->name;
  return std::string(TextOf(passage.text(), {givers.front()->span.begin, givers.back()->span.end}));
}

RegionCode GivingRegion(const AnnotatedPassage& passage, Span span, const Pairing& pairing) {
  const Sentence& sentence = passage.sentences[passage.SentenceAt(span.begin)];
  const Span clause = sentence.clauses[AnnotatedPassage::ClauseAt(sentence, span.begin)];
  RegionCode giver;
  for (const PlaceRef& place : passage.places.places) {
    if (place.span.begin >= span.begin) break;
    if (!clause.Contains(place.span) || place.form != PlaceForm::kName || place.code.empty()) continue;
    if (pairing.SideOf(place.code) != Side::kHelper) continue;
    if (Gives(std::string_view(passage.text()).substr(place.span.end))) giver = place.code;
  }
  return giver;
}

// 某集团定点帮扶某县: the organisation right before the words, or a name that begins with 中国 or 国家; else
// the firm that the article names first.
std::string SponsorOf(const AnnotatedDocument& document, bool paired) {
  static constexpr std::string_view kSchemes[] = {"定点帮扶", "定点扶贫", "定点支援"};
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
