#include "annotate/time_name.h"

#include "annotate/quantity_text.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr int kLongestName = 30;   // characters of a name behind a year
constexpr int kLongestEvent = 24;  // characters between a year and 以来

bool IsStop(char32_t c) {
  constexpr std::u32string_view kStops = U"，。；：！？、“”‘’《》（）";
  return c == 0 || kStops.find(c) != std::u32string_view::npos;
}

// The end of the words at `at`, up to a stop, a digit or `limit` characters.
size_t WordsEnd(std::string_view text, size_t at, int limit) {
  for (int i = 0; i < limit && at < text.size(); ++i) {
    const char32_t c = CodePointAt(text, at);
    if (IsStop(c) || (c >= U'0' && c <= U'9')) break;
    NextCodePoint(text, at);
  }
  return at;
}

bool EndsLikeName(std::string_view words) {
  for (const std::string_view noun :
       {"项目", "计划", "案例", "行动", "工程", "方案", "大会", "招聘会", "论坛", "名单", "协议"}) {
    const size_t at = words.find(noun);
    if (at != std::string_view::npos && at + noun.size() == words.size()) return true;
  }
  return false;
}

bool HoldsVerb(std::string_view words) {
  for (const std::string_view verb :
       {"投入", "支持", "安排", "实施", "累计", "获得", "拨付", "用于", "建设了", "下达", "到位"}) {
    if (words.find(verb) != std::string_view::npos) return true;
  }
  return false;
}

// 2019年闽宁协作冷库项目投用后: the project is named by its year, and opens some time later.
bool NamesWhatOpened(std::string_view words) {
  constexpr std::string_view kProject = "项目";
  const size_t at = words.find(kProject);
  if (at == std::string_view::npos || HoldsVerb(words.substr(0, at))) return false;
  const bool opened =
      OneAt(words, at + kProject.size(), {"投产", "投用", "投入使用", "运营", "建成", "落成", "竣工"}) != 0;
  return opened && (words.ends_with("后") || words.ends_with("以来"));
}

// The clause goes on with a verb: 2024年实施项目, the year is when.
bool BeginsWithVerb(std::string_view text, size_t at) {
  return OneAt(text, at, {"实施", "开展", "投入", "安排", "完成", "启动", "建成", "新建", "推进", "落实",
                          "共",   "累计", "全",   "已",   "又",   "将",   "该",   "我",   "两",   "我们"}) !=
         0;
}

// The byte behind the “ that opens the words before `at`; 0 where a clause begins between.
size_t QuoteBefore(std::string_view text, size_t at) {
  constexpr int kLongestOwner = 12;
  for (int i = 0; i < kLongestOwner && at > 0; ++i) {
    if (EndsBefore(text, at, "“")) return at;
    const size_t previous = PreviousBoundary(text, at);
    if (IsStop(CodePointAt(text, previous))) return 0;
    at = previous;
  }
  return 0;
}

size_t QuoteEnd(std::string_view text, size_t at, std::string_view close) {
  for (int i = 0; i < kLongestName && at < text.size(); ++i) {
    if (StandsAt(text, at, close)) return at;
    if (OneAt(text, at, {"，", "。", "；", "！", "？"})) return 0;
    NextCodePoint(text, at);
  }
  return 0;
}

}  // namespace

bool OpensSentence(std::string_view text, size_t at) {
  for (;;) {
    if (at == 0) return true;
    const size_t filler = OneBefore(
        text, at,
        {" ",    "“",      "‘",        "「",       "（",       "【",     "《",     "■",      "●",    "□",
         "▌",    "据悉，", "据了解，", "据介绍，", "据统计，", "此外，", "同时，", "其中，", "仅仅", "仅",
         "光是", "单是",   "早在",     "就在",     "到了",     "到",     "在",     "自从",   "自",   "从",
         "而",   "截至",   "然而，",   "目前，",   "——",       "过去的", "始于",   "其中"});
    if (filler == 0) {
      // A label (【对口支援】, 一是) opens a sentence too.
      return OneBefore(text, at,
                       {"。", "！", "？", "\n", "。”", "！”", "？”", "】", "一是", "二是", "三是", "四是"}) !=
             0;
    }
    at -= filler;
  }
}

bool IsInName(std::string_view text, Span span) {
  if (EndsBefore(text, span.begin, "《")) return QuoteEnd(text, span.end, "》") != 0;
  const size_t quote = OneBefore(text, span.begin, {"“", "‘"});
  if (quote != 0 && !StandsAt(text, span.begin, "“")) {
    const size_t close = QuoteEnd(text, span.end, EndsBefore(text, span.begin, "“") ? "”" : "’");
    if (close != 0 && close > span.end) return !BeginsWithVerb(text, span.end);
  }
  // A second name may follow the year without a word between: 2024年“春风行动”.
  if (StandsAt(text, span.end, "“")) {
    const size_t close = QuoteEnd(text, span.end + 3, "”");
    return close != 0 &&
           (EndsLikeName(text.substr(span.end, close - span.end)) ||
            OneAt(text, close + 3, {"项目", "行动", "计划", "活动", "工程", "大赛", "招聘会", "专场"}) != 0);
  }
  if (const size_t open = QuoteBefore(text, span.begin); open != 0) {
    const size_t close = QuoteEnd(text, span.end, "”");
    if (close != 0) return EndsLikeName(text.substr(span.end, close - span.end));
  }
  const size_t end = WordsEnd(text, span.end, kLongestName);
  const std::string_view words = text.substr(span.end, end - span.end);
  const bool scheme =
      OneAt(words, 0, {"东西部", "粤黔", "粤桂", "闽宁", "苏陕", "鲁渝", "中央", "省级", "财政"}) != 0;
  if (scheme && EndsLikeName(words) && !HoldsVerb(words)) return true;
  if (scheme && NamesWhatOpened(words)) return true;
  const bool object = OneBefore(text, span.begin,
                                {"实施", "获评", "入选", "列入", "纳入", "签下", "签订", "签署", "推进",
                                 "申报", "下达", "通过", "完成", "召开", "举办", "举行"}) != 0;
  if (!object || BeginsWithVerb(text, span.end)) return false;
  return EndsLikeName(words);
}

bool NamesAPlan(std::string_view text, size_t at) {
  const size_t end = WordsEnd(text, at, 8);
  const size_t plan = text.substr(at, end - at).find("规划");
  return plan != std::string_view::npos;
}

size_t LastsUntilNow(std::string_view text, size_t at, bool prefixed) {
  const size_t direct =
      OneAt(text, at, {"以来", "至今", "到现在", "至目前", "到目前", "开始", "伊始", "算起", "起", "来"});
  const bool other = OneAt(text, at, {"起步", "起点", "起来", "起草", "起义", "起飞",  "开始前",
                                      "来到", "来自", "来访", "来了", "来华", "来我",  "来此",
                                      "来宾", "来县", "来区", "来市", "来州", "至今年"}) != 0;
  if (direct != 0 && !other) return at + direct;
  const size_t end = WordsEnd(text, at, kLongestEvent);
  const std::string_view words = text.substr(at, end - at);
  for (const std::string_view sign : {"以来", "至今", "到今天", "到如今"}) {
    const size_t found = words.find(sign);
    const bool until_this_year = found != std::string_view::npos && words.substr(found).starts_with("至今年");
    if (found != std::string_view::npos && !until_this_year) return at + found + sign.size();
  }
  if (!prefixed) return 0;
  for (const std::string_view sign : {"开始", "算起", "起"}) {
    if (words.ends_with(sign)) return end;
  }
  return 0;
}

size_t ClauseBegin(std::string_view text, size_t at) {
  for (int i = 0; i < kLongestEvent && at > 0; ++i) {
    const size_t previous = PreviousBoundary(text, at);
    const char32_t c = CodePointAt(text, previous);
    if (IsStop(c) && c != U'“' && c != U'”') return at;
    at = previous;
  }
  return at;
}

std::optional<size_t> EventBefore(std::string_view text, size_t from, size_t at) {
  if (from >= at || OneBefore(text, at, {"年", "长期", "一直", "期", "有史"})) return std::nullopt;
  const std::string_view words = text.substr(from, at - from);
  size_t event = std::string_view::npos;
  for (const std::string_view noun : {"结对", "协作", "帮扶", "牵手", "携手", "对口", "合作", "支援", "援建",
                                      "援助", "扶贫", "进驻", "到任", "挂职", "签约", "签署", "签下"}) {
    event = std::min(event, words.find(noun));
  }
  if (event == std::string_view::npos) return std::nullopt;
  for (const std::string_view sign : {"自从", "自", "从", "本轮", "新一轮"}) {
    const size_t found = words.find(sign);
    if (found != std::string_view::npos && found < event) return from + found;
  }
  constexpr size_t kShortClause = 36;  // 东西部协作开展以来: the event's name begins with its clause
  return words.size() <= kShortClause ? from : from + event;
}

}  // namespace xiezuo
