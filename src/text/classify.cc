// Kinds of fragments, by their own form first, then by what stands around them.
#include <algorithm>

#include "text/form.h"
#include "text/fragments.h"

namespace xiezuo {
namespace {

constexpr size_t kLongestCaption = 50;  // characters, of a caption that nothing marks
constexpr size_t kPictureGap = 2;       // blank lines that a picture leaves

size_t SentenceEnds(Characters plain) {
  return static_cast<size_t>(
      std::count_if(plain.begin(), plain.end(), [](char32_t c) { return IsOneOf(c, U"。！？"); }));
}

// A lone sentence where the file has a gap: the words below a picture.
bool IsCaptionByPlace(const Fragment& fragment) {
  return fragment.blank_lines >= kPictureGap && fragment.plain.size() >= 8 &&
         fragment.plain.size() <= kLongestCaption && fragment.plain.back() == U'。' &&
         SentenceEnds(fragment.plain) == 1 && fragment.plain.front() != U'“';
}

PassageKind KindByForm(const Fragment& fragment) {
  const Characters spaced = fragment.spaced, plain = fragment.plain;
  if (IsOrnament(plain)) return PassageKind::kByline;
  if (IsNoticeLabel(plain) || IsNotice(plain)) return PassageKind::kNotice;
  if (IsPageLine(spaced, plain) || IsByline(spaced, plain)) return PassageKind::kByline;
  if (IsCaption(spaced, plain)) return PassageKind::kCaption;
  if (IsMarkedHeading(plain)) return PassageKind::kHeading;
  if (IsListItem(spaced)) return PassageKind::kListItem;
  if (fragment.continues || fragment.turns) return PassageKind::kParagraph;
  if (IsHeading(plain)) return PassageKind::kHeading;
  return PassageKind::kParagraph;
}

// The end of the block that `from` stands in.
size_t EndOfBlock(const std::vector<Fragment>& fragments, size_t from) {
  size_t end = from;
  while (end < fragments.size() && fragments[end].block == fragments[from].block) ++end;
  return end;
}

// A short block whose lines only together read as an advertisement.
void MarkNoticeBlock(std::vector<Fragment>& fragments, size_t begin, size_t end) {
  if (end - begin < 2) return;
  std::u32string together;
  for (size_t i = begin; i < end; ++i) {
    if (fragments[i].plain.size() > 60) return;
    together += fragments[i].plain;
  }
  if (!IsNotice(together)) return;
  for (size_t i = begin; i < end; ++i) fragments[i].kind = PassageKind::kNotice;
}

// What a label such as 拍卖公告 stands above: the rest of its block, or the block after it.
void MarkBelowLabel(std::vector<Fragment>& fragments, size_t label) {
  if (label + 1 == fragments.size()) return;
  const size_t block = fragments[label + 1].block;
  for (size_t i = label + 1; i < fragments.size() && fragments[i].block == block; ++i) {
    if (IsMarkedHeading(fragments[i].plain) || OpensReport(fragments[i].spaced) ||
        IsNoticeLabel(fragments[i].plain))
      return;
    fragments[i].kind = PassageKind::kNotice;
  }
}

void MarkBelowLabels(std::vector<Fragment>& fragments) {
  constexpr size_t kArticleParagraph = 100;
  size_t after_last_article = fragments.size();
  while (after_last_article > 0 && fragments[after_last_article - 1].plain.size() < kArticleParagraph)
    --after_last_article;
  for (size_t i = 0; i < fragments.size(); ++i) {
    if (!IsNoticeLabel(fragments[i].plain)) continue;
    MarkBelowLabel(fragments, i);
    if (!IsPublicServiceLabel(fragments[i].plain) || i < after_last_article) continue;
    // A page's public service advertisement comes last, and where no article follows, all below is its own.
    for (size_t below = i; below < fragments.size(); ++below) {
      if (fragments[below].kind != PassageKind::kByline) fragments[below].kind = PassageKind::kNotice;
    }
    return;
  }
}

// A name alone below a headline is the writer's.
void MarkBareNames(std::vector<Fragment>& fragments) {
  for (size_t i = 1; i < fragments.size(); ++i) {
    const bool below =
        fragments[i - 1].kind == PassageKind::kHeading || fragments[i - 1].kind == PassageKind::kByline;
    if (below && fragments[i].kind == PassageKind::kHeading && IsBareName(fragments[i].plain)) {
      fragments[i].kind = PassageKind::kByline;
    }
  }
}

// Rows below each other are no headings of one another.
void MarkRows(std::vector<Fragment>& fragments) {
  for (size_t i = 1; i < fragments.size(); ++i) {
    Fragment &above = fragments[i - 1], &below = fragments[i];
    if (above.block != below.block || !IsTableRow(above.spaced) || !IsTableRow(below.spaced)) continue;
    for (Fragment* row : {&above, &below}) {
      if (row->kind == PassageKind::kHeading) row->kind = PassageKind::kListItem;
    }
  }
}

}  // namespace

void ClassifyFragments(std::vector<Fragment>& fragments) {
  for (Fragment& fragment : fragments) fragment.kind = KindByForm(fragment);
  for (size_t begin = 0; begin < fragments.size();) {
    const size_t end = EndOfBlock(fragments, begin);
    MarkNoticeBlock(fragments, begin, end);
    if (begin > 0 && end - begin == 1 && fragments[begin].kind == PassageKind::kParagraph &&
        IsCaptionByPlace(fragments[begin])) {
      fragments[begin].kind = PassageKind::kCaption;
    }
    begin = end;
  }
  MarkRows(fragments);
  MarkBelowLabels(fragments);
  MarkBareNames(fragments);
}

}  // namespace xiezuo
