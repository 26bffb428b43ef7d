#include "ingest/load_file.h"

#include <unistd.h>

#include <string_view>
#include <utility>

#include "base/digest.h"
#include "base/message.h"
#include "locale/charset.h"

namespace xiezuo {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view what;
};

constexpr Magic kMagics[] = {
    {"%PDF-"sv, ToTranslate("a PDF")},
    {"PK\x03\x04"sv, ToTranslate("a ZIP archive or an Office document")},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, ToTranslate("an old Office document")},
    {"{\\rtf"sv, ToTranslate("a rich text document")},
    {"\x89PNG\r\n"sv, ToTranslate("a PNG picture")},
    {"\xFF\xD8\xFF"sv, ToTranslate("a JPEG picture")},
    {"GIF8"sv, ToTranslate("a GIF picture")},
    {"II*\0"sv, ToTranslate("a TIFF picture")},
    {"MM\0*"sv, ToTranslate("a TIFF picture")},
    {"7z\xBC\xAF\x27\x1C"sv, ToTranslate("a 7z archive")},
    {"Rar!\x1A\x07"sv, ToTranslate("a RAR archive")},
    {"\x1F\x8B"sv, ToTranslate("a gzip archive")},
    {"\xFD"
     "7zXZ\0"sv,
     ToTranslate("an xz archive")},
    {"SQLite format 3\0"sv, ToTranslate("a SQLite database")},
};

}  // namespace

Result<SourceFile> LoadFile(const std::string& path, uint64_t max_size, FileKind kind,
                            const std::function<bool()>& stopped) {
  Result<std::string> bytes = ReadFile(path, kind, max_size, ::read, stopped);
  if (!bytes) return bytes.error();
  for (const Magic& magic : kMagics) {
    if (bytes->starts_with(magic.bytes)) {
      return Diagnostic{.severity = Severity::kError,
                        .stage = "ingest",
                        .message = Message("is {}, not text", Translated(magic.what)),
                        .remedy = Message("extract its text first")};
    }
  }
  SourceFile file{.path = path, .name = FileName(path), .bytes = std::move(*bytes), .digest = ""};
  file.digest = Sha256(file.bytes);
  return file;
}

std::string FileName(const std::string& path) {
  std::string_view name = path;
  while (name.size() > 1 && name.ends_with('/')) name.remove_suffix(1);
  if (const size_t slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  return ToUtf8(name, Charset::kUtf8).text;
}

}  // namespace xiezuo
