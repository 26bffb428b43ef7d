#pragma once
// Statements and the facts joined from them. A statement is what one article says; the n-th statement of one
// Signature in an article joins the n-th of that Signature in every other, and the fact is named after, and
// says what, the least of them says. Nothing depends on the order in which articles come, and taking one out
// undoes its joins exactly.
#include <string>
#include <string_view>

#include "model/article.h"
#include "storage/connection.h"

namespace xiezuo {

// Why the reading's facts, residue and conflicts cannot be stored: a quote that is not the text at its span,
// a link to a fact that the reading does not hold, a fact without evidence or key; "" where nothing is wrong.
std::string FaultIn(const ArticleReading& reading);

// Requires: inside a transaction, the article's row and passages written, none of its statements there, no
// fault.
void WriteStatements(Connection& connection, const ArticleReading& reading);

// Takes the article's statements out; facts that other articles state stay, under the key that they then
// have. Requires: inside a transaction.
void RemoveStatements(Connection& connection, std::string_view digest);

}  // namespace xiezuo
