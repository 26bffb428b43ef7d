#include "annotate/place_scan.h"

#include <algorithm>
#include <optional>

#include "annotate/place_township.h"
#include "base/utf8.h"
#include "base/words.h"

namespace xiezuo {
namespace {

constexpr size_t kHan = 3;  // bytes of a Han character of the names

// Where dictionary words begin and end, and where phrases stand in which no region is named.
class Surroundings {
 public:
  Surroundings(std::string_view text, const std::vector<size_t>& boundaries, const PlaceLexicon& lexicon)
      : boundary_(text.size() + 1, false) {
    for (const size_t at : boundaries) boundary_[at] = true;
    for (size_t at = 0; at < text.size(); NextCodePoint(text, at)) {
      size_t size = 0;
      if (lexicon.phrases.LongestAt(text.substr(at), size)) phrases_.push_back({at, at + size});
    }
  }
  bool CutsWordAt(size_t at) const { return !boundary_[at]; }
  bool InPhrase(Span span) const {
    auto phrase = std::lower_bound(phrases_.begin(), phrases_.end(), span.begin,
                                   [](Span a, size_t begin) { return a.begin < begin; });
    // A phrase that begins a little before may reach in.
    for (int back = 0; back < 8 && phrase != phrases_.begin(); ++back) --phrase;
    for (; phrase != phrases_.end() && phrase->begin < span.end; ++phrase) {
      const bool inside_name = span.Contains(*phrase) && span.size() > phrase->size();
      if (phrase->Overlaps(span) && !inside_name) return true;
    }
    return false;
  }

 private:
  std::vector<bool> boundary_;
  std::vector<Span> phrases_;
};

std::vector<RegionId> LinksOf(const Gazetteer::Index& index, const std::vector<RegionId>& wholes,
                              const std::vector<NameSense>& senses) {
  std::vector<RegionId> fitting;
  for (const NameSense& sense : senses) {
    const RegionCode& code = index.CodeOf(sense.region);
    const bool fits = std::any_of(wholes.begin(), wholes.end(), [&](RegionId whole) {
      return Gazetteer::Within(code, index.CodeOf(whole));
    });
    if (fits) fitting.push_back(sense.region);
  }
  return fitting;
}

class Scanner {
 public:
  Scanner(std::string_view text, const std::vector<size_t>& boundaries, const Gazetteer::Index& index,
          const PlaceLexicon& lexicon)
      : text_(text), index_(index), lexicon_(lexicon), around_(text, boundaries, lexicon), search_(index) {}

  std::vector<NameMatch> Run() {
    for (size_t at = 0; at < text_.size();) {
      if (Take(at)) {
        at = matches_.back().span.end;
      } else {
        NextCodePoint(text_, at);
      }
    }
    return std::move(matches_);
  }

 private:
  // The longest acceptable name at `at` is appended to the matches, or to the chain that ends here.
  bool Take(size_t at) {
    const std::vector<NameSearch::Found> found = search_.NamesAt(text_.substr(at));
    for (auto name = found.rbegin(); name != found.rend(); ++name) {
      const Span span{at, at + name->size};
      if (around_.InPhrase(span) || TakesFromVillagers(span)) continue;
      if (Chain(span, *name->senses)) return true;
      if (std::optional<NameMatch> match = Judge(span, *name->senses)) {
        matches_.push_back(std::move(*match));
        return true;
      }
    }
    return false;
  }

  // 雷山|乡亲, 龙山|乡村振兴: the 乡 begins the next word.
  bool TakesFromVillagers(Span span) const {
    return TextOf(text_, span).ends_with("乡") &&
           BeginsWithAny(text_.substr(span.end), {"亲", "村", "贤", "土"});
  }

  bool Chain(Span span, const std::vector<NameSense>& senses) {
    if (matches_.empty() || matches_.back().span.end != span.begin) return false;
    NameMatch& last = matches_.back();
    const std::string name(TextOf(text_, span));
    const bool full = HasSuffix(senses);
    if (!full && (lexicon_.UseOf(name) == NameUse::kNever || Crosses(span))) return false;
    if (full && name.size() == 2 * kHan && around_.CutsWordAt(span.end)) return false;
    std::vector<RegionId> links = LinksOf(index_, last.regions, senses);
    if (links.empty() || links == last.regions) return false;
    last.span.end = span.end;
    last.regions = std::move(links);
    last.need = NameNeed::kNothing;
    last.full = last.chained = true;
    return true;
  }

  std::optional<NameMatch> Judge(Span span, const std::vector<NameSense>& senses) {
    const std::string name(TextOf(text_, span));
    const NameUse use = lexicon_.UseOf(name);
    if (use == NameUse::kInChain) return std::nullopt;
    NameMatch match{span, {}, NameNeed::kNothing, HasSuffix(senses), false};
    if (match.full ? !FullNameStands(span, name, senses, match.need)
                   : !ShortNameStands(span, use, match.need)) {
      return std::nullopt;
    }
    for (const NameSense& sense : senses) {
      if (!IsLoneZone(sense, name)) match.regions.push_back(sense.region);
    }
    if (match.regions.empty()) return std::nullopt;
    return match;
  }

  bool ShortNameStands(Span span, NameUse use, NameNeed& need) {
    if (use == NameUse::kNever || Crosses(span) || BelongsToNext(span) || NamesSomethingElse(span))
      return false;
    if (use == NameUse::kNamed) need = NameNeed::kNamed;
    return true;
  }

  bool FullNameStands(Span span, const std::string& name, const std::vector<NameSense>& senses,
                      NameNeed& need) const {
    const bool two_characters = name.size() <= 2 * kHan;
    if (two_characters) {
      need = NameNeed::kNear;
      return !Crosses(span) && !AfterLevelWord(span.begin);
    }
    const std::string stem = name.substr(0, name.size() - kHan);
    const bool stem_is_word = lexicon_.UseOf(stem) != NameUse::kFree;
    const bool township = index_.LevelOf(senses.front().region) == RegionLevel::kTownship;
    if (around_.CutsWordAt(span.begin)) {
      if (stem_is_word) return false;
      if (township) need = NameNeed::kNear;
    }
    return !(stem_is_word && ContinuesAsWord(span.end));
  }

  // Some name here is written with 省 市 县 …: every kind but a short one.
  static bool HasSuffix(const std::vector<NameSense>& senses) {
    return std::any_of(senses.begin(), senses.end(),
                       [](const NameSense& s) { return s.kind != NameKind::kShort; });
  }

  bool Crosses(Span span) const {
    return (around_.CutsWordAt(span.begin) && !FollowsParticle(span.begin)) ||
           (around_.CutsWordAt(span.end) && !EndsInParticle(span.end));
  }

  // 道真|是, 道真|人: the dictionary's 真是 and 真人 are no better guess than the name.
  bool EndsInParticle(size_t end) const {
    if (text_.substr(end).starts_with("东西部")) return true;  // the dictionary reads 山东 in 乐山东西部
    if (end + kHan >= text_.size() || around_.CutsWordAt(end + kHan)) return false;
    return BeginsWithAny(text_.substr(end), {"是", "人", "有", "在", "也", "已", "正", "将", "为"});
  }

  // 摆着|凉山, 和|平坝
  bool FollowsParticle(size_t begin) const {
    if (begin < kHan || around_.CutsWordAt(begin - kHan)) return false;
    return BeginsWithAny(text_.substr(begin - kHan),
                         {"着", "了", "和", "与", "在", "对", "把", "由", "向", "到", "给", "及"});
  }

  // 从江苏: a name of a larger region begins inside this one and goes on beyond it.
  bool BelongsToNext(Span span) const {
    NameSearch search(index_);
    for (size_t at = span.begin + kHan; at < span.end; at += kHan) {
      for (const NameSearch::Found& found : search.NamesAt(text_.substr(at))) {
        if (at + found.size <= span.end || text_.substr(span.end).starts_with("东西部")) continue;
        for (const NameSense& sense : *found.senses) {
          if (index_.LevelOf(sense.region) <= RegionLevel::kPrefecture) return true;
        }
      }
    }
    return false;
  }

  // 现代农业产业园: the division's tables list zones and farms as townships, under names that any may have.
  bool IsLoneZone(const NameSense& sense, std::string_view name) const {
    if (sense.kind != NameKind::kOfficial || index_.LevelOf(sense.region) != RegionLevel::kTownship)
      return false;
    return !name.ends_with("镇") && !name.ends_with("乡") && !name.ends_with("街道") &&
           !name.ends_with("苏木");
  }

  // 北京东路 is a street, 永定河 a river, 石狮镇 a township.
  bool NamesSomethingElse(Span span) {
    std::string_view rest = text_.substr(span.end);
    for (const std::string_view water : {"河", "江", "湖", "镇", "乡", "村"}) {
      if (!rest.starts_with(water)) continue;
      if (BeginsWithAny(rest, {"乡村", "乡亲", "乡贤", "乡土", "村民", "镇村"})) return false;
      // 贵州江口: the next name begins so.
      return search_.NamesAt(rest).empty();
    }
    for (const std::string_view side : {"东", "西", "南", "北", "中"}) {
      if (rest.starts_with(side)) {
        rest.remove_prefix(side.size());
        break;
      }
    }
    return BeginsWithAny(rest, {"路", "大道", "大街"});
  }

  // 省、市和县: 和 joins the words of levels.
  bool AfterLevelWord(size_t begin) const {
    if (begin == 0) return false;
    for (const std::string_view word :
         {"省", "市", "区", "州", "县", "乡", "镇", "级", "各", "全", "本", "该"}) {
      if (text_.substr(0, begin).ends_with(word)) return true;
    }
    return false;
  }

  // 合作市场, 富民县域: the suffix begins another word.
  bool ContinuesAsWord(size_t end) const {
    if (!around_.CutsWordAt(end)) return false;
    return BeginsWithAny(text_.substr(end), {"场", "域", "级", "区", "民", "容", "值"});
  }

  std::string_view text_;
  const Gazetteer::Index& index_;
  const PlaceLexicon& lexicon_;
  Surroundings around_;
  NameSearch search_;
  std::vector<NameMatch> matches_;
};

}  // namespace

std::vector<NameMatch> ScanNames(std::string_view text, const std::vector<size_t>& boundaries,
                                 const Gazetteer::Index& index, const PlaceLexicon& lexicon) {
  std::vector<NameMatch> matches = Scanner(text, boundaries, index, lexicon).Run();
  AddClippedTownships(text, index, matches);
  return matches;
}

}  // namespace xiezuo
