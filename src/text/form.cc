#include "text/form.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr Characters kCaptionMarks = U"▲△▼▽↑↓←→↖↗↘↙";
constexpr Characters kHeadingMarks = U"■◆▌▍▎█★#◎";
constexpr Characters kBoxMarks = U"■□◆◇●○";
constexpr Characters kListMarks = U"●○◆◇▪①②③④⑤⑥⑦⑧⑨⑩⑪⑫";
constexpr Characters kOpeners = U"“‘（《〈【［｛";
constexpr Characters kClosers = U"”’）》〉】］｝";

constexpr Characters kSurnames =
    U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余"
    U"潘杜戴夏钟汪田"
    U"任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

template <size_t N>
bool ContainsAny(Characters text, const std::array<Characters, N>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](Characters part) { return Contains(text, part); });
}

template <size_t N>
bool StartsWithAny(Characters text, const std::array<Characters, N>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](Characters part) { return text.starts_with(part); });
}

template <size_t N>
bool EndsWithAny(Characters text, const std::array<Characters, N>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](Characters part) { return text.ends_with(part); });
}

bool AllHan(Characters text) { return !text.empty() && std::all_of(text.begin(), text.end(), IsHan); }

// Names apart by spaces or 、: each of one to four Han characters (two-character names are often printed
// spaced).
bool AreNames(Characters spaced) {
  size_t letters = 0;
  for (const char32_t c : spaced) {
    if (c == U' ' || c == U'、') {
      letters = 0;
    } else if (!IsHan(c) || ++letters > 4) {
      return false;
    }
  }
  return !spaced.empty();
}

Characters WithoutBoxMark(Characters text) {
  while (!text.empty() && (IsOneOf(text.front(), kBoxMarks) || text.front() == U' ')) text.remove_prefix(1);
  return text;
}

// The inside of a text that is one bracket as a whole; empty otherwise.
Characters InsideBrackets(Characters text) {
  if (text.size() < 3 || text.front() != U'（' || text.back() != U'）') return {};
  const Characters inside = text.substr(1, text.size() - 2);
  return Contains(inside, U"（") ? Characters{} : inside;
}

// One of the words that head a byline, with what follows such a word: 记者 马文秀, 责编：许嘉, 文/图,
// 记者马文秀. The same words open ordinary headings too (统筹推进).
template <size_t N>
bool IsHeadedBy(Characters spaced, const std::array<Characters, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](Characters word) {
    if (!spaced.starts_with(word)) return false;
    const Characters rest = spaced.substr(word.size());
    if (rest.empty() || IsOneOf(rest.front(), U" ：/")) return true;
    return rest.size() <= 4 && AreNames(rest);
  });
}

size_t CountDigits(Characters text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), IsDigit));
}

constexpr std::array<Characters, 23> kBylineStarts = {
    U"记者", U"本报记者", U"本报通讯员", U"通讯员", U"特约记者", U"见习记者", U"文/图",   U"图/文",
    U"文图", U"文",       U"图",         U"图片",   U"采写",     U"撰稿",     U"策划",    U"统筹",
    U"作者", U"来源",     U"供稿",       U"执笔",   U"监制",     U"摄影",     U"本版撰文"};
constexpr std::array<Characters, 13> kEditors = {U"责编",     U"编辑",     U"美编",     U"版式", U"校对",
                                                 U"审读",     U"责任编辑", U"本版编辑", U"主编", U"本版责编",
                                                 U"版式设计", U"值班主任", U"组版"};
constexpr std::array<Characters, 9> kReporters = {U"记者",  U"通讯员", U"供稿", U"撰文", U"文/图",
                                                  U"图/文", U"统筹",   U"报道", U"讯）"};
constexpr std::array<Characters, 8> kSections = {U"要闻", U"综合", U"专版", U"时政",
                                                 U"周刊", U"特刊", U"新闻", U"副刊"};
constexpr std::array<Characters, 9> kCredits = {U"供图",     U"供图）", U"资料图片", U"资料图片）", U"资料图",
                                                U"资料图）", U"摄）",   U"摄影报道", U"提供）"};
constexpr std::array<Characters, 7> kBoxes = {U"延伸阅读", U"链接",     U"相关链接", U"新闻链接",
                                              U"相关新闻", U"知识链接", U"名词解释"};
constexpr std::array<Characters, 26> kNoticeLabels = {
    U"公益广告", U"广告",     U"拍卖公告", U"招生启事", U"清仓公告", U"遗失声明", U"公告",
    U"声明",     U"启事",     U"招聘启事", U"招标公告", U"注销公告", U"减资公告", U"转让公告",
    U"寻人启事", U"更正启事", U"分类信息", U"分类广告", U"便民信息", U"招商公告", U"征订启事",
    U"福彩快讯", U"体彩快讯", U"竞买公告", U"迁坟公告", U"停电公告"};
constexpr std::array<Characters, 11> kNoticeStarts = {U"公告",  U"遗失声明", U"招聘启事：", U"广告〗",
                                                      U"广告·", U"广告】",   U"广告）",     U"求购：",
                                                      U"招租",  U"注销公告", U"出租启事"};
constexpr std::array<Characters, 34> kNoticeWords = {
    U"热线",     U"抢购",     U"首付",     U"诚招",     U"加盟",     U"元起",     U"买一送一",
    U"清仓",     U"房展",     U"遗失",     U"声明作废", U"特此声明", U"特此公告", U"竞买",
    U"拍卖",     U"报名电话", U"咨询电话", U"电话：",   U"包食宿",   U"招聘启事", U"便民提示",
    U"单注奖金", U"双色球",   U"一等奖",   U"开奖",     U"诚聘",     U"补录",     U"每平方米",
    U"现房",     U"汽油每吨", U"国内汽油", U"××",       U"**",       U"限时优惠"};
constexpr std::array<Characters, 10> kTimeStarts = {U"去年", U"今年", U"前年",   U"近年", U"目前",
                                                    U"近日", U"日前", U"前不久", U"如今", U"此外"};
constexpr std::array<Characters, 5> kReportStarts = {U"本报讯", U"又讯", U"本报综合消息", U"本报消息",
                                                     U"本刊讯"};
constexpr size_t kLongestHeading = 40, kLongestByline = 80, kLongestNotice = 260, kLongestPageLine = 40;

bool IsDateLine(Characters plain) {
  const bool dotted = plain.size() >= 8 && plain.size() <= 10 && CountDigits(plain) >= 6 &&
                      !std::any_of(plain.begin(), plain.end(), IsHan);
  if (dotted && (Contains(plain, U".") || Contains(plain, U"-"))) return true;
  const bool dated =
      Contains(plain, U"年") && Contains(plain, U"月") && Contains(plain, U"日") && CountDigits(plain) >= 6;
  return dated && (Contains(plain, U"星期") || Contains(plain, U"版") || plain.size() <= 14);
}

// 教育周刊 06, 新锡山 要闻 02, 第5版, A2版
bool IsSectionLine(Characters spaced, Characters plain) {
  if (!plain.empty() && plain.back() == U'版' && plain.size() >= 2 && IsDigit(plain[plain.size() - 2]))
    return plain.size() <= 20;
  if (plain.size() > 16 || spaced.size() < 3) return false;
  const size_t space = spaced.rfind(U' ');
  if (space == Characters::npos) return false;
  const Characters last = spaced.substr(space + 1);
  const size_t digits = CountDigits(last);
  const bool number = digits > 0 && digits <= 2 && last.size() - digits <= 1 && IsDigit(last.back());
  return number && ContainsAny(spaced.substr(0, space), kSections);
}

bool IsTurnMark(Characters plain) {
  const Characters inside = InsideBrackets(plain);
  return inside.size() <= 12 &&
         (inside.starts_with(U"下转") || inside.starts_with(U"上接") || inside.starts_with(U"紧接"));
}

}  // namespace

bool Contains(Characters text, Characters part) { return text.find(part) != Characters::npos; }
bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool IsOneOf(char32_t c, Characters set) { return set.find(c) != Characters::npos; }

bool EndsSentence(Characters plain) {
  const bool bracket = !plain.empty() && IsOneOf(plain.back(), U"）》】");
  while (!plain.empty() && IsOneOf(plain.back(), U"”’）》】\"")) plain.remove_suffix(1);
  return bracket || (!plain.empty() && IsOneOf(plain.back(), U"。！？…；："));
}

bool ClosesUnopened(Characters plain) {
  int depth = 0;
  for (const char32_t c : plain) {
    if (IsOneOf(c, kOpeners)) ++depth;
    if (IsOneOf(c, kClosers) && --depth < 0) return true;
  }
  return false;
}

bool LeavesOpen(Characters plain) {
  int depth = 0;
  for (const char32_t c : plain) {
    if (IsOneOf(c, kOpeners)) ++depth;
    if (IsOneOf(c, kClosers) && depth > 0) --depth;
  }
  return depth > 0;
}

bool IsPageLine(Characters spaced, Characters plain) {
  if (plain.size() > kLongestPageLine || plain.empty()) return false;
  if (IsTurnMark(plain)) return true;
  if (IsOneOf(plain.back(), U"。；，！？")) return false;
  if (IsDateLine(plain)) return true;
  if (IsSectionLine(spaced, plain)) return true;
  // 民族日报 乡村振兴特刊 第5版 2023.02.22: a page date at the end of a line of names.
  const size_t space = spaced.rfind(U' ');
  return space != Characters::npos && IsDateLine(spaced.substr(space + 1)) && Contains(plain, U"版");
}

bool IsEditorsLine(Characters spaced) {
  if (spaced.size() > kLongestByline || Contains(spaced, U"。")) return false;
  spaced = WithoutBoxMark(spaced);
  if (const Characters inside = InsideBrackets(spaced); !inside.empty()) spaced = inside;
  return IsHeadedBy(spaced, kEditors);
}

bool IsByline(Characters spaced, Characters plain) {
  if (plain.empty() || plain.size() > kLongestByline || Contains(plain, U"。")) return false;
  if (IsEditorsLine(spaced)) return true;
  if (const Characters inside = InsideBrackets(plain); !inside.empty()) {
    if (ContainsAny(inside, kReporters) || (inside.ends_with(U"讯") && inside.size() <= 6)) return true;
    return inside.size() <= 24 && AreNames(spaced.substr(1, spaced.size() - 2));
  }
  if (Contains(plain, U"，")) return false;
  const Characters text = WithoutBoxMark(spaced);
  if (IsHeadedBy(text, kBylineStarts)) return true;
  const bool marked = text.size() != spaced.size();
  return marked && plain.size() <= 40 && ContainsAny(text, kReporters);
}

bool IsBareName(Characters plain) {
  constexpr Characters kPlaceEnds = U"省市县区州旗镇乡村街道路山水河江湖业地";
  return (plain.size() == 2 || plain.size() == 3) && AllHan(plain) && IsOneOf(plain.front(), kSurnames) &&
         !IsOneOf(plain.back(), kPlaceEnds);
}

bool IsCredit(Characters spaced, Characters plain) {
  if (plain.size() > 24 || plain.size() < 3) return false;
  if (EndsWithAny(plain, kCredits) && !Contains(plain, U"。")) return true;
  return plain.back() == U'摄' && AreNames(spaced.substr(0, spaced.size() - 1));
}

bool IsCaption(Characters spaced, Characters plain) {
  if (plain.empty() || plain.size() > 120) return false;
  if (IsOneOf(plain.front(), kCaptionMarks)) return true;
  const bool credited =
      EndsWithAny(plain, kCredits) || (plain.back() == U'摄' && spaced.size() > plain.size());
  if (credited) return true;
  if (!IsOneOf(plain.front(), U"■□◆◇")) return false;
  return plain.size() <= 70 && EndsSentence(plain) && !Contains(plain, U"：");
}

bool IsListItem(Characters spaced) {
  if (spaced.size() < 3) return false;
  if (IsOneOf(spaced.front(), kListMarks)) return true;
  if (IsOneOf(spaced.front(), U"-*") && spaced[1] == U' ') return true;
  size_t digits = 0;
  while (digits < 3 && digits < spaced.size() && IsDigit(spaced[digits])) ++digits;
  if (digits == 0 || digits > 2 || digits + 1 >= spaced.size()) return false;
  return spaced[digits] == U'、' || (spaced[digits] == U'.' && !IsDigit(spaced[digits + 1]));
}

bool IsMarkedHeading(Characters plain) {
  if (plain.empty() || plain.size() > kLongestHeading) return false;
  if (plain.front() == U'【') return plain.back() == U'】';
  return IsOneOf(plain.front(), kHeadingMarks) && !EndsSentence(plain);
}

bool IsBoxHeading(Characters plain) {
  while (!plain.empty() && (IsOneOf(plain.front(), kHeadingMarks) || plain.front() == U'【'))
    plain.remove_prefix(1);
  while (!plain.empty() && IsOneOf(plain.back(), U"】：")) plain.remove_suffix(1);
  return std::find(kBoxes.begin(), kBoxes.end(), plain) != kBoxes.end();
}

bool IsHeading(Characters plain) {
  if (plain.empty() || plain.size() > kLongestHeading) return false;
  if (IsMarkedHeading(plain)) return true;
  const bool dated = plain.size() > 5 && CountDigits(plain.substr(0, 4)) == 4 && plain[4] == U'年';
  if ((dated || StartsWithAny(plain, kTimeStarts)) && Contains(plain, U"，"))
    return false;  // 2023年5月，第三批医疗队
  constexpr size_t kLongTriplet =
      18;  // 水来了，路通了，果红了 is a headline; a longer text of three clauses is none
  if (plain.size() >= kLongTriplet && std::count(plain.begin(), plain.end(), U'，') >= 2) return false;
  const char32_t last = plain.back();
  if (IsOneOf(last, U"。；，、…“（《")) return false;
  if (Contains(plain, U"。")) return false;
  if (last == U'：') return plain.size() <= 20;
  if (last == U'！' || last == U'？') return plain.size() <= 20;
  return !(last == U'”' && EndsSentence(plain));
}

bool IsOrnament(Characters plain) {
  return plain.size() >= 3 && std::none_of(plain.begin(), plain.end(), [](char32_t c) {
           return c == U'。' || (c < 0x80 ? IsDigit(c) || (c | 0x20) >= U'a' : c >= 0x3400 && c < 0xFF00);
         });
}

bool IsTableRow(Characters spaced) {
  return spaced.find(U' ') != Characters::npos && std::any_of(spaced.begin(), spaced.end(), IsDigit) &&
         std::none_of(spaced.begin(), spaced.end(),
                      [](char32_t c) { return IsOneOf(c, U"，。；：！？“,;"); });
}

bool IsNoticeLabel(Characters plain) {
  while (!plain.empty() && IsOneOf(plain.front(), U"■◆●【《▌")) plain.remove_prefix(1);
  while (!plain.empty() && IsOneOf(plain.back(), U"】》：")) plain.remove_suffix(1);
  if (std::find(kNoticeLabels.begin(), kNoticeLabels.end(), plain) != kNoticeLabels.end()) return true;
  return plain.size() <= 8 && AllHan(plain) &&
         (plain.ends_with(U"公告") || plain.ends_with(U"启事") || plain.ends_with(U"声明"));
}

bool IsPublicServiceLabel(Characters plain) { return plain == U"公益广告" || plain == U"广告"; }

bool IsNotice(Characters plain) {
  if (plain.empty() || plain.size() > kLongestNotice) return false;
  Characters words_first = plain;
  while (!words_first.empty() && IsOneOf(words_first.front(), U"■◆●【《▌〖·※▲（["))
    words_first.remove_prefix(1);
  const auto opens = [&](Characters label) { return words_first.starts_with(label); };
  if (std::any_of(kNoticeStarts.begin(), kNoticeStarts.end(), opens)) return true;
  const auto words = std::count_if(kNoticeWords.begin(), kNoticeWords.end(),
                                   [&](Characters word) { return Contains(plain, word); });
  return words >= 2;
}

bool OpensReport(Characters spaced) {
  constexpr size_t kTitle = 30;  // a title may stand before it in the line
  const Characters start = spaced.substr(0, kTitle);
  for (const Characters opening : kReportStarts) {
    const size_t at = start.find(opening);
    if (at == 0 || (at != Characters::npos && IsOneOf(start[at - 1], U" 【（"))) return true;
  }
  if (!spaced.starts_with(U"本报") && !spaced.starts_with(U"【本报") && !spaced.starts_with(U"新华社"))
    return false;
  const size_t end = start.find_first_of(U"，。");
  const Characters dateline = start.substr(0, end);
  return Contains(dateline, U"讯") || Contains(dateline, U"电") || Contains(dateline, U"报道】");
}

bool ClosesReport(Characters spaced) {
  if (spaced.size() < 4 || spaced.back() != U'）') return false;
  const size_t open = spaced.rfind(U'（');
  if (open == Characters::npos || spaced.size() - open > 40) return false;
  if (open > 0 && !IsOneOf(spaced[open - 1], U"。！？”…）")) return false;
  const Characters inside = spaced.substr(open + 1, spaced.size() - open - 2);
  if (inside.starts_with(U"资料") || inside.ends_with(U"摄") || inside.ends_with(U"供图") ||
      StartsWithAny(inside, kEditors))
    return false;
  return ContainsAny(inside, kReporters) || (inside.ends_with(U"讯") && inside.size() <= 7) ||
         (AreNames(inside) && inside.size() >= 2);
}

bool BeginsAnew(Characters spaced, Characters plain) {
  if (plain.empty()) return true;
  const char32_t first = plain.front();
  if (IsOneOf(first, kCaptionMarks) || IsOneOf(first, kHeadingMarks) || IsOneOf(first, kBoxMarks) ||
      first == U'【')
    return true;
  if (IsListItem(spaced) || IsByline(spaced, plain) || IsPageLine(spaced, plain) || IsNotice(plain) ||
      IsNoticeLabel(plain))
    return true;
  if (plain.starts_with(U"——")) return true;
  return OpensReport(spaced);
}

}  // namespace xiezuo
