#pragma once
// What the program is measured against: ICU's word iterator for reading, the sqlite3 shell for storing.
#include <filesystem>
#include <string>
#include <vector>

namespace xiezuo {

// Words that ICU's iterator finds in the texts.
size_t CountWords(const std::vector<std::string>& texts);

// Writes every row that ingest stored in `database` to CSV files of `folder`, by the sqlite3 shell.
void WriteRows(const std::filesystem::path& database, const std::filesystem::path& folder);
// Imports those files into a new database of plain tables: no keys, checks, indexes or full text.
void ImportRows(const std::filesystem::path& folder, const std::filesystem::path& database);

}  // namespace xiezuo
