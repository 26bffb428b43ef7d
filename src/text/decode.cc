#include "text/decode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/message.h"
#include "base/utf8.h"
#include "locale/charset.h"

namespace xiezuo {
namespace {

// Running Chinese text scores about one half in its own charset and below one tenth in another.
constexpr double kPlausible = 0.25;
// A UTF-8 file with faults has many more well-formed characters than faults; another charset's bytes have
// few.
constexpr size_t kSoundPerFault = 4;

struct Signature {
  std::string_view bytes, name;
};
constexpr std::array kBinarySignatures = {
    Signature{"%PDF-", ToTranslate("a PDF")},
    Signature{"PK\x03\x04", ToTranslate("a zip archive or office document")},
    Signature{"\x89PNG", ToTranslate("a PNG image")},
    Signature{"\xFF\xD8\xFF", ToTranslate("a JPEG image")},
    Signature{"GIF8", ToTranslate("a GIF image")},
    Signature{"RIFF", ToTranslate("a WebP image or other RIFF file")},
    Signature{"II*", ToTranslate("a TIFF image")},
    Signature{"\x1F\x8B", ToTranslate("a gzip archive")},
    Signature{"7z\xBC\xAF", ToTranslate("a 7z archive")},
    Signature{"Rar!", ToTranslate("a RAR archive")},
    Signature{"\xD0\xCF\x11\xE0", ToTranslate("an old office document")},
    Signature{"SQLite format 3", ToTranslate("a SQLite database")},
    Signature{"{\\rtf", ToTranslate("an RTF document")},
    Signature{"\x7F"
              "ELF",
              ToTranslate("a program")},
};

Diagnostic Refusal(std::string message, std::string remedy) {
  return {.severity = Severity::kError,
          .stage = "decode",
          .message = std::move(message),
          .remedy = std::move(remedy)};
}

std::optional<Diagnostic> RefuseKnownBinary(std::string_view bytes) {
  for (const Signature& signature : kBinarySignatures) {
    if (!bytes.starts_with(signature.bytes)) continue;
    return Refusal(Message("not a text but {}", Translated(signature.name)),
                   Message("save the article as plain text"));
  }
  return std::nullopt;
}

struct Reading {
  Charset charset = Charset::kUtf8;
  Conversion conversion;
};

std::optional<Reading> ByMark(std::string_view bytes) {
  constexpr std::pair<std::string_view, Charset> kMarks[] = {
      {"\xEF\xBB\xBF", Charset::kUtf8}, {"\xFF\xFE", Charset::kUtf16Le}, {"\xFE\xFF", Charset::kUtf16Be}};
  for (const auto& [mark, charset] : kMarks) {
    if (bytes.starts_with(mark)) return Reading{charset, ToUtf8(bytes.substr(mark.size()), charset)};
  }
  return std::nullopt;
}

bool MostlySound(const Conversion& utf8) {
  if (utf8.malformed_runs == 0) return true;
  size_t sound = 0;  // lead bytes of well-formed multibyte characters; the replacements are no merit
  for (const char c : utf8.text) sound += static_cast<unsigned char>(c) >= 0xC2;
  sound -= utf8.malformed_runs;
  return sound >= kSoundPerFault * utf8.malformed_runs;
}

double Plausibility(const Conversion& conversion) {
  const double share = ChinesePlausibility(conversion.text);
  const auto characters = static_cast<double>(CodePointCount(conversion.text));
  return share - (characters > 0 ? static_cast<double>(conversion.malformed_runs) / characters : 0);
}

std::optional<Reading> MostPlausible(std::string_view bytes, std::initializer_list<Charset> charsets) {
  std::optional<Reading> best;
  double best_score = kPlausible;
  for (const Charset charset : charsets) {
    Conversion conversion = ToUtf8(bytes, charset);
    const double score = HasLetter(conversion.text) ? Plausibility(conversion) : 0;
    if (score <= best_score) continue;
    best_score = score;
    best = Reading{charset, std::move(conversion)};
  }
  return best;
}

// Letters of another Latin charset, a few in ASCII text: worth keeping with U+FFFD in their place.
bool MostlyAscii(const Conversion& utf8) {
  const auto letters =
      std::count_if(utf8.text.begin(), utf8.text.end(), [](char c) { return c >= ' ' && c < 0x7F; });
  return static_cast<size_t>(letters) > kSoundPerFault * utf8.malformed_bytes;
}

std::optional<Reading> Judge(std::string_view bytes) {
  if (auto marked = ByMark(bytes)) return marked;
  const bool nul = bytes.find('\0') != std::string_view::npos;
  if (nul) return MostPlausible(bytes, {Charset::kUtf16Le, Charset::kUtf16Be});
  Reading utf8{Charset::kUtf8, ToUtf8(bytes, Charset::kUtf8)};
  if (MostlySound(utf8.conversion)) return utf8;
  if (auto best =
          MostPlausible(bytes, {Charset::kGb18030, Charset::kBig5, Charset::kUtf16Le, Charset::kUtf16Be})) {
    return best;
  }
  if (MostlyAscii(utf8.conversion)) return utf8;
  return std::nullopt;
}

}  // namespace

Result<DecodedFile> Decode(std::string_view bytes) {
  if (bytes.empty()) return Refusal(Message("the file is empty"), "");
  if (auto refusal = RefuseKnownBinary(bytes)) return *std::move(refusal);
  std::optional<Reading> reading = Judge(bytes);
  if (!reading)
    return Refusal(Message("not a text in any charset known here"),
                   Message("save the article as plain text in UTF-8"));
  Conversion& conversion = reading->conversion;
  if (Trim(conversion.text).empty()) return Refusal(Message("the file has only white space"), "");
  if (conversion.text.find('\0') != std::string::npos) {
    return Refusal(Message("not a text: it has NUL characters"),
                   Message("save the article as plain text in UTF-8"));
  }
  if (!HasLetter(conversion.text)) return Refusal(Message("the file has no letter in it"), "");
  DecodedFile file;
  if (conversion.malformed_runs > 0) {
    file.diagnostics.push_back(
        {.severity = Severity::kWarning,
         .stage = "decode",
         .message =
             Message("{} ill-formed {} sequences, the first at byte {}, became U+FFFD",
                     conversion.malformed_runs, ToString(reading->charset), conversion.first_malformed),
         .remedy = Message("see whether the file is cut or damaged"),
         .span = {conversion.first_malformed, conversion.first_malformed + 1}});
  }
  file.document.text = std::move(conversion.text);
  file.document.encoding = ToString(reading->charset);
  file.document.IndexCodePoints();
  return file;
}

}  // namespace xiezuo
