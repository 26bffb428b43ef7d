// The topics that sentences open: 先说思南。 在那坡，…: from there on the text is about that region.
#include <algorithm>
#include <set>

#include "base/words.h"
#include "resolve/setting.h"

namespace xiezuo {
namespace {

// 【看成效】, ●教育, 二、: a new item of an account.
bool StartsItem(std::string_view text) {
  static constexpr std::string_view kMarks[] = {"【",   "●",      "■",      "◆",      "▲",
                                                "一、", "二、",   "三、",   "四、",   "五、",
                                                "六、", "（一）", "（二）", "（三）", "（四）"};
  return BeginsWithAny(text, kMarks);
}

// 赴粤务工, 在黔, 来川: one side, of which somebody goes there or comes.
bool GoesThere(std::string_view text, Span abbreviation) {
  return EndsWithAny(text.substr(0, abbreviation.begin), {"赴", "在", "来", "入", "到", "去", "驻"});
}

// Where the text speaks of the pair as a whole again (两地, 粤黔, 统计显示), last first.
std::vector<size_t> WholeNamedAt(const AnnotatedPassage& passage) {
  static constexpr std::string_view kSums[] = {"统计显示", "据统计", "总账", "统算", "全州", "全市", "全盟"};
  std::vector<size_t> found;
  for (const PlaceRef& place : passage.places.places) {
    const bool pair = place.form == PlaceForm::kAbbreviation && !GoesThere(passage.text(), place.span);
    if (place.form == PlaceForm::kBoth || pair) found.push_back(place.span.begin);
  }
  for (const std::string_view sum : kSums) {
    for (size_t at = passage.text().find(sum); at != std::string::npos; at = passage.text().find(sum, at + 1))
      found.push_back(at);
  }
  std::sort(found.rbegin(), found.rend());
  return found;
}

}  // namespace

// A sentence that begins with one paired region, bare or after a word that leads to it, opens it as the
// topic; it stays open until another region is named, and over paragraphs of the same section that name none.
void Settings::FindOpeners() {
  constexpr size_t kLeadIn = 18,
                   kLongLeadIn = 48;  // bytes; the longer for a region outside the article's own
  openers_.resize(groups_.size());
  carried_.resize(groups_.size());
  RegionCode open;
  std::optional<size_t> heading;
  for (size_t p = 0; p < groups_.size(); ++p) {
    const AnnotatedPassage& passage = document_.passages[p];
    if (passage.passage->kind != PassageKind::kParagraph || passage.passage->repeats) continue;
    if (passage.passage->heading != heading) open.clear(), heading = passage.passage->heading;
    if (StartsItem(passage.text())) open.clear();
    carried_[p] = open;
    bool leads = !open.empty();
    const Pairing& own = pairing(p);
    std::vector<size_t> whole = WholeNamedAt(passage);
    const auto close_before = [&](size_t at) {
      while (!whole.empty() && whole.back() <= at) {
        if (!open.empty()) openers_[p].push_back({whole.back(), ""});
        open.clear(), leads = false;
        whole.pop_back();
      }
    };
    for (const Group& group : groups_[p]) {
      close_before(group.span.begin);
      const Sentence& sentence = passage.sentences[passage.SentenceAt(group.span.begin)];
      const RegionCode region = CommonRecipient(group.codes);
      const bool strays = own.main_recipient().empty() || (!Gazetteer::Within(region, own.main_recipient()) &&
                                                           !Gazetteer::Within(own.main_recipient(), region));
      const bool opens = group.span.begin - sentence.span.begin <= (strays ? kLongLeadIn : kLeadIn) &&
                         group.codes.size() == 1 && !region.empty() &&
                         (strays || own.IsPaired(region) || Narrows(region, own.main_recipient()));
      const bool same = !open.empty() && region == open;
      open = opens || same ? region : "";
      openers_[p].push_back({group.span.begin, open, !open.empty() && !strays && !own.IsPaired(open)});
      if (same) continue;
      // Only a sentence that does nothing but lead to it (先说思南。 在那坡，) opens it for the paragraphs to
      // come; in an article on many pairs every one does.
      static constexpr std::string_view kPauses[] = {"。", "，", "：", "那边", "这边", "则"};
      const std::string_view after = std::string_view(passage.text()).substr(group.span.end);
      leads = opens && (strays || own.IsPaired(region)) &&
              (own.main_recipient().empty() || BeginsWithAny(after, kPauses));
    }
    close_before(passage.text().size());
    if (!CloseLists(p)) leads = false;
    if (!leads) open.clear();
  }
}

// 都安的牛场投产；大化的小学获得1500万元。: what ； lists side by side is no topic after its full stop. False
// where the paragraph ends with such a list.
bool Settings::CloseLists(size_t p) {
  const AnnotatedPassage& passage = document_.passages[p];
  std::vector<Opener>& openers = openers_[p];
  size_t begin = 0;
  bool open = true;
  for (const Sentence& sentence : passage.sentences) {
    if (TextOf(passage.text(), sentence.span).ends_with("；")) continue;
    std::set<RegionCode> listed;
    for (const Opener& opener : openers) {
      if (opener.at >= begin && opener.at < sentence.span.end && !opener.region.empty())
        listed.insert(opener.region);
    }
    const bool side_by_side =
        listed.size() > 1 && TextOf(passage.text(), {begin, sentence.span.begin}).ends_with("；");
    if (!listed.empty()) open = !side_by_side;
    const auto after = std::find_if(openers.begin(), openers.end(),
                                    [&](const Opener& opener) { return opener.at >= sentence.span.end; });
    if (side_by_side) openers.insert(after, {sentence.span.end, "", false});
    begin = sentence.span.end;
  }
  return open;
}

RegionCode Settings::OpenedTopic(size_t passage, size_t before) const {
  RegionCode topic = carried_[passage];
  for (const Opener& opener : openers_[passage]) {
    if (opener.at >= before) break;
    const bool ended =
        opener.narrow &&
        TextOf(document_.passages[passage].text(), {opener.at, before}).find("；") != std::string_view::npos;
    topic = ended ? RegionCode() : opener.region;
  }
  return topic;
}

}  // namespace xiezuo
