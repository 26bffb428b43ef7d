#include "annotate/organisation.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kHan = 3;
constexpr size_t kLongestName = 26;  // characters before the head
constexpr size_t kShortestName = 2;  // so many make a name: 惠民小学

bool IsNameCharacter(char32_t c) {
  return IsHan(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'·' || c == U'（' ||
         c == U'）';
}

class OrganisationScanner {
 public:
  OrganisationScanner(std::string_view text, const std::vector<NameMatch>& names,
                      const std::vector<size_t>& boundaries, const PlaceLexicon& lexicon)
      : text_(text), names_(names), lexicon_(lexicon), boundary_(text.size() + 1, false) {
    for (const size_t at : boundaries) boundary_[at] = true;
  }

  std::vector<OrganisationMatch> Run() {
    std::vector<OrganisationMatch> matches;
    size_t from = 0;  // the end of the organisation before
    for (size_t at = 0; at < text_.size();) {
      size_t size = 0;
      const OrganisationHead* head = lexicon_.heads.LongestAt(text_.substr(at), size);
      if (head == nullptr || Continues(*head, at + size)) {
        NextCodePoint(text_, at);
        continue;
      }
      const size_t end = at + size;
      // A head inside a longer name (集团有限公司 after 集团): the later one ends the name.
      if (!matches.empty() && matches.back().span.end == at) {
        matches.back() = {{matches.back().span.begin, end}, head->hides_places, head->kind};
      } else if (const std::optional<size_t> begin = BeginOf(from, at, *head)) {
        matches.push_back({{*begin, end}, head->hides_places, head->kind});
      }
      from = at = end;
    }
    return matches;
  }

 private:
  bool Continues(const OrganisationHead& head, size_t end) const {
    return std::any_of(head.followers.begin(), head.followers.end(),
                       [&](const std::string& next) { return text_.substr(end).starts_with(next); });
  }

  // Where the name of the head at `head_begin` begins, if it has a name.
  std::optional<size_t> BeginOf(size_t from, size_t head_begin, const OrganisationHead& head) const {
    size_t begin = head_begin;
    for (size_t length = 0; begin > from && length < kLongestName; ++length) {
      const size_t previous = PreviousBoundary(text_, begin);
      size_t at = previous;
      if (!IsNameCharacter(NextCodePoint(text_, at)) || EndsStart(from, begin, head)) break;
      begin = previous;
    }
    begin = SkipOpening(begin, head_begin);
    const NameMatch* region = OpeningRegion(begin, head_begin, head.hides_places);
    if (region != nullptr) return region->span.begin;
    const bool named = CodePointCount(text_.substr(begin, head_begin - begin)) >= kShortestName;
    if (!named || head.kind == "government-body" || head.kind == "task-force") return std::nullopt;
    return begin;
  }

  // A word that no name contains ends before `begin`, as a word of its own.
  bool EndsStart(size_t from, size_t begin, const OrganisationHead& head) const {
    const size_t size = lexicon_.starts.LongestBefore(text_.substr(from, begin - from));
    if (size == 0) return false;
    if (size > kHan) return true;
    if (text_.substr(begin - size, size) == "了") return true;  // 添了集团
    // 和 within 和谐 is no 和: a single character counts only where the dictionary leaves it alone. Nor is 同
    // one in a firm's name that begins 贵州同.
    const NameMatch* before = NameEndingAt(begin - size);
    if (head.hides_places && before != nullptr && !before->full && OpensBrand(begin - size)) return false;
    return (boundary_[begin] && boundary_[begin - size]) || NameBeginningAt(begin) != nullptr;
  }

  // Characters that begin many brands.
  bool OpensBrand(size_t at) const {
    const std::string_view rest = text_.substr(at);
    return rest.starts_with("同") || rest.starts_with("和") || rest.starts_with("为") ||
           rest.starts_with("家");
  }

  const NameMatch* NameBeginningAt(size_t at) const {
    const auto name = std::lower_bound(names_.begin(), names_.end(), at,
                                       [](const NameMatch& n, size_t a) { return n.span.begin < a; });
    return name != names_.end() && name->span.begin == at ? &*name : nullptr;
  }

  const NameMatch* NameEndingAt(size_t at) const {
    const auto name = std::lower_bound(names_.begin(), names_.end(), at,
                                       [](const NameMatch& n, size_t a) { return n.span.end < a; });
    return name != names_.end() && name->span.end == at ? &*name : nullptr;
  }

  // A closing bracket, or digits' classifier, that is left over at the beginning.
  size_t SkipOpening(size_t begin, size_t end) const {
    const std::string_view name = text_.substr(begin, end - begin);
    const size_t close = name.find("）"), open = name.find("（");
    if (close != std::string_view::npos && (open == std::string_view::npos || close < open))
      return begin + close + kHan;
    return begin;
  }

  // The first region in the stretch, if the name may begin with it. For those that stand for their region it
  // must open the name closely.
  const NameMatch* OpeningRegion(size_t begin, size_t end, bool anywhere) const {
    auto name = std::lower_bound(names_.begin(), names_.end(), begin,
                                 [](const NameMatch& n, size_t at) { return n.span.begin < at; });
    const auto opens = [&](const NameMatch& n) {
      return n.need != NameNeed::kNear && !text_.substr(0, n.span.begin).ends_with("（");
    };
    while (name != names_.end() && name->span.end <= end && !opens(*name)) ++name;
    if (name == names_.end() || name->span.end > end) return nullptr;
    if (!anywhere && CodePointCount(text_.substr(name->span.end, end - name->span.end)) > 12) return nullptr;
    return &*name;
  }

  std::string_view text_;
  const std::vector<NameMatch>& names_;
  const PlaceLexicon& lexicon_;
  std::vector<bool> boundary_;
};

}  // namespace

std::vector<OrganisationMatch> ScanOrganisations(std::string_view text, const std::vector<NameMatch>& names,
                                                 const std::vector<size_t>& boundaries,
                                                 const PlaceLexicon& lexicon) {
  return OrganisationScanner(text, names, boundaries, lexicon).Run();
}

}  // namespace xiezuo
