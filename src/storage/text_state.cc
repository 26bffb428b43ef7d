#include "storage/text_state.h"

#include "base/byte_order_mark.h"
#include "base/digest.h"
#include "locale/charset.h"

namespace xiezuo {
namespace {

constexpr const char* kReplacement = "\xEF\xBF\xBD";

}  // namespace

TextState StateOfText(const std::string& text, std::string_view encoding, std::string_view digest) {
  if (Sha256(text) == digest || Sha256(std::string(kByteOrderMark) + text) == digest)
    return TextState::kProved;
  if (text.empty() || ToUtf8(text, Charset::kUtf8).malformed_runs > 0) return TextState::kChanged;
  const bool was_utf8 = encoding.starts_with("UTF-8");
  return was_utf8 && text.find(kReplacement) == std::string::npos ? TextState::kChanged
                                                                  : TextState::kUnproved;
}

}  // namespace xiezuo
