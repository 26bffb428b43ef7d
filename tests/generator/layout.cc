#include "generator/layout.h"

#include <unicode/translit.h>
#include <unicode/ucnv.h>

#include <memory>

#include "base/error.h"
#include "base/utf8.h"
#include "generator/marks.h"

namespace xiezuo::generator {
namespace {

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

void Widen(std::u32string& text) {
  for (char32_t& c : text) {
    if (IsDigit(c)) c += U'０' - U'0';
    if (c == U'.') c = U'．';
  }
}

// Lines of `width` characters, wherever a word or a number stands.
std::u32string Wrapped(const std::u32string& text, size_t width) {
  std::u32string wrapped;
  size_t column = 0;
  for (const char32_t c : text) {
    if (!IsMark(c) && column++ == width) {
      wrapped += U'\n';
      column = 1;
    }
    wrapped += c;
  }
  return wrapped;
}

// A scan often sees a space between two digits.
std::u32string Spaced(const std::u32string& text) {
  std::u32string spaced;
  for (size_t at = 0; at < text.size(); ++at) {
    spaced += text[at];
    if (IsDigit(text[at]) && at + 1 < text.size() && IsDigit(text[at + 1])) spaced += U' ';
  }
  return spaced;
}

std::u32string Traditional(const std::u32string& text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::Transliterator> change(
      icu::Transliterator::createInstance("Simplified-Traditional", UTRANS_FORWARD, status));
  if (change == nullptr) throw Error("ICU has no Simplified-Traditional");
  icu::UnicodeString changed = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                             static_cast<int32_t>(text.size()));
  change->transliterate(changed);
  std::string utf8;
  return ToCodePoints(changed.toUTF8String(utf8));
}

std::u32string Joined(const std::vector<std::u32string>& paragraphs, const std::u32string& between) {
  std::u32string text;
  for (const std::u32string& paragraph : paragraphs) {
    if (!text.empty()) text += between;
    text += paragraph;
  }
  return text + U"\n";
}

std::string FromUtf8(const std::string& text, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  std::string encoded(text.size() * 4 + 16, '\0');
  const int32_t size = ucnv_convert(charset, "UTF-8", encoded.data(), static_cast<int32_t>(encoded.size()),
                                    text.data(), static_cast<int32_t>(text.size()), &status);
  if (U_FAILURE(status)) throw Error(std::string("cannot write ") + charset);
  encoded.resize(static_cast<size_t>(size));
  return encoded;
}

}  // namespace

std::u32string Spoil(std::vector<std::u32string> paragraphs, Random& random,
                     std::vector<std::string>& faults) {
  const auto happens = [&](int percent, const char* name) {
    const bool does = random.Chance(percent);
    if (does) faults.emplace_back(name);
    return does;
  };
  if (happens(15, "repeated paragraph")) {
    const size_t which = 2 + random.Below(paragraphs.size() - 2);
    const size_t to = which + 1 + random.Below(paragraphs.size() - which);
    const std::u32string copy = paragraphs[which];
    paragraphs.insert(paragraphs.begin() + static_cast<std::ptrdiff_t>(to), copy);
  }
  if (happens(10, "traditional characters")) {
    for (auto& paragraph : paragraphs) paragraph = Traditional(paragraph);
  }
  if (happens(12, "spaces in numbers")) {
    for (auto& paragraph : paragraphs) paragraph = Spaced(paragraph);
  } else if (happens(15, "full-width digits")) {
    for (auto& paragraph : paragraphs) Widen(paragraph);
  }
  if (happens(25, "wrapped lines")) {
    const auto width = static_cast<size_t>(random.Between(16, 40));
    for (auto& paragraph : paragraphs) paragraph = Wrapped(paragraph, width);
    return Joined(paragraphs, U"\n\n");
  }
  return Joined(paragraphs, random.Chance(70) ? U"\n\n" : U"\n");
}

std::string Encoded(const std::string& text, Random& random, std::string& charset) {
  switch (random.Below(8)) {
    case 0:
      charset = "GB18030";
      return FromUtf8(text, "GB18030");
    case 1:
      charset = "UTF-16LE";
      return "\xFF\xFE" + FromUtf8(text, "UTF-16LE");
    case 2:
      charset = "UTF-16BE";
      return "\xFE\xFF" + FromUtf8(text, "UTF-16BE");
    case 3:
      charset = "UTF-8 with BOM";
      return "\xEF\xBB\xBF" + text;
    default:
      charset = "UTF-8";
      return text;
  }
}

}  // namespace xiezuo::generator
