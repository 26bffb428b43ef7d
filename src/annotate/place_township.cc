#include "annotate/place_township.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kHan = 3;

class Clipped {
 public:
  Clipped(std::string_view text, const Gazetteer::Index& index, std::vector<NameMatch>& matches)
      : text_(text), index_(index), matches_(matches) {}

  void Run() {
    constexpr std::string_view kCluster = "组团";
    for (size_t at = text_.find(kCluster); at != text_.npos; at = text_.find(kCluster, at + 1)) Cluster(at);
    for (const std::string_view suffix : {"镇", "乡", "街道"}) {
      for (const std::string_view count : {"两", "三", "四", "五", "六", "等"}) {
        const std::string ending = std::string(count) + std::string(suffix);
        for (size_t at = text_.find(ending); at != text_.npos; at = text_.find(ending, at + 1))
          List(at, suffix);
      }
    }
    std::sort(added_.begin(), added_.end(),
              [](const NameMatch& a, const NameMatch& b) { return a.span < b.span; });
    Merge();
  }

 private:
  // The longest stretch of two or three characters that ends at `end` and is a township with `suffix` behind
  // it.
  bool Add(size_t end, std::string_view suffix) {
    for (size_t characters = 3; characters >= 2; --characters) {
      if (end < characters * kHan) continue;
      const std::string name =
          std::string(text_.substr(end - characters * kHan, characters * kHan)) + std::string(suffix);
      NameSearch search(index_);
      for (const NameSearch::Found& found : search.NamesAt(name)) {
        if (found.size != name.size()) continue;
        NameMatch match{{end - characters * kHan, end}, {}, NameNeed::kNear, true, false};
        for (const NameSense& sense : *found.senses) {
          if (index_.LevelOf(sense.region) == RegionLevel::kTownship) match.regions.push_back(sense.region);
        }
        if (match.regions.empty()) continue;
        added_.push_back(std::move(match));
        return true;
      }
    }
    return false;
  }

  void Cluster(size_t at) {
    const std::string_view before = text_.substr(0, at);
    const auto last = std::lower_bound(matches_.begin(), matches_.end(), at,
                                       [](const NameMatch& m, size_t a) { return m.span.end < a; });
    if (last != matches_.end() && last->span.end == at) return;  // 镇康组团到上海: the verb
    if (last != matches_.begin() && before.size() - std::prev(last)->span.end <= 3 * kHan &&
        std::prev(last)->span.end + 2 * kHan <= at &&
        CodePointCount(before.substr(std::prev(last)->span.end)) <= 3) {
      const size_t name = std::prev(last)->span.end;
      if (Add(at, "镇") && added_.back().span.begin == name) {
        added_.pop_back();
        std::prev(last)->span.end = at;
        return;
      }
    }
    if (added_.empty() || added_.back().span.end != at) {
      if (!Add(at, "镇")) Add(at, "街道");
    }
  }

  void List(size_t end, std::string_view suffix) {
    while (Add(end, suffix)) {
      const size_t begin = added_.back().span.begin;
      const std::string_view before = text_.substr(0, begin);
      if (!before.ends_with("、") && !before.ends_with("和")) return;
      end = begin - kHan;
    }
  }

  // Names that stand already go before; where the same words are both (龙川 of a list of towns), either may
  // be meant.
  void Merge() {
    std::vector<NameMatch> merged;
    size_t next = 0;
    for (NameMatch& name : matches_) {
      for (; next < added_.size() && added_[next].span.end <= name.span.begin; ++next) Append(next, merged);
      for (; next < added_.size() && added_[next].span.Overlaps(name.span); ++next) {
        if (added_[next].span == name.span) AddMeanings(added_[next], name);
      }
      merged.push_back(std::move(name));
    }
    for (; next < added_.size(); ++next) Append(next, merged);
    matches_ = std::move(merged);
  }

  static void AddMeanings(const NameMatch& clipped, NameMatch& name) {
    name.regions.insert(name.regions.end(), clipped.regions.begin(), clipped.regions.end());
    std::sort(name.regions.begin(), name.regions.end());
    name.regions.erase(std::unique(name.regions.begin(), name.regions.end()), name.regions.end());
  }

  void Append(size_t added, std::vector<NameMatch>& merged) {
    if (merged.empty() || merged.back().span.end <= added_[added].span.begin)
      merged.push_back(std::move(added_[added]));
  }

  std::string_view text_;
  const Gazetteer::Index& index_;
  std::vector<NameMatch>& matches_;
  std::vector<NameMatch> added_;
};

}  // namespace

void AddClippedTownships(std::string_view text, const Gazetteer::Index& index,
                         std::vector<NameMatch>& matches) {
  Clipped(text, index, matches).Run();
}

}  // namespace xiezuo
