#pragma once
// Pipeline: articles are read on several threads and stored by the caller's thread alone, in the order in
// which they were added, so that the number of threads changes nothing. Readings are committed in groups;
// within a group each article stands or falls alone. An article that cannot be read is a refusal in the
// report; a store that cannot be written throws, and what was committed before stays.
#include <deque>
#include <functional>
#include <future>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "ingest/report.h"
#include "ingest/worker_pool.h"
#include "model/article.h"
#include "storage/store.h"

namespace xiezuo {

// What turns bytes into a reading. `read` is called from several threads.
struct ArticleReader {
  std::function<Result<ArticleReading>(const SourceFile&, const PublicationDate&)> read;
  std::string extractor;
};

struct PipelineOptions {
  unsigned jobs = 1;
  bool dry_run = false;  // reads and counts, stores nothing
};

struct RunHooks {
  std::function<void(const std::string& path)> settled = {};  // after each article that was added
  std::function<bool()> stopped = {};                         // true once a person asked to stop
  std::function<void(const std::string& path)> stored = {};   // after each commit, for each article of it
};

struct ReadTask {
  SourceFile file;
  PublicationDate given;
  std::string newspaper;  // "" leaves it to the reading
};

class Pipeline {
 public:
  Pipeline(const ArticleReader& reader, Store& store, const PipelineOptions& options, const RunHooks& hooks);

  // May wait for articles that were added before, and commit them. As CheckStopped, giving up the group that
  // is not committed yet.
  void Add(ReadTask task);
  // Waits for all that was added and commits it.
  void Drain();
  // True while an article with these bytes is on its way; in a dry run, also once it was read.
  bool Has(const std::string& digest) const { return on_the_way_.contains(digest); }
  const IngestReport& report() const { return report_; }
  // Throws Error kInterrupted once hooks.stopped() is true.
  void CheckStopped() const;

 private:
  struct Pending {
    std::string path, digest, newspaper;
    std::future<Result<ArticleReading>> reading;
  };
  void SettleFirst();
  void StoreGroup();
  PutOutcome Put(const ArticleReading& reading);

  const ArticleReader& reader_;
  Store& store_;
  const PipelineOptions options_;
  const RunHooks& hooks_;
  std::deque<Pending> pending_;
  std::vector<ArticleReading> group_;
  size_t group_bytes_ = 0;
  std::set<std::string> on_the_way_;
  IngestReport report_;
  WorkerPool pool_;  // last: its threads end before what they use
};

}  // namespace xiezuo
