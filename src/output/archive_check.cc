#include "output/archive_check.h"

#include <fmt/core.h>
#include <minizip/unzip.h>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string_view>

namespace xiezuo {
namespace {

struct CloseArchive {
  void operator()(void* archive) const { unzClose(archive); }
};

// XML that comes in pieces: whether each element is closed by its own name, and what a sheet says. No
// attribute of these parts holds a > of its own.
class Scanner {
 public:
  void Read(std::string_view piece) {
    for (const char c : piece) {
      if (c == '<') {
        in_tag_ = true;
        tag_.clear();
      } else if (!in_tag_) {
        ReadText(c);
      } else if (c == '>') {
        in_tag_ = false;
        EndTag();
      } else {
        tag_ += c;
      }
    }
  }
  bool closed() const { return closed_ && !in_tag_ && elements_ > 0 && open_.empty(); }
  const SheetContent& content() const { return content_; }

 private:
  void ReadText(char c) {
    if (open_.empty() || open_.back() != "t") return;
    if (!in_entity_) ++content_.text_bytes;  // &amp; is one byte
    in_entity_ = c == '&' || (in_entity_ && c != ';');
  }

  void EndTag() {
    if (tag_.starts_with('?') || tag_.starts_with('!')) return;
    const std::string name = tag_.substr(0, tag_.find_first_of(" \n/", 1));
    if (name.starts_with('/')) return Close(tag_.substr(1));
    ++elements_;
    if (name == "c") ++content_.cells;
    if (!tag_.ends_with('/')) open_.push_back(name);
  }

  void Close(const std::string& name) {
    if (open_.empty() || open_.back() != name) {
      closed_ = false;
    } else {
      open_.pop_back();
    }
  }

  bool in_tag_ = false, in_entity_ = false, closed_ = true;
  std::string tag_;
  std::vector<std::string> open_;
  size_t elements_ = 0;
  SheetContent content_;
};

std::string NameOf(unzFile archive) {
  std::array<char, 256> name{};
  unzGetCurrentFileInfo64(archive, nullptr, name.data(), name.size() - 1, nullptr, 0, nullptr, 0);
  return name.data();
}

// What the part says that the archive stands at; absent where it is not whole.
std::optional<SheetContent> ReadPart(unzFile archive) {
  if (unzOpenCurrentFile(archive) != UNZ_OK) return std::nullopt;
  std::array<char, 1 << 16> buffer;
  Scanner scanner;
  int size = 0;
  while ((size = unzReadCurrentFile(archive, buffer.data(), buffer.size())) > 0) {
    scanner.Read({buffer.data(), static_cast<size_t>(size)});
  }
  const bool fits_checksum = unzCloseCurrentFile(archive) == UNZ_OK;
  if (size != 0 || !fits_checksum || !scanner.closed()) return std::nullopt;
  return scanner.content();
}

}  // namespace

bool IsWholeArchive(const std::string& path, const std::vector<SheetContent>& sheets) {
  const std::unique_ptr<void, CloseArchive> archive(unzOpen64(path.c_str()));
  if (!archive) return false;
  std::map<std::string, SheetContent> parts;
  int result = unzGoToFirstFile(archive.get());
  for (; result == UNZ_OK; result = unzGoToNextFile(archive.get())) {
    const auto content = ReadPart(archive.get());
    if (!content) return false;
    parts.emplace(NameOf(archive.get()), *content);
  }
  if (result != UNZ_END_OF_LIST_OF_FILE) return false;
  for (size_t i = 0; i < sheets.size(); ++i) {
    const auto part = parts.find(fmt::format("xl/worksheets/sheet{}.xml", i + 1));
    if (part == parts.end() || part->second != sheets[i]) return false;
  }
  return true;
}

}  // namespace xiezuo
