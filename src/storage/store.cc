#include "storage/store.h"

#include <fmt/core.h>

#include <sqlite3.h>

#include <algorithm>

#include "base/error.h"
#include "base/message.h"
#include "storage/article_writer.h"
#include "storage/creation.h"
#include "storage/reference_data.h"
#include "storage/sql.h"
#include "storage/statement_writer.h"
#include "storage/store_impl.h"

namespace xiezuo {
namespace {

// What is compared before a reading replaces another of the same bytes.
struct StoredReading {
  std::string extractor, name, path, newspaper;
  PublicationDate published;
};

PublicationDate ToPublicationDate(const std::string& date, const std::string& source) {
  return {PartialDate::Parse(date), ParseDateSource(source).value_or(DateSource::kUnknown)};
}

std::optional<StoredReading> FindReading(Connection& connection, std::string_view digest) {
  std::optional<StoredReading> reading;
  ForEachRow(
      connection,
      [&](auto& row) {
        reading = StoredReading{Text(row, 0), Text(row, 1), Text(row, 2), Text(row, 3),
                                ToPublicationDate(Text(row, 4), Text(row, 5))};
      },
      "SELECT extractor, name, path, newspaper, published_on, date_source FROM articles WHERE digest = ?",
      digest);
  return reading;
}

// A date that is known in a weaker way than the stored one is no news: the same files in any order, one of
// them with a date given, end with the date given. DateSource lists the ways from the strongest to the
// weakest.
bool SaysNothingNew(const ArticleReading& reading, const StoredReading& stored) {
  if (reading.extractor != stored.extractor) return false;
  if (!reading.newspaper.empty() && reading.newspaper != stored.newspaper) return false;
  const DateSource source = reading.published.date ? reading.published.source : DateSource::kUnknown;
  return source > stored.published.source ||
         (source == stored.published.source && reading.published.date == stored.published.date);
}

void RenameArticle(Connection& connection, std::string_view digest, const std::string& name,
                   const std::string& path) {
  Run(connection, "UPDATE articles SET name = ?, path = ? WHERE digest = ?", name, path, digest);
}

void CheckLinksHold(Connection& connection) {
  int unresolved = 0, unused = 0;
  sqlite3_db_status(connection.handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &unresolved, &unused, 0);
  if (unresolved != 0) throw Error(Message("it refers to a fact that is not there"));
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::Open(const std::string& path, OpenMode mode) { return Open(path, mode, EmbeddedSeeds()); }

Store Store::Open(const std::string& path, OpenMode mode, const std::vector<EmbeddedFile>& seeds) {
  if (mode == OpenMode::kCreate) CreateIfMissing(path, seeds);
  auto impl = std::unique_ptr<Impl>(new Impl{Connection(path, mode)});
  Guarded(Message("opening"), path, [&] {
    if (path == ":memory:") FillNew(impl->connection, seeds);
    VerifyOurs(impl->connection);
  });
  return Store(std::move(impl));
}

sqlite3* Store::handle() const { return impl_->connection.handle(); }
const std::string& Store::path() const { return impl_->connection.path(); }

void Store::InTransaction(const std::function<void()>& body) {
  Guarded(Message("writing"), path(), [&] { impl_->connection.Atomically(body); });
}

ReferenceData Store::LoadReferenceData() const {
  ReferenceData data;
  Guarded(Message("reading the reference data"), path(),
          [&] { data = ReadReferenceData(impl_->connection); });
  return data;
}

bool Store::Contains(std::string_view digest, std::string* extractor) const {
  std::optional<StoredReading> reading;
  Guarded(Message("looking for an article"), path(),
          [&] { reading = FindReading(impl_->connection, digest); });
  if (reading && extractor) *extractor = reading->extractor;
  return reading.has_value();
}

PutOutcome Store::PutArticle(const ArticleReading& given) {
  if (const std::string fault = FaultIn(given); !fault.empty()) {
    throw FaultyReading(fmt::format("{}: {}", given.name, fault),
                        "the article is left out; report this as a fault of xiezuo");
  }
  Connection& connection = impl_->connection;
  PutOutcome outcome = PutOutcome::kNew;
  Guarded(Message("storing {}", given.name), path(), [&] {
    connection.Atomically([&] {
      const std::optional<StoredReading> stored = FindReading(connection, given.digest);
      // Of several names for the same bytes the least stays, whichever came first.
      const bool stored_is_less =
          stored && std::tie(stored->name, stored->path) < std::tie(given.name, given.path);
      const std::string& name = stored_is_less ? stored->name : given.name;
      const std::string& path = stored_is_less ? stored->path : given.path;
      if (stored && SaysNothingNew(given, *stored)) {
        outcome = PutOutcome::kUnchanged;
        if (name != stored->name || path != stored->path) RenameArticle(connection, given.digest, name, path);
        return;
      }
      if (stored) {
        outcome = PutOutcome::kReplaced;
        RemoveStatements(connection, given.digest);
        RemoveArticleRows(connection, given.digest);
      }
      WriteArticle(connection, given);
      WriteStatements(connection, given);
      if (stored) RenameArticle(connection, given.digest, name, path);
      CheckLinksHold(connection);
    });
  });
  return outcome;
}

void Store::RemoveArticle(std::string_view digest) {
  Connection& connection = impl_->connection;
  Guarded(Message("removing an article"), path(), [&] {
    connection.Atomically([&] {
      RemoveStatements(connection, digest);
      RemoveArticleRows(connection, digest);
    });
  });
}

void Store::SetPublished(std::string_view digest, const PublicationDate& published) {
  const auto date = published.date ? std::optional(published.date->ToString()) : std::nullopt;
  const DateSource source = date ? published.source : DateSource::kUnknown;
  Guarded(Message("dating an article"), path(), [&] {
    impl_->connection.Atomically([&] {
      Run(impl_->connection, "UPDATE articles SET published_on = ?, date_source = ? WHERE digest = ?", date,
          ToString(source), digest);
    });
  });
}

PublicationDate Store::Published(std::string_view digest) const {
  std::optional<StoredReading> reading;
  Guarded(Message("looking for an article"), path(),
          [&] { reading = FindReading(impl_->connection, digest); });
  return reading ? reading->published : PublicationDate{};
}

}  // namespace xiezuo
