#include <fmt/format.h>

#include <charconv>

#include "base/message.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "ingest/reader.h"

namespace xiezuo {
namespace {

struct NumberPlace {
  std::string article;
  size_t offset = 0;
};

// ARTICLE:OFFSET; a file name may hold colons of its own.
NumberPlace ParsePlace(const std::string& word) {
  const size_t colon = word.rfind(':');
  NumberPlace place;
  if (colon != std::string::npos) {
    const char* end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data() + colon + 1, end, place.offset);
    if (error == std::errc() && stop == end) {
      place.article = word.substr(0, colon);
      return place;
    }
  }
  throw Error(
      Message("\"{}\" names no place in an article", word),
      Message("write ARTICLE:OFFSET, as in page3.txt:120; `xiezuo facts` prints the offsets as \"start\""),
      ExitStatus::kUsage);
}

}  // namespace

CommandOptions ExplainOptionsOf(const Words&) {
  return CommandOptions(
             {.summary =
                  Message("Say why one number of a stored article became what it is: what was tried, which "
                          "rules fired with which weight, and where its payer, place and period come from. "
                          "OFFSET counts characters of the article from 0, as `facts` prints them."),
              .usage = Message("explain ARTICLE:OFFSET [options]"),
              .examples = "xiezuo explain page3.txt:120\n"
                          "xiezuo explain 044c3704166b:788 --rules my-rules/\n"},
             Prints::kNothing)
      .Value("rules", "DIR", Message("read the rules of a folder instead of the built-in ones"))
      .Positional();
}

ExitStatus RunExplain(const Arguments& arguments) {
  if (arguments.positional().size() != 1) {
    throw Error(Message("explain takes one place"),
                Message("write for example: xiezuo explain page3.txt:120"), ExitStatus::kUsage);
  }
  const NumberPlace place = ParsePlace(arguments.positional().front());
  const Store store = OpenStore(arguments, OpenMode::kReadOnly);
  const ArticleSummary article = store.FindArticle(place.article);
  const Reader reader(store.LoadReferenceData(), {.rules_folder = arguments.Text("rules").value_or("")});
  const Result<std::string> explanation =
      reader.Explain(store.StoredSource(article.digest), store.Published(article.digest), place.offset);
  if (!explanation) throw Error(explanation.error().message, explanation.error().remedy);
  fmt::print("{}", *explanation);
  return ExitStatus::kOk;
}

}  // namespace xiezuo
