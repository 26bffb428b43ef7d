// What Store tells of the articles in it.
#include <fmt/core.h>

#include <algorithm>

#include "base/error.h"
#include "base/message.h"
#include "storage/sql.h"
#include "storage/store_impl.h"

namespace xiezuo {
namespace {

constexpr size_t kIdDigits = 12;
constexpr size_t kLeastPrefix = 4;  // shorter beginnings of digests are more likely to be names
constexpr size_t kListed = 10;

size_t CommonPrefix(const std::string& a, const std::string& b) {
  return static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

// Ids long enough to tell every article from its neighbours in the order of digests.
void GiveIds(std::vector<ArticleSummary>& articles) {
  std::vector<ArticleSummary*> by_digest;
  for (ArticleSummary& article : articles) by_digest.push_back(&article);
  std::sort(by_digest.begin(), by_digest.end(), [](auto* a, auto* b) { return a->digest < b->digest; });
  for (size_t i = 0; i < by_digest.size(); ++i) {
    size_t shared = 0;
    if (i > 0) shared = CommonPrefix(by_digest[i]->digest, by_digest[i - 1]->digest);
    if (i + 1 < by_digest.size())
      shared = std::max(shared, CommonPrefix(by_digest[i]->digest, by_digest[i + 1]->digest));
    by_digest[i]->id = by_digest[i]->digest.substr(0, std::max(kIdDigits, shared + 1));
  }
}

bool Names(std::string_view word, const ArticleSummary& article) {
  if (article.name == word || article.path == word) return true;
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
  return word.size() >= kLeastPrefix && article.digest.starts_with(lower);
}

std::string Listed(const std::vector<ArticleSummary>& articles) {
  std::string text;
  for (size_t i = 0; i < std::min(articles.size(), kListed); ++i) {
    text += fmt::format("{}{} {}", i == 0 ? "" : "; ", articles[i].id, articles[i].name);
  }
  return articles.size() > kListed ? fmt::format("{}; and {} more", text, articles.size() - kListed) : text;
}

}  // namespace

std::vector<ArticleSummary> Store::Articles() const {
  std::vector<ArticleSummary> articles;
  const auto read = [&](SQLite::Statement& row) {
    articles.push_back({.id = "",
                        .digest = Text(row, 0),
                        .name = Text(row, 1),
                        .path = Text(row, 2),
                        .newspaper = Text(row, 3),
                        .title = Text(row, 4),
                        .published_on = Text(row, 5),
                        .extractor = Text(row, 6),
                        .date_source = ParseDateSource(Text(row, 7)).value_or(DateSource::kUnknown),
                        .facts = Integer(row, 8),
                        .residue = Integer(row, 9)});
  };
  Guarded(Message("listing the articles"), path(), [&] {
    ForEachRow(impl_->connection, read,
               "SELECT digest, name, path, newspaper, title, published_on, extractor, date_source, "
               "(SELECT count(*) FROM statements WHERE article = digest), "
               "(SELECT count(*) FROM residue WHERE article = digest) FROM articles ORDER BY name, digest");
  });
  GiveIds(articles);
  return articles;
}

ArticleSummary Store::FindArticle(std::string_view word) const {
  const std::vector<ArticleSummary> articles = Articles();
  std::vector<ArticleSummary> named;
  std::copy_if(articles.begin(), articles.end(), std::back_inserter(named),
               [&](const ArticleSummary& article) { return Names(word, article); });
  if (named.size() == 1) return named.front();
  if (named.empty()) {
    std::copy_if(articles.begin(), articles.end(), std::back_inserter(named),
                 [&](const ArticleSummary& article) {
                   return !word.empty() && article.name.find(word) != std::string::npos;
                 });
    throw Error(Message("no article is called \"{}\"", word),
                articles.empty() ? Message("the database is empty: ingest articles first")
                : named.empty()  ? Message("`xiezuo articles` lists ids and names")
                                 : Message("in whose names it stands: {}", Listed(named)),
                ExitStatus::kUsage);
  }
  throw Error(Message("\"{}\" names {} articles: {}", word, named.size(), Listed(named)),
              Message("give the id of one"), ExitStatus::kUsage);
}

SourceFile Store::StoredSource(std::string_view digest) const {
  SourceFile source;
  source.digest = digest;
  bool found = false;
  const auto read = [&](SQLite::Statement& row) {
    source.path = Text(row, 0), source.name = Text(row, 1), source.bytes = Text(row, 2), found = true;
  };
  Guarded(Message("reading an article"), path(), [&] {
    ForEachRow(impl_->connection, read, "SELECT path, name, text FROM articles WHERE digest = ?", digest);
  });
  if (found) return source;
  // It was listed a moment ago: either somebody took it out since, or the index leads nowhere.
  const std::vector<ArticleSummary> articles = Articles();
  if (std::any_of(articles.begin(), articles.end(),
                  [&](const auto& other) { return other.digest == digest; })) {
    throw Error(
        Message("{}: the article {} is listed and not there: the file is damaged", path(), digest),
        Message("see what `xiezuo check` says, and save the rest with `xiezuo check --repair NEWFILE`"),
        ExitStatus::kDatabase);
  }
  throw Error(Message("no article with the digest {}", digest), "", ExitStatus::kUsage);
}

std::vector<StoredPassage> Store::Passages(std::string_view digest) const {
  std::vector<StoredPassage> passages;
  const auto read = [&](SQLite::Statement& row) {
    const std::optional<int64_t> repeats = OptionalInteger(row, 5);
    passages.push_back({.kind = ParsePassageKind(Text(row, 0)).value_or(PassageKind::kParagraph),
                        .span = {static_cast<size_t>(Integer(row, 1)), static_cast<size_t>(Integer(row, 2))},
                        .text = Text(row, 3),
                        .segment = static_cast<int>(Integer(row, 4)),
                        .repeats = repeats ? std::optional(static_cast<size_t>(*repeats)) : std::nullopt,
                        .relevant = Integer(row, 6) != 0,
                        .reason = Text(row, 7)});
  };
  Guarded(Message("reading an article"), path(), [&] {
    ForEachRow(impl_->connection, read,
               "SELECT kind, start, \"end\", text, segment, repeats, relevant, reason FROM passages "
               "WHERE article = ? ORDER BY position",
               digest);
  });
  return passages;
}

std::vector<Residue> Store::ResidueOf(std::string_view digest) const {
  std::vector<Residue> all;
  const auto read = [&](SQLite::Statement& row) {
    all.push_back({.evidence = {{static_cast<size_t>(Integer(row, 0)), static_cast<size_t>(Integer(row, 1))},
                                Text(row, 2),
                                Text(row, 3)},
                   .value = Decimal::Parse(Text(row, 4)).value_or(Decimal()),
                   .value_max = row.isColumnNull(5) ? std::nullopt : Decimal::Parse(Text(row, 5)),
                   .qualifier = ParseQualifier(Text(row, 6)).value_or(Qualifier::kExact),
                   .unit = Text(row, 7),
                   .reason = Text(row, 8)});
  };
  Guarded(Message("reading an article"), path(), [&] {
    ForEachRow(impl_->connection, read,
               "SELECT start, \"end\", quote, rule, value, value_max, qualifier, unit, reason FROM residue "
               "WHERE article = ? ORDER BY start, \"end\"",
               digest);
  });
  return all;
}

}  // namespace xiezuo
