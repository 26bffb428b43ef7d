// Values keep their commas: the library would split lists of them there.
#define CXXOPTS_VECTOR_DELIMITER '\0'
// The standard library's regex takes more stack the longer the word; some tens of kilobytes end the process.
#define CXXOPTS_NO_REGEX
#include "cli/arguments.h"

#include <algorithm>
#include <cxxopts.hpp>
#include <iterator>
#include <utility>

#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"
#include "cli/configuration.h"
#include "cli/suggest.h"
#include "output/writer.h"

namespace xiezuo {
namespace {

constexpr const char* kPositional = "words";

// Words that commas separate.
Words WordsOf(std::string_view list) {
  Words words;
  for (const std::string_view word : Split(list, ',')) words.emplace_back(Trim(word));
  return words;
}

// What the library marks in its message: the name of an option or a value.
std::string MarkedIn(std::string_view message) {
  constexpr std::string_view kOpen = "\u2018", kClose = "\u2019";
  const size_t open = message.find(kOpen), close = message.rfind(kClose);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::string(message);
  return std::string(message.substr(open + kOpen.size(), close - open - kOpen.size()));
}

// Such a word is a statement of SQL and no option.
bool BeginsWithComment(std::string_view word) {
  return word.starts_with("-- ") || word.starts_with("--\n") || word.starts_with("--\r\n");
}

// The library takes what begins with a blank for no option; Unmarked() takes the blank off again.
std::string Marked(const std::string& word) { return BeginsWithComment(word) ? " " + word : word; }
std::string Unmarked(const std::string& word) {
  const bool is_marked = word.starts_with(' ') && BeginsWithComment(std::string_view(word).substr(1));
  return is_marked ? word.substr(1) : word;
}

// The words before a command's first option: "xiezuo query funds-by-county".
std::string NameOf(const CommandOptions& command) {
  const std::string& usage = command.manual().usage;
  size_t end = 0;
  while (end < usage.size() && usage[end] >= 'a' && usage[end] <= 'z')
    end = std::min(usage.find(' ', end), usage.size()) + 1;
  return "xiezuo " + usage.substr(0, std::max<size_t>(end, 1) - 1);
}

[[noreturn]] void Refuse(const cxxopts::exceptions::exception& fault, const CommandOptions& command) {
  using namespace cxxopts::exceptions;
  const std::string marked = MarkedIn(fault.what());
  const std::string remedy = Message("{} --help explains", NameOf(command));
  if (dynamic_cast<const no_such_option*>(&fault) != nullptr) {
    const std::vector<CommandOptions::Option> options = command.options();
    std::vector<std::string_view> names;
    for (const CommandOptions::Option& option : options) names.push_back(option.name);
    const std::string_view nearest = Nearest(marked, names);
    throw Error(Message("there is no option {}{}", marked.size() == 1 ? "-" : "--", marked),
                nearest.empty() ? remedy : Message("did you mean --{}?", nearest), ExitStatus::kUsage);
  }
  const bool lacks = dynamic_cast<const missing_argument*>(&fault) != nullptr ||
                     dynamic_cast<const option_requires_argument*>(&fault) != nullptr;
  if (lacks) throw Error(Message("--{} wants a value", marked), remedy, ExitStatus::kUsage);
  if (dynamic_cast<const incorrect_argument_type*>(&fault) != nullptr) {
    throw Error(Message("a flag takes no value: {}", marked), remedy, ExitStatus::kUsage);
  }
  throw Error(Message("this cannot be read: {}", marked), remedy, ExitStatus::kUsage);
}

}  // namespace

bool Arguments::Has(const std::string& option) const { return Text(option).has_value(); }

bool Arguments::Typed(const std::string& option) const {
  return std::any_of(given_.begin(), given_.end(), [&](const auto& given) { return given.first == option; });
}

std::optional<std::string> Arguments::Text(const std::string& option) const {
  for (const auto& [name, value] : Typed(option) ? given_ : configured_) {
    if (name == option) return value;
  }
  return std::nullopt;
}

CommandOptions::CommandOptions(Manual manual, Prints prints) : manual_(std::move(manual)) {
  CommandOptions& common = *this;
  if (prints == Prints::kRows) {
    common
        .Value("format", "FORMAT",
               Message("table, csv, tsv, json, jsonl, markdown, html or xlsx; else what the ending of --out "
                       "says, a table at a terminal, csv"),
               WordsOf(kFormatWords))
        .Value("columns", "NAMES", Message("these columns in this order, by commas"))
        .Value("sort", "NAMES",
               Message("in the order of these columns, by commas; NAME:desc from the greatest down"))
        .Value("limit", "N", Message("the first N rows"))
        .Flag(
            "excel",
            Message("csv for a double click in Excel: byte order mark, CRLF, no cell that runs as a formula"))
        .Flag("wide", Message("table, markdown and html with every column, those of detail too"));
  }
  if (prints != Prints::kNothing) {
    common.Value("out", "FILE", Message("write to FILE, which is whole or not there; - is standard output"));
  }
  common.Value("lang", "LANG",
               prints == Prints::kRows
                   ? Message("messages and headings in en or zh; else messages and what people read (table, "
                             "markdown, html, xlsx) follow the locale, the rest is en")
                   : Message("messages in en or zh; else they follow the locale"),
               {"en", "zh"});
  common.Value("db", "FILE", Message("the database; else $XIEZUO_DB, else xiezuo.db"));
  common_ = std::exchange(own_, {});
}

CommandOptions& CommandOptions::Flag(std::string name, std::string help) {
  return Value(std::move(name), "", std::move(help));
}

CommandOptions& CommandOptions::Value(std::string name, std::string placeholder, std::string help,
                                      Words choices) {
  own_.push_back({std::move(name), std::move(placeholder), std::move(help), std::move(choices)});
  return *this;
}

CommandOptions& CommandOptions::Positional(Words words) {
  positional_ = true;
  words_ = std::move(words);
  return *this;
}

namespace {

template <typename Declared>
void Declare(const std::vector<Declared>& declared, cxxopts::Options& options) {
  for (const auto& option : declared) {
    if (option.placeholder.empty()) {
      options.add_options()(option.name, "");
    } else {
      options.add_options()(option.name, "", cxxopts::value<std::string>());
    }
  }
}

}  // namespace

Arguments CommandOptions::Parse(const Words& words) const {
  Arguments arguments;
  try {
    cxxopts::Options options("xiezuo");
    Declare(own_, options);
    Declare(common_, options);
    options.add_options()("h,help", "")(kPositional, "", cxxopts::value<Words>());
    options.parse_positional({kPositional});
    std::vector<const char*> argv = {"xiezuo"};
    Words marked;
    std::transform(words.begin(), words.end(), std::back_inserter(marked), Marked);
    for (const std::string& word : marked) argv.push_back(word.c_str());
    const cxxopts::ParseResult parsed = options.parse(static_cast<int>(argv.size()), argv.data());
    for (const auto& argument : parsed.arguments()) {
      if (argument.key() == kPositional) {
        arguments.positional_.push_back(Unmarked(argument.value()));
      } else {
        arguments.given_.emplace_back(argument.key(), Unmarked(argument.value()));
      }
    }
  } catch (const cxxopts::exceptions::exception& e) {
    Refuse(e, *this);
  }
  RefuseTwice(arguments);
  for (const Option& option : options()) {
    if (option.placeholder.empty() || arguments.Typed(option.name)) continue;
    if (const auto value = Configured(option.name)) arguments.configured_.emplace_back(option.name, *value);
  }
  if (!positional_ && !arguments.positional_.empty() && !arguments.Has("help")) {
    throw Error(Message("'{}' is one word too many", arguments.positional_.front()),
                Message("usage: xiezuo {}", manual_.usage), ExitStatus::kUsage);
  }
  return arguments;
}

// Of two values one would be lost; a flag says the same twice.
void CommandOptions::RefuseTwice(const Arguments& arguments) const {
  for (const Option& option : options()) {
    const auto& given = arguments.given_;
    const auto is_it = [&](const auto& each) { return each.first == option.name; };
    if (option.placeholder.empty() || std::count_if(given.begin(), given.end(), is_it) < 2) continue;
    throw Error(Message("--{} is given twice", option.name), Message("give it once"), ExitStatus::kUsage);
  }
}

std::vector<CommandOptions::Option> CommandOptions::options() const {
  std::vector<Option> all = own_;
  all.insert(all.end(), common_.begin(), common_.end());
  all.push_back({"help", "", Message("show this help"), {}});
  return all;
}

}  // namespace xiezuo
