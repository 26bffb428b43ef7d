#include "ingest/load_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
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

Diagnostic Refused(std::string message, std::string remedy) {
  return {.severity = Severity::kError,
          .stage = "ingest",
          .message = std::move(message),
          .remedy = std::move(remedy)};
}

Diagnostic TooLarge(uint64_t max_size) {
  return Refused(Message("is larger than {} bytes", max_size),
                 Message("raise --max-size if it really is one article"));
}

Diagnostic Unreadable(int error_number) {
  if (error_number == EACCES)
    return Refused(Message("may not be read"), Message("ask for the right to read it, or copy it elsewhere"));
  if (error_number == ENOENT)
    return Refused(Message("there is no such file or folder"), Message("check the path"));
  return Refused(SystemMessage(error_number), Message("check the path"));
}

// An open file that closes itself; standard input stays open.
class Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      : number_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (number_ > STDIN_FILENO) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

// Asks for one byte more than the limit, which tells too large from just large enough. The size that the file
// system states is only a first hint: a pipe has none.
Result<std::string> ReadAll(int descriptor, uint64_t max_size) {
  struct stat there {};
  if (fstat(descriptor, &there) != 0) return Unreadable(errno);
  if (S_ISREG(there.st_mode) && static_cast<uint64_t>(there.st_size) > max_size) return TooLarge(max_size);
  std::string bytes;
  constexpr size_t kChunk = 1 << 16;
  while (bytes.size() <= max_size) {
    const size_t before = bytes.size();
    bytes.resize(before + std::min<uint64_t>(kChunk, max_size - before + 1));
    const ssize_t n = read(descriptor, bytes.data() + before, bytes.size() - before);
    bytes.resize(before + static_cast<size_t>(std::max<ssize_t>(n, 0)));
    if (n == 0) return bytes;
    if (n < 0) return Unreadable(errno);  // EINTR too: a person asked to stop
  }
  return TooLarge(max_size);
}

}  // namespace

Result<SourceFile> LoadFile(const std::string& path, uint64_t max_size) {
  const Descriptor descriptor(path);
  if (descriptor.number() < 0) return Unreadable(errno);
  Result<std::string> bytes = ReadAll(descriptor.number(), max_size);
  if (!bytes) return bytes.error();
  for (const Magic& magic : kMagics) {
    if (bytes->starts_with(magic.bytes)) {
      return Refused(Message("is {}, not text", Translated(magic.what)), Message("extract its text first"));
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
