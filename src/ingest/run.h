#pragma once
// The runs that fill a store: `ingest` takes files, `reread` the articles that are stored. Both go through
// the Pipeline. The date of an article is the person's for all files, else that of the dates file, else that
// in the file's name; where none is known the reading looks for one in the text. A date that a person gave
// stays until a person gives another.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ingest/dates.h"
#include "ingest/file_list.h"
#include "ingest/load_file.h"
#include "ingest/pipeline.h"
#include "ingest/report.h"
#include "storage/salvage.h"

namespace xiezuo {

struct IngestOptions {
  FileList files;
  std::optional<PartialDate> date;
  DatesByName dates;
  std::string newspaper;
  uint64_t max_size = kDefaultMaxSize;
  PipelineOptions pipeline;
};

struct Progress {
  size_t done = 0, total = 0;
  std::string path;  // the file that was just settled
};

struct Watcher {
  std::function<void(const Progress&)> progress = {};
  std::function<bool()> stopped = {};
  std::function<void(const std::string& path)> stored = {};  // once it is safe on the disk
};

// Files whose bytes this extractor read before, with nothing new known about them, are counted as unchanged
// without being read.
IngestReport Ingest(const IngestOptions& options, const ArticleReader& reader, Store& store,
                    const Watcher& watcher);

// Reads stored articles again with the dates that people and file names gave. kOutdated leaves alone what
// this extractor read.
enum class RereadScope { kOutdated, kEverything };
IngestReport Reread(const std::vector<ArticleSummary>& articles, RereadScope scope,
                    const PipelineOptions& options, const ArticleReader& reader, Store& store,
                    const Watcher& watcher);

// Reads texts that were saved from another database into this one. Digests, dates and newspapers stay.
IngestReport IngestSaved(std::vector<SavedArticle> articles, const PipelineOptions& options,
                         const ArticleReader& reader, Store& store, const Watcher& watcher);

}  // namespace xiezuo
