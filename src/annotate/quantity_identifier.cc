#include "annotate/quantity_identifier.h"

#include "annotate/quantity_numeral.h"
#include "annotate/quantity_text.h"
#include "base/utf8.h"

namespace xiezuo {
namespace {

constexpr size_t kTelephoneDigits = 10;

bool IsCodeAt(std::string_view text, size_t at) { return IsDigitAt(text, at) || IsLetterAt(text, at); }

bool IsMagnitude(std::string_view text, size_t at) {
  return OneAt(text, at, {"万", "亿", "元", "%", "余", "多"}) != 0;
}

// Letters with digits behind them. RMB500万元 is money with its currency in letters, no code.
std::optional<Designation> ReadCode(std::string_view text, size_t at) {
  const size_t end = CodeEnd(text, at);
  size_t digits = at;
  while (IsLetterAt(text, digits)) ++digits;
  if (digits == end || text.substr(at, end - at).find_first_of("0123456789") == std::string_view::npos) {
    return std::nullopt;
  }
  if (digits > at && IsDigitAt(text, digits) && DigitsEnd(text, digits) >= end && IsMagnitude(text, end)) {
    return std::nullopt;
  }
  return Designation{end + OneAt(text, end, {"版"}), QuantityForm::kName};
}

// Telephone numbers, masked or not, and other numbers written in parts.
std::optional<Designation> ReadParts(std::string_view text, size_t at) {
  size_t end = at, digits = 0, parts = 1, masks = 0;
  for (;;) {
    if (IsDigitAt(text, end)) {
      ++end, ++digits;
    } else if (const size_t mask = OneAt(text, end, {"××", "**", "xx", "XX", "＊＊"}); mask != 0) {
      end += mask, ++masks;
    } else if (masks != 0 && OneAt(text, end, {"×", "*"})) {
      end += OneAt(text, end, {"×", "*"});
    } else if (const size_t dash = OneAt(text, end, {"-", "—"});
               dash != 0 && (IsDigitAt(text, end + dash) || OneAt(text, end + dash, {"××", "**"}))) {
      end += dash, ++parts;
    } else {
      break;
    }
  }
  const bool telephone = text[at] == '0' && parts > 1 && IsDigitAt(text, at + 1) && digits >= 7;
  if (masks != 0 || parts > 2 || telephone ||
      (parts > 1 && digits >= kTelephoneDigits && !IsMagnitude(text, end))) {
    return Designation{end, QuantityForm::kIdentifier};
  }
  return std::nullopt;
}

// 1.2.3; with a clause's '.' behind two figures it is none.
size_t DottedEnd(std::string_view text, size_t at) {
  size_t end = at, dots = 0;
  while (IsDigitAt(text, end) || (end < text.size() && text[end] == '.' && IsDigitAt(text, end + 1))) {
    dots += text[end++] == '.';
  }
  return dots >= 2 ? end : 0;
}

// 1:5:4, 1+8+N, 7×24, 2/3, 6·16: figures or letters joined by signs.
std::optional<Designation> ReadJoined(std::string_view text, size_t at) {
  size_t end = DigitsEnd(text, at);
  bool joined = false, dotted = false;
  for (;;) {
    const size_t dot = OneAt(text, end, {"·"});
    const size_t sign = dot != 0 ? dot : OneAt(text, end, {"∶", ":", "：", "比", "×", "+", "/", "*"});
    if (sign == 0) break;
    if (!IsCodeAt(text, end + sign)) break;
    const bool letter = IsLetterAt(text, end + sign);
    if (letter && !StandsAt(text, end, "+")) break;
    dotted |= dot != 0;
    end = letter ? end + sign + 1 : DigitsEnd(text, end + sign);
    joined = true;
  }
  if (joined) return Designation{end, dotted ? QuantityForm::kName : QuantityForm::kRatio};
  if (StandsAt(text, end, "+")) return Designation{end + 1, QuantityForm::kName};
  return std::nullopt;
}

}  // namespace

size_t CodeEnd(std::string_view text, size_t at) {
  constexpr std::string_view kInnerMarks = "._-@/";
  size_t end = at;
  while (IsCodeAt(text, end) ||
         (end > at && end < text.size() && kInnerMarks.find(text[end]) != kInnerMarks.npos &&
          IsCodeAt(text, end + 1))) {
    ++end;
  }
  return end;
}

std::optional<Designation> ReadDesignation(std::string_view text, size_t at) {
  if (IsLetterAt(text, at)) {
    size_t letters = at;
    while (IsLetterAt(text, letters)) ++letters;
    // N+1: the letter stands for a number of the formula.
    if (letters == at + 1 && StandsAt(text, letters, "+") && IsDigitAt(text, letters + 1)) {
      const auto joined = ReadJoined(text, letters + 1);
      return Designation{joined ? joined->end : DigitsEnd(text, letters + 1), QuantityForm::kRatio};
    }
    return ReadCode(text, at);
  }
  if (auto parts = ReadParts(text, at)) return parts;
  if (const size_t dotted = DottedEnd(text, at)) return Designation{dotted, QuantityForm::kIdentifier};
  if (auto joined = ReadJoined(text, at)) return joined;
  const size_t after = DigitsEnd(text, at);
  if (OneBefore(text, at,
                {"电话：", "电话:", "热线：", "热线:", "电话", "热线", "邮编：", "邮编", "代号：", "代号",
                 "编号：", "编号", "刊号", "票号", "账号：", "QQ："}) &&
      !IsMagnitude(text, after)) {
    return Designation{after, QuantityForm::kIdentifier};
  }
  if (IsLetterAt(text, after)) return ReadCode(text, at);
  return std::nullopt;
}

std::optional<Designation> ReadListNumber(std::string_view text, size_t at) {
  size_t end = at;
  while (IsDigitAt(text, end) && end < at + 3) ++end;
  if (end == at || end > at + 2) return std::nullopt;
  const bool bracketed = OneBefore(text, at, {"（", "("}) && OneAt(text, end, {"）", ")"});
  if (bracketed) return Designation{end, QuantityForm::kIdentifier};
  if (StandsAt(text, end, ".")) {
    const bool year_follows = DigitsEnd(text, end + 1) == end + 5 && StandsAt(text, end + 5, "年");
    if (year_follows || IsHan(CodePointAt(text, end + 1)) || StandsAt(text, end + 1, "“") ||
        StandsAt(text, end + 1, " ")) {
      return Designation{end, QuantityForm::kIdentifier};
    }
  }
  const bool opens = at == 0 || OneBefore(text, at, {"。", "；", "\n", "■", "●", "•"}) != 0;
  if (opens && OneAt(text, end, {"、", "）", ")"}) &&
      !IsDigitAt(text, end + OneAt(text, end, {"、", "）", ")"}))) {
    return Designation{end, QuantityForm::kIdentifier};
  }
  return std::nullopt;
}

size_t QuotedEnd(std::string_view text, size_t at) {
  constexpr int kLongestName = 14;
  for (int i = 0; i < kLongestName && at < text.size(); ++i) {
    if (OneAt(text, at, {"”", "’", "》"})) return at;
    if (OneAt(text, at, {"，", "。", "；", "！", "？", "：", "“", "‘", "《"})) return 0;
    NextCodePoint(text, at);
  }
  return 0;
}

}  // namespace xiezuo
