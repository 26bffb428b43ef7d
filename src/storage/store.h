#pragma once
// Store: the SQLite database. The only layer, with query/, that speaks SQL. Opening migrates nothing by
// itself: it creates and fills a new database, and refuses one that is not ours, damaged, newer, or in need
// of `migrate`. One article is one transaction (or a savepoint of a batch): stored whole with its provenance,
// or not at all.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded_file.h"
#include "base/error.h"
#include "model/article.h"
#include "model/region.h"

struct sqlite3;

namespace xiezuo {

enum class OpenMode { kReadOnly, kReadWrite, kCreate };

// A row of `articles` for people: what `xiezuo articles` lists.
struct ArticleSummary {
  std::string id;  // the first 12 digits of the digest, longer where two articles share them
  std::string digest, name, path, newspaper, title, published_on, extractor;
  DateSource date_source = DateSource::kUnknown;
  int64_t facts = 0, residue = 0;
};

// A reading that breaks what always holds of one (a quote that is not in its text): it alone cannot be
// stored.
struct FaultyReading : Error {
  using Error::Error;
};

enum class PutOutcome { kNew, kUnchanged, kReplaced };

class Store {
 public:
  // Throws Error: ExitStatus::kDatabase where the file is damaged, not ours or newer; kBusy; kFailed where it
  // cannot be opened, written, or (kReadOnly) does not exist. The message names the path and the remedy.
  static Store Open(const std::string& path, OpenMode mode);
  // The same, a new database being filled from these seeds instead of the built-in ones.
  static Store Open(const std::string& path, OpenMode mode, const std::vector<EmbeddedFile>& seeds);
  Store(Store&&) noexcept;
  ~Store();

  // Regions, names, known partnerships and the indicator tree.
  ReferenceData LoadReferenceData() const;

  // True where an article with these bytes is in. Its extractor's version is left in *extractor when asked
  // for.
  bool Contains(std::string_view digest, std::string* extractor = nullptr) const;
  // Stores a reading with its facts. Facts whose Signature equals that of a fact from another article are
  // joined with it: one fact, several evidence rows, the least key. kUnchanged where the same bytes were read
  // by the same extractor with the same date; kReplaced where they were there from another reading. Throws
  // FaultyReading, with nothing changed.
  PutOutcome PutArticle(const ArticleReading& reading);
  // Requires nothing: removing what is not there does nothing.
  void RemoveArticle(std::string_view digest);
  // Sets the date alone; the facts that hang on it change when the article is read again.
  void SetPublished(std::string_view digest, const PublicationDate& published);

  // By name, then digest.
  std::vector<ArticleSummary> Articles() const;
  // What ARTICLE on a command line names: an id, the beginning of a digest, or a file name. Throws Error
  // kUsage where none or several fit, listing candidates.
  ArticleSummary FindArticle(std::string_view article) const;
  // The stored article as it was given, for reading again: bytes are the decoded text in UTF-8 where the
  // original bytes are not kept; digest is always the original's.
  SourceFile StoredSource(std::string_view digest) const;

  // How the stored article's date is known, to be handed to the reading again.
  PublicationDate Published(std::string_view digest) const;
  std::vector<StoredPassage> Passages(std::string_view digest) const;  // in reading order
  std::vector<Residue> ResidueOf(std::string_view digest) const;       // by place

  // Copies the database, whole and consistent, to a file that must not exist yet.
  void Backup(const std::string& destination) const;
  // What is wrong with the database, one line each; empty where it is sound: the engine's own check, foreign
  // keys, every quote against the article's text, facts against the statements they are made of, the
  // full-text index.
  std::vector<std::string> Check() const;
  // A digest of all content by stable keys: equal for any two databases that hold the same readings.
  std::string ContentHash() const;

  // Runs `body` in one transaction (BEGIN IMMEDIATE); rolled back where it throws.
  void InTransaction(const std::function<void()>& body);

  sqlite3* handle() const;  // for query/ alone
  const std::string& path() const;

 private:
  friend class FactReader;
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// What Migrate did.
struct MigrationReport {
  std::vector<std::string> applied;  // names of migrations; "full-text index", "reference data" where those
                                     // were brought up to date
  std::string backup;                // the copy made first, "" where nothing was pending
};

// Applies pending migrations and brings the reference data up to date, all in one transaction, after copying
// the database to a file beside it where its schema changes. Throws Error kDatabase where an applied
// migration was edited since.
MigrationReport Migrate(const std::string& path);

}  // namespace xiezuo
