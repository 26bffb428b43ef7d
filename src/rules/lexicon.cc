#include "rules/lexicon.h"

#include "base/error.h"
#include "base/message.h"
#include "base/tsv.h"

namespace xiezuo {

size_t Lexicon::Table::ColumnOf(std::string_view name) const {
  for (size_t i = 0; i < header.size(); ++i) {
    if (header[i] == name) return i;
  }
  throw Error(Message("a lexicon lacks the column \"{}\"", name),
              Message("add it to the header row of its .tsv file"));
}

Lexicon::Lexicon(const std::vector<EmbeddedFile>& files) {
  constexpr std::string_view kFolder = "lexicon/", kEnding = ".tsv";
  for (const EmbeddedFile& file : files) {
    if (!file.name.starts_with(kFolder) || !file.name.ends_with(kEnding)) continue;
    const Result<TsvTable> parsed = ParseTsv(file.text, file.name);
    if (!parsed) throw Error(parsed.error().message, parsed.error().remedy);
    Table table;
    table.header.assign(parsed->header.begin(), parsed->header.end());
    for (const auto& row : parsed->rows) table.rows.emplace_back(row.begin(), row.end());
    const size_t length = file.name.size() - kFolder.size() - kEnding.size();
    tables_.emplace(file.name.substr(kFolder.size(), length), std::move(table));
  }
}

const Lexicon::Table& Lexicon::table(std::string_view name) const {
  const auto found = tables_.find(name);
  if (found == tables_.end()) {
    throw Error(Message("the rules folder has no lexicon/{}.tsv", name),
                Message("copy it from the built-in rules"));
  }
  return found->second;
}

}  // namespace xiezuo
