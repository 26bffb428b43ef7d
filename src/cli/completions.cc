#include "cli/completions.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/commands.h"
#include "query/catalogue.h"

namespace xiezuo {
namespace {

using Option = CommandOptions::Option;

// A command, or a query behind `query`.
struct Completed {
  std::string name, summary;
  std::vector<Option> options;
  Words words = {};  // that may follow it; none where they are not few
};

std::string OneLine(std::string text) {
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  return text;
}

std::vector<Completed> CompletedCommands() {
  std::vector<Completed> all;
  for (const Command& command : Commands()) {
    const CommandOptions options = command.options({});
    all.push_back({std::string(command.name), SummaryLine(command), options.options(), options.words()});
  }
  return all;
}

std::vector<Completed> CompletedQueries() {
  std::vector<Completed> all;
  const Catalogue catalogue;
  for (const CannedQuery& query : catalogue.queries()) {
    all.push_back({query.name, query.title, OptionsOfQuery(query).options()});
  }
  return all;
}

std::string Joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// The words that a value may be, "" where they are not few.
std::string WordsFor(const Option& option) { return Joined(option.choices); }

bool IsFile(const Option& option) { return option.placeholder.starts_with("FILE"); }
bool IsRegion(const Option& option) { return option.placeholder == "REGION"; }
bool IsFolder(const Option& option) { return option.placeholder == "DIR"; }

std::string Names(const std::vector<Completed>& all) {
  std::string names;
  for (const Completed& each : all) names += (names.empty() ? "" : " ") + each.name;
  return names;
}

std::string Dashed(const std::vector<Option>& options) {
  std::string words;
  for (const Option& option : options) words += (words.empty() ? "--" : " --") + option.name;
  return words;
}

// In single quotes of a shell.
std::string Quoted(const std::string& text) {
  std::string quoted = "'";
  for (const char c : OneLine(text)) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

std::string BashValues(const std::string& who, const std::vector<Option>& options) {
  std::string cases;
  for (const Option& option : options) {
    const std::string words = WordsFor(option);
    if (!words.empty()) {
      cases += fmt::format("    {}--{}) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")); return ;;\n", who,
                           option.name, words);
    } else if (IsRegion(option)) {
      cases += fmt::format("    {}--{}) _xiezuo_regions; return ;;\n", who, option.name);
    } else if (IsFolder(option)) {
      cases +=
          fmt::format("    {}--{}) COMPREPLY=($(compgen -d -- \"$cur\")); return ;;\n", who, option.name);
    } else if (!option.placeholder.empty() && !IsFile(option)) {
      cases += fmt::format("    {}--{}) return ;;\n", who, option.name);
    } else if (IsFile(option)) {
      cases +=
          fmt::format("    {}--{}) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n", who, option.name);
    }
  }
  return cases;
}

// What zsh says of an option, and how it completes its value.
std::string ZshOption(const Option& option) {
  std::string help;
  for (const char c : OneLine(option.help)) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') help += '\\';
    help += c;
  }
  std::string spec = "--" + option.name + "[" + help + "]";
  if (!option.placeholder.empty()) {
    const std::string words = WordsFor(option);
    const std::string action = !words.empty()     ? "(" + words + ")"
                               : IsFile(option)   ? "_files"
                               : IsFolder(option) ? "_files -/"
                               : IsRegion(option) ? "_xiezuo_regions"
                                                  : " ";
    spec += ":" + option.placeholder + ":" + action;
  }
  return Quoted(spec);
}

std::string ZshArguments(const Completed& completed) {
  std::string text = "_arguments";
  for (const Option& option : completed.options) text += " \\\n        " + ZshOption(option);
  const std::string words = Joined(completed.words);
  return text +
         (words.empty() ? " \\\n        '*:file:_files'\n" : " \\\n        '*:word:(" + words + ")'\n");
}

std::string FishOption(const std::string& condition, const Option& option) {
  std::string line = fmt::format("complete -c xiezuo -n {} -l {} -d {}", Quoted(condition), option.name,
                                 Quoted(option.help));
  if (option.placeholder.empty()) return line + "\n";
  const std::string words = WordsFor(option);
  if (!words.empty()) return line + " -x -a " + Quoted(words) + "\n";
  if (IsRegion(option)) return line + " -x -a '(__xiezuo_regions)'\n";
  if (IsFolder(option)) return line + " -x -a '(__fish_complete_directories)'\n";
  return line + (IsFile(option) ? " -r\n" : " -x\n");
}

}  // namespace

std::string BashCompletion() {
  const std::vector<Completed> commands = CompletedCommands(), queries = CompletedQueries();
  std::string text =
      "# Completion of xiezuo for bash. Made by `xiezuo generate-docs bash`.\n"
      "_xiezuo_regions() {\n"
      "  local IFS=$'\\n'\n"
      "  COMPREPLY=($(\"${COMP_WORDS[0]}\" complete-region \"$cur\" 2>/dev/null | cut -f 1))\n"
      "}\n"
      "_xiezuo() {\n"
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= name= i\n"
      "  COMPREPLY=()\n"
      "  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
      "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
      "    case ${COMP_WORDS[i]} in\n"
      "      --db | --lang) ((++i)) ;;\n"
      "      -*) ;;\n"
      "      *) if [[ -z $command ]]; then command=${COMP_WORDS[i]}; elif [[ -z $name ]]; then "
      "name=${COMP_WORDS[i]}; fi ;;\n"
      "    esac\n"
      "  done\n";
  text += fmt::format(
      "  if [[ -z $command ]]; then\n    case $prev in\n"
      "      --db) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n"
      "      --lang) COMPREPLY=($(compgen -W \"en zh\" -- \"$cur\")); return ;;\n    esac\n    "
      "COMPREPLY=($(compgen -W \"{} help --db --lang --help --version\" -- "
      "\"$cur\"))\n    return\n  fi\n",
      Names(commands));
  text += "  case $command$prev in\n";
  for (const Completed& command : commands) text += BashValues(command.name, command.options);
  text += "  esac\n  if [[ $command == query ]]; then\n    case $name$prev in\n";
  for (const Completed& query : queries) text += BashValues(query.name, query.options);
  text += "    esac\n    case $name in\n";
  for (const Completed& query : queries) {
    text += fmt::format("      {}) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")); return ;;\n", query.name,
                        Dashed(query.options));
  }
  text +=
      fmt::format("    esac\n    [[ $cur == -* ]] || COMPREPLY=($(compgen -W \"{}\" -- \"$cur\"))\n  fi\n",
                  Names(queries));
  text += "  if [[ $cur == -* ]]; then\n    case $command in\n";
  for (const Completed& command : commands) {
    text += fmt::format("      {}) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")) ;;\n", command.name,
                        Dashed(command.options));
  }
  text += "    esac\n  elif [[ $command != query ]]; then\n    case $command in\n";
  for (const Completed& command : commands) {
    if (command.words.empty()) continue;
    text += fmt::format("      {}) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")) ;;\n", command.name,
                        Joined(command.words));
  }
  return text +
         "      *) COMPREPLY=($(compgen -f -- \"$cur\")) ;;\n    esac\n  fi\n}\n"
         "complete -o filenames -F _xiezuo xiezuo\n";
}

std::string ZshCompletion() {
  const std::vector<Completed> commands = CompletedCommands(), queries = CompletedQueries();
  std::string text =
      "#compdef xiezuo\n# Completion of xiezuo for zsh. Made by `xiezuo generate-docs zsh`.\n"
      "_xiezuo_regions() {\n  local -a regions\n"
      "  regions=(${(f)\"$(xiezuo complete-region $PREFIX 2>/dev/null)\"})\n"
      "  regions=(\"${regions[@]/$'\\t'/:}\")\n"
      "  _describe -V region regions\n}\n"
      "_xiezuo() {\n  local -a commands queries\n  commands=(\n";
  for (const Completed& command : commands)
    text += "    " + Quoted(command.name + ":" + command.summary) + "\n";
  text += "  )\n  queries=(\n";
  for (const Completed& query : queries) text += "    " + Quoted(query.name + ":" + query.summary) + "\n";
  text +=
      "  )\n  while ((CURRENT > 2)); do\n    case $words[2] in\n"
      "      --db | --lang) ((CURRENT > 3)) || break; words[2,3]=(); ((CURRENT -= 2)) ;;\n"
      "      --db=* | --lang=*) words[2]=(); ((CURRENT -= 1)) ;;\n"
      "      *) break ;;\n    esac\n  done\n"
      "  if ((CURRENT == 2)); then\n    _describe command commands\n    return\n  fi\n"
      "  if [[ $words[2] == query ]] && ((CURRENT == 3)); then\n    _describe query queries\n    return\n  "
      "fi\n"
      "  case $words[2]-$words[3] in\n";
  for (const Completed& query : queries) {
    text += "    query-" + query.name + ")\n      " + ZshArguments(query) + "      return ;;\n";
  }
  text += "  esac\n  case $words[2] in\n";
  for (const Completed& command : commands) {
    text += "    " + command.name + ")\n      " + ZshArguments(command) + "      ;;\n";
  }
  return text + "  esac\n}\n_xiezuo \"$@\"\n";
}

std::string FishCompletion() {
  std::string text =
      "# Completion of xiezuo for fish. Made by `xiezuo generate-docs fish`.\n"
      "function __xiezuo_regions\n  xiezuo complete-region (commandline -ct) 2>/dev/null\nend\n"
      "# The command and the words after it; --db and --lang may stand before it.\n"
      "function __xiezuo_words\n"
      "  set -l words (commandline -opc)\n"
      "  set -e words[1]\n"
      "  while string match -qr -- '^--(db|lang)(=|$)' \"$words[1]\"\n"
      "    string match -q -- '*=*' $words[1]; or set -e words[1]\n"
      "    set -e words[1]\n"
      "  end\n"
      "  string join -- \\n $words\n"
      "end\n"
      "function __xiezuo_wants_command\n  test (count (__xiezuo_words)) -eq 0\nend\n"
      "function __xiezuo_wants_query\n  test \"$(__xiezuo_words)\" = query\nend\n"
      "# Whether the command is that, and the query, where one is named.\n"
      "function __xiezuo_in\n"
      "  set -l words (__xiezuo_words)\n"
      "  test \"$words[1]\" = $argv[1]; and begin; not set -q argv[2]; or contains -- $argv[2] $words[2..]; "
      "end\n"
      "end\n";
  for (const std::string_view option : {"db", "lang"}) {
    const std::vector<Option> all = QueryOptionsOf({}).options();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Option& each) { return each.name == option; });
    text += FishOption("__xiezuo_wants_command", *found);
  }
  for (const Completed& command : CompletedCommands()) {
    text += fmt::format("complete -c xiezuo -n __xiezuo_wants_command -f -a {} -d {}\n", command.name,
                        Quoted(command.summary));
    for (const Option& option : command.options) text += FishOption("__xiezuo_in " + command.name, option);
    if (!command.words.empty()) {
      text += fmt::format("complete -c xiezuo -n {} -f -a {}\n", Quoted("__xiezuo_in " + command.name),
                          Quoted(Joined(command.words)));
    }
  }
  for (const Completed& query : CompletedQueries()) {
    text += fmt::format("complete -c xiezuo -n __xiezuo_wants_query -f -a {} -d {}\n", query.name,
                        Quoted(query.summary));
    for (const Option& option : query.options) {
      bool common = false;  // those of `query` itself are there already
      for (const Option& other : QueryOptionsOf({}).options()) common = common || other.name == option.name;
      if (!common) text += FishOption("__xiezuo_in query " + query.name, option);
    }
  }
  return text;
}

}  // namespace xiezuo
