#include "ingest/publication_date.h"

#include <algorithm>
#include <optional>

#include "base/words.h"
#include "resolve/pairing_start.h"

namespace xiezuo {
namespace {

// The year of 2025年10月20日 or 二〇二一年一月, which annotation read as a time of one year, and the month
// where it is in digits.
std::optional<PartialDate> DateIn(std::string_view words, int year) {
  const size_t mark = words.find("年");
  if (mark == std::string_view::npos || words.find("月") == std::string_view::npos) return std::nullopt;
  PartialDate date{year, 0, 0};
  for (size_t at = mark + std::string_view("年").size();
       at < words.size() && words[at] >= '0' && words[at] <= '9'; ++at)
    date.month = date.month * 10 + (words[at] - '0');
  return date.month <= 12 ? date : PartialDate{year, 0, 0};
}

// A date that stands for itself: a line of its own below a title or a letter, 时间：2023年11月21日, or in
// brackets at the end of a report. The latest of them.
std::optional<PartialDate> Dateline(const AnnotatedDocument& document) {
  constexpr size_t kRest = 66;  // bytes beside the date in such a line
  std::optional<PartialDate> latest;
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.passage->kind == PassageKind::kNotice || passage.times.empty()) continue;
    const TimeRef& time = passage.times.back();
    if (time.kind != TimeKind::kYears || !time.years || time.in_name || time.years->first != time.years->last)
      continue;
    const std::string_view text = passage.text();
    const bool only_figure = std::none_of(passage.quantities.begin(), passage.quantities.end(),
                                          [](const Quantity& q) { return q.form < QuantityForm::kBare; });
    std::string_view after = text.substr(time.span.end);
    const bool closes = text.size() - time.span.end <= 9 &&
                        (after.starts_with("）") || after.starts_with(")")) &&
                        text.substr(0, time.span.begin).rfind("（") != std::string_view::npos;
    const bool alone = only_figure && text.size() - time.span.size() <= kRest && text.find("。") == text.npos;
    if (!closes && !alone) continue;
    const auto date = DateIn(TextOf(text, time.span), time.years->last);
    if (date && (!latest || latest->ToString() < date->ToString())) latest = date;
  }
  return latest;
}

// True where the sentence speaks of what is to come: 2024年，我们计划争取.
bool IsPlanned(const AnnotatedPassage& passage, const TimeRef& time) {
  static constexpr std::string_view kPlans[] = {"计划", "力争", "打算", "将",   "拟",  "预计",
                                                "展望", "目标", "商定", "再投", "明年"};
  const std::string_view said =
      TextOf(passage.text(), passage.sentences[passage.SentenceAt(time.span.begin)].span);
  return HoldsAny(said, kPlans);
}

// 缘分从2017年算起。六年多来: the year that the sentence names right before, and as many as are counted.
std::optional<int> YearOfCount(const AnnotatedDocument& document) {
  constexpr size_t kNear = 60;  // bytes
  std::optional<int> latest;
  for (const AnnotatedPassage& passage : document.passages) {
    for (size_t i = 1; i < passage.times.size(); ++i) {
      const TimeRef &from = passage.times[i - 1], &count = passage.times[i];
      const bool counts = count.kind == TimeKind::kSinceStart && count.count > 1;
      const bool year = from.years && !from.in_name && from.years->first == from.years->last;
      if (counts && year && count.span.begin - from.span.end <= kNear)
        latest = std::max(latest.value_or(0), from.years->first + count.count);
    }
  }
  return latest;
}

}  // namespace

PublicationDate PublicationDateOf(const PublicationDate& given, const Masthead& masthead,
                                  const AnnotatedDocument& document) {
  if (given.date) return given;
  if (masthead.date) return {masthead.date, DateSource::kText};
  std::optional<int> latest, planned;
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.passage->kind == PassageKind::kNotice) continue;
    for (const TimeRef& time : passage.times) {
      const bool dated = time.kind == TimeKind::kYears || time.kind == TimeKind::kUntil;
      if (!dated || !time.years || time.in_name || time.years->first != time.years->last) continue;
      std::optional<int>& year = IsPlanned(passage, time) ? planned : latest;
      year = std::max(year.value_or(0), time.years->last);
    }
  }
  if (const auto date = Dateline(document); date && (!latest || date->year >= *latest))
    return {date, DateSource::kText};
  // A plan is made the year before it, or in its own year where the rest lies further back.
  if (planned && (!latest || *planned > *latest + 1)) latest = planned;
  // 始于2013年 and 八年来 make 2021.
  if (const std::optional<int> start = StartYearOf(document)) {
    for (const AnnotatedPassage& passage : document.passages) {
      for (const TimeRef& time : passage.times) {
        if (time.kind == TimeKind::kSinceStart && time.count > 1)
          latest = std::max(latest.value_or(0), *start + time.count);
      }
    }
  }
  if (const auto year = YearOfCount(document); year && latest && *year > *latest && *year <= *latest + 2)
    latest = year;
  if (!latest) return {};
  return {PartialDate{*latest, 0, 0}, DateSource::kInferred};
}

}  // namespace xiezuo
