#include "base/message.h"
#include "cli/article_reader.h"
#include "cli/article_rows.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/ingest_report.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "cli/values.h"

namespace xiezuo {
namespace {

ExitStatus List(const Arguments& arguments) {
  ArticleRows rows(OpenStore(arguments, OpenMode::kReadOnly).Articles());
  if (PrintRows(rows, arguments, {.name = "articles", .sources = nullptr, .lists_articles = false}) == 0)
    SayIfEmpty(arguments);
  return ExitStatus::kOk;
}

// All or none: a name that fits nothing leaves the others where they are.
ExitStatus Remove(const Arguments& arguments, const Words& names) {
  if (names.empty()) {
    throw Error(Message("articles remove: no article is named"), Message("xiezuo articles remove ARTICLE…"),
                ExitStatus::kUsage);
  }
  Store store = OpenStore(arguments, OpenMode::kReadWrite);
  std::vector<ArticleSummary> articles;
  for (const std::string& name : names) articles.push_back(store.FindArticle(name));
  store.InTransaction([&] {
    for (const ArticleSummary& article : articles) store.RemoveArticle(article.digest);
  });
  for (const ArticleSummary& article : articles) Say(Message("removed {} {}", article.id, article.name));
  return ExitStatus::kOk;
}

// The article is read again, for its periods hang on the date.
ExitStatus SetDate(const Arguments& arguments, const Words& words) {
  if (words.size() != 2) {
    throw Error(Message("articles date: an article and a date are needed"),
                Message("xiezuo articles date ARTICLE 2025-02-06"), ExitStatus::kUsage);
  }
  const PublicationDate published{DateFrom(words[1], "articles date"), DateSource::kGiven};
  Store store = OpenStore(arguments, OpenMode::kReadWrite);
  const ArticleSummary article = store.FindArticle(words[0]);
  const ArticleReader reader = MakeArticleReader(arguments, store);
  const RunHooks hooks;
  Pipeline pipeline(reader, store, PipelineOptions{}, hooks);
  pipeline.Add(
      {.file = store.StoredSource(article.digest), .given = published, .newspaper = article.newspaper});
  pipeline.Drain();
  return Tell(pipeline.report());
}

}  // namespace

CommandOptions ArticlesOptionsOf(const Words&) {
  return CommandOptions(
             {.summary = Message("List the articles in the database, take some out, or set the date of one. "
                                 "ARTICLE is an id of the list, the beginning of a digest, or a file name."),
              .usage = Message("articles [remove ARTICLE… | date ARTICLE DATE] [options]"),
              .examples = "xiezuo articles\n"
                          "xiezuo articles remove page3.txt\n"
                          "xiezuo articles date page3.txt 2025-02-06\n"},
             Prints::kRows)
      .Value("rules", "DIR", Message("with date: read the rules of a folder instead of the built-in ones"))
      .Positional({"remove", "date"});
}

ExitStatus RunArticles(const Arguments& arguments) {
  if (arguments.positional().empty()) return List(arguments);
  const std::string& deed = arguments.positional().front();
  const Words rest(arguments.positional().begin() + 1, arguments.positional().end());
  if (deed == "list" && rest.empty()) return List(arguments);
  if (deed == "remove") return Remove(arguments, rest);
  if (deed == "date") return SetDate(arguments, rest);
  throw Error(Message("articles {}: there is no such command", deed),
              Message("use articles, articles remove ARTICLE… or articles date ARTICLE DATE"),
              ExitStatus::kUsage);
}

}  // namespace xiezuo
