#include "resolve/pairing_start.h"

#include <algorithm>

#include "base/words.h"

namespace xiezuo {
namespace {

constexpr std::string_view kBeginnings[] = {
    "结对",     "协作关系", "帮扶关系", "牵手",   "结成",   "确立", "结缘", "对口帮扶", "对口支援",
    "对口协作", "定点帮扶", "定点扶贫", "携手",   "启动",   "进驻", "接过", "定下",     "确定",
    "建立",     "开始",     "扶贫协作", "始于",   "对子",   "挑起", "接手", "挂钩",     "一拍即合",
    "握手",     "结亲",     "攀上",     "结的对", "结了对", "结上", "算起", "缘分"};

}  // namespace

bool SpeaksOfBeginning(std::string_view text) {
  static constexpr std::string_view kOthers[] = {"办", "局", "领导小组", "工作队", "资金", "项目", "联席"};
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings), [&](std::string_view word) {
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      if (!BeginsWithAny(text.substr(at + word.size()), kOthers)) return true;
    }
    return false;
  });
}

std::optional<int> StartYearOf(const AnnotatedDocument& document) {
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.passage->kind == PassageKind::kNotice || passage.segment != 0) continue;
    Span silent{};  // said nothing of it: a clause of many times is looked at once
    for (const TimeRef& time : passage.times) {
      if (!time.years || time.in_name || (time.kind != TimeKind::kYears && time.kind != TimeKind::kSince))
        continue;
      if (time.years->first != time.years->last && time.kind == TimeKind::kYears) continue;
      const Sentence& sentence = passage.sentences[passage.SentenceAt(time.span.begin)];
      const size_t index = AnnotatedPassage::ClauseAt(sentence, time.span.begin);
      Span said = sentence.clauses[index];
      // 2015年，集团接过定点帮扶的担子: a year that stands alone speaks of the clause after it.
      const bool alone = said.end - time.span.end <= 6;
      if (alone && index + 1 < sentence.clauses.size()) said.end = sentence.clauses[index + 1].end;
      if (said == silent) continue;
      if (SpeaksOfBeginning(TextOf(passage.text(), said))) return time.years->first;
      silent = said;
    }
  }
  return std::nullopt;
}

}  // namespace xiezuo
