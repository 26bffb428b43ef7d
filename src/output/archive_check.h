#pragma once
// Looks whether a workbook, which is a zip archive of XML, is whole: the library that writes it does not
// notice that a temporary file was not written or not read.
#include <cstdint>
#include <string>
#include <vector>

namespace xiezuo {

// What a sheet holds: a piece that is lost is missing in one of them.
struct SheetContent {
  int64_t cells = 0;
  int64_t text_bytes = 0;  // of the cells that are text
  bool operator==(const SheetContent&) const = default;
};

// Every part can be read, fits its checksum and is closed XML, and the sheets hold what `sheets` says, in
// order.
bool IsWholeArchive(const std::string& path, const std::vector<SheetContent>& sheets);

}  // namespace xiezuo
