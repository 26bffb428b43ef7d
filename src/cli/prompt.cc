#include "cli/prompt.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/message.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/database.h"
#include "cli/line_editor.h"
#include "cli/prompt_completion.h"
#include "cli/rows_output.h"
#include "cli/suggest.h"
#include "cli/terminal.h"
#include "query/row_limit.h"
#include "query/statement.h"

namespace xiezuo {
namespace {

constexpr std::string_view kHelp = ToTranslate(
    "SELECT … ;           answer a query; it may take several lines and ends with ;\n"
    ".tables [BEGINNING]  the tables and views, or those whose names begin so\n"
    ".schema [NAME]       how they are made\n"
    ".query [NAME …]      a canned query with its --PARAMETERS; without a name, their list\n"
    ".search WORDS        the passages that hold the words\n"
    ".explain SELECT …    how the engine would answer the query\n"
    ".explain FACT        the words that prove a fact, by its id\n"
    ".mode FORMAT         print answers as table, csv, tsv, json, jsonl, markdown or html\n"
    ".mode                go back to the default format\n"
    ".once FILE           write the next answer to FILE, in the format of its ending\n"
    ".help                this\n"
    ".quit                leave; so does Ctrl-D\n"
    "Tab completes tables, columns, queries, and names of regions in quotes, also from pinyin ('huish…).\n"
    "Ctrl-C stops a query, or gives up what was typed.\n");

// $XDG_STATE_HOME/xiezuo/history, by default in ~/.local/state.
std::string HistoryPath() {
  const char* state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && *state == '/') return std::string(state) + "/xiezuo/history";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? std::string(home) + "/.local/state/xiezuo/history" : "";
}

// Words separated by blanks; quotes hold one together.
Words SplitWords(std::string_view text) {
  Words words;
  bool in_word = false;
  char quote = 0;
  for (const char c : text) {
    if (quote == 0 && (c == ' ' || c == '\t')) {
      in_word = false;
      continue;
    }
    if (!in_word) words.emplace_back();
    in_word = true;
    if (quote != 0 ? c == quote : c == '"' || c == '\'') {
      quote = quote != 0 ? 0 : c;
    } else {
      words.back() += c;
    }
  }
  return words;
}

// Without its quotes; "" where there is none.
std::string FirstWord(std::string_view text) {
  const Words words = SplitWords(text);
  return words.empty() ? "" : words.front();
}

bool IsFactId(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

class Prompt {
 public:
  Prompt(const Arguments& arguments, const SandboxOptions& options, int64_t most)
      : path_(DatabasePath(arguments)),
        sandbox_(path_, options),
        most_(most),
        mode_(arguments.Text("format").value_or("")),
        lang_(arguments.Text("lang").value_or("")),
        once_(arguments.Text("out").value_or("")),
        wide_(arguments.Has("wide")),
        editor_(HistoryPath(), PromptCompletion(sandbox_)) {
    WriteOptionsOf(OptionsOfAnswer());  // refuses what is no format before the first question
  }

  void Run() {
    SurviveInterrupts();
    Say(Message("{}: ask in SQL, each question ended by ;  .help explains", path_));
    std::string statement, line;
    while (!done_) {
      const auto outcome = editor_.Read(statement.empty() ? "xiezuo> " : "   ...> ", line);
      if (outcome == LineEditor::Outcome::kEnd) break;
      if (outcome == LineEditor::Outcome::kInterrupted) {
        statement.clear();
        continue;
      }
      if (statement.empty() && Trim(line).empty()) continue;
      if (statement.empty() && IsCommand(line)) {
        editor_.Remember(line);
        Try([&] { Command(std::string(Trim(line))); });
        continue;
      }
      statement += line + "\n";
      if (!EndsStatement(statement)) continue;
      editor_.Remember(OnOneLineOf(statement));
      Try([&] { Answer(statement); });
      statement.clear();
    }
  }

 private:
  static bool IsCommand(std::string_view line) {
    line = Trim(line);
    return line.starts_with('.') || line == "quit" || line == "exit" || line == "help";
  }

  // A comment to the end of its line would take the rest with it.
  static std::string OnOneLineOf(std::string statement) {
    statement.pop_back();
    if (statement.find("--") == std::string::npos)
      std::replace(statement.begin(), statement.end(), '\n', ' ');
    return statement;
  }

  template <typename Deed>
  void Try(Deed&& deed) {
    try {
      deed();
    } catch (const OutputClosed&) {
      done_ = true;
    } catch (const Error& error) {
      SayError(error.what(), error.remedy());
    } catch (const std::exception& error) {
      SayError(error.what(), "");
    }
  }

  // What an answer is asked with, but for what is typed with the question itself.
  Words WordsOfAnswer(const Arguments& typed = {}) const {
    Words words;
    const auto add = [&](const std::string& option, const std::string& value) {
      if (!value.empty() && !typed.Typed(option)) words.insert(words.end(), {"--" + option, value});
    };
    if (!FormatOfFile(typed.Text("out").value_or(once_))) add("format", mode_);
    add("lang", lang_);
    add("out", once_);
    add("db", path_);
    if (wide_) words.push_back("--wide");
    return words;
  }
  Arguments OptionsOfAnswer() const { return SqlOptionsOf({}).Parse(WordsOfAnswer()); }

  void Answer(const std::string& sql, const Bindings& bindings = {}) {
    const Arguments options = OptionsOfAnswer();
    const int64_t most = once_.empty() ? most_ : 0;
    once_.clear();
    const InterruptGuard guard(sandbox_);
    const auto rows = sandbox_.Query(sql, bindings);
    RowLimit limit(*rows, most);
    PrintRows(limit, options);
    if (limit.cut()) Say(Message("cut after {} rows; .once FILE writes all of the next answer", most));
  }

  // Another command of the program, with this database and mode.
  void RunOther(const char* name, Words words) {
    const xiezuo::Command* command = FindCommand(name);
    const CommandOptions options = command->options(words);
    const Words own = WordsOfAnswer(options.Parse(words));
    words.insert(words.begin(), own.begin(), own.end());
    once_.clear();
    const Arguments arguments = options.Parse(words);
    if (arguments.Has("help")) {
      PrintText(options.Help());
    } else {
      command->run(arguments);
    }
  }

  void Command(const std::string& line) {
    const size_t end = std::min(line.find(' '), line.size());
    const std::string name = line.starts_with('.') ? line.substr(0, end) : "." + line;
    const std::string rest(Trim(std::string_view(line).substr(end)));
    if (name == ".quit" || name == ".exit") {
      done_ = true;
    } else if (name == ".help") {
      PrintText(Translated(kHelp));
    } else if (name == ".tables") {
      Answer(
          "SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' AND name NOT "
          "LIKE 'sqlite_%' AND lower(substr(name, 1, length(:beginning))) = lower(:beginning) ORDER BY name",
          {{"beginning", FirstWord(rest)}});
    } else if (name == ".schema") {
      Schema(FirstWord(rest));
    } else if (name == ".query" || name == ".queries") {
      RunOther("query", SplitWords(rest));
    } else if (name == ".search") {
      RunOther("search", rest.empty() ? Words() : Words{rest});
    } else if (name == ".explain") {
      Explain(rest);
    } else if (name == ".mode") {
      Mode(rest);
    } else if (name == ".once") {
      if (rest.empty()) throw Error(Message(".once: a file is missing"), Message(".once FILE"));
      once_ = FirstWord(rest);
    } else {
      RefuseCommand(name);
    }
  }

  void Schema(const std::string& name) {
    std::string text;
    for (const Row& row :
         sandbox_.Lookup("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE "
                         "'passage_search_%' AND (:name = '' OR tbl_name = :name COLLATE NOCASE) "
                         "ORDER BY tbl_name, type DESC, name",
                         {{"name", name}})) {
      text += std::get<std::string>(row[0]) + ";\n";
    }
    if (text.empty()) throw Error(Message("there is no table {}", name), Message(".tables lists them"));
    PrintText(text);
  }

  void Explain(const std::string& rest) {
    if (rest.empty())
      throw Error(Message(".explain: what is missing"), Message(".explain SELECT …, or .explain FACT"));
    if (!IsFactId(rest)) return Answer("EXPLAIN QUERY PLAN " + rest);
    if (sandbox_.Lookup("SELECT 1 FROM facts WHERE id = :id", {{"id", rest}}).empty()) {
      throw Error(Message("there is no fact {}", rest), Message("ids are in facts, and in the views"));
    }
    Answer(
        "SELECT a.name AS article, a.published_on, e.start, e.quote, e.rule, s.confidence "
        "FROM evidence AS e JOIN articles AS a ON a.digest = e.article JOIN statements AS s ON s.id = "
        "e.statement "
        "WHERE e.fact = :id ORDER BY a.name, a.digest, e.start",
        {{"id", rest}});
  }

  // Without a word, or with auto, as where no --format is given.
  void Mode(const std::string& word) {
    const auto format = ParseFormat(word);
    if (format == Format::kXlsx)
      throw Error(Message("a workbook is nothing for a terminal"), Message(".once FILE.xlsx writes one"));
    if (!format && !word.empty() && word != "auto")
      throw Error(Message("there is no format {}", word), Message("use one of {}", PromptModes()));
    mode_ = format ? word : "";
  }

  [[noreturn]] static void RefuseCommand(const std::string& name) {
    std::vector<std::string_view> names(PromptCommandNames().begin(), PromptCommandNames().end());
    const std::string_view nearest = Nearest(name, names);
    throw Error(Message("there is no command {}", name),
                nearest.empty() ? Message(".help lists them") : Message("did you mean {}?", nearest));
  }

  std::string path_;
  Sandbox sandbox_;
  int64_t most_;
  std::string mode_, lang_, once_;
  bool wide_, done_ = false;
  LineEditor editor_;
};

}  // namespace

const std::vector<std::string>& PromptCommandNames() {
  static const std::vector<std::string> names = {".explain", ".help",   ".mode",   ".once",  ".query",
                                                 ".quit",    ".schema", ".search", ".tables"};
  return names;
}

// All formats but the last, which is a file: xlsx.
std::string_view PromptModes() { return kFormatWords.substr(0, kFormatWords.rfind(", ")); }

ExitStatus RunPrompt(const Arguments& arguments, const SandboxOptions& options, int64_t most) {
  Prompt(arguments, options, most).Run();
  return ExitStatus::kOk;
}

}  // namespace xiezuo
