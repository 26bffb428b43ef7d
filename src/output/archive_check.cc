#include "output/archive_check.h"

#include <minizip/unzip.h>

#include <array>
#include <memory>
#include <string_view>

namespace xiezuo {
namespace {

struct CloseArchive {
  void operator()(void* archive) const { unzClose(archive); }
};

constexpr std::string_view kEndOfSheet = "</worksheet>";

bool IsSheet(unzFile archive) {
  std::array<char, 256> name{};
  unzGetCurrentFileInfo64(archive, nullptr, name.data(), name.size() - 1, nullptr, 0, nullptr, 0);
  return std::string_view(name.data()).starts_with("xl/worksheets/sheet");
}

// The part that the archive stands at.
bool IsWholePart(unzFile archive) {
  if (unzOpenCurrentFile(archive) != UNZ_OK) return false;
  std::array<char, 1 << 16> buffer;
  std::string end;
  int size = 0;
  while ((size = unzReadCurrentFile(archive, buffer.data(), buffer.size())) > 0) {
    end.append(buffer.data(), static_cast<size_t>(size));
    if (end.size() > kEndOfSheet.size()) end.erase(0, end.size() - kEndOfSheet.size());
  }
  const bool fits_checksum = unzCloseCurrentFile(archive) == UNZ_OK;
  return size == 0 && fits_checksum && (!IsSheet(archive) || end == kEndOfSheet);
}

}  // namespace

bool IsWholeArchive(const std::string& path) {
  const std::unique_ptr<void, CloseArchive> archive(unzOpen64(path.c_str()));
  if (!archive) return false;
  int result = unzGoToFirstFile(archive.get());
  for (; result == UNZ_OK; result = unzGoToNextFile(archive.get())) {
    if (!IsWholePart(archive.get())) return false;
  }
  return result == UNZ_END_OF_LIST_OF_FILE;
}

}  // namespace xiezuo
