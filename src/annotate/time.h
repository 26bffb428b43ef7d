#pragma once
// Times of a reading text and the years they cover. A TimeRef says what is printed; ResolvePeriod gives the
// years, which may need the publication year or a year named before (codebook section 3).
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "model/fact.h"

namespace xiezuo {

class TimeTables;

enum class TimeKind {
  kYears,  // 2025年, 2021年至2025年8月, 2021—2023年, Y1、Y2两年, “十四五”期间, 1996年至2011年, 2025年9月20日
  kRelative,  // 去年 (-1), 今年 (0), 前年 (-2), 今年1至8月, 明年 (+1), 上个月, bare 8月8日 and 3月初 (0):
              // years from publication
  kSince,  // 2021年以来, 自2018年结对, 2017年结对至今, “十四五”以来, 去年以来: from a year to publication
  kSinceStart,  // 五年来, N年来, 结对以来, 自结对以来, 此后, 本轮协作以来: from a start named elsewhere to
                // publication
  kLastYears,   // 近3年, 连续3年, 过去五年: counted back from the publication year, which is the Nth
  kUntil,  // 截至2024年底, 截至目前, 截至今年6月: to a year, from a start named elsewhere, else no period
  kAnaphor,  // 全年, 当年, 年内, 一年里, 同年, 同期: the last year named before; 次年: offset years after it
  kEarlier,  // 在此之前, 再往前: before what is told, in no year that is named
};

struct TimeRef {
  Span span;
  TimeKind kind = TimeKind::kYears;
  std::optional<Period>
      years;       // what is printed as years: kYears both ends; kSince the first; kUntil the last
  int offset = 0;  // kRelative, kSince and kUntil with a relative year (截至目前: 0): years from publication
  bool relative = false;  // offset holds, years does not
  int count = 0;          // N of kLastYears and of N年来; 0 where none is printed
  bool in_name = false;   // a year inside a project's, meeting's or campaign's name dates that alone
  bool opens_sentence =
      false;  // the first thing of its sentence (but for 据悉, 自, “ and the like): it governs what follows
};

struct TimeContext {
  std::optional<int> publication_year;
  std::optional<int> last_named_year;  // for kAnaphor
  std::optional<int> start_year;  // the year in which the pairing that the passage speaks of began, if named
};

// In the order of the text, not overlapping. Words that set no period (近年来, 目前, 比上年, 每年) are left
// out. Linear in the text's size. `tables` are "periods" (“十四五” → 2021, 2025) and "time_words" (去年,
// 当年, 此后).
std::vector<TimeRef> AnnotateTimes(std::string_view text, const TimeTables& tables);

// The years that the expression covers, or nothing where the context does not tell (or the codebook says
// null: 近年来).
std::optional<Period> ResolvePeriod(const TimeRef& time, const TimeContext& context);

// The one year that the expression names, for what refers back to it (kAnaphor): the last of kYears, the year
// of a relative time. Nothing for expressions that name none.
std::optional<int> NamedYear(const TimeRef& time, const TimeContext& context);

}  // namespace xiezuo
