#pragma once
// Charsets that Chinese files come in, through ICU's converters. Conversion never fails: each maximal
// ill-formed run of bytes becomes one U+FFFD and is counted. A byte order mark is the caller's to take off.
// Linear time.
#include <cstddef>
#include <string>
#include <string_view>

namespace xiezuo {

enum class Charset { kUtf8, kUtf16Le, kUtf16Be, kGb18030, kBig5 };

std::string_view ToString(Charset charset);  // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5"

struct Conversion {
  std::string text;           // well-formed UTF-8
  size_t malformed_runs = 0;  // each is one U+FFFD of the text
  size_t malformed_bytes = 0;
  size_t first_malformed = 0;  // byte offset in the input; meaningful where malformed_runs > 0
};

Conversion ToUtf8(std::string_view bytes, Charset charset);

// How much a text looks like Chinese (or plain ASCII) writing: the share of its non-ASCII characters that are
// among the commonest Han characters, simplified or traditional, or Chinese punctuation. Running text has
// about one half, a text read in the wrong charset almost nothing. 1 where every character is ASCII and none
// is a control character.
double ChinesePlausibility(std::string_view utf8);

// True where the text has a letter (a Han character is one).
bool HasLetter(std::string_view utf8);

}  // namespace xiezuo
