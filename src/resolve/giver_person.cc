#include "resolve/giver_person.h"

#include <algorithm>

#include "base/words.h"

namespace xiezuo {
namespace {

constexpr std::string_view kSurnames =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁"
    "任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴"
    "莫孔向汤俞阮洪祝柯骆葛梅蓝翁樊殷柴裴鲍涂庞齐辛褚冉卓";

}  // namespace

std::optional<Span> PersonWhoGives(const AnnotatedPassage& passage, Span sentence, Span number) {
  static constexpr std::string_view kTitles[] = {
      "企业家",   "侨商",     "商人",     "客商",   "老板",   "乡贤",   "华侨", "校友",
      "退休教师", "退休干部", "爱心人士", "慈善家", "董事长", "总经理", "侨胞", "侨领"};
  static constexpr std::string_view kGives[] = {"捐", "赠", "出资", "拿出", "送", "寄", "捎", "凑", "资助"};
  constexpr size_t kHan = 3;
  const std::string_view text = passage.text();
  const std::string_view before = TextOf(text, {sentence.begin, number.begin});
  std::optional<Span> person;
  for (const std::string_view title : kTitles) {
    const size_t at = before.rfind(title);
    if (at == std::string_view::npos) continue;
    const size_t begin = sentence.begin + at + title.size();
    const size_t surname = kSurnames.find(text.substr(begin, kHan));
    if (surname == std::string_view::npos || surname % kHan != 0) continue;
    for (const size_t length : {3 * kHan, 2 * kHan}) {
      if (begin + length > number.begin) continue;
      const std::string_view rest = TextOf(text, {begin + length, number.begin});
      static constexpr std::string_view kNext[] = {
          "捐",   "个人", "以", "向",   "给",   "为",   "出资", "听",   "得知", "托",   "自掏", "带头",
          "夫妇", "一家", "也", "又",   "还",   "，",   "拿出", "资助", "送",   "今年", "去年", "再",
          "慷慨", "在",   "从", "一次", "大姐", "阿姨", "老人", "先生", "女士", "把"};
      const bool ends = BeginsWithAny(rest, kNext);
      const bool gives = HoldsAny(rest, kGives);
      if (!ends || !gives) continue;
      if (!person || begin > person->begin) person = Span{begin, begin + length};
      break;
    }
  }
  return person;
}

std::optional<Span> PersonAddressed(const AnnotatedPassage& passage, Span sentence, Span number) {
  static constexpr std::string_view kRespects[] = {"阿姨", "大姐", "大哥", "老人", "先生", "女士", "奶奶"};
  constexpr size_t kHan = 3;
  const std::string_view text = passage.text();
  const std::string_view before = TextOf(text, {sentence.begin, number.begin});
  for (const std::string_view respect : kRespects) {
    const size_t at = before.rfind(respect);
    if (at == std::string_view::npos) continue;
    for (const size_t length : {3 * kHan, 2 * kHan}) {
      if (at < length) continue;
      const Span name{sentence.begin + at - length, sentence.begin + at};
      const size_t surname = kSurnames.find(text.substr(name.begin, kHan));
      const std::string_view words = TextOf(text, name);
      const bool counted = HoldsAny(words, {"名", "位", "个", "户", "的", "余", "多", "，", "、"}) ||
                           std::any_of(passage.quantities.begin(), passage.quantities.end(),
                                       [&](const Quantity& q) { return q.span.Overlaps(name); });
      const bool gives = HoldsAny(TextOf(text, {name.end, number.begin}),
                                  {"捐", "寄", "拿出", "付出", "汇", "送来", "资助"});
      const std::string_view towards = TextOf(text, {0, name.begin});
      const bool receives = towards.ends_with("给") || towards.ends_with("为") || towards.ends_with("向");
      if (surname != std::string_view::npos && surname % kHan == 0 && !counted && gives && !receives)
        return name;
    }
  }
  return std::nullopt;
}

}  // namespace xiezuo
