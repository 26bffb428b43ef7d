// Repair loses no character of any text, reads none twice, and its indexes point where they should.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "locale/charset.h"
#include "text/coverage.h"
#include "text/masthead.h"
#include "text/repair.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  xiezuo::Document document;
  document.text = xiezuo::ToUtf8({reinterpret_cast<const char*>(data), size}, xiezuo::Charset::kUtf8).text;
  xiezuo::Repair(document);
  if (xiezuo::FindUncovered(document)) std::abort();
  for (size_t i = 0; i < document.passages.size(); ++i) {
    const xiezuo::Passage& passage = document.passages[i];
    if (passage.text.empty() || passage.segment < 0) std::abort();
    if (passage.repeats && (*passage.repeats == i || document.passages.at(*passage.repeats).repeats))
      std::abort();
    if (passage.heading && document.passages.at(*passage.heading).kind != xiezuo::PassageKind::kHeading)
      std::abort();
  }
  xiezuo::FindMasthead(document);
  return 0;
}
