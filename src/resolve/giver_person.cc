#include "resolve/giver_person.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/words.h"

namespace xiezuo {
namespace {

constexpr size_t kHan = 3;                           // bytes of a character
constexpr size_t kLengths[] = {3 * kHan, 2 * kHan};  // of a name

bool BeginsWithSurname(std::string_view name, const GiverWords& words) {
  return words.surnames.Has(name.substr(0, kHan));
}

// What may stand right behind a person's name.
bool EndsName(std::string_view rest) {
  static constexpr std::string_view kNext[] = {
      "捐",   "个人", "以", "向",   "给",   "为",   "出资", "听",   "得知", "托",   "自掏", "带头",
      "夫妇", "一家", "也", "又",   "还",   "，",   "拿出", "资助", "送",   "今年", "去年", "再",
      "慷慨", "在",   "从", "一次", "大姐", "阿姨", "老人", "先生", "女士", "把"};
  return BeginsWithAny(rest, kNext);
}

}  // namespace

std::optional<Span> PersonWhoGives(const AnnotatedPassage& passage, Span sentence, Span number,
                                   const GiverWords& words) {
  static constexpr std::string_view kGives[] = {"捐", "赠", "出资", "拿出", "送", "寄", "捎", "凑", "资助"};
  const std::string_view text = passage.text();
  std::optional<Span> person;
  for (size_t at = sentence.begin; at < number.begin; NextCodePoint(text, at)) {
    const auto title = words.titles.LongestAt(text.substr(0, number.begin), at);
    if (!title) continue;
    const size_t begin = at + title.size;
    if (!BeginsWithSurname(text.substr(begin), words)) continue;
    for (const size_t length : kLengths) {
      if (begin + length > number.begin) continue;
      const std::string_view rest = TextOf(text, {begin + length, number.begin});
      if (!EndsName(rest) || !HoldsAny(rest, kGives)) continue;
      person = Span{begin, begin + length};
      break;
    }
  }
  return person;
}

std::optional<Span> PersonAddressed(const AnnotatedPassage& passage, Span sentence, Span number,
                                    const GiverWords& words) {
  const std::string_view text = passage.text();
  std::optional<Span> person;
  for (size_t at = sentence.begin; at < number.begin; NextCodePoint(text, at)) {
    if (!words.respects.LongestAt(text.substr(0, number.begin), at)) continue;
    for (const size_t length : kLengths) {
      if (at < sentence.begin + length) continue;
      const Span name{at - length, at};
      const std::string_view called = TextOf(text, name);
      const bool counted = HoldsAny(called, {"名", "位", "个", "户", "的", "余", "多", "，", "、"}) ||
                           std::any_of(passage.quantities.begin(), passage.quantities.end(),
                                       [&](const Quantity& q) { return q.span.Overlaps(name); });
      const bool gives =
          HoldsAny(TextOf(text, {at, number.begin}), {"捐", "寄", "拿出", "付出", "汇", "送来", "资助"});
      const bool receives = EndsWithAny(TextOf(text, {0, name.begin}), {"给", "为", "向"});
      if (!BeginsWithSurname(called, words) || counted || !gives || receives) continue;
      person = name;
      break;
    }
  }
  return person;
}

}  // namespace xiezuo
