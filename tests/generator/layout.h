#pragma once
// What print, scanning and old files do to a text. Marks stay at their words.
#include <string>
#include <vector>

#include "generator/random.h"

namespace xiezuo::generator {

struct PageParagraph {
  std::string text;       // with marks
  bool is_aside = false;  // an advertisement or another item: set in a frame of its own, which no line breaks
};

// A page of paragraphs becomes one text; the names of what was done to it are added to `faults`.
std::u32string Spoil(const std::vector<PageParagraph>& page, Random& random,
                     std::vector<std::string>& faults);

// The fault of a page set in traditional characters, and what it makes of a text.
inline constexpr const char* kTraditional = "traditional characters";
std::u32string Traditional(const std::u32string& text);

// The text in one of the charsets that Chinese files come in, whose name is put into `charset`.
std::string Encoded(const std::string& text, Random& random, std::string& charset);

}  // namespace xiezuo::generator
