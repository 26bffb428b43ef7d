// Any bytes are read to facts whose quotes stand in the text and whose reading the store takes, or are
// refused.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/digest.h"
#include "base/error.h"
#include "ingest/reader.h"
#include "storage/store.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static xiezuo::Store store = xiezuo::Store::Open(":memory:", xiezuo::OpenMode::kCreate);
  static const xiezuo::Reader reader(store.LoadReferenceData(), {});
  xiezuo::SourceFile file{.path = "any.txt",
                          .name = "any.txt",
                          .bytes = std::string(reinterpret_cast<const char*>(data), size),
                          .digest = ""};
  file.digest = xiezuo::Sha256(file.bytes);
  const auto reading = reader.Read(file, {});
  if (!reading) return reading.error().message.empty() ? std::abort(), 0 : 0;
  store.PutArticle(*reading);  // refuses a quote that is not in the text
  store.RemoveArticle(file.digest);
  return 0;
}
