// A query file is read or refused with its name.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "query/catalogue.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  try {
    const auto query = xiezuo::ParseQuery({reinterpret_cast<const char*>(data), size}, "any.sql");
    if (query.name.empty() || query.title.empty()) std::abort();
  } catch (const xiezuo::Error& e) {
    if (std::string_view(e.what()).find("any.sql") == std::string_view::npos) std::abort();
  }
  return 0;
}
