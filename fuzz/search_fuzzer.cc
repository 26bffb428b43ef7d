// Words to search for are answered, or refused as wrong usage; none reaches the index as its own language.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/error.h"
#include "fuzz/small_database.h"
#include "query/search.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const xiezuo::SmallDatabase database;
  xiezuo::Sandbox sandbox(database.path(), {.deadline = std::chrono::milliseconds(0)});
  try {
    const auto rows = xiezuo::Search(sandbox, {std::string(reinterpret_cast<const char*>(data), size)});
    for (xiezuo::Row row; rows->Next(row);) {
    }
  } catch (const xiezuo::Error& e) {
    if (e.status() != xiezuo::ExitStatus::kUsage && e.status() != xiezuo::ExitStatus::kLimit) std::abort();
  }
  return 0;
}
