#include "ingest/dates.h"

#include <re2/re2.h>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "ingest/load_file.h"

namespace xiezuo {
namespace {

constexpr uint64_t kMaxDatesFile = uint64_t{64} << 20;
constexpr int kFirstYear = 1949;

// RE2 has no look-around: the neighbours are captured and judged. A day wins over the month that begins it.
const RE2& DatePattern() {
  static const RE2 pattern(
      "(?P<year>\\d{4})(?:"
      "-(\\d{2})(?:-(\\d{2}))?"
      "|_(\\d{2})_(\\d{2})"
      "|\\.(\\d{2})\\.(\\d{2})"
      "|(\\d{2})(\\d{2})"
      "|年(\\d{1,2})月(?:(\\d{1,2})日)?)");
  return pattern;
}

bool IsLetterOrDigit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// A date runs on where a letter or digit follows, or a hyphen and a digit after a month alone (2025-02-061).
bool StandsFree(std::string_view name, size_t begin, size_t end, bool day_known) {
  if (begin > 0 && IsLetterOrDigit(name[begin - 1])) return false;
  if (end == name.size()) return true;
  if (IsLetterOrDigit(name[end])) return false;
  return day_known || name[end] != '-' || end + 1 == name.size() || !IsDigit(name[end + 1]);
}

std::optional<PartialDate> ToDate(const std::string& year, const std::string& month, const std::string& day) {
  const auto two = [](const std::string& digits) { return digits.size() == 1 ? "0" + digits : digits; };
  auto date = PartialDate::Parse(year + "-" + two(month) + (day.empty() ? "" : "-" + two(day)));
  if (date && date->year < kFirstYear) return std::nullopt;
  return date;
}

}  // namespace

DatesByName ReadDatesFile(const std::string& path) {
  const Result<SourceFile> file = LoadFile(path, kMaxDatesFile);
  if (!file) throw Error(path + ": " + file.error().message, file.error().remedy, ExitStatus::kUsage);
  DatesByName dates;
  size_t number = 0;
  for (std::string_view line : Split(file->bytes, '\n')) {
    if (++number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const auto fields = Split(line, '\t');
    const auto date = fields.size() >= 2 ? PartialDate::Parse(Trim(fields[1])) : std::nullopt;
    if (date) {
      dates.insert_or_assign(FileName(std::string(Trim(fields[0]))), *date);
    } else if (!(number == 1 && fields.size() >= 2 && fields[1] == "date")) {
      throw Error(Message("{}:{}: not a file name, a tab and a date", path, number),
                  Message("write dates as 2025, 2025-02 or 2025-02-06"), ExitStatus::kUsage);
    }
  }
  return dates;
}

std::optional<PartialDate> DateInFileName(std::string_view name) {
  std::optional<PartialDate> found;
  const re2::StringPiece text(name.data(), name.size());
  re2::StringPiece groups[12];
  for (size_t at = 0; DatePattern().Match(text, at, text.size(), RE2::UNANCHORED, groups, 12);) {
    const auto begin = static_cast<size_t>(groups[0].data() - name.data());
    const size_t end = begin + groups[0].size();
    std::string month, day;
    for (int i = 2; i < 12; i += 2) {
      if (groups[i].data() == nullptr) continue;
      month = std::string(groups[i]);
      day = groups[i + 1].data() == nullptr ? "" : std::string(groups[i + 1]);
    }
    if (!StandsFree(name, begin, end, !day.empty())) {
      at = begin + 1;
      continue;
    }
    const auto date = ToDate(std::string(groups[1]), month, day);
    if (!date || (found && *found != *date)) return std::nullopt;
    found = date;
    at = end;
  }
  return found;
}

}  // namespace xiezuo
