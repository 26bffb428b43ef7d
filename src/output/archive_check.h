#pragma once
// Looks whether a workbook, which is a zip archive of XML, is whole: the library that writes it does not
// notice a full disk.
#include <string>

namespace xiezuo {

// Every part can be read and fits its checksum, and every sheet ends as a sheet.
bool IsWholeArchive(const std::string& path);

}  // namespace xiezuo
