#pragma once
// A file compiled into the program by cmake/EmbedFiles.cmake. The bytes live as long as the program.
#include <string_view>
#include <vector>

namespace xiezuo {

struct EmbeddedFile {
  std::string_view name;  // path below the embedded folder, with '/'
  std::string_view text;  // the file's bytes, unchanged
};

// What embed_files() defines, one per folder; each is linked in with the layer that reads it.
const std::vector<EmbeddedFile>& EmbeddedRules();       // rules/
const std::vector<EmbeddedFile>& EmbeddedSeeds();       // seeds/*.tsv
const std::vector<EmbeddedFile>& EmbeddedMigrations();  // migrations/
const std::vector<EmbeddedFile>& EmbeddedQueries();     // queries/
const std::vector<EmbeddedFile>& EmbeddedMessages();    // messages/

}  // namespace xiezuo
