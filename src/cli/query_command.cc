#include <fmt/format.h>

#include <set>

#include "base/message.h"
#include "cli/commands.h"
#include "cli/configuration.h"
#include "cli/database.h"
#include "cli/rows_output.h"
#include "cli/terminal.h"
#include "cli/values.h"
#include "query/catalogue.h"
#include "query/engine_limits.h"
#include "query/evidence.h"
#include "query/place_order.h"
#include "query/run.h"

namespace xiezuo {
namespace {

// What kind of value a parameter takes, as the help calls it: REGION.
std::string_view PlaceholderOf(const QueryParameter& parameter) {
  switch (parameter.type) {
    case ParameterType::kRegion:
      return ToTranslate("REGION");
    case ParameterType::kYear:
      return ToTranslate("YEAR");
    case ParameterType::kText:
      return ToTranslate("TEXT");
    case ParameterType::kInteger:
    case ParameterType::kCount:
      return ToTranslate("INTEGER");
    case ParameterType::kNumber:
    case ParameterType::kShare:
      return ToTranslate("NUMBER");
    case ParameterType::kChoice:
      break;
  }
  return ToTranslate("CHOICE");
}

std::string UsageOf(const QueryParameter& parameter) {
  if (parameter.fixed) return "";
  const std::string option = fmt::format("--{} {}", parameter.name, Translated(PlaceholderOf(parameter)));
  return parameter.required ? " " + option : " [" + option + "]";
}

// In Chinese the words that must be typed have their meaning beside them.
std::string ChoicesOf(const QueryParameter& parameter) {
  std::string choices;
  for (const std::string& choice : parameter.choices) {
    const std::string_view meaning = Translated(choice);
    const std::string word = meaning == choice ? choice : Message("{} ({})", choice, meaning);
    choices = choices.empty() ? word : Message("{}, {}", choices, word);
  }
  return choices;
}

std::string HelpOf(const QueryParameter& parameter) {
  std::string help(Translated(parameter.help));
  const auto add = [&help](const std::string& note) {
    help = help.empty() ? note : Message("{}; {}", help, note);
  };
  if (!parameter.choices.empty()) add(Message("one of {}", ChoicesOf(parameter)));
  if (parameter.required) add(Message("required"));
  if (parameter.default_value) add(Message("{} unless given", *parameter.default_value));
  return help;
}

// The title in both languages, but for who reads Chinese in that alone.
std::string SummaryOf(const CannedQuery& query) {
  if (query.title_zh.empty()) return query.title + ".";
  return SpokenLanguage() == Language::kChinese ? query.title_zh + "。"
                                                : query.title + ".\n" + query.title_zh;
}

std::vector<std::pair<std::string, std::string>> ColumnsOf(const CannedQuery& query) {
  std::vector<std::pair<std::string, std::string>> columns;
  for (const auto& [column, help] : query.columns) {
    if (help.empty()) continue;
    const bool titled = SpokenLanguage() == Language::kChinese && !column.title_zh.empty();
    const std::string meaning(Translated(help));
    columns.emplace_back(column.name, titled ? column.title_zh + "：" + meaning : meaning);
  }
  return columns;
}

}  // namespace

CommandOptions OptionsOfQuery(const CannedQuery& query) {
  std::string usage = "query " + query.name;
  std::string examples;
  for (const QueryParameter& parameter : query.parameters) usage += UsageOf(parameter);
  for (const std::string& example : query.examples) examples += example + "\n";
  CommandOptions options(
      {.summary = SummaryOf(query), .usage = usage, .examples = examples, .columns = ColumnsOf(query)},
      Prints::kRows);
  for (const QueryParameter& parameter : query.parameters) {
    if (parameter.fixed) continue;
    options.Value(parameter.name, std::string(PlaceholderOf(parameter)), HelpOf(parameter),
                  parameter.choices);
  }
  return options
      .Flag("explain", Message("what proves each row instead: article, date and quote of every fact behind "
                               "it; --sort and --limit are of the rows"))
      .Value("row", "N", Message("with --explain: of the Nth row alone"))
      .Value("timeout", "SECONDS", Message("stop the query after so long, 0 for never; 60 unless given"))
      .Value("queries", "DIR", Message("also the .sql files of a folder; of one name, the folder's wins"))
      .Positional();
}

namespace {

CommandOptions PlainOptions() {
  return CommandOptions({.summary = Message("Answer a canned query. Without a name, list the queries and "
                                            "their parameters; `xiezuo query NAME --help` explains one."),
                         .usage = Message("query [NAME] [--PARAMETER VALUE …] [--explain] [options]"),
                         .examples = "xiezuo query\n"
                                     "xiezuo query funds-by-county --help\n"
                                     "xiezuo query funds-by-county --county huishui --format csv\n"
                                     "xiezuo query funds-by-county --county huishui --explain\n"
                                     "xiezuo query --queries my-queries\n"},
                        Prints::kRows)
      .Value("queries", "DIR",
             Message("also the .sql files of a folder, as those of ~/.config/xiezuo/queries; of one name, "
                     "the folder's wins"))
      .Positional();
}

// The person's own folder, then that of --queries.
Catalogue CatalogueWith(const std::string& folder) {
  std::vector<std::string> folders;
  for (const std::string& each : {PersonalQueriesFolder(), folder}) {
    if (!each.empty()) folders.push_back(each);
  }
  return Catalogue(folders);
}

// The folder of --queries, wherever it stands among the words: it decides which queries there are.
std::string QueriesFolder(const Words& words) {
  std::string folder = Configured("queries").value_or("");
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i].starts_with("--queries=")) folder = words[i].substr(std::string_view("--queries=").size());
    if (words[i] == "--queries" && i + 1 < words.size()) folder = words[++i];
  }
  return folder;
}

// The query's name comes before its parameters, so it is the first word that is neither an option nor a value
// of one of the options that every query takes.
std::string NameAmong(const Words& words) {
  std::set<std::string> with_value = {"--row", "--timeout"};
  for (const CommandOptions::Option& option : PlainOptions().options()) {
    if (!option.placeholder.empty()) with_value.insert("--" + option.name);
  }
  for (size_t i = 0; i < words.size(); ++i) {
    if (with_value.contains(words[i])) {
      ++i;
    } else if (!words[i].starts_with("-")) {
      return words[i];
    }
  }
  return "";
}

// The catalogue as rows, for `xiezuo query` alone.
class CatalogueRows : public RowSource {
 public:
  explicit CatalogueRows(const Catalogue& catalogue) : catalogue_(catalogue) {}
  const std::vector<Column>& columns() const override { return columns_; }
  bool Next(Row& row) override {
    if (next_ == catalogue_.queries().size()) return false;
    const CannedQuery& query = catalogue_.queries()[next_++];
    std::string parameters;
    for (const QueryParameter& parameter : query.parameters) {
      if (parameter.fixed) continue;
      if (!parameters.empty()) parameters += " ";
      parameters += parameter.required ? "--" + parameter.name : "[--" + parameter.name + "]";
    }
    row = {query.name, query.title, query.title_zh, parameters};
    return true;
  }

 private:
  const Catalogue& catalogue_;
  const std::vector<Column> columns_ = {{"name", "名称", ""},
                                        {"title", "说明（英文）", ""},
                                        {"title_zh", "说明", ""},
                                        {"parameters", "参数", ""}};
  size_t next_ = 0;
};

QueryArguments ArgumentsFor(const CannedQuery& query, const Arguments& arguments) {
  QueryArguments given;
  for (const QueryParameter& parameter : query.parameters) {
    if (parameter.fixed) continue;
    if (const auto text = arguments.Text(parameter.name)) given[parameter.name] = *text;
  }
  return given;
}

// The rows of a query in the order and number that --sort and --limit ask for.
class ArrangedRows : public RowSource {
 public:
  ArrangedRows(std::unique_ptr<RowSource> rows, const RowChoice& choice)
      : rows_(std::move(rows)), chosen_(*rows_, choice, PlaceKey) {}
  const std::vector<Column>& columns() const override { return chosen_.columns(); }
  bool Next(Row& row) override { return chosen_.Next(row); }

 private:
  std::unique_ptr<RowSource> rows_;
  ChosenRows chosen_;
};

Arrange ArrangeAs(const Arguments& arguments) {
  RowChoice choice = RowChoiceOf(arguments);
  choice.columns.clear();  // those of the evidence
  return [choice](std::unique_ptr<RowSource> rows) {
    return std::make_unique<ArrangedRows>(std::move(rows), choice);
  };
}

std::unique_ptr<RowSource> Rows(Sandbox& sandbox, const CannedQuery& query, const Arguments& arguments) {
  const QueryArguments given = ArgumentsFor(query, arguments);
  if (arguments.Has("explain")) {
    std::optional<int64_t> row;
    if (arguments.Has("row")) row = NumberOf(arguments, "row", 1, 1);
    return ExplainQuery(sandbox, query, given, row, ArrangeAs(arguments));
  }
  if (arguments.Has("row"))
    throw Error(Message("--row asks for one row's evidence"), Message("add --explain"), ExitStatus::kUsage);
  return RunQuery(sandbox, query, given);
}

}  // namespace

namespace {

// In a workbook every place that proves a row stands beside the rows.
Answer AnswerOf(Sandbox& sandbox, const CannedQuery& query, const Arguments& arguments) {
  Answer answer{.name = query.name, .title = query.title, .title_zh = query.title_zh};
  for (const auto& [name, value] : ArgumentsFor(query, arguments))
    answer.notes.emplace_back("--" + name, value);
  if (!query.evidence.empty() && !arguments.Has("explain")) {
    answer.sources = [&sandbox, &query, &arguments] {
      return ExplainQuery(sandbox, query, ArgumentsFor(query, arguments), {}, ArrangeAs(arguments));
    };
  }
  answer.arranged = arguments.Has("explain");
  return answer;
}

}  // namespace

CommandOptions QueryOptionsOf(const Words& words) {
  const std::string name = NameAmong(words);
  return name.empty() ? PlainOptions() : OptionsOfQuery(CatalogueWith(QueriesFolder(words)).Find(name));
}

ExitStatus RunQueryCommand(const Arguments& arguments) {
  const Catalogue catalogue = CatalogueWith(arguments.Text("queries").value_or(""));
  if (arguments.positional().empty()) {
    CatalogueRows rows(catalogue);
    PrintRows(rows, arguments, {.name = "queries", .sources = nullptr, .lists_articles = false});
    return ExitStatus::kOk;
  }
  if (arguments.positional().size() > 1) {
    throw Error(
        Message("'{}' is one word too many", arguments.positional()[1]),
        Message("write parameters as --NAME VALUE; see xiezuo query {} --help", arguments.positional()[0]),
        ExitStatus::kUsage);
  }
  const CannedQuery& query = catalogue.Find(arguments.positional().front());
  constexpr int64_t kSeconds = 60;
  LimitEngine({});
  Sandbox sandbox(DatabasePath(arguments),
                  {.deadline = std::chrono::seconds(NumberOf(arguments, "timeout", 0, kSeconds))});
  const InterruptGuard guard(sandbox);
  const auto rows = Rows(sandbox, query, arguments);
  if (PrintRows(*rows, arguments, AnswerOf(sandbox, query, arguments)) == 0) SayIfEmpty(arguments);
  return ExitStatus::kOk;
}

}  // namespace xiezuo
