#include "storage/salvage.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <algorithm>
#include <functional>
#include <map>

#include "base/error.h"
#include "base/message.h"
#include "locale/charset.h"
#include "storage/sql.h"
#include "storage/text_state.h"

namespace xiezuo {
namespace {

constexpr const char* kColumns = "digest, name, path, newspaper, published_on, date_source, encoding, text";
// Other places that name an article: what stands there and not among the saved is lost.
constexpr const char* kTraces[] = {
    "SELECT DISTINCT article FROM passages",
    "SELECT DISTINCT article FROM statements INDEXED BY statements_by_article",
    "SELECT DISTINCT article FROM residue",
};

bool IsWellFormed(std::string_view text) { return ToUtf8(text, Charset::kUtf8).malformed_runs == 0; }

bool IsDigest(const std::string& digest) {
  return digest.size() == 64 && digest.find_first_not_of("0123456789abcdef") == std::string::npos;
}

class Salvager {
 public:
  explicit Salvager(Connection& connection) : connection_(connection) {}

  Salvage Run() {
    Scan("digest");
    Scan("digest DESC");
    FollowIndex();
    for (const char* sql : kTraces) FollowTrace(sql);
    LookUp();
    for (const auto& [digest, name] : known_) {
      if (saved_.contains(digest)) continue;
      result_.lost.push_back(
          Message("article {} {}: its text is damaged or gone", digest.substr(0, 12), name));
    }
    for (auto& [digest, article] : saved_) result_.articles.push_back(std::move(article));
    return std::move(result_);
  }

 private:
  // The table up to its first damaged page, along its key in either direction.
  void Scan(const std::string& order) {
    Try([&] {
      SQLite::Statement rows(connection_.database(),
                             fmt::format("SELECT {} FROM articles ORDER BY {}", kColumns, order));
      while (rows.executeStep()) Keep(rows);
    });
    // Along the rows themselves, where the key's own pages are damaged.
    Try([&] {
      SQLite::Statement rows(connection_.database(),
                             fmt::format("SELECT {} FROM articles NOT INDEXED ORDER BY {}", kColumns,
                                         order == "digest" ? "rowid" : "rowid DESC"));
      while (rows.executeStep()) Keep(rows);
    });
  }

  // Rows behind damaged pages, each by what another place knows of it.
  void LookUp() {
    for (const auto& [digest, name] : known_) {
      if (saved_.contains(digest)) continue;
      Try([&] { KeepWhere("digest = ?", digest); });
      const auto row = rows_.find(digest);
      if (row != rows_.end() && !saved_.contains(digest)) Try([&] { KeepWhere("rowid = ?", row->second); });
    }
  }

  template <typename Key>
  void KeepWhere(const char* condition, const Key& key) {
    SQLite::Statement one(connection_.database(),
                          fmt::format("SELECT {} FROM articles WHERE {}", kColumns, condition));
    one.bind(1, key);
    if (one.executeStep()) Keep(one);
  }

  void FollowIndex() {
    Try([&] {
      SQLite::Statement rows(connection_.database(),
                             "SELECT digest, name, rowid FROM articles INDEXED BY articles_by_name");
      while (rows.executeStep()) {
        const std::string digest = Text(rows, 0);
        if (!IsDigest(digest)) continue;
        known_[digest] = Text(rows, 1);
        rows_[digest] = Integer(rows, 2);
      }
    });
  }

  void FollowTrace(const char* sql) {
    Try([&] {
      SQLite::Statement rows(connection_.database(), sql);
      while (rows.executeStep()) {
        const std::string digest = Text(rows, 0);
        if (IsDigest(digest)) known_.try_emplace(digest);
      }
    });
  }

  void Keep(SQLite::Statement& row) {
    SavedArticle article;
    article.file.digest = Text(row, 0), article.file.name = Text(row, 1), article.file.path = Text(row, 2);
    article.file.bytes = Text(row, 7);
    article.newspaper = Text(row, 3);
    article.published = {PartialDate::Parse(Text(row, 4)),
                         ParseDateSource(Text(row, 5)).value_or(DateSource::kUnknown)};
    if (!IsDigest(article.file.digest)) return;
    known_[article.file.digest] = article.file.name;
    const TextState state = StateOfText(article.file.bytes, Text(row, 6), article.file.digest);
    if (state == TextState::kChanged || article.file.name.empty() || !IsWellFormed(article.file.name)) return;
    article.proved = state == TextState::kProved;
    saved_.emplace(article.file.digest, std::move(article));
  }

  // A damaged page ends one attempt, not the others.
  void Try(const std::function<void()>& attempt) {
    try {
      attempt();
    } catch (const SQLite::Exception& e) {
      if (e.getErrorCode() == SQLITE_ERROR) return;  // an older schema, which lacks something
      const std::string line = Message("the engine: {}", Translated(e.what()));
      if (std::find(result_.lost.begin(), result_.lost.end(), line) == result_.lost.end())
        result_.lost.push_back(line);
    }
  }

  Connection& connection_;
  std::map<std::string, SavedArticle> saved_;
  std::map<std::string, std::string> known_;  // digest → name
  std::map<std::string, int64_t> rows_;       // digest → rowid
  Salvage result_;
};

}  // namespace

Salvage SaveArticles(const std::string& path) {
  Connection connection(path, OpenMode::kReadOnly);
  Guarded(Message("reading what is left"), path, [&] {
    if (connection.Number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'articles'") ==
        1)
      return;
    throw Error(Message("{}: there is no table of articles in it", path), Message("put back a backup"),
                ExitStatus::kDatabase);
  });
  return Salvager(connection).Run();
}

}  // namespace xiezuo
