#include "ingest/run.h"

#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/error.h"

namespace xiezuo {
namespace {

PublicationDate DateFor(const std::string& name, const IngestOptions& options) {
  if (options.date) return {options.date, DateSource::kGiven};
  if (const auto found = options.dates.find(name); found != options.dates.end()) {
    return {found->second, DateSource::kGiven};
  }
  if (const auto date = DateInFileName(name)) return {date, DateSource::kFileName};
  return {};
}

bool ComesFromOutside(DateSource source) {
  return source == DateSource::kGiven || source == DateSource::kFileName;
}

// Of what is stored and what this run knows, the date with the better source. A person's newer word counts;
// of the names of one text the earliest date, in whatever order they come.
PublicationDate BetterDate(const PublicationDate& stored, const PublicationDate& now) {
  if (!ComesFromOutside(stored.source)) return now;
  if (!ComesFromOutside(now.source)) return stored;
  const bool stored_is_a_persons = stored.source == DateSource::kGiven && now.source != DateSource::kGiven;
  const bool both_names = stored.source == DateSource::kFileName && now.source == DateSource::kFileName;
  return stored_is_a_persons || (both_names && stored.date < now.date) ? stored : now;
}

bool Same(const PublicationDate& a, const PublicationDate& b) {
  return a.date == b.date && a.source == b.source;
}

class IngestRun {
 public:
  IngestRun(const IngestOptions& options, const ArticleReader& reader, Store& store, const Watcher& watcher)
      : options_(options),
        reader_(reader),
        store_(store),
        watcher_(watcher),
        hooks_{.settled = [this](const std::string& path) { Tell(path); },
               .stopped = watcher.stopped,
               .stored = watcher.stored},
        pipeline_(reader, store, options.pipeline, hooks_) {}

  IngestReport Run() {
    report_.refused = options_.files.refused;
    report_.warnings = options_.files.notes;
    for (const std::string& path : options_.files.files) Take(path);
    pipeline_.Drain();
    report_.Add(pipeline_.report());
    return std::move(report_);
  }

 private:
  void Take(const std::string& path) {
    const FileKind kind = options_.files.streams.contains(path) ? FileKind::kStream : FileKind::kRegular;
    Result<SourceFile> file = LoadFile(path, options_.max_size, kind, watcher_.stopped);
    pipeline_.CheckStopped();
    if (!file) {
      report_.refused.push_back({path, file.error()});
      return Tell(path);
    }
    const std::string digest = file->digest;
    if (pipeline_.Has(digest) && !options_.pipeline.dry_run) pipeline_.Drain();
    PublicationDate given = DateFor(file->name, options_);
    if (pipeline_.Has(digest) || IsUnchanged(*file, given)) {
      ++report_.unchanged;
      return Tell(path);
    }
    pipeline_.Add({.file = std::move(*file), .given = std::move(given), .newspaper = options_.newspaper});
  }

  // Leaves in `given` the date to read the article with.
  bool IsUnchanged(const SourceFile& file, PublicationDate& given) {
    std::string extractor;
    if (!store_.Contains(file.digest, &extractor)) return false;
    const PublicationDate stored = store_.Published(file.digest);
    given = BetterDate(stored, given);
    if (extractor != reader_.extractor) return false;
    if (ComesFromOutside(given.source) && !Same(given, stored)) return false;
    if (!options_.newspaper.empty() && StoredNewspaper(file.digest) != options_.newspaper) return false;
    // Of several names for the same bytes the store keeps the least, whichever came first.
    const SourceFile before = store_.StoredSource(file.digest);
    return std::tie(before.name, before.path) <= std::tie(file.name, file.path);
  }

  // Of an article that was stored when the run began.
  std::string StoredNewspaper(const std::string& digest) {
    if (newspapers_.empty()) {
      for (ArticleSummary& article : store_.Articles())
        newspapers_[article.digest] = std::move(article.newspaper);
    }
    const auto found = newspapers_.find(digest);
    return found == newspapers_.end() ? options_.newspaper : found->second;
  }

  void Tell(const std::string& path) {
    ++done_;
    if (watcher_.progress)
      watcher_.progress({.done = done_, .total = options_.files.files.size(), .path = path});
  }

  const IngestOptions& options_;
  const ArticleReader& reader_;
  Store& store_;
  const Watcher& watcher_;
  const RunHooks hooks_;
  Pipeline pipeline_;
  IngestReport report_;
  std::unordered_map<std::string, std::string> newspapers_;  // by digest; filled when first asked for
  size_t done_ = 0;
};

}  // namespace

IngestReport Ingest(const IngestOptions& options, const ArticleReader& reader, Store& store,
                    const Watcher& watcher) {
  return IngestRun(options, reader, store, watcher).Run();
}

IngestReport Reread(const std::vector<ArticleSummary>& articles, RereadScope scope,
                    const PipelineOptions& options, const ArticleReader& reader, Store& store,
                    const Watcher& watcher) {
  size_t done = 0;
  const auto tell = [&](const std::string& path) {
    ++done;
    if (watcher.progress) watcher.progress({.done = done, .total = articles.size(), .path = path});
  };
  const RunHooks hooks{.settled = tell, .stopped = watcher.stopped};
  Pipeline pipeline(reader, store, options, hooks);
  IngestReport report;
  for (const ArticleSummary& article : articles) {
    if (scope == RereadScope::kOutdated && article.extractor == reader.extractor) {
      ++report.unchanged;
      tell(article.path);
      continue;
    }
    const PublicationDate stored = store.Published(article.digest);
    pipeline.Add({.file = store.StoredSource(article.digest),
                  .given = ComesFromOutside(stored.source) ? stored : PublicationDate{},
                  .newspaper = article.newspaper});
  }
  pipeline.Drain();
  report.Add(pipeline.report());
  return report;
}

IngestReport IngestSaved(std::vector<SavedArticle> articles, const PipelineOptions& options,
                         const ArticleReader& reader, Store& store, const Watcher& watcher) {
  size_t done = 0;
  const auto tell = [&](const std::string& path) {
    if (watcher.progress) watcher.progress({.done = ++done, .total = articles.size(), .path = path});
  };
  const RunHooks hooks{.settled = tell, .stopped = watcher.stopped, .stored = watcher.stored};
  Pipeline pipeline(reader, store, options, hooks);
  for (SavedArticle& article : articles) {
    const bool outside = ComesFromOutside(article.published.source);
    pipeline.Add({.file = std::move(article.file),
                  .given = outside ? article.published : PublicationDate{},
                  .newspaper = std::move(article.newspaper)});
  }
  pipeline.Drain();
  return pipeline.report();
}

}  // namespace xiezuo
