// A file of dates (TSV) is read or refused with its name and line.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/error.h"
#include "ingest/dates.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("dates-" + std::to_string(getpid()) + ".tsv")).string();
  std::ofstream(path, std::ios::binary) << std::string_view(reinterpret_cast<const char*>(data), size);
  try {
    xiezuo::ReadDatesFile(path);
  } catch (const xiezuo::Error& e) {
    if (std::string_view(e.what()).find(path) == std::string_view::npos) std::abort();
  }
  std::filesystem::remove(path);
  return 0;
}
