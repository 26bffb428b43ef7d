#pragma once
// What can be saved of a damaged database: the stored texts of articles, from which everything else is read
// again.
#include <string>
#include <vector>

#include "model/article.h"

namespace xiezuo {

struct SavedArticle {
  SourceFile file;  // bytes: the decoded text in UTF-8; digest: the original's
  std::string newspaper;
  PublicationDate published;
  // The text is what the digest was taken of. False also where the file was in another charset: its bytes are
  // not kept, so that nothing tells.
  bool proved = false;
};

struct Salvage {
  std::vector<SavedArticle> articles;  // by digest
  // An article that is known of but cannot be read, or whose text is not what it was; a table that cannot be
  // read to its end. One line each.
  std::vector<std::string> lost;
};

// Reads what it can, changing nothing. Throws Error where the file is not there or SQLite cannot make out any
// table of it.
Salvage SaveArticles(const std::string& path);

}  // namespace xiezuo
