#include <nlohmann/json.hpp>

#include "base/message.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/fact_rows.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "output/fact_json.h"
#include "query/run.h"

namespace xiezuo {
namespace {

FactFilter FilterFrom(const Arguments& arguments, const Store& store) {
  FactFilter filter;
  if (const auto word = arguments.Text("type")) {
    filter.type = ParseFactType(*word);
    if (!filter.type) {
      throw Error(Message("--type {}: there is no such type", *word),
                  Message("use partnership, project, fund, beneficiary or indicator"), ExitStatus::kUsage);
    }
  }
  if (const auto article = arguments.Text("article")) filter.digest = store.FindArticle(*article).digest;
  if (const auto region = arguments.Text("region")) {
    Sandbox sandbox(DatabasePath(arguments));
    filter.region = ResolveRegion(sandbox, *region);
  }
  return filter;
}

void CheckStopped() {
  if (Interrupted()) throw Error(Message("interrupted"), "", ExitStatus::kInterrupted);
}

// Stops between rows when a person asks.
class StoppableRows : public RowSource {
 public:
  explicit StoppableRows(RowSource& rows) : rows_(rows) {}
  const std::vector<Column>& columns() const override { return rows_.columns(); }
  bool Next(Row& row) override {
    CheckStopped();
    return rows_.Next(row);
  }

 private:
  RowSource& rows_;
};

int64_t WriteFactJson(FactReader& reader, Format format, int64_t limit, Sink& sink) {
  const bool array = format == Format::kJson;
  int64_t count = 0;
  StatedFact stated;
  while (count < limit && reader.Next(stated)) {
    CheckStopped();
    if (array) sink.Write(count == 0 ? "[\n" : ",\n");
    sink.Write(ToText(FactJson(stated.fact, stated.article)));
    if (!array) sink.Write("\n");
    ++count;
  }
  if (array) sink.Write(count == 0 ? "[]\n" : "\n]\n");
  return count;
}

}  // namespace

CommandOptions FactsOptionsOf(const Words&) {
  return CommandOptions(
             {.summary = Message("Print every fact with its evidence: one for each article that states it. "
                                 "The formats json and jsonl have all spans and exactly the fields of the "
                                 "codebook, but with --columns or --sort the columns of the other formats."),
              .usage = Message("facts [options]"),
              .examples = "xiezuo facts --type fund\n"
                          "xiezuo facts --article page3.txt --format jsonl --out facts.jsonl\n"
                          "xiezuo facts --region huishui\n"},
             Prints::kRows)
      .Value("type", "TYPE", Message("partnership, project, fund, beneficiary or indicator"),
             {"partnership", "project", "fund", "beneficiary", "indicator"})
      .Value("article", "ARTICLE", Message("an id, the beginning of a digest, or a file name"))
      .Value("region", "REGION",
             Message("a code, Chinese name or pinyin: facts of it and of the regions in it"));
}

ExitStatus RunFacts(const Arguments& arguments) {
  const WriteOptions options = WriteOptionsOf(arguments);
  const Store store = OpenStore(arguments, OpenMode::kReadOnly);
  FactReader reader(store, FilterFrom(arguments, store));
  int64_t count = 0;
  const RowChoice choice = RowChoiceOf(arguments);
  const bool json = options.format == Format::kJson || options.format == Format::kJsonl;
  if (json && choice.columns.empty() && choice.sort.empty()) {
    const auto sink = SinkOf(arguments);
    count = WriteFactJson(reader, options.format, choice.limit.value_or(INT64_MAX), *sink);
    sink->Finish();
  } else {
    FactRows rows(reader);
    StoppableRows stoppable(rows);
    count = PrintRows(stoppable, arguments, {.name = "facts"});
  }
  if (count == 0) SayIfEmpty(arguments);
  return ExitStatus::kOk;
}

}  // namespace xiezuo
