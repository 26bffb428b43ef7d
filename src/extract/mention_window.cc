#include "extract/mention_window.h"

#include <tuple>

#include "base/utf8.h"
#include "base/words.h"
#include "extract/mention.h"
#include "rules/window.h"

namespace xiezuo {
namespace {

// 一座, 一批: the article, which counts nothing.
bool SaysA(const AnnotatedPassage& passage, const Quantity& q) {
  return q.form == QuantityForm::kCount && TextOf(passage.text(), q.number) == "一";
}

// 【结对】, ●人才： at the beginning of a paragraph: what all its sentences are about; empty where none
// stands.
Span LabelOf(const AnnotatedPassage& passage) {
  constexpr size_t kLongest = 36;  // bytes
  const std::string_view text = passage.text();
  if (text.starts_with("【")) {
    const size_t end = text.find("】");
    if (end != std::string_view::npos && end <= kLongest) return {0, end + std::string_view("】").size()};
  }
  if (BeginsWithAny(text, {"●", "■", "◆", "▲", "◎", "▌", "※", "★"})) {
    for (const std::string_view colon : {"：", ":"}) {
      const size_t end = text.find(colon);
      if (end != std::string_view::npos && end <= kLongest) return {0, end + colon.size()};
    }
  }
  return {};
}

}  // namespace

bool BreaksGap(const Quantity& q) {
  return q.form != QuantityForm::kDate && q.form != QuantityForm::kDuration &&
         q.form != QuantityForm::kOrdinal && q.form != QuantityForm::kName &&
         q.form != QuantityForm::kIdentifier;
}

std::string WindowOf(const AnnotatedPassage& passage, size_t quantity, const Lexicon& lexicon) {
  struct Insert {
    size_t at;
    int order;  // at one place, closes come before opens
    std::string text;
    size_t skip;  // bytes of the text that the insert stands for
  };
  const std::string& text = passage.text();
  const Span focus = passage.quantities[quantity].span;
  Span sentence = passage.sentences[passage.SentenceAt(focus.begin)].span;
  if (focus.begin - sentence.begin > kWindowBytes)
    sentence.begin = PreviousBoundary(text, focus.begin - kWindowBytes);
  if (sentence.end > focus.end + kWindowBytes)
    sentence.end = PreviousBoundary(text, focus.end + kWindowBytes);
  std::vector<Insert> inserts;
  const auto mark = [&](Span span, std::string_view open, std::string_view close) {
    if (!sentence.Contains(span)) return;
    inserts.push_back({span.begin, 1, std::string(open), 0});
    inserts.push_back({span.end, 0, std::string(close), 0});
  };
  const auto mark_all = [&](const auto& annotations, std::string_view open, std::string_view close) {
    const auto [first, last] = InRange(annotations, sentence);
    for (auto annotation = first; annotation != last; ++annotation) mark(annotation->span, open, close);
  };
  mark_all(passage.places.places, kPlaceOpen, kPlaceClose);
  mark_all(passage.places.organisations, kOrganisationOpen, kOrganisationClose);
  mark_all(passage.times, kTimeOpen, kTimeClose);
  const auto [first, last] = InRange(passage.quantities, sentence);
  for (auto q = first; q != last; ++q) {
    const bool is_focus = q->span == focus;
    if (!sentence.Contains(q->span) || (!is_focus && (!BreaksGap(*q) || SaysA(passage, *q)))) continue;
    std::string number(is_focus ? kFocusOpen : kNumberOpen);
    number.append(ClassOf(*q, lexicon)).append(kUnitMark).append(q->unit).append(kNumberClose);
    inserts.push_back({q->span.begin, 2, std::move(number), q->span.size()});
  }
  std::stable_sort(inserts.begin(), inserts.end(), [](const Insert& a, const Insert& b) {
    return std::tie(a.at, a.order) < std::tie(b.at, b.order);
  });
  std::string window;
  if (const Span label = LabelOf(passage); label.end <= sentence.begin) window = TextOf(text, label);
  size_t at = sentence.begin;
  for (const Insert& insert : inserts) {
    if (insert.at > at) window.append(text, at, insert.at - at), at = insert.at;
    window += insert.text;
    at = std::max(at, insert.at + insert.skip);
  }
  if (sentence.end > at) window.append(text, at, sentence.end - at);
  return window;
}

}  // namespace xiezuo
