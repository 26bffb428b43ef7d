#pragma once
// What print, scanning and old files do to a text. Marks stay at their words.
#include <string>
#include <vector>

#include "generator/random.h"

namespace xiezuo::generator {

// A text of paragraphs, with marks, becomes one text; the names of what was done to it are added to `faults`.
std::u32string Spoil(std::vector<std::u32string> paragraphs, Random& random,
                     std::vector<std::string>& faults);

// The text in one of the charsets that Chinese files come in, whose name is put into `charset`.
std::string Encoded(const std::string& text, Random& random, std::string& charset);

}  // namespace xiezuo::generator
