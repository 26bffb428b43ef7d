#pragma once
// Looks whether a data package holds what its datapackage.json says: each file's bytes and digest, its
// heading, the number, types and presence of its values, primary keys that stand once, foreign keys that lead
// somewhere. Files are read row by row; of each key 32 bytes stay in memory.
#include <cstdint>
#include <string>
#include <vector>

namespace xiezuo {

struct PackageReport {
  std::vector<std::string> problems;  // "funds.csv:12: …"; of one kind and file the first few
  size_t tables = 0;
  int64_t rows = 0;
};

// Throws Error where there is no package in the folder, or its description is none.
PackageReport CheckPackage(const std::string& folder);

}  // namespace xiezuo
