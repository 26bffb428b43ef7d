#include "query/search.h"

#include "base/error.h"
#include "storage/search_text.h"

namespace xiezuo {

std::unique_ptr<RowSource> Search(Sandbox& sandbox, const std::vector<std::string>& words) {
  std::string phrases;
  for (const std::string& word : words) {
    const std::string phrase = SearchPhrase(word);
    if (!phrase.empty()) phrases += (phrases.empty() ? "" : " AND ") + phrase;
  }
  if (phrases.empty())
    throw Error("there is no word to search for", "give one or more words", ExitStatus::kUsage);
  return sandbox.Query(
      "SELECT substr(a.digest, 1, 12) AS article, a.name, a.title, a.published_on, p.position AS passage, "
      "p.relevant, "
      "p.text FROM passages AS p JOIN articles AS a ON a.digest = p.article "
      "WHERE p.search_id IN (SELECT rowid FROM passage_search WHERE passage_search MATCH :phrases) "
      "ORDER BY a.name, a.digest, p.position",
      {{"phrases", phrases}});
}

}  // namespace xiezuo
