#pragma once
// A database with a handful of regions and one article, in a folder of its own.
#include <fstream>
#include <iterator>
#include <string>

#include "unit/storage/readings.h"

namespace xiezuo {

class SmallDatabase {
 public:
  SmallDatabase() {
    {
      ReadingBuilder builder("a.txt", {"荔湾区与惠水县结对。", "2024年投入637万元，另有7户。"});
      builder.Add(MakeFund(6'370'000, Scope::kItem), "637万元");
      builder.AddResidue("7户", 7, "not_cooperation");
      OpenSmall(path()).PutArticle(builder.reading());
    }
    std::ifstream file(path(), std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(file), {});
  }
  std::string path() const { return folder_ / "small.db"; }
  const std::string& bytes() const { return bytes_; }

 private:
  TemporaryFolder folder_;
  std::string bytes_;
};

}  // namespace xiezuo
