#pragma once
// Bytes to a Document's text. The charset is that of the byte order mark; else UTF-8 where the bytes are
// well-formed or mostly so; else UTF-16 without a mark, GB18030 or Big5, whichever reads as the most
// plausible Chinese. The mark is removed and nothing else changed. Each maximal ill-formed run of bytes
// becomes one U+FFFD, and the file gets one diagnostic for all of them. Linear time.
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "model/document.h"

namespace xiezuo {

struct DecodedFile {
  Document document;  // text, encoding and code point index; no passages yet
  std::vector<Diagnostic> diagnostics;
};

// Refused: a file that is empty, has only white space, is binary (named where its kind is known), is in no
// charset that reads as text, or has no letter in it.
Result<DecodedFile> Decode(std::string_view bytes);

}  // namespace xiezuo
