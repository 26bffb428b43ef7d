// Measures reading and storing beside their baselines, all in one run, and prints a Markdown table: bench
// [MEGABYTES]. The articles are the samples over and over, the figures changed in each copy so that no copy
// repeats another.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/digest.h"
#include "base/error.h"
#include "baselines.h"
#include "child.h"
#include "first_output.h"
#include "ingest/reader.h"
#include "ingest/run.h"

namespace xiezuo {
namespace {

namespace fs = std::filesystem;

class WorkFolder {
 public:
  WorkFolder() {
    std::string name = (fs::temp_directory_path() / "xiezuo-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw Error("bench: no folder for its files in " + name);
    path_ = name;
    fs::create_directory(path_ / "articles");
    fs::create_directory(path_ / "rows");
  }
  ~WorkFolder() { fs::remove_all(path_); }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  fs::path operator/(const char* name) const { return path_ / name; }

 private:
  fs::path path_;
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Other figures of the same length; years and other dates stay.
std::string WithOtherFigures(std::string text, size_t copy) {
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin;
    while (end < text.size() && IsDigit(text[end])) ++end;
    const std::string after = text.substr(end, 3);
    const bool is_date = end - begin == 4 || after == "年" || after == "月" || after == "日";
    for (size_t i = begin; i < end && !is_date; ++i) {
      const size_t turn = copy + (i - begin) * (copy / 9 + 1);
      if (text[i] != '0') text[i] = static_cast<char>('1' + (static_cast<size_t>(text[i] - '1') + turn) % 9);
    }
    begin = end + 1;
  }
  return text;
}

std::vector<std::string> SampleTexts() {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(XIEZUO_SOURCE_DIR) / "seeds" / "samples")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  if (texts.empty()) throw Error("bench: seeds/samples holds no articles");
  return texts;
}

struct Corpus {
  std::vector<std::string> texts;
  std::vector<std::string> paths;
  size_t bytes = 0;
};

Corpus MakeCorpus(size_t bytes, const fs::path& folder) {
  const std::vector<std::string> samples = SampleTexts();
  Corpus corpus;
  while (corpus.bytes < bytes) {
    const size_t number = corpus.texts.size();
    const size_t copy = number / samples.size();
    corpus.texts.push_back(WithOtherFigures(samples[number % samples.size()], copy) +
                           std::string(copy, '\n'));
    corpus.paths.push_back((folder / fmt::format("{:06}.txt", number)).string());
    std::ofstream(corpus.paths.back(), std::ios::binary) << corpus.texts.back();
    corpus.bytes += corpus.texts.back().size();
  }
  return corpus;
}

double SecondsToRead(const Corpus& corpus, const fs::path& database) {
  const Reader reader(Store::Open(database.string(), OpenMode::kReadOnly).LoadReferenceData(), {});
  size_t facts = 0;
  const double seconds = Timed([&] {
    for (size_t i = 0; i < corpus.texts.size(); ++i) {
      const std::string& text = corpus.texts[i];
      const auto reading = reader.Read(
          {.path = corpus.paths[i], .name = corpus.paths[i], .bytes = text, .digest = Sha256(text)}, {});
      if (reading) facts += reading->facts.size();
    }
  });
  if (facts == 0) throw Error("bench: no facts were read");
  return seconds;
}

double SecondsToIngest(const Corpus& corpus, const fs::path& database, unsigned jobs) {
  Store store = Store::Open(database.string(), OpenMode::kReadWrite);
  const Reader reader(store.LoadReferenceData(), {});
  const ArticleReader article_reader{
      .read = [&](const SourceFile& file, const PublicationDate& given) { return reader.Read(file, given); },
      .extractor = reader.extractor()};
  IngestOptions options;
  options.files.files = corpus.paths;
  options.pipeline.jobs = jobs;
  return Timed([&] {
    const IngestReport report = Ingest(options, article_reader, store, {});
    if (report.created != corpus.paths.size()) throw Error("bench: an article was not taken in");
  });
}

// A line of /proc that begins with `key`, without the key.
std::string FromProc(const char* file, const std::string& key) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with(key)) continue;
    const size_t value = line.find_first_not_of(" \t:", key.size());
    return value == std::string::npos ? "" : line.substr(value);
  }
  return "unknown";
}

void PrintRow(const char* what, double ours, double theirs, const char* unit, double our_mib,
              double their_mib) {
  fmt::print("| {} | {:.3f} | {:.2f} {} | {:.2f} {} | {:.0f} MiB | {:.0f} MiB |\n", what, ours / theirs, ours,
             unit, theirs, unit, our_mib, their_mib);
}

void Run(size_t bytes) {
  const WorkFolder folder;
  const Corpus corpus = MakeCorpus(bytes, folder / "articles");
  const double megabytes = static_cast<double>(corpus.bytes) / 1e6;
  const auto articles = static_cast<double>(corpus.texts.size());
  const unsigned cores = std::max(2U, std::thread::hardware_concurrency());

  const Measured creation =
      InChild([&] { return Timed([&] { Store::Open((folder / "new.db").string(), OpenMode::kCreate); }); });
  fs::copy_file(folder / "new.db", folder / "one.db");
  fs::copy_file(folder / "new.db", folder / "many.db");
  fs::copy_file(folder / "new.db", folder / "few.db");
  const Measured words = InChild([&] {
    return Timed([&] {
      if (CountWords(corpus.texts) == 0) throw Error("bench: no words were found");
    });
  });
  const Measured reading = InChild([&] { return SecondsToRead(corpus, folder / "new.db"); });
  const Measured one = InChild([&] { return SecondsToIngest(corpus, folder / "one.db", 1); });
  const Measured many = InChild([&] { return SecondsToIngest(corpus, folder / "many.db", cores); });
  // The samples alone: what a person begins with.
  Corpus few = corpus;
  few.paths.resize(std::min(few.paths.size(), SampleTexts().size()));
  InChild([&] { return SecondsToIngest(few, folder / "few.db", 1); });
  WriteRows(folder / "one.db", folder / "rows");
  const Measured import =
      InChild([&] { return Timed([&] { ImportRows(folder / "rows", folder / "import.db"); }); });

  fmt::print("{} articles, {:.2f} MB. Machine: {}, {} cores, {} memory.\n", corpus.texts.size(), megabytes,
             FromProc("/proc/cpuinfo", "model name"), std::thread::hardware_concurrency(),
             FromProc("/proc/meminfo", "MemTotal"));
  fmt::print("A new database is made and filled in {:.2f} s.\n\n", creation.seconds);
  fmt::print("| | ratio | xiezuo | baseline | peak memory | of the baseline |\n|---|---|---|---|---|---|\n");
  PrintRow("text to facts, one core; ICU's word iterator", megabytes / reading.seconds,
           megabytes / words.seconds, "MB/s", reading.peak_mib, words.peak_mib);
  PrintRow("ingest, one thread reads; sqlite3 .import", articles / one.seconds, articles / import.seconds,
           "articles/s", one.peak_mib, import.peak_mib);
  PrintRow(fmt::format("ingest, {} threads read; sqlite3 .import", cores).c_str(), articles / many.seconds,
           articles / import.seconds, "articles/s", many.peak_mib, import.peak_mib);
  std::fflush(stdout);
  PrintFirstOutput(folder / "few.db", few.paths.size());
  PrintFirstOutput(folder / "one.db", corpus.paths.size());
}

}  // namespace
}  // namespace xiezuo

int main(int argc, char** argv) {
  const double megabytes = argc > 1 ? std::atof(argv[1]) : 1;
  if (argc > 2 || megabytes <= 0) {
    fmt::print(stderr, "usage: bench [MEGABYTES]\n");
    return 2;
  }
  try {
    xiezuo::Run(static_cast<size_t>(megabytes * 1e6));
    return 0;
  } catch (const std::exception& e) {
    fmt::print(stderr, "error: {}\n", e.what());
    return 1;
  }
}
