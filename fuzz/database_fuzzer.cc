// Any bytes as a database file: opened, checked and asked, or refused. The bytes are laid over a whole
// database from a place that the first two of them name, for few bytes alone look like one.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#include "base/error.h"
#include "fuzz/small_database.h"
#include "storage/fact_reader.h"
#include "storage/salvage.h"

namespace {

void Ask(const std::string& path) {
  const xiezuo::Store store = xiezuo::Store::Open(path, xiezuo::OpenMode::kReadOnly);
  store.Check();
  store.ContentHash();
  xiezuo::FactReader reader(store, {});
  for (xiezuo::StatedFact fact; reader.Next(fact);) {
  }
}

template <typename Act>
void Try(const Act& act) {
  try {
    act();
  } catch (const xiezuo::Error& e) {
    if (std::string_view(e.what()).empty()) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const xiezuo::SmallDatabase database;
  std::string bytes = database.bytes();
  if (size >= 2) {
    const size_t at = (data[0] * 256U + data[1]) * 8U % bytes.size();
    const size_t count = std::min(size - 2, bytes.size() - at);
    std::copy_n(data + 2, count, bytes.begin() + static_cast<ptrdiff_t>(at));
  }
  const std::string path = database.path() + ".mutated";
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
  std::ofstream(path, std::ios::binary) << bytes;
  Try([&] { Ask(path); });
  Try([&] { xiezuo::SaveArticles(path); });
  return 0;
}
