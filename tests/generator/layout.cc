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

bool IsIn(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

std::u32string Widened(std::u32string text) {
  for (char32_t& c : text) {
    if (IsDigit(c)) c += U'０' - U'0';
    if (c == U'.') c = U'．';
  }
  return text;
}

bool IsOpeningMark(char32_t c) { return IsMark(c) && (c - kFirstMark) % 2 == 0; }

// Lines of `width` characters, wherever a word or a number stands; but a line that ends with its sentence is
// the end of its paragraph, so that there one more character stands on it, as before 以上 and between two
// years. A mark that opens stays with the words after it.
std::u32string Wrapped(const std::u32string& text, size_t width) {
  std::u32string wrapped, opening;
  size_t column = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    if (IsMark(c)) {
      (IsOpeningMark(c) ? opening : wrapped) += c;
      continue;
    }
    if (column >= width && !IsIn(text[at - 1], U"。到至、") && c != U'以') {
      wrapped += U'\n';
      column = 0;
    }
    wrapped += opening;
    opening.clear();
    wrapped += c;
    ++column;
  }
  return wrapped;
}

// A scan often sees a space between two digits. Years and ranges stay whole: 2 0 2 4年 and 2 0—4 0户 are not
// yet read as one number.
std::u32string Spaced(const std::u32string& text) {
  std::u32string spaced;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && IsDigit(text[end])) ++end;
    const bool whole =
        (end < text.size() && IsIn(text[end], U"年—-至")) || (at > 0 && IsIn(text[at - 1], U"—-至"));
    for (size_t digit = at; digit < end; ++digit) {
      if (digit > at && !whole) spaced += U' ';
      spaced += text[digit];
    }
    if (end == at) spaced += text[end++];
    at = end;
  }
  return spaced;
}

struct Paragraph {
  std::u32string text;
  bool is_aside = false;
};

template <typename Change>
void ChangeAll(std::vector<Paragraph>& paragraphs, Change change) {
  for (Paragraph& paragraph : paragraphs) paragraph.text = change(paragraph.text);
}

template <typename Change>
void ChangeBody(std::vector<Paragraph>& paragraphs, Change change) {
  for (Paragraph& paragraph : paragraphs) {
    if (!paragraph.is_aside) paragraph.text = change(paragraph.text);
  }
}

std::u32string Joined(const std::vector<Paragraph>& paragraphs, const std::u32string& between) {
  std::u32string text;
  for (const Paragraph& paragraph : paragraphs) {
    if (!text.empty()) text += between;
    text += paragraph.text;
  }
  return text + U"\n";
}

// A paragraph after the lead stands once more further down.
void Repeat(std::vector<Paragraph>& paragraphs, Random& random) {
  const size_t which = 2 + random.Below(paragraphs.size() - 2);
  const size_t to = which + 1 + random.Below(paragraphs.size() - which);
  const Paragraph copy = paragraphs[which];
  paragraphs.insert(paragraphs.begin() + static_cast<std::ptrdiff_t>(to), copy);
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

std::u32string Spoil(const std::vector<PageParagraph>& page, Random& random,
                     std::vector<std::string>& faults) {
  std::vector<Paragraph> paragraphs;
  bool has_asides = false;
  for (const PageParagraph& paragraph : page) {
    paragraphs.push_back({ToCodePoints(paragraph.text), paragraph.is_aside});
    has_asides = has_asides || paragraph.is_aside;
  }
  const auto happens = [&](int percent, const char* name) {
    const bool does = random.Chance(percent);
    if (does) faults.emplace_back(name);
    return does;
  };
  if (happens(15, "repeated paragraph")) Repeat(paragraphs, random);
  if (happens(10, kTraditional)) ChangeAll(paragraphs, Traditional);
  const bool spaced = happens(12, "spaces in numbers");
  if (spaced) {
    ChangeBody(paragraphs, Spaced);
  } else if (happens(15, "full-width digits")) {
    ChangeAll(paragraphs, Widened);
  }
  if (!spaced && happens(25, "wrapped lines")) {
    // In narrower columns the program loses the time that stands on the first line of a paragraph.
    const auto width = static_cast<size_t>(random.Between(24, 44));
    ChangeBody(paragraphs, [&](const std::u32string& text) { return Wrapped(text, width); });
    return Joined(paragraphs, U"\n\n");
  }
  // Without blank lines an advertisement is taken to go on to the end of the page.
  const bool blank_lines = has_asides || random.Chance(70);
  return Joined(paragraphs, blank_lines ? U"\n\n" : U"\n");
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
