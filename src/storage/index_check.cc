#include "storage/index_check.h"

#include "storage/article_writer.h"
#include "storage/sql.h"

namespace xiezuo {
namespace {

// The words of the index, in its order: the word, the passage, the place in it.
constexpr char kIndexWords[] = "SELECT term, doc, offset FROM temp.index_words";
void ListIndexWords(Connection& connection) {
  connection.Execute(
      "CREATE VIRTUAL TABLE temp.index_words USING fts5vocab (main, passage_search, instance)");
}

// The first word of `wanted` in whose place the index has another.
std::optional<std::string> FirstWordThatDiffers(Connection& wanted_index, Connection& index) {
  ListIndexWords(wanted_index);
  ListIndexWords(index);
  SQLite::Statement wanted(wanted_index.database(), kIndexWords), there(index.database(), kIndexWords);
  while (true) {
    const bool more = wanted.executeStep(), more_there = there.executeStep();
    if (!more && !more_there) return std::nullopt;
    if (!more) return Text(there, 0);
    if (!more_there || Text(wanted, 0) != Text(there, 0) || Integer(wanted, 1) != Integer(there, 1) ||
        Integer(wanted, 2) != Integer(there, 2))
      return Text(wanted, 0);
  }
}

// The first word that the index holds and does not find: the way to it is lost.
std::optional<std::string> FirstWordNotFound(Connection& index) {
  index.Execute("CREATE VIRTUAL TABLE temp.index_counts USING fts5vocab (main, passage_search, row)");
  std::optional<std::string> lost;
  ForEachRow(
      index,
      [&](auto& row) {
        const std::string word = Text(row, 0);
        if (lost) return;
        ForEachRow(
            index,
            [&](auto& found) { lost = Integer(found, 0) == Integer(row, 1) ? lost : std::optional(word); },
            "SELECT count(*) FROM passage_search WHERE passage_search MATCH ?", '"' + word + '"');
      },
      "SELECT term, doc FROM temp.index_counts");
  return lost;
}

}  // namespace

std::optional<std::string> FirstWordAmiss(Connection& connection) {
  Connection anew("", OpenMode::kReadWrite);  // a file that the engine takes away again
  ForEachRow(
      connection, [&](auto& row) { anew.Execute(Text(row, 0)); },
      "SELECT sql FROM sqlite_schema WHERE name = 'passage_search'");
  anew.Atomically([&] { IndexPassages(connection, anew); });
  const auto differs = FirstWordThatDiffers(anew, connection);
  return differs ? differs : FirstWordNotFound(connection);
}

}  // namespace xiezuo
