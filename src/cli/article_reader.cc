#include "cli/article_reader.h"

#include <algorithm>
#include <memory>
#include <thread>

#include "cli/values.h"
#include "ingest/reader.h"

namespace xiezuo {

ArticleReader MakeArticleReader(const Arguments& arguments, const Store& store) {
  const ReaderOptions options{.rules_folder = arguments.Text("rules").value_or("")};
  const auto reader = std::make_shared<const Reader>(store.LoadReferenceData(), options);
  return {.read = [reader](const SourceFile& file,
                           const PublicationDate& given) { return reader->Read(file, given); },
          .extractor = reader->extractor()};
}

PipelineOptions PipelineOptionsOf(const Arguments& arguments) {
  const int64_t cores = std::max(1U, std::thread::hardware_concurrency());
  constexpr int64_t kMostJobs = 256;
  return {.jobs = static_cast<unsigned>(std::min(kMostJobs, NumberOf(arguments, "jobs", 1, cores))),
          .dry_run = arguments.Has("dry-run")};
}

}  // namespace xiezuo
