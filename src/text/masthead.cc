#include "text/masthead.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "text/form.h"

namespace xiezuo {
namespace {

constexpr std::array<Characters, 16> kPaperEndings = {
    U"日报", U"晚报", U"晨报", U"早报", U"商报",   U"时报",   U"都市报", U"经济报",
    U"快报", U"导报", U"新报", U"周报", U"农民报", U"青年报", U"政协报", U"融媒"};
constexpr std::array<Characters, 8> kPageSections = {U"要闻", U"综合", U"专版", U"时政",
                                                     U"民生", U"经济", U"特刊", U"专题"};
constexpr size_t kLongestPaperName = 8;

std::string Utf8Of(Characters text) {
  std::string utf8;
  for (const char32_t c : text) AppendCodePoint(c, utf8);
  return std::string(Trim(utf8));
}

bool IsMainHeading(const Passage& passage) {
  return passage.kind == PassageKind::kHeading && passage.segment == 0;
}

// The marks that may stand around a headline are no part of it.
std::u32string Headline(const Passage& passage) {
  std::u32string text = ToCodePoints(passage.text);
  const size_t from = text.find_first_not_of(U"#■◆▌ ");
  return from == std::u32string::npos ? std::u32string() : text.substr(from);
}

bool IsSubtitle(Characters headline) { return headline.starts_with(U"——"); }

// A couplet, or a line that announces the next one (某市：), is one title over two headings.
bool GoesTogether(Characters first, Characters second) {
  if (first.ends_with(U"：") || first.ends_with(U"——")) return true;
  return first.size() == second.size() && !IsSubtitle(second);
}

std::string TitleFrom(const std::vector<Passage>& passages, size_t first) {
  const std::u32string headline = Headline(passages[first]);
  std::string title = Utf8Of(headline);
  if (first + 1 == passages.size() || !IsMainHeading(passages[first + 1])) return title;
  const std::u32string second = Headline(passages[first + 1]);
  if (GoesTogether(headline, second))
    title.append(headline.back() == U'：' ? "" : " ").append(Utf8Of(second));
  return title;
}

std::string FindTitle(const std::vector<Passage>& passages) {
  const auto is_text = [](const Passage& passage) {
    return passage.kind == PassageKind::kParagraph && passage.segment == 0;
  };
  const auto text = std::find_if(passages.begin(), passages.end(), is_text);
  const auto before_text = std::find_if(passages.begin(), text, [](const Passage& passage) {
    return IsMainHeading(passage) && !IsSubtitle(Headline(passage));
  });
  if (before_text != text) return TitleFrom(passages, static_cast<size_t>(before_text - passages.begin()));
  // Columns read out of order: a headline stands right above its writer.
  for (size_t i = 1; i < passages.size(); ++i) {
    if (passages[i].kind != PassageKind::kByline || passages[i].segment != 0 ||
        !IsMainHeading(passages[i - 1]))
      continue;
    size_t first = i - 1;
    while (first > 0 && IsMainHeading(passages[first - 1])) --first;
    return TitleFrom(passages, first);
  }
  return {};
}

// The paper's name at the end of what stands before `end`: 来源：青岛日报 → 青岛日报.
std::u32string PaperNameBefore(Characters text, size_t end) {
  size_t begin = end;
  while (begin > 0 && end - begin < kLongestPaperName && IsHan(text[begin - 1])) --begin;
  Characters name = text.substr(begin, end - begin);
  for (const Characters word : {Characters(U"记者"), Characters(U"本报"), Characters(U"来源"),
                                Characters(U"采写"), Characters(U"据")}) {
    if (name.starts_with(word)) name.remove_prefix(word.size());
  }
  return std::u32string(name);
}

std::u32string PaperNameIn(Characters text) {
  for (const Characters ending : kPaperEndings) {
    const size_t at = text.find(ending);
    if (at == Characters::npos || text.substr(at).starts_with(U"融媒体")) continue;  // 融媒体中心 is no paper
    std::u32string name = PaperNameBefore(text, at + ending.size());
    if (name.size() > ending.size()) return name;
  }
  return {};
}

// 新锡山 要闻 02: the name before the section and the page number.
std::u32string NameBeforeSection(Characters text) {
  const size_t space = text.find(U' ');
  if (space == Characters::npos || space < 2 || space > kLongestPaperName) return {};
  const Characters rest = text.substr(space + 1);
  const bool section = std::any_of(kPageSections.begin(), kPageSections.end(),
                                   [&](Characters word) { return rest.starts_with(word); });
  const bool page = !rest.empty() && IsDigit(rest.back());
  return section && page ? std::u32string(text.substr(0, space)) : std::u32string();
}

std::string FindNewspaper(const std::vector<Passage>& passages) {
  constexpr size_t kDateline = 12;  // 某某日报讯（记者 …）
  std::u32string in_text;
  for (const Passage& passage : passages) {
    const std::u32string text = ToCodePoints(passage.text.substr(0, 400));
    if (passage.kind == PassageKind::kByline) {
      if (const std::u32string name = PaperNameIn(text); !name.empty()) return Utf8Of(name);
      if (const std::u32string name = NameBeforeSection(text); !name.empty()) return Utf8Of(name);
    } else if (in_text.empty() && passage.kind == PassageKind::kParagraph && passage.segment == 0) {
      const Characters start = Characters(text).substr(0, kDateline);
      const size_t report = start.find(U"讯");
      if (report != Characters::npos) in_text = PaperNameIn(start.substr(0, report));
    }
  }
  return Utf8Of(in_text);
}

// The number of up to `most` digits at `at`, which moves past it; 0 where there is none.
int NumberAt(Characters text, size_t& at, size_t most) {
  int number = 0;
  for (size_t digits = 0; digits < most && at < text.size() && IsDigit(text[at]); ++digits) {
    number = number * 10 + static_cast<int>(text[at++] - U'0');
  }
  return number;
}

// 2020年1月17日, 2023.02.22, 2023-02-22 at `at`.
std::optional<PartialDate> DateAt(Characters text, size_t at) {
  PartialDate date;
  if (at > 0 && IsDigit(text[at - 1])) return std::nullopt;
  const size_t begin = at;
  date.year = NumberAt(text, at, 4);
  if (at - begin != 4 || at == text.size()) return std::nullopt;
  const char32_t separator = text[at];
  if (!IsOneOf(separator, U"年.-/")) return std::nullopt;
  date.month = NumberAt(text, ++at, 2);
  if (at == text.size() || (separator == U'年' ? text[at] != U'月' : text[at] != separator))
    return std::nullopt;
  date.day = NumberAt(text, ++at, 2);
  if (date.month == 0 || date.day == 0 || (at < text.size() && IsDigit(text[at]))) return std::nullopt;
  return PartialDate::Parse(date.ToString());
}

std::optional<PartialDate> FindDate(const std::vector<Passage>& passages) {
  for (const Passage& passage : passages) {
    if (passage.kind != PassageKind::kByline) continue;
    const std::u32string text = ToCodePoints(passage.text);
    for (size_t at = 0; at < text.size(); ++at) {
      if (!IsDigit(text[at])) continue;
      if (const auto date = DateAt(text, at)) return date;
    }
  }
  return std::nullopt;
}

}  // namespace

Masthead FindMasthead(const Document& document) {
  return {.title = FindTitle(document.passages),
          .newspaper = FindNewspaper(document.passages),
          .date = FindDate(document.passages)};
}

}  // namespace xiezuo
