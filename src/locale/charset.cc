#include "locale/charset.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <array>
#include <bitset>
#include <memory>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "locale/common_han.h"
#include "locale/icu_memory.h"

namespace xiezuo {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

// One U+FFFD for each run of ill-formed pieces that touch.
class MalformedRuns {
 public:
  explicit MalformedRuns(Conversion& conversion) : conversion_(conversion) {}
  void Add(size_t begin, size_t bytes) {
    if (conversion_.malformed_runs == 0) conversion_.first_malformed = begin;
    if (conversion_.malformed_runs == 0 || conversion_.text.size() != end_of_last_) {
      ++conversion_.malformed_runs;
      conversion_.text.append(kReplacement);
    }
    conversion_.malformed_bytes += bytes;
    end_of_last_ = conversion_.text.size();
  }

 private:
  Conversion& conversion_;
  size_t end_of_last_ = 0;
};

// ICU's macro narrows its own integers.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
UChar32 NextOrNegative(std::string_view bytes, size_t& at) {
  UChar32 c;
  U8_NEXT(bytes.data(), at, bytes.size(), c);
  return c;
}
#pragma GCC diagnostic pop

Conversion FromUtf8(std::string_view bytes) {
  Conversion conversion;
  conversion.text.reserve(bytes.size());
  MalformedRuns malformed(conversion);
  for (size_t at = 0; at < bytes.size();) {
    const size_t begin = at;
    if (NextOrNegative(bytes, at) < 0) {
      malformed.Add(begin, at - begin);
    } else {
      conversion.text.append(bytes, begin, at - begin);
    }
  }
  return conversion;
}

void AppendUtf16(const UChar* begin, const UChar* end, std::string& text) {
  for (const UChar* at = begin; at != end; ++at) {
    char32_t c = *at;
    if (U16_IS_LEAD(c) && at + 1 != end) c = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, *++at));
    AppendCodePoint(c, text);
  }
}

// ICU's name for windows code page 950 with the Hong Kong characters.
const char* ConverterName(Charset charset) {
  return charset == Charset::kBig5 ? "Big5-HKSCS" : ToString(charset).data();
}

Conversion ByConverter(std::string_view bytes, Charset charset) {
  RequireIcuMemory();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(
      ucnv_open(ConverterName(charset), &status), ucnv_close);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status))
    throw Error(Message("ICU has no converter for {}", ToString(charset)), Message("install ICU's data"));
  Conversion conversion;
  MalformedRuns malformed(conversion);
  std::array<UChar, 4096> buffer;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  for (bool more = true; more;) {
    UChar* target = buffer.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, end, nullptr, true,
                   &status);
    AppendUtf16(buffer.data(), target, conversion.text);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    more = U_FAILURE(status) && source != end;
    if (U_FAILURE(status)) {
      std::array<char, 32> invalid;
      auto length = static_cast<int8_t>(invalid.size());
      UErrorCode ignored = U_ZERO_ERROR;
      ucnv_getInvalidChars(converter.get(), invalid.data(), &length, &ignored);
      const size_t bad = length > 0 ? static_cast<size_t>(length) : 1;
      const auto after = static_cast<size_t>(source - bytes.data());
      malformed.Add(after - std::min(bad, after), bad);
    }
  }
  return conversion;
}

// The characters of the table that stand in the basic plane, all of them.
const std::bitset<0x10000>& CommonCharacters() {
  static const std::bitset<0x10000> common = [] {
    std::bitset<0x10000> set;
    for (size_t at = 0; at < kCommonHan.size();) set.set(NextCodePoint(kCommonHan, at));
    return set;
  }();
  return common;
}

}  // namespace

std::string_view ToString(Charset charset) {
  switch (charset) {
    case Charset::kUtf8:
      return "UTF-8";
    case Charset::kUtf16Le:
      return "UTF-16LE";
    case Charset::kUtf16Be:
      return "UTF-16BE";
    case Charset::kGb18030:
      return "GB18030";
    case Charset::kBig5:
      return "Big5";
  }
  return "";
}

Conversion ToUtf8(std::string_view bytes, Charset charset) {
  return charset == Charset::kUtf8 ? FromUtf8(bytes) : ByConverter(bytes, charset);
}

double ChinesePlausibility(std::string_view utf8) {
  size_t judged = 0, common = 0, control = 0;
  for (size_t at = 0; at < utf8.size();) {
    const char32_t c = NextCodePoint(utf8, at);
    control += (c < 0x20 && !(c >= '\t' && c <= '\r')) || c == 0x7F;
    if (c < 0x80) continue;
    ++judged;
    common += c < 0x10000 && CommonCharacters()[c];
  }
  judged += control;
  return judged == 0 ? 1.0 : static_cast<double>(common) / static_cast<double>(judged);
}

bool HasLetter(std::string_view utf8) {
  for (size_t at = 0; at < utf8.size();) {
    if (u_isalpha(static_cast<UChar32>(NextCodePoint(utf8, at)))) return true;
  }
  return false;
}

}  // namespace xiezuo
