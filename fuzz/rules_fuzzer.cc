// A file of rules is compiled or refused with its file and line.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "rules/rule_set.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  try {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const xiezuo::RuleSet rules({{"any.rules", text}});
    rules.FindCues(text);
  } catch (const xiezuo::Error& e) {
    if (std::string_view(e.what()).find("any.rules") == std::string_view::npos) std::abort();
  }
  return 0;
}
