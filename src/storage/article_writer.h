#pragma once
// An article's rows: what was read, its passages and their full-text index, its organisations.
#include <string_view>

#include "model/article.h"
#include "storage/connection.h"

namespace xiezuo {

// Requires, both: inside a transaction; the article's statements are not there (statement_writer.h).
void WriteArticle(Connection& connection, const ArticleReading& reading);
void RemoveArticleRows(Connection& connection, std::string_view digest);

// Puts every passage of `from` into the index of `index`, which holds none of them.
void IndexPassages(Connection& from, Connection& index);
// Makes the full-text index anew where it lacks passages; false where it has them all.
bool FillSearchIndex(Connection& connection);

}  // namespace xiezuo
