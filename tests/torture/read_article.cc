// Reads one file to facts and prints how many numbers it found: what tests/torture/growth.py counts
// instructions of. Under callgrind only the reading is counted.
#include <cstdio>
#include <string>

#include "ingest/load_file.h"
#include "ingest/reader.h"
#include "storage/store.h"

#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#else
#define CALLGRIND_START_INSTRUMENTATION
#define CALLGRIND_STOP_INSTRUMENTATION
#endif

int main(int argc, char** argv) {
  if (argc != 2) return std::fprintf(stderr, "usage: %s FILE\n", argv[0]), 2;
  const auto store = xiezuo::Store::Open(":memory:", xiezuo::OpenMode::kCreate);
  const xiezuo::Reader reader(store.LoadReferenceData(), {});
  const auto file = xiezuo::LoadFile(argv[1], uint64_t{1} << 30);
  if (!file) return std::fprintf(stderr, "%s\n", file.error().message.c_str()), 1;
  CALLGRIND_START_INSTRUMENTATION;
  const auto reading = reader.Read(*file, {});
  CALLGRIND_STOP_INSTRUMENTATION;
  if (!reading) return std::fprintf(stderr, "%s\n", reading.error().message.c_str()), 1;
  std::printf("%zu facts, %zu residue\n", reading->facts.size(), reading->residue.size());
  return 0;
}
