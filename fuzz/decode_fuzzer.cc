// Any bytes decode to well-formed text with a letter in it, or are refused with a message.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "locale/charset.h"
#include "text/decode.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto file = xiezuo::Decode({reinterpret_cast<const char*>(data), size});
  if (!file) {
    if (file.error().message.empty()) std::abort();
    return 0;
  }
  const std::string_view text = file->document.text;
  if (xiezuo::ToUtf8(text, xiezuo::Charset::kUtf8).malformed_runs > 0) std::abort();
  if (!xiezuo::HasLetter(text) || file->document.encoding.empty() || file->diagnostics.size() > 1)
    std::abort();
  return 0;
}
