// The place that a figure's own sentence names: in its clause, in a clause before, in what stands behind.
#include <algorithm>

#include "base/words.h"
#include "resolve/setting.h"

namespace xiezuo {

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
    if (!section.empty() && !Gazetteer::Within(code, section) && !pairing.ComesUp(code, section)) continue;
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

}  // namespace xiezuo
