#include "baselines.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "base/error.h"

namespace xiezuo {
namespace {

constexpr std::array<std::string_view, 14> kTables = {
    "articles",      "passages",     "organisations", "article_organisations",
    "facts",         "partnerships", "projects",      "funds",
    "beneficiaries", "indicators",   "statements",    "evidence",
    "residue",       "conflicts"};

void RunShell(const std::string& command) {
  if (std::system(command.c_str()) != 0) throw Error("bench: this failed: " + command);
}

std::string Quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

}  // namespace

size_t CountWords(const std::vector<std::string>& texts) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
  size_t count = 0;
  for (const std::string& text : texts) {
    UText* const utf8 = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
    if (U_FAILURE(status)) throw Error("bench: ICU's word iterator does not start");
    words->setText(utf8, status);
    while (words->next() != icu::BreakIterator::DONE) ++count;
    utext_close(utf8);
  }
  return count;
}

void WriteRows(const std::filesystem::path& database, const std::filesystem::path& folder) {
  for (const std::string_view table : kTables) {
    const std::string file = (folder / table).string() + ".csv";
    RunShell("sqlite3 -csv -header " + Quoted(database.string()) + " 'SELECT * FROM " + std::string(table) +
             "' > " + Quoted(file));
  }
}

void ImportRows(const std::filesystem::path& folder, const std::filesystem::path& database) {
  std::string command = "sqlite3 " + Quoted(database.string());
  for (const std::string_view table : kTables) {
    const std::filesystem::path file = (folder / table).string() + ".csv";
    if (std::filesystem::file_size(file) == 0) continue;
    command += " " + Quoted(".import --csv " + file.string() + " " + std::string(table));
  }
  RunShell(command);
}

}  // namespace xiezuo
