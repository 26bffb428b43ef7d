#include <filesystem>

#include "base/message.h"
#include "cli/article_reader.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/ingest_report.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "ingest/run.h"
#include "storage/salvage.h"

namespace xiezuo {
namespace {

ExitStatus Repair(const Arguments& arguments, const std::string& destination) {
  const std::string path = DatabasePath(arguments);
  std::error_code error;
  if (std::filesystem::exists(destination, error)) {
    throw Error(Message("{}: there is a file already", destination),
                Message("name another file, or take that one away"));
  }
  Salvage salvage = SaveArticles(path);
  size_t unproved = 0;
  for (const SavedArticle& article : salvage.articles) unproved += article.proved ? 0 : 1;
  Store store = Store::Open(destination, OpenMode::kCreate);
  const ArticleReader reader = MakeArticleReader(arguments, store);
  const IngestReport report = IngestSaved(std::move(salvage.articles), {.jobs = 1, .dry_run = false}, reader,
                                          store, WatchAtTerminal());
  for (const PathDiagnostic& refusal : report.refused) {
    salvage.lost.push_back(refusal.path + ": " + refusal.diagnostic.message);
  }
  std::string lines;
  for (const std::string& line : salvage.lost) lines += line + "\n";
  PrintText(lines);
  Say(Message("{}: {} articles saved", destination, report.created));
  if (unproved > 0) Say(Message("{} of them are from other charsets than UTF-8, unproved", unproved));
  if (salvage.lost.empty()) return ExitStatus::kOk;
  Say(Message("not all could be saved: ingest the files that are listed again"));
  return report.created == 0 ? ExitStatus::kDatabase : ExitStatus::kSomeInputsRefused;
}

}  // namespace

CommandOptions CheckOptionsOf(const Words&) {
  return CommandOptions({.summary = Message(
                             "Check that the database is sound. Looks at the file itself, every link, every "
                             "quote against its article's text, and the full-text index; prints what is "
                             "wrong, one line each, and ends with status 5 if anything is.\n--repair reads "
                             "the article texts that are left in a damaged database into a new one, by "
                             "today's rules, and prints what is lost; status 3 if anything is."),
                         .usage = Message("check [options]"),
                         .examples = "xiezuo check --db counties.db\n"
                                     "xiezuo check --hash --db counties.db\n"
                                     "xiezuo check --repair saved.db --db damaged.db\n"},
                        Prints::kNothing)
      .Flag("hash", Message("print a digest of all content, equal for databases that hold the same readings"))
      .Value("repair", "NEWFILE", Message("save what can be saved into a new database"));
}

ExitStatus RunCheck(const Arguments& arguments) {
  if (const auto destination = arguments.Text("repair")) return Repair(arguments, *destination);
  const Store store = OpenStore(arguments, OpenMode::kReadOnly);
  if (arguments.Has("hash")) {
    PrintText(store.ContentHash() + "\n");
    return ExitStatus::kOk;
  }
  const std::vector<std::string> faults = store.Check();
  if (faults.empty()) {
    Say(Message("{} is sound", store.path()));
    return ExitStatus::kOk;
  }
  std::string lines;
  for (const std::string& fault : faults) lines += fault + "\n";
  PrintText(lines);
  throw Error(Message("{}: {} faults", store.path(), faults.size()),
              Message("put back a backup, or save the articles with `xiezuo check --repair NEWFILE`"),
              ExitStatus::kDatabase);
}

}  // namespace xiezuo
