#include "base/message.h"
#include "cli/article_reader.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/ingest_report.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "cli/values.h"
#include "ingest/run.h"

#include <filesystem>

namespace xiezuo {
namespace {

IngestOptions OptionsFrom(const Arguments& arguments) {
  if (arguments.positional().empty()) {
    throw Error(Message("ingest: no file or folder is named"),
                Message("xiezuo ingest FILE…, or - for standard input"), ExitStatus::kUsage);
  }
  IngestOptions options;
  options.date = DateOf(arguments, "date");
  if (const auto path = arguments.Text("dates")) options.dates = ReadDatesFile(*path);
  options.newspaper = arguments.Text("source").value_or("");
  options.max_size = SizeOf(arguments, "max-size", kDefaultMaxSize);
  options.pipeline = PipelineOptionsOf(arguments);
  options.files = ListFiles(arguments.positional());
  return options;
}

// A dry run makes no database where there is none.
Store StoreFor(const Arguments& arguments, const IngestOptions& options) {
  if (!options.pipeline.dry_run) return OpenStore(arguments, OpenMode::kCreate);
  std::error_code error;
  if (std::filesystem::exists(DatabasePath(arguments), error))
    return OpenStore(arguments, OpenMode::kReadOnly);
  return Store::Open(":memory:", OpenMode::kCreate);
}

}  // namespace

CommandOptions IngestOptionsOf(const Words&) {
  return CommandOptions(
             {.summary = Message(
                  "Read newspaper articles and store the facts they state, each with the words that prove "
                  "it. A folder stands for its .txt, .text and .md files, a - for standard input. Files that "
                  "were read before are left alone; one file that cannot be read never stops the others."),
              .usage = Message("ingest PATH… [options]"),
              .examples = "xiezuo ingest articles/\n"
                          "xiezuo ingest page3.txt --date 2025-02-06 --source 贵州日报\n"
                          "xiezuo ingest articles/ --dates dates.tsv --dry-run\n"},
             Prints::kNothing)
      .Value("date", "DATE", Message("when all the files were published: 2025, 2025-02 or 2025-02-06"))
      .Value("dates", "FILE",
             Message("a TSV of file name and date; else dates come from file names and texts"))
      .Value("source", "NAME", Message("the newspaper"))
      .Value("max-size", "SIZE", Message("refuse larger files; 16M unless given"))
      .Value("jobs", "N", Message("read N articles at a time; one per core unless given"))
      .Value("rules", "DIR", Message("read the rules of a folder instead of the built-in ones"))
      .Flag("list", Message("print the path of each file once its article is safely stored"))
      .Flag("dry-run", Message("say what would happen and store nothing"))
      .Positional();
}

ExitStatus RunIngest(const Arguments& arguments) {
  const IngestOptions options = OptionsFrom(arguments);
  if (options.files.files.empty()) {
    IngestReport report;
    report.refused = options.files.refused;
    return Tell(report);
  }
  Store store = StoreFor(arguments, options);
  const ArticleReader reader = MakeArticleReader(arguments, store);
  Watcher watcher = WatchAtTerminal();
  if (arguments.Has("list")) watcher.stored = [](const std::string& path) { PrintText(path + "\n"); };
  const IngestReport report = Ingest(options, reader, store, watcher);
  if (options.pipeline.dry_run) Say(Message("dry run, nothing is stored:"));
  return Tell(report);
}

}  // namespace xiezuo
