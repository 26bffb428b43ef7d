#include "ingest/pipeline.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {
namespace {

// A commit costs a sync of the disk; a crash loses at most one group. Large articles fill a group by their
// bytes.
constexpr size_t kGroupArticles = 64;
constexpr size_t kGroupBytes = size_t{32} << 20;

Diagnostic Failure(std::string message) {
  return {.severity = Severity::kError,
          .stage = "ingest",
          .message = std::move(message),
          .remedy = Message("please report this, with the file")};
}

}  // namespace

Pipeline::Pipeline(const ArticleReader& reader, Store& store, const PipelineOptions& options,
                   const RunHooks& hooks)
    : reader_(reader), store_(store), options_(options), hooks_(hooks), pool_(std::max(1U, options.jobs)) {}

void Pipeline::Add(ReadTask task) {
  CheckStopped();
  Pending pending{.path = task.file.path,
                  .digest = task.file.digest,
                  .newspaper = std::move(task.newspaper),
                  .reading = {}};
  on_the_way_.insert(pending.digest);
  auto job = std::make_shared<std::packaged_task<Result<ArticleReading>()>>(
      [this, file = std::move(task.file), given = task.given] { return reader_.read(file, given); });
  pending.reading = job->get_future();
  pending_.push_back(std::move(pending));
  pool_.Submit([job] { (*job)(); });
  while (pending_.size() > 2 * std::max<size_t>(1, options_.jobs)) SettleFirst();
}

void Pipeline::Drain() {
  while (!pending_.empty()) SettleFirst();
  StoreGroup();
}

void Pipeline::SettleFirst() {
  Pending first = std::move(pending_.front());
  pending_.pop_front();
  try {
    Result<ArticleReading> reading = first.reading.get();
    if (reading) {
      if (!first.newspaper.empty()) reading->newspaper = first.newspaper;
      group_bytes_ += reading->text.size();
      group_.push_back(std::move(*reading));
    } else {
      Diagnostic refusal = reading.error();
      if (refusal.remedy.empty()) refusal.remedy = Message("name a file that holds the text of an article");
      report_.refused.push_back({first.path, std::move(refusal)});
      on_the_way_.erase(first.digest);
    }
  } catch (const std::bad_alloc&) {
    Diagnostic refusal = Failure(Message("could not be read: {}", Message("there is not enough memory")));
    refusal.remedy = Message("give it smaller inputs or fewer --jobs");
    report_.refused.push_back({first.path, std::move(refusal)});
    on_the_way_.erase(first.digest);
  } catch (const std::exception& e) {
    report_.refused.push_back({first.path, Failure(Message("could not be read: {}", e.what()))});
    on_the_way_.erase(first.digest);
  }
  if (hooks_.settled) hooks_.settled(first.path);
  CheckStopped();
  if (group_.size() >= kGroupArticles || group_bytes_ >= kGroupBytes) StoreGroup();
}

void Pipeline::StoreGroup() {
  if (group_.empty()) return;
  IngestReport done;
  std::set<std::string> refused;
  const auto put_all = [&] {
    for (const ArticleReading& reading : group_) {
      CheckStopped();
      try {
        done.Count(reading, Put(reading));
      } catch (const FaultyReading& e) {
        done.refused.push_back({reading.path, Failure(e.what())});
        refused.insert(reading.digest);
      }
    }
  };
  if (options_.dry_run) {
    put_all();
  } else {
    store_.InTransaction(put_all);
    for (const ArticleReading& reading : group_) {
      on_the_way_.erase(reading.digest);
      if (hooks_.stored && !refused.contains(reading.digest)) hooks_.stored(reading.path);
    }
  }
  report_.Add(done);
  group_.clear();
  group_bytes_ = 0;
}

PutOutcome Pipeline::Put(const ArticleReading& reading) {
  if (!options_.dry_run) return store_.PutArticle(reading);
  return store_.Contains(reading.digest) ? PutOutcome::kReplaced : PutOutcome::kNew;
}

void Pipeline::CheckStopped() const {
  if (!hooks_.stopped || !hooks_.stopped()) return;
  throw Error(Message("interrupted"), Message("run the same command again to go on: what was stored is kept"),
              ExitStatus::kInterrupted);
}

}  // namespace xiezuo
