#include "extract/project.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"
#include "base/words.h"
#include "extract/mention.h"
#include "extract/project_name.h"
#include "rules/project_words.h"

namespace xiezuo {
namespace {

// What speaks for an undertaking and what against it, and how much. The weights were fitted to labelled
// articles and rounded.
enum Sign : size_t {
  kHeadNoun,   // what the noun that ends the name says by itself
  kLength,     // long names are particular
  kObject,     // no head noun, but a building verb before and a count behind
  kListed,     // …等项目
  kVerb,       // a building verb before it
  kCompleted,  // 投用, 封顶 behind it
  kMoneyInClause,
  kMoneyPreviousClause,
  kMoneyTouching,  // 资金200万元 right beside it: money of its own kind
  kFundedWork,     // work and money together
  kPassive,        // X由…建成
  kQuoted,
  kCountBefore,  // 三个…: a kind of thing
  kCountBehind,
  kProjectsCounted,  // 项目39个
  kOneBefore,        // 一座
  kOfBefore,         // 援建的X, 双河村的X
  kAndSoOn,          // X等
  kOpensClause,
  kHeading,
  kShort,
  kGeneric,     // 产业帮扶项目
  kPlain,       // the head noun alone
  kOwned,       // 双河镇幼儿园
  kCostBehind,  // 黎明村扶贫车间，410万元; 产业园用了1800万元
  kOfTown,      // 双河镇, 龙凤村 before or in it: a town or village is named
  kActs,        // 医院派出: it does something itself
  kReceives,    // 给中心小学换上课桌, 在广场开张: it is given something, or things happen in it
  kPartOfProject,  // …项目，新建厂房, with no money between: what the project consists of
  kSigns
};
constexpr std::array<double, kSigns> kWeights = [] {
  std::array<double, kSigns> weights{};
  weights[kHeadNoun] = 2.6;
  weights[kLength] = 1.1;
  weights[kObject] = -0.6;
  weights[kListed] = 2.6;
  weights[kVerb] = 0.5;
  weights[kCompleted] = 0.8;
  weights[kMoneyInClause] = 0.6;
  weights[kMoneyPreviousClause] = 0.1;
  weights[kMoneyTouching] = -0.1;
  weights[kFundedWork] = 0.8;
  weights[kPassive] = 0.3;
  weights[kQuoted] = 0.4;
  weights[kCountBefore] = -0.5;
  weights[kCountBehind] = -0.1;
  weights[kProjectsCounted] = -1.3;
  weights[kOneBefore] = 0.5;
  weights[kOfBefore] = 1.0;
  weights[kAndSoOn] = 0.1;
  weights[kOpensClause] = -0.5;
  weights[kHeading] = -0.3;
  weights[kShort] = -0.7;
  weights[kGeneric] = -1.8;
  weights[kPlain] = 0.1;
  weights[kOwned] = 0.7;
  weights[kCostBehind] = 0.7;
  weights[kOfTown] = 0.7;
  weights[kActs] = -0.3;
  weights[kReceives] = -1.3;
  weights[kPartOfProject] = -0.4;
  return weights;
}();
constexpr double kThreshold = 3.2;  // where most are found at the least cost
constexpr double kEven = 3.57;      // as likely an undertaking as not
constexpr size_t kVerbReach = 8;    // code points between a verb and the name that is its object
constexpr size_t kEndReach = 12;    // between the name and a word for its completion
constexpr size_t kFullLength = 10;
constexpr size_t kShortLength = 3;

using Signs = std::array<double, kSigns>;

struct Candidate {
  ProjectName name;
  Signs signs{};
};

class ProjectJudge {
 public:
  ProjectJudge(const AnnotatedPassage& passage, const ProjectWords& words)
      : passage_(passage), text_(passage.text()), words_(words) {
    for (const Quantity& quantity : passage.quantities) {
      if (quantity.form == QuantityForm::kMoney) money_.push_back(quantity.span.begin);
    }
  }

  std::vector<Candidate> Run() const {
    std::vector<Candidate> candidates;
    for (ProjectName& name : FindProjectNames(passage_, words_)) {
      if (words_.generic.Has(TextOf(text_, name.span)) || IsOfFirm(name.span) || Buys(name.span) ||
          IsOfModel(name.span))
        continue;
      Candidate candidate{std::move(name), {}};
      Weigh(candidate);
      candidates.push_back(std::move(candidate));
    }
    ShareInLists(candidates);
    MarkParts(candidates);
    return candidates;
  }

 private:
  // 基地 inside a firm's name, or a firm's own works.
  bool IsOfFirm(Span name) const {
    const auto& all = passage_.places.organisations;
    const auto next = std::lower_bound(all.begin(), all.end(), name.begin,
                                       [](const OrganisationRef& o, size_t at) { return o.span.end <= at; });
    if (next == all.end() || next->span.begin >= name.end) return false;
    return next->span.end > name.end || next->name.ends_with("公司");
  }

  // 区机关食堂, 国企食堂: canteens that buy, not built ones.
  bool Buys(Span name) const {
    const std::string_view words = TextOf(text_, name);
    return words.ends_with("机关食堂") || words.ends_with("国企食堂") || words.ends_with("单位食堂");
  }

  // “城里门店+山里基地”模式, “村头工坊”模式: a formula for how things are done.
  bool IsOfModel(Span name) const {
    const std::string_view before = text_.substr(0, name.begin), after = text_.substr(name.end);
    return before.ends_with("+") || BeginsWithAny(after, {"+", "”模式", "”的模式"});
  }

  bool HasMoney(Span span) const {
    const auto first = std::lower_bound(money_.begin(), money_.end(), span.begin);
    return first != money_.end() && *first < span.end;
  }

  std::string_view Left(Span within, size_t at, size_t reach) const {
    size_t begin = at;
    for (size_t count = 0; begin > within.begin && count < reach; ++count)
      begin = PreviousBoundary(text_, begin);
    return text_.substr(begin, at - begin);
  }

  std::string_view Right(Span within, size_t at, size_t reach) const {
    size_t end = at;
    for (size_t count = 0; end < within.end && count < reach; ++count) NextCodePoint(text_, end);
    return text_.substr(at, end - at);
  }

  void Weigh(Candidate& candidate) const {
    const Span name = candidate.name.span;
    Signs& signs = candidate.signs;
    const Sentence& sentence = passage_.sentences[passage_.SentenceAt(name.begin)];
    const size_t index = AnnotatedPassage::ClauseAt(sentence, name.begin);
    const Span clause = sentence.clauses[index];
    WeighName(candidate);
    signs[kVerb] = words_.verbs.LiesIn(Left(clause, name.begin, kVerbReach));
    signs[kCompleted] = words_.completions.LiesIn(Right(sentence.span, name.end, kEndReach));
    signs[kMoneyInClause] = HasMoney(clause);
    signs[kMoneyPreviousClause] = index > 0 && HasMoney(sentence.clauses[index - 1]);
    const bool money_next = index + 1 < sentence.clauses.size() && HasMoney(sentence.clauses[index + 1]);
    WeighNeighbours(candidate, clause);
    signs[kFundedWork] = (signs[kVerb] + signs[kCompleted] + signs[kPassive] > 0) &&
                         (signs[kMoneyInClause] + signs[kMoneyPreviousClause] > 0 || money_next);
    signs[kHeading] = passage_.passage->kind != PassageKind::kParagraph;
    signs[kCostBehind] = CostsBehind(sentence.span, name.end);
    signs[kOfTown] = NamesTown(name);
    WeighRole(candidate);
  }

  // The money right behind the name, over a verb of spending at most.
  bool CostsBehind(Span sentence, size_t end) const {
    static constexpr std::string_view kSpends[] = {"用", "花", "投", "获", "得", "造价", "耗资"};
    constexpr size_t kTouching = 4, kSpending = 24;  // bytes
    const auto first = std::lower_bound(money_.begin(), money_.end(), end);
    if (first == money_.end() || *first >= sentence.end) return false;
    const std::string_view between = TextOf(text_, {end, *first});
    if (between.size() <= kTouching) return true;
    if (between.size() <= kSpending && BeginsWithAny(between, {"（", "("}))
      return true;  // （帮扶资金780万元）
    return between.size() <= kSpending && HoldsAny(between, kSpends);
  }

  bool NamesTown(Span name) const {
    const auto& all = passage_.places.places;
    auto place = std::lower_bound(all.begin(), all.end(), name.begin,
                                  [](const PlaceRef& p, size_t at) { return p.span.end < at; });
    for (; place != all.end() && place->span.begin < name.end; ++place) {
      if (place->form == PlaceForm::kName && place->code.size() > 6) return true;
    }
    static constexpr std::string_view kSettlements[] = {"村", "镇", "乡", "社区", "安置区", "安置点"};
    const std::string_view before = text_.substr(0, name.begin), words = TextOf(text_, name);
    return std::any_of(std::begin(kSettlements), std::end(kSettlements), [&](std::string_view settlement) {
      return before.ends_with(settlement) || words.find(settlement) != std::string_view::npos;
    });
  }

  void WeighRole(Candidate& candidate) const {
    static constexpr std::string_view kDeeds[] = {"派", "组织", "选派", "捐", "采购", "购买", "接收",
                                                  "与", "和",   "同",   "的", "也派", "共派"};
    static constexpr std::string_view kTowards[] = {"给", "为", "向", "帮", "到",   "在",   "赴",
                                                    "进", "对", "与", "同", "走进", "来自", "是"};
    const std::string_view before = text_.substr(0, candidate.name.span.begin),
                           after = text_.substr(candidate.name.span.end);
    const auto follows = [&](std::string_view word) { return after.starts_with(word); };
    const auto precedes = [&](std::string_view word) { return before.ends_with(word); };
    candidate.signs[kActs] = std::any_of(std::begin(kDeeds), std::end(kDeeds), follows);
    candidate.signs[kReceives] = std::any_of(std::begin(kTowards), std::end(kTowards), precedes);
  }

  void WeighName(Candidate& candidate) const {
    const std::string_view name = TextOf(text_, candidate.name.span);
    const size_t length = CodePointCount(name);
    Signs& signs = candidate.signs;
    signs[kHeadNoun] = candidate.name.weight;
    signs[kLength] = static_cast<double>(std::min(length, kFullLength)) / kFullLength;
    signs[kShort] = length <= kShortLength;
    signs[kGeneric] = words_.IsGeneric(name);
    signs[kPlain] = candidate.name.origin == NameOrigin::kHead && name == candidate.name.head;
    signs[kOwned] = candidate.name.owned;
    signs[kObject] = candidate.name.origin == NameOrigin::kObject;
    signs[kListed] = candidate.name.origin == NameOrigin::kListed;
  }

  void WeighNeighbours(Candidate& candidate, Span clause) const {
    const Span name = candidate.name.span;
    Signs& signs = candidate.signs;
    const std::string_view before = text_.substr(0, name.begin), after = text_.substr(name.end);
    size_t at = name.begin;
    if (before.ends_with("“")) signs[kQuoted] = 1, at -= std::string_view("“").size();
    if (TextOf(text_, name).find("“") != std::string_view::npos) signs[kQuoted] = 1;
    WeighQuantities(candidate, at);
    signs[kOfBefore] = text_.substr(0, at).ends_with("的");
    signs[kAndSoOn] = after.starts_with("等");
    signs[kOpensClause] = at == clause.begin;
    size_t end = name.end;
    if (end < text_.size() && after.starts_with("”")) end += std::string_view("”").size();
    signs[kPassive] = text_.substr(end).starts_with("由") || text_.substr(end).starts_with("获");
  }

  void WeighQuantities(Candidate& candidate, size_t begin) const {
    const Span name = candidate.name.span;
    Signs& signs = candidate.signs;
    const auto& all = passage_.quantities;
    const auto next = std::lower_bound(all.begin(), all.end(), name.end,
                                       [](const Quantity& q, size_t end) { return q.span.begin < end; });
    if (next != all.end() && next->span.begin == name.end) {
      const bool counted = next->form == QuantityForm::kCount;
      signs[kCountBehind] = counted && signs[kVerb] == 0;  // but 打机井12眼 is work
      signs[kProjectsCounted] = counted && TextOf(text_, name).ends_with("项目");
      signs[kMoneyTouching] = next->form == QuantityForm::kMoney;
    }
    const auto last = std::lower_bound(all.begin(), all.end(), begin,
                                       [](const Quantity& q, size_t at) { return q.span.end < at; });
    if (last == all.end() || last->span.end != begin) return;
    if (last->form == QuantityForm::kCount) {
      signs[last->value == Decimal(1) ? kOneBefore : kCountBefore] = 1;
      if (words_.verbs.LongestBefore(text_, last->span.begin)) signs[kVerb] = 1;
    }
    if (last->form == QuantityForm::kMoney) signs[kMoneyTouching] = 1;
  }

  // What is said of a list is said of each of its members: 建成A、B和C.
  void ShareInLists(std::vector<Candidate>& candidates) const {
    for (size_t first = 0, last = 0; first < candidates.size(); first = last) {
      for (last = first + 1; last < candidates.size(); ++last) {
        if (!Joined(candidates[last - 1].name.span, candidates[last].name.span)) break;
      }
      if (last - first < 2) continue;
      for (const Sign sign : {kVerb, kCompleted, kListed, kAndSoOn, kOfBefore, kFundedWork}) {
        double most = 0;
        for (size_t i = first; i < last; ++i) most = std::max(most, candidates[i].signs[sign]);
        for (size_t i = first; i < last; ++i) candidates[i].signs[sign] = most;
      }
    }
  }

  void MarkParts(std::vector<Candidate>& candidates) const {
    for (size_t i = 1; i < candidates.size(); ++i) {
      const Span name = candidates[i].name.span;
      const Sentence& sentence = passage_.sentences[passage_.SentenceAt(name.begin)];
      for (size_t j = i; j > 0; --j) {
        const Span whole = candidates[j - 1].name.span;
        if (whole.begin < sentence.span.begin) break;
        const std::string_view words = TextOf(text_, whole);
        if (!words.ends_with("项目") && !words.ends_with("工程")) continue;
        if (Joined(whole, name) || HasMoney({whole.end, name.begin})) break;
        candidates[i].signs[kPartOfProject] = 1;
        break;
      }
    }
  }

  bool Joined(Span a, Span b) const {
    const std::string_view gap = text_.substr(a.end, b.begin - a.end);
    return gap == "、" || gap == "和" || gap == "与" || gap == "及" || gap == "以及";
  }

  const AnnotatedPassage& passage_;
  const std::string_view text_;
  const ProjectWords& words_;
  std::vector<size_t> money_;
};

double ScoreOf(const Signs& signs) {
  double score = 0;
  for (size_t i = 0; i < kSigns; ++i) score += kWeights[i] * signs[i];
  return score;
}

// Sector and status by what stands around the name; the name itself tells most.
void ReadCircumstances(const AnnotatedDocument& document, const Knowledge& knowledge,
                       ProjectMention& mention) {
  constexpr double kOwnWords = 1.5;
  Mention votes{.passage = mention.passage,
                .quantity = 0,
                .votes = VotesAround(document, mention.passage, mention.span, "thing", knowledge.rules)};
  const std::string_view name = TextOf(document.passages[mention.passage].text(), mention.span);
  for (const CueMatch& cue : knowledge.rules.FindCues(name)) {
    for (const Vote& vote : knowledge.rules.stanzas()[cue.stanza].votes) {
      if (vote.field != "sector") continue;
      votes.votes.push_back({cue.stanza, vote.field, vote.value, vote.weight * kOwnWords, Zone::kHead,
                             mention.passage, mention.span});
    }
  }
  mention.sector = ParseSector(votes.Best("sector")).value_or(Sector::kIndustry);
  const bool planned = votes.WeightOf("status", "planned") > 1 + votes.WeightOf("status", "done");
  mention.status = planned ? Status::kPlanned : Status::kDone;
}

}  // namespace

std::vector<ProjectMention> ExtractProjects(const AnnotatedDocument& document,
                                            const std::vector<Relevance>& relevance,
                                            const Knowledge& knowledge) {
  std::vector<ProjectMention> found;
  for (size_t p = 0; p < document.passages.size(); ++p) {
    if (!relevance[p].relevant) continue;
    for (Candidate& candidate : ProjectJudge(document.passages[p], knowledge.words.projects).Run()) {
      const double score = ScoreOf(candidate.signs);
      if (score < kThreshold) continue;
      ProjectMention mention{.passage = p,
                             .span = candidate.name.span,
                             .name = PrintedWords(document, p, candidate.name.span),
                             .confidence = 1 / (1 + std::exp(kEven - score)),
                             .rule = std::move(candidate.name.head)};
      ReadCircumstances(document, knowledge, mention);
      found.push_back(std::move(mention));
    }
  }
  return found;
}

}  // namespace xiezuo
