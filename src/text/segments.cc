#include "text/segments.h"

#include <algorithm>
#include <optional>

#include "text/form.h"

namespace xiezuo {
namespace {

constexpr size_t kMostHeadlines = 2;  // headings above a report that are its own
constexpr size_t kLongestBrief = 250;

class Segmenter {
 public:
  Segmenter(const std::vector<Fragment>& fragments, const std::vector<Chain>& chains)
      : fragments_(fragments), chains_(chains), segments_(chains.size(), 0) {
    FindReturns();
    FindHashHeadlines();
  }

  std::vector<int> Run() {
    for (size_t i = 0; i < chains_.size(); ++i) {
      if (First(i).kind == PassageKind::kNotice) {
        PutNotice(i);
        continue;
      }
      if (resume_at_ && chains_[i].front() >= *resume_at_) Return();
      if (brief_ && IsHeading(i) && !main_closed_ && !LeadsToReport(i)) Return();
      if (Opens(i)) {
        Open(i);
      } else if (closed_ && IsText(i)) {
        StartNew(WithHeadlines(i), i);
        closed_ = false;
      }
      segments_[i] = current_;
      if (brief_ && IsText(i) && !OpensReport(First(i).spaced)) brief_ = false;
      seen_text_ = seen_text_ || First(i).kind == PassageKind::kParagraph;
      if (current_ == 0 && First(i).kind == PassageKind::kByline && IsWriter(i)) main_has_writer_ = true;
      if (Closes(i)) Close(i);
    }
    return std::move(segments_);
  }

 private:
  const Fragment& First(size_t chain) const { return fragments_[chains_[chain].front()]; }
  const Fragment& Last(size_t chain) const { return fragments_[chains_[chain].back()]; }
  bool IsText(size_t chain) const {
    return First(chain).kind == PassageKind::kParagraph || First(chain).kind == PassageKind::kListItem;
  }
  bool IsHeading(size_t chain) const { return First(chain).kind == PassageKind::kHeading; }

  // For each fragment index, the first later fragment that goes on a passage begun before it: where what was
  // interrupted there resumes.
  void FindReturns() {
    returns_.assign(fragments_.size() + 1, std::nullopt);
    std::vector<std::optional<size_t>> begun(fragments_.size());  // by later piece: the piece before it
    for (const Chain& chain : chains_) {
      for (size_t k = 1; k < chain.size(); ++k) {
        if (chain[k] > chain[k - 1] && chain[k] - chain[k - 1] <= kLongestInterruption)
          begun[chain[k]] = chain[k - 1];
      }
    }
    for (size_t later = 0; later < begun.size(); ++later) {
      if (!begun[later]) continue;
      for (size_t between = later; between > *begun[later] + 1; --between) {
        if (!returns_[between - 1]) returns_[between - 1] = later;
      }
    }
  }

  // "# 标题" in a page whose other headings bear no such mark is a headline, not a section.
  void FindHashHeadlines() {
    size_t hashes = 0, others = 0;
    for (size_t i = 0; i < chains_.size(); ++i) {
      if (IsHeading(i)) ++(First(i).plain.starts_with(U"#") ? hashes : others);
    }
    hash_is_headline_ = hashes <= 3 && others >= hashes;
  }

  bool Opens(size_t i) const {
    if (!seen_text_) return false;
    const Fragment& first = First(i);
    if (first.kind == PassageKind::kHeading) {
      return IsBoxHeading(first.plain) || (hash_is_headline_ && first.plain.starts_with(U"#"));
    }
    return first.kind == PassageKind::kParagraph && OpensReport(first.spaced);
  }

  // The first of the headings that stand directly above chain i and belong with it.
  size_t WithHeadlines(size_t i) const {
    size_t from = i;
    while (from > 0 && i - from < kMostHeadlines && IsHeading(from - 1) && segments_[from - 1] == current_ &&
           !First(from - 1).plain.starts_with(U"■")) {
      --from;
    }
    return from;
  }

  void StartNew(size_t from, size_t to) {
    current_ = next_++;
    boundary_ = from;
    for (size_t i = from; i <= to; ++i) segments_[i] = current_;
  }

  void Open(size_t i) {
    const bool box = IsHeading(i);
    const size_t from = box && First(i).plain.starts_with(U"【") ? i : WithHeadlines(i);
    if (box && current_ != 0 && boundary_ && *boundary_ + kMostHeadlines >= i && boundary_ == from) return;
    const std::optional<size_t> resume = returns_[chains_[i].front()];
    if (current_ == 0 || !resume_at_) resume_at_ = resume;
    interrupted_open_ = !closed_;
    closed_ = false;
    brief_ = !box && First(i).plain.size() <= kLongestBrief;
    StartNew(from, i);
  }

  // Back to the page's first article.
  void Return() {
    current_ = 0;
    resume_at_.reset();
    brief_ = false;
  }

  // Whether the headings from here stand above another report.
  bool LeadsToReport(size_t i) const {
    const size_t end = std::min(chains_.size(), i + kMostHeadlines + 1);
    while (i < end && IsHeading(i) && !IsBoxHeading(First(i).plain)) ++i;
    return i < end && Opens(i);
  }

  bool Closes(size_t i) const {
    const Fragment& last = Last(i);
    if (last.kind == PassageKind::kByline) return seen_text_ && ClosesReport(last.spaced);
    return IsText(i) && ClosesReport(last.spaced);
  }

  void Close(size_t i) {
    if (current_ != 0) {
      const bool main_goes_on = interrupted_open_ && (resume_at_ || !main_closed_);
      boundary_ = i + 1;
      if (main_goes_on) return Return();
      closed_ = true;
      return;
    }
    if (boundary_ && main_has_writer_) MoveRunToNewSegment(i);
    main_closed_ = true;
    closed_ = true;
  }

  // The first article named its writer at its head; a run that ends with other names is a text of its own.
  void MoveRunToNewSegment(size_t last) {
    const int segment = next_++;
    for (size_t i = *boundary_; i <= last; ++i) {
      if (segments_[i] == 0 && First(i).kind != PassageKind::kNotice) segments_[i] = segment;
    }
    current_ = segment;
  }

  void PutNotice(size_t i) {
    const bool together = i > 0 && First(i - 1).kind == PassageKind::kNotice &&
                          First(i).block <= Last(i - 1).block + 1 && !IsNoticeLabel(First(i).plain);
    segments_[i] = together ? segments_[i - 1] : next_++;
  }

  bool IsWriter(size_t i) const {
    const Fragment& first = First(i);
    return !IsEditorsLine(first.spaced) && !IsPageLine(first.spaced, first.plain) &&
           !ClosesReport(first.spaced);
  }

  static constexpr size_t kLongestInterruption = 200;  // fragments

  const std::vector<Fragment>& fragments_;
  const std::vector<Chain>& chains_;
  std::vector<int> segments_;
  std::vector<std::optional<size_t>> returns_;
  bool hash_is_headline_ = false;
  int current_ = 0, next_ = 1;
  bool seen_text_ = false, main_has_writer_ = false;
  bool closed_ = false;  // the current article has ended; the next text is another
  bool main_closed_ = false;
  bool interrupted_open_ = false;
  bool brief_ = false;  // a report of one short paragraph, until more of it comes: the next heading ends it
  std::optional<size_t> resume_at_;  // the fragment at which the interrupted article resumes
  std::optional<size_t> boundary_;   // where the current run began or the one before it ended
};

}  // namespace

std::vector<int> FindSegments(const std::vector<Fragment>& fragments, const std::vector<Chain>& chains) {
  return Segmenter(fragments, chains).Run();
}

}  // namespace xiezuo
