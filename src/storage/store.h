#pragma once
// Store: the SQLite database. The only layer, with query/, that speaks SQL. Opening migrates nothing by itself: it
// creates and fills a new database, and refuses one that is not ours, damaged, newer, or in need of `migrate`.
// One article is one transaction (or a savepoint of a batch): stored whole with its provenance, or not at all.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

enum class PutOutcome { kNew, kUnchanged, kReplaced };

class Store {
 public:
  // Throws Error: ExitStatus::kDatabase where the file is damaged, not ours or newer; kBusy; kFailed where it cannot
  // be opened, written, or (kReadOnly) does not exist. The message names the path and the remedy.
  static Store Open(const std::string& path, OpenMode mode);
  Store(Store&&) noexcept;
  ~Store();

  // Regions, names, known partnerships and the indicator tree.
  ReferenceData LoadReferenceData() const;

  // True where an article with these bytes is in. Its extractor's version is left in *extractor when asked for.
  bool Contains(std::string_view digest, std::string* extractor = nullptr) const;
  // Stores a reading with its facts. Facts whose Signature equals that of a fact from another article are joined with
  // it: one fact, several evidence rows, the least key. kUnchanged where the same bytes were read by the same
  // extractor with the same date; kReplaced where they were there from another reading.
  PutOutcome PutArticle(const ArticleReading& reading);
  void RemoveArticle(std::string_view digest);

  // By name, then digest.
  std::vector<ArticleSummary> Articles() const;
  // What ARTICLE on a command line names: an id, the beginning of a digest, or a file name. Throws Error kUsage where
  // none or several fit, listing candidates.
  ArticleSummary FindArticle(std::string_view article) const;
  // The stored article as it was given, for reading again: bytes are the decoded text in UTF-8 where the original
  // bytes are not kept; digest is always the original's.
  SourceFile StoredSource(std::string_view digest) const;

  // Runs `body` in one transaction (BEGIN IMMEDIATE); rolled back where it throws.
  void InTransaction(const std::function<void()>& body);

  sqlite3* handle() const;  // for query/ alone
  const std::string& path() const;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Applies pending migrations; returns their names. Throws Error where an applied one was edited since.
std::vector<std::string> Migrate(const std::string& path);

}  // namespace xiezuo
