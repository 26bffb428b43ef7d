#include "extract/project_name.h"

#include <algorithm>

#include "base/utf8.h"
#include "locale/words.h"

namespace xiezuo {
namespace {

constexpr size_t kLongestName = 24;    // code points
constexpr size_t kLongestObject = 14;  // of a name without a head noun
constexpr size_t kLongestBracket = 8;  // in a name: 广州（梅州）产业园
constexpr size_t kSureHead = 2;
constexpr size_t kShortName = 4;  // so short a name keeps the place before it

bool EndsName(char32_t c) {
  constexpr std::u32string_view kMarks = U"，。；：！？、（）() …【】“‘《》「」,;:!?|/+";
  const bool sign = (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2500 && c <= 0x27BF);  // arrows, boxes
  return sign || kMarks.find(c) != std::u32string_view::npos;
}

// Words too short to be trusted without a boundary of the dictionary on both sides, but for these.
bool AlwaysBreaks(std::string_view word) {
  return word == "的" || word == "了" || word == "着" || CodePointCount(word) > 1;
}

char32_t Before(std::string_view text, size_t at) {
  if (at == 0) return 0;
  size_t begin = PreviousBoundary(text, at);
  return NextCodePoint(text, begin);
}

class NameFinder {
 public:
  NameFinder(const AnnotatedPassage& passage, const ProjectWords& words)
      : passage_(passage), text_(passage.text()), words_(words), boundaries_(WordBoundaries(text_)) {
    for (const Quantity& quantity : passage.quantities) {
      if (quantity.form != QuantityForm::kName) stops_.push_back(quantity.span);
    }
    for (const PlaceRef& place : passage.places.places) {
      if (place.form != PlaceForm::kAbbreviation) stops_.push_back(place.span);
      if (place.form == PlaceForm::kName) owners_.push_back(place.span);
    }
    for (const OrganisationRef& organisation : passage.places.organisations)
      owners_.push_back(organisation.span);
    const auto by_end = [](Span a, Span b) { return a.end < b.end; };
    std::sort(stops_.begin(), stops_.end(), by_end);
    std::sort(owners_.begin(), owners_.end(), by_end);
  }

  std::vector<ProjectName> Run() {
    FindHeads();
    FindObjects();
    FindListed();
    return WithoutOverlaps();
  }

 private:
  void FindHeads() {
    for (size_t at = 0; at < text_.size();) {
      const auto head = words_.heads.LongestAt(text_, at);
      if (!head) {
        NextCodePoint(text_, at);
        continue;
      }
      size_t end = at + head.size;
      double weight = head.weight;
      for (auto next = words_.heads.LongestAt(text_, end); next; next = words_.heads.LongestAt(text_, end)) {
        end += next.size;
        weight = std::max(weight, next.weight);
      }
      if (!IsWord({at, end})) {
        NextCodePoint(text_, at);
        continue;
      }
      Add(BeginOf(at, kLongestName), end, NameOrigin::kHead, weight, at);
      at = end;
    }
  }

  // What stands between a building verb and a count: 打机井46眼, 改造低效茶园6200亩.
  void FindObjects() {
    for (const Quantity& quantity : passage_.quantities) {
      if (quantity.form != QuantityForm::kCount && quantity.form != QuantityForm::kMeasure) continue;
      const size_t end = quantity.span.begin;
      if (end == 0 || EndsName(Before(text_, end))) continue;
      const size_t begin = BeginOf(end, kLongestObject);
      const auto verb = words_.verbs.LongestBefore(text_, begin);
      if (verb) Add(begin, end, NameOrigin::kObject, 0, begin);
    }
  }

  // A、B和C等项目, A等3个项目.
  void FindListed() {
    constexpr std::string_view kAndSo = "等";
    for (size_t at = text_.find(kAndSo); at != std::string_view::npos; at = text_.find(kAndSo, at + 1)) {
      size_t after = at + kAndSo.size();
      const auto counted = std::lower_bound(
          passage_.quantities.begin(), passage_.quantities.end(), after,
          [](const Quantity& quantity, size_t offset) { return quantity.span.begin < offset; });
      if (counted != passage_.quantities.end() && counted->span.begin == after) after = counted->span.end;
      const std::string_view rest = text_.substr(after);
      if (!rest.starts_with("项目") && !rest.starts_with("工程") && !rest.starts_with("重点项目")) continue;
      AddList(at);
    }
  }

  // The members of the list that ends at `end`, from the last to the first.
  void AddList(size_t end) {
    while (end > 0) {
      const size_t begin = BeginOf(end, kLongestObject);
      if (begin == end) return;
      Add(begin, end, NameOrigin::kListed, 0, begin);
      if (begin == 0) return;
      const size_t joint = PreviousBoundary(text_, begin);
      if (!JoinsList(text_.substr(joint, begin - joint))) return;
      end = joint;
    }
  }

  static bool JoinsList(std::string_view mark) {
    return mark == "、" || mark == "和" || mark == "及" || mark == "与";
  }

  void Add(size_t begin, size_t end, NameOrigin origin, double weight, size_t head) {
    begin = BehindStart(begin, end);
    bool owned = false;
    const std::string_view name = text_.substr(begin, end - begin);
    if (words_.IsGeneric(name) || CodePointCount(name) <= kShortName) {
      if (origin != NameOrigin::kHead && CodePointCount(name) < 2) return;
      const size_t owner = OwnerBefore(begin);
      owned = owner < begin;
      begin = owner;
      if (text_.substr(0, begin).ends_with("”")) begin = OpeningBefore(begin);
    }
    const size_t length = CodePointCount(text_.substr(begin, end - begin));
    if (length < 2 || length > 2 * kLongestName) return;
    found_.push_back({{begin, end}, origin, weight, owned, std::string(text_.substr(head, end - head))});
  }

  // Past 一批, 该, 全县首个 at the beginning of the phrase.
  size_t BehindStart(size_t begin, size_t end) const {
    for (auto start = words_.starts.LongestAt(text_, begin);
         start && begin + start.size < end && IsBoundary(begin + start.size);
         start = words_.starts.LongestAt(text_, begin))
      begin += start.size;
    return begin;
  }

  // Left to the nearest mark, number, place or verb. A quotation and a place in brackets are taken whole.
  size_t BeginOf(size_t head, size_t longest) const {
    const size_t limit = StopBefore(head);
    size_t begin = head;
    for (size_t count = 0; begin > limit && count < longest; ++count) {
      const char32_t c = Before(text_, begin);
      if (c == U'”' || c == U'」' || c == U'）' || c == U')') {
        const size_t opening = OpeningBefore(begin);
        if (opening == begin) return begin;
        if (opening < limit) return OwnerBefore(opening);
        begin = opening;
        continue;
      }
      if (EndsName(c) || (IsBoundary(begin) && IsBroken(begin, limit))) break;
      begin = PreviousBoundary(text_, begin);
    }
    while (begin < head && !IsBoundary(begin) && begin > limit) NextCodePoint(text_, begin);
    return JoinedBefore(begin);
  }

  bool IsBroken(size_t at, size_t limit) const {
    const auto breaks = [&](WeighedWords::Match word) {
      const size_t begin = at - word.size;
      return word && begin >= limit && (IsBoundary(begin) || AlwaysBreaks(text_.substr(begin, word.size)));
    };
    return breaks(words_.breaks.LongestBefore(text_, at)) || breaks(words_.verbs.LongestBefore(text_, at));
  }

  // 江门·大新…园, 即墨—通渭…园 keep both places, and what they do together: 临沂·城口东西部协作共建…园.
  size_t JoinedBefore(size_t begin) const {
    static constexpr std::string_view kTogether[] = {"东西部协作共建", "东西部扶贫协作", "东西部协作",
                                                     "协作共建",       "山海协作",       "扶贫协作",
                                                     "协作",           "共建",           ""};
    const std::string_view before = text_.substr(0, begin);
    if (const size_t joint = JointBefore(before); joint > 0) return OwnerBeyond(begin, joint);
    for (const std::string_view together : kTogether) {
      if (!before.ends_with(together)) continue;
      const size_t place = OwnerBefore(begin - together.size());
      if (place == begin - together.size()) continue;
      const size_t joint = JointBefore(text_.substr(0, place));
      if (joint > 0 && OwnerBeyond(place, joint) < place) return OwnerBeyond(place, joint);
    }
    return begin;
  }

  // The place before the joint that ends at `at`; `at` where none stands there.
  size_t OwnerBeyond(size_t at, size_t joint) const {
    const size_t owner = OwnerBefore(at - joint);
    return owner < at - joint ? owner : at;
  }

  // The bytes of the dot or dash that joins two places, where the text ends with one.
  static size_t JointBefore(std::string_view text) {
    for (const std::string_view joint : {"·", "—", "－"}) {
      if (text.ends_with(joint) && !text.ends_with("——")) return joint.size();
    }
    return 0;
  }

  size_t OpeningBefore(size_t end) const {
    const char32_t closing = Before(text_, end);
    const bool quote = closing == U'”' || closing == U'」';
    size_t begin = PreviousBoundary(text_, end);
    for (size_t count = 0; begin > 0 && count < (quote ? kLongestName : kLongestBracket); ++count) {
      const char32_t c = Before(text_, begin);
      begin = PreviousBoundary(text_, begin);
      if (quote ? c == U'“' || c == U'「' : c == U'（' || c == U'(') return begin;
      if (c == U'。' || c == U'；') break;
    }
    return end;
  }

  size_t StopBefore(size_t at) const {
    const auto after = std::upper_bound(stops_.begin(), stops_.end(), at,
                                        [](size_t offset, Span span) { return offset < span.end; });
    return after == stops_.begin() ? 0 : std::prev(after)->end;
  }

  // The beginning of the place or organisation that ends at `at`; `at` where none does.
  size_t OwnerBefore(size_t at) const {
    const auto owner = std::lower_bound(owners_.begin(), owners_.end(), at,
                                        [](Span span, size_t offset) { return span.end < offset; });
    return owner == owners_.end() || owner->end != at ? at : owner->begin;
  }

  // 园 is no head in 园林, nor 路 in 思路. A long one is sure without the dictionary.
  bool IsWord(Span head) const {
    const size_t length = CodePointCount(TextOf(text_, head));
    constexpr std::string_view kSettlements[] = {"村", "镇", "乡", "寨", "社区", "街道"};
    for (const std::string_view settlement : kSettlements) {
      if (length <= kSureHead && text_.substr(head.end).starts_with(settlement)) return false;
    }
    if (length > kSureHead) return true;
    if (length == 1) return IsBoundary(head.begin) && IsBoundary(head.end);
    return IsBoundary(head.end) ||
           CutsWord(text_.substr(0, head.end), text_.substr(head.end)) != WordCut::kCertain;
  }

  bool IsBoundary(size_t at) const { return std::binary_search(boundaries_.begin(), boundaries_.end(), at); }

  // Of two names that overlap the one that reaches further stays, and two that touch are one; a head noun is
  // surer than a mere object.
  std::vector<ProjectName> WithoutOverlaps() {
    std::stable_sort(found_.begin(), found_.end(), [](const ProjectName& a, const ProjectName& b) {
      return a.span.end != b.span.end ? a.span.end < b.span.end : a.origin < b.origin;
    });
    std::vector<ProjectName> kept;
    for (ProjectName& name : found_) {
      if (!kept.empty() && kept.back().span.end == name.span.end) {
        if (name.origin == NameOrigin::kListed) kept.back().origin = name.origin;
        continue;
      }
      while (!kept.empty() && kept.back().span.end > name.span.begin) kept.pop_back();
      if (!kept.empty() && kept.back().span.end == name.span.begin && name.origin == NameOrigin::kHead) {
        name.span.begin = kept.back().span.begin;  // 科技园|清河分园
        kept.pop_back();
      }
      kept.push_back(std::move(name));
    }
    return kept;
  }

  const AnnotatedPassage& passage_;
  const std::string_view text_;
  const ProjectWords& words_;
  const std::vector<size_t> boundaries_;
  std::vector<Span> stops_, owners_;  // by their ends
  std::vector<ProjectName> found_;
};

}  // namespace

std::vector<ProjectName> FindProjectNames(const AnnotatedPassage& passage, const ProjectWords& words) {
  return NameFinder(passage, words).Run();
}

}  // namespace xiezuo
