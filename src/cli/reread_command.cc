#include "base/message.h"
#include "cli/article_reader.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/ingest_report.h"
#include "cli/terminal.h"
#include "ingest/run.h"

namespace xiezuo {

CommandOptions RereadOptionsOf(const Words&) {
  return CommandOptions(
             {.summary = Message(
                  "Read stored articles again by today's rules. The files are not needed, and dates that "
                  "people gave stay. Without names, the articles that an older program or other rules read."),
              .usage = Message("reread [ARTICLE…] [options]"),
              .examples = "xiezuo reread\n"
                          "xiezuo reread page3.txt --rules my-rules/\n"},
             Prints::kNothing)
      .Value("jobs", "N", Message("read N articles at a time; one per core unless given"))
      .Value("rules", "DIR", Message("read the rules of a folder instead of the built-in ones"))
      .Flag("all", Message("also those that the same program and rules read"))
      .Flag("dry-run", Message("say what would happen and store nothing"))
      .Positional();
}

ExitStatus RunReread(const Arguments& arguments) {
  const PipelineOptions options = PipelineOptionsOf(arguments);
  Store store = OpenStore(arguments, options.dry_run ? OpenMode::kReadOnly : OpenMode::kReadWrite);
  std::vector<ArticleSummary> articles;
  for (const std::string& name : arguments.positional()) articles.push_back(store.FindArticle(name));
  const bool named = !articles.empty();
  if (!named) articles = store.Articles();
  const RereadScope scope = named || arguments.Has("all") ? RereadScope::kEverything : RereadScope::kOutdated;
  const ArticleReader reader = MakeArticleReader(arguments, store);
  const IngestReport report = Reread(articles, scope, options, reader, store, WatchAtTerminal());
  if (options.dry_run) Say(Message("dry run, nothing is stored:"));
  return Tell(report);
}

}  // namespace xiezuo
