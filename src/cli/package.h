#pragma once
// The datapackage.json of an export: what is in its files, by Data Package 2.0.
#include <cstdint>
#include <string>
#include <vector>

#include "query/tables.h"

namespace xiezuo {

struct WrittenTable {
  ExportTable table;
  uint64_t bytes = 0;
  std::string digest;
};

struct Package {
  std::vector<WrittenTable> tables;
  std::vector<std::string> newspapers;  // whose articles the database holds
  std::string licence;                  // an identifier such as CC-BY-4.0; "" where none was named
};

std::string PackageJson(const Package& package);

}  // namespace xiezuo
