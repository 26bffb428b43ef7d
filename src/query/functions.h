#pragma once
// SqlFunctions: what ad-hoc SQL has beyond the engine's own:
//   pinyin(text)             how it is read, names of places rightly: pinyin('长沙市') is 'changshashi'
//   text COLLATE zh          the order of dictionaries by that reading
//   region_name(code)        the name of a region; NULL for a code that no region has
//   in_region(code, region)  whether the region of the code is that region or part of it; the region by
//                            code, any Chinese name, or pinyin
//   yuan(fen)                an amount in yuan: an integer where whole, else with jiao and fen
//   fts(words)               what passage_search MATCH finds these words by, written as for `search`
//   text REGEXP pattern      whether RE2 finds the pattern in the text
// The same arguments always give the same answer; NULL gives NULL. An argument that is refused ends the
// statement with a message that names the function.
#include <memory>
#include <string>

struct sqlite3;

namespace xiezuo {

class SqlFunctions {
 public:
  // `path` is the database, which is opened again once a function needs the regions.
  explicit SqlFunctions(std::string path);
  ~SqlFunctions();

  // Requires: this outlives the connection.
  void Register(sqlite3* handle);

  struct Reference;  // what functions look up

 private:
  std::unique_ptr<Reference> reference_;
};

}  // namespace xiezuo
