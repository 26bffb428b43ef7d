#include "cli/rows_output.h"

#include <unistd.h>

#include <string_view>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "cli/article_rows.h"
#include "cli/database.h"
#include "cli/language.h"
#include "cli/pager.h"
#include "cli/terminal.h"
#include "cli/values.h"
#include "output/workbook.h"
#include "query/place_order.h"

namespace xiezuo {
namespace {

bool GoesToTerminal(const Arguments& arguments) {
  const std::string out = arguments.Text("out").value_or("-");
  return (out.empty() || out == "-") && IsTerminal(STDOUT_FILENO);
}

[[noreturn]] void Refuse(const std::string& what, const std::string& remedy) {
  throw Error(what, remedy, ExitStatus::kUsage);
}

std::optional<Format> GivenFormat(const Arguments& arguments) {
  const auto word = arguments.Text("format");
  if (!word) return std::nullopt;
  if (const auto format = ParseFormat(*word)) return format;
  Refuse(Message("--format {}: there is no such format", *word), Message("use one of {}", kFormatWords));
}

Format FormatOf(const Arguments& arguments, bool terminal) {
  const bool excel = arguments.Has("excel");
  const auto given = GivenFormat(arguments);
  const bool typed = arguments.Typed("format");
  if (excel && typed && *given != Format::kCsv) {
    Refuse(Message("--excel is about csv, not {}", *arguments.Text("format")),
           Message("leave one of them out"));
  }
  const auto of_ending = typed ? std::nullopt : FormatOfFile(arguments.Text("out").value_or(""));
  if (excel && of_ending && *of_ending != Format::kCsv)
    Refuse(Message("--excel is about csv, not {}", *arguments.Text("out")), Message("leave one of them out"));
  if (excel) return Format::kCsv;
  if (typed) return *given;  // goes before the file's ending, which goes before what is configured
  if (of_ending) return *of_ending;
  return given.value_or(terminal ? Format::kTable : Format::kCsv);
}

Headings HeadingsFor(const Arguments& arguments, Format format) {
  const Language language = arguments.Has("lang") ? LanguageFrom(*arguments.Text("lang"))
                            : IsForPeople(format) ? LocaleLanguage()
                                                  : Language::kEnglish;
  return language == Language::kChinese ? Headings::kChinese : Headings::kEnglish;
}

std::vector<std::string> ListOf(const Arguments& arguments, const std::string& option) {
  const std::string text = arguments.Text(option).value_or("");
  std::vector<std::string> words;
  for (const std::string_view word : Split(text, ',')) {
    if (!Trim(word).empty()) words.emplace_back(Trim(word));
  }
  if (words.empty() && arguments.Has(option)) {
    Refuse(Message("--{} names no column", option), Message("name some, with commas between"));
  }
  return words;
}

SortKey SortKeyFrom(std::string word) {
  const size_t colon = word.rfind(':');
  if (colon == std::string::npos) return {word};
  const std::string direction = word.substr(colon + 1);
  if (direction != "asc" && direction != "desc") {
    Refuse(Message("--sort {}: there is no such direction", word),
           Message("write NAME, NAME:asc or NAME:desc"));
  }
  return {word.substr(0, colon), direction == "desc"};
}

const std::string& TitleOf(const Answer& answer, Headings headings) {
  const bool chinese = headings == Headings::kChinese && !answer.title_zh.empty();
  return chinese ? answer.title_zh : answer.title.empty() ? answer.name : answer.title;
}

std::unique_ptr<RowSource> SourcesOf(const Answer& answer, const Arguments& arguments) {
  if (answer.sources) return answer.sources();
  if (!answer.lists_articles) return nullptr;
  return std::make_unique<ArticleRows>(OpenStore(arguments, OpenMode::kReadOnly).Articles());
}

int64_t PrintWorkbook(RowSource& rows, const Answer& answer, const Arguments& arguments,
                      const WriteOptions& options) {
  const bool chinese = options.headings == Headings::kChinese;
  if (GoesToTerminal(arguments))
    Refuse(Message("a workbook is nothing for a terminal"), Message("add --out FILE.xlsx"));
  Workbook book(options.headings);
  const int64_t count = book.AddSheet(answer.name, options.title, rows);
  if (const auto sources = SourcesOf(answer, arguments)) {
    book.AddSheet(
        chinese ? "来源" : "sources",
        chinese ? "每个数字的出处：文章、日期、原文" : "Where the figures come from: articles, dates, words",
        *sources);
  }
  auto notes = answer.notes;
  if (!options.title.empty()) notes.insert(notes.begin(), {chinese ? "内容" : "content", options.title});
  notes.emplace_back(chinese ? "程序" : "made by", "xiezuo " XIEZUO_VERSION);
  book.AddExplanation(notes);
  const auto sink = SinkOf(arguments);
  book.WriteTo(*sink);
  sink->Finish();
  SayCutCells(book.cut_cells());
  return count;
}

// Only what people read goes through the pager.
std::unique_ptr<Sink> SinkFor(const Arguments& arguments, Format format) {
  if (GoesToTerminal(arguments) && (format == Format::kTable || format == Format::kMarkdown)) {
    return std::make_unique<PagedOutput>(TerminalHeight(STDOUT_FILENO));
  }
  return SinkOf(arguments);
}

}  // namespace

WriteOptions WriteOptionsOf(const Arguments& arguments) {
  const bool terminal = GoesToTerminal(arguments);
  WriteOptions options{.format = FormatOf(arguments, terminal),
                       .terminal_width = terminal ? TerminalWidth(STDOUT_FILENO) : 0,
                       .details = arguments.Has("wide"),
                       .csv = arguments.Has("excel") ? CsvStyle::kExcel : CsvStyle::kPlain};
  options.headings = HeadingsFor(arguments, options.format);
  return options;
}

RowChoice RowChoiceOf(const Arguments& arguments) {
  RowChoice choice{.columns = ListOf(arguments, "columns")};
  for (const std::string& word : ListOf(arguments, "sort")) choice.sort.push_back(SortKeyFrom(word));
  if (arguments.Has("limit")) choice.limit = NumberOf(arguments, "limit", 0, 0);
  return choice;
}

std::unique_ptr<Sink> SinkOf(const Arguments& arguments) {
  const auto out = arguments.Text("out");
  if (out && out->empty()) Refuse(Message("--out names no file"), Message("name a file, or leave it out"));
  if (out) RefuseDatabaseAsOutput(arguments, *out);
  return OpenSink(out.value_or("-"));
}

int64_t PrintRows(RowSource& rows, const Arguments& arguments, const Answer& answer) {
  WriteOptions options = WriteOptionsOf(arguments);
  options.title = TitleOf(answer, options.headings);
  RowChoice choice = RowChoiceOf(arguments);
  if (answer.arranged) choice.sort.clear(), choice.limit.reset();
  ChosenRows chosen(rows, choice, PlaceKey);
  if (options.format == Format::kXlsx) return PrintWorkbook(chosen, answer, arguments, options);
  const std::unique_ptr<Sink> sink = SinkFor(arguments, options.format);
  BegunRows begun(chosen);
  const int64_t count = WriteRows(begun, options, *sink);
  sink->Finish();
  return count;
}

void SayCutCells(int64_t cells) {
  if (cells == 0) return;
  Say(Message(
      "warning: {} cells are longer than Excel holds (32767 characters) and were cut; csv has them whole",
      cells));
}

void PrintText(std::string_view text) {
  StandardOutput out;
  out.Write(text);
  out.Finish();
}

}  // namespace xiezuo
