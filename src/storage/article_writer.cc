#include "storage/article_writer.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/digest.h"
#include "storage/search_text.h"
#include "storage/sql.h"

namespace xiezuo {
namespace {

// Row numbers are made from what rows are, so that no order of arrival shows in them.
int64_t RowNumber(std::string_view key) {
  return static_cast<int64_t>(std::stoull(Sha256(key).substr(0, 16), nullptr, 16) >> 1);
}

// The passage's row in the full-text index.
int64_t SearchId(std::string_view digest, size_t position) {
  return RowNumber(fmt::format("{}:{}", digest, position));
}

void WritePassages(Connection& connection, const ArticleReading& reading) {
  std::vector<std::pair<int64_t, const StoredPassage*>> indexed;
  for (size_t i = 0; i < reading.passages.size(); ++i) {
    const StoredPassage& passage = reading.passages[i];
    const int64_t search_id = SearchId(reading.digest, i);
    std::optional<int64_t> repeats;
    if (passage.repeats) repeats = static_cast<int64_t>(*passage.repeats);
    Run(connection,
        "INSERT INTO passages (article, position, kind, start, \"end\", text, segment, repeats, relevant, "
        "reason, "
        "search_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        reading.digest, static_cast<int64_t>(i), ToString(passage.kind),
        static_cast<int64_t>(passage.span.start), static_cast<int64_t>(passage.span.end), passage.text,
        passage.segment, repeats, static_cast<int64_t>(passage.relevant), passage.reason, search_id);
    if (!passage.repeats) indexed.emplace_back(search_id, &passage);
  }
  std::sort(indexed.begin(), indexed.end());  // FTS5 flushes its buffer at every step back
  for (const auto& [search_id, passage] : indexed) {
    Run(connection, "INSERT INTO passage_search (rowid, words) VALUES (?, ?)", search_id,
        SearchText(passage->text));
  }
}

// A contentless index is told the old words to take them out.
void UnindexPassages(Connection& connection, std::string_view digest) {
  ForEachRow(
      connection,
      [&](auto& row) {
        Run(connection, "INSERT INTO passage_search (passage_search, rowid, words) VALUES ('delete', ?, ?)",
            Integer(row, 0), SearchText(Text(row, 1)));
      },
      "SELECT search_id, text FROM passages WHERE article = ? AND repeats IS NULL ORDER BY search_id",
      digest);
}

}  // namespace

bool FillSearchIndex(Connection& connection) {
  const int64_t indexed = connection.Number("SELECT count(*) FROM passage_search_docsize");
  if (indexed == connection.Number("SELECT count(*) FROM passages WHERE repeats IS NULL")) return false;
  connection.Atomically([&] {
    connection.Execute("INSERT INTO passage_search (passage_search) VALUES ('delete-all')");
    IndexPassages(connection, connection);
  });
  return true;
}

void IndexPassages(Connection& from, Connection& index) {
  ForEachRow(
      from,
      [&](auto& row) {
        Run(index, "INSERT INTO passage_search (rowid, words) VALUES (?, ?)", Integer(row, 0),
            SearchText(Text(row, 1)));
      },
      "SELECT search_id, text FROM passages WHERE repeats IS NULL ORDER BY search_id");
}

void WriteArticle(Connection& connection, const ArticleReading& reading) {
  const auto date = reading.published.date ? std::optional(reading.published.date->ToString()) : std::nullopt;
  const DateSource source = date ? reading.published.source : DateSource::kUnknown;
  Run(connection,
      "INSERT INTO articles (rowid, digest, name, path, newspaper, title, published_on, date_source, "
      "extractor, encoding, text) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      RowNumber(reading.digest), reading.digest, reading.name, reading.path, reading.newspaper, reading.title,
      date, ToString(source), reading.extractor, reading.encoding, reading.text);
  WritePassages(connection, reading);
  for (const std::string& organisation : reading.organisations) {
    if (organisation.empty()) continue;
    Run(connection, "INSERT OR IGNORE INTO organisations (name) VALUES (?)", organisation);
    Run(connection, "INSERT OR IGNORE INTO article_organisations (organisation, article) VALUES (?, ?)",
        organisation, reading.digest);
  }
}

void RemoveArticleRows(Connection& connection, std::string_view digest) {
  UnindexPassages(connection, digest);
  std::vector<std::string> organisations;
  ForEachRow(
      connection, [&](auto& row) { organisations.push_back(Text(row, 0)); },
      "SELECT organisation FROM article_organisations WHERE article = ?", digest);
  Run(connection, "DELETE FROM articles WHERE digest = ?", digest);
  for (const std::string& organisation : organisations) {
    Run(connection,
        "DELETE FROM organisations WHERE name = ?1 AND NOT EXISTS "
        "(SELECT 1 FROM article_organisations WHERE organisation = ?1)",
        organisation);
  }
}

}  // namespace xiezuo
