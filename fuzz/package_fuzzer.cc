// A data package from elsewhere is looked over or refused with its name. The bytes are datapackage.json, then
// the files 1.csv, 2.csv …, with a line of four hyphens between them.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/error.h"
#include "output/package_check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr std::string_view kBreak = "\n----\n";
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("package-" + std::to_string(getpid()));
  fs::create_directory(folder);
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  for (int file = 0; file < 4; ++file) {
    const size_t end = std::min(rest.find(kBreak), rest.size());
    const std::string name = file == 0 ? "datapackage.json" : std::to_string(file) + ".csv";
    std::ofstream(folder / name, std::ios::binary) << rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + kBreak.size()));
  }
  try {
    xiezuo::CheckPackage(folder.string());
  } catch (const xiezuo::Error& e) {
    if (std::string_view(e.what()).find(folder.string()) == std::string_view::npos) std::abort();
  }
  fs::remove_all(folder);
  return 0;
}
