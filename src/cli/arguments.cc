// Values keep their commas: the library would split lists of them there.
#define CXXOPTS_VECTOR_DELIMITER '\0'
// The standard library's regex takes more stack the longer the word; some tens of kilobytes end the process.
#define CXXOPTS_NO_REGEX
#include "cli/arguments.h"

#include <algorithm>
#include <cxxopts.hpp>
#include <utility>

#include "base/error.h"
#include "cli/configuration.h"

namespace xiezuo {
namespace {

constexpr const char* kPositional = "words";
constexpr size_t kHelpWidth = 100;

// The library marks names with typographic quotes; ours are plain.
std::string PlainQuotes(std::string text) {
  for (const std::string_view quote : {"\u2018", "\u2019"}) {
    for (size_t at = text.find(quote); at != std::string::npos; at = text.find(quote, at)) {
      text.replace(at, quote.size(), "'");
    }
  }
  return text;
}

}  // namespace

bool Arguments::Has(const std::string& option) const { return Text(option).has_value(); }

bool Arguments::Typed(const std::string& option) const {
  return std::any_of(given_.begin(), given_.end(), [&](const auto& given) { return given.first == option; });
}

std::optional<std::string> Arguments::Text(const std::string& option) const {
  std::optional<std::string> text;  // the last one counts
  for (const auto& [name, value] : Typed(option) ? given_ : configured_) {
    if (name == option) text = value;
  }
  return text;
}

CommandOptions::CommandOptions(Manual manual, Prints prints) : manual_(std::move(manual)) {
  if (prints == Prints::kRows) {
    common_ = {
        {"format", "FORMAT",
         "table, csv, tsv, json, jsonl, markdown, html or xlsx; else what the ending of --out says, a table "
         "at "
         "a terminal, csv"},
        {"columns", "NAMES", "these columns in this order, by commas"},
        {"sort", "NAMES", "in the order of these columns, by commas; NAME:desc from the greatest down"},
        {"limit", "N", "the first N rows"},
        {"excel", "",
         "csv for a double click in Excel: byte order mark, CRLF, no cell that runs as a formula"},
        {"lang", "LANG",
         "headings in en or zh; what people read (table, markdown, html, xlsx) follows the locale, the rest "
         "is en"},
        {"wide", "", "table, markdown and html with every column, those of detail too"},
    };
  }
  if (prints != Prints::kNothing) {
    common_.push_back({"out", "FILE", "write to FILE, which is whole or not there; - is standard output"});
  }
  common_.push_back({"db", "FILE", "the database; else $XIEZUO_DB, else xiezuo.db"});
}

CommandOptions& CommandOptions::Flag(std::string name, std::string help) {
  own_.push_back({std::move(name), "", std::move(help)});
  return *this;
}

CommandOptions& CommandOptions::Value(std::string name, std::string placeholder, std::string help) {
  own_.push_back({std::move(name), std::move(placeholder), std::move(help)});
  return *this;
}

CommandOptions& CommandOptions::Positional() {
  positional_ = true;
  return *this;
}

namespace {

template <typename Declared>
void Declare(const std::vector<Declared>& declared, cxxopts::Options& options) {
  for (const auto& option : declared) {
    if (option.placeholder.empty()) {
      options.add_options()(option.name, option.help);
    } else {
      options.add_options()(option.name, option.help, cxxopts::value<std::string>(), option.placeholder);
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
    for (const std::string& word : words) argv.push_back(word.c_str());
    const cxxopts::ParseResult parsed = options.parse(static_cast<int>(argv.size()), argv.data());
    for (const auto& argument : parsed.arguments()) {
      if (argument.key() == kPositional) {
        arguments.positional_.push_back(argument.value());
      } else {
        arguments.given_.emplace_back(argument.key(), argument.value());
      }
    }
  } catch (const cxxopts::exceptions::exception& e) {
    throw Error(PlainQuotes(e.what()), "see " + manual_.usage.substr(0, manual_.usage.find(' ')) + " --help",
                ExitStatus::kUsage);
  }
  for (const Option& option : options()) {
    if (option.placeholder.empty() || arguments.Typed(option.name)) continue;
    if (const auto value = Configured(option.name)) arguments.configured_.emplace_back(option.name, *value);
  }
  if (!positional_ && !arguments.positional_.empty() && !arguments.Has("help")) {
    throw Error("'" + arguments.positional_.front() + "' is one word too many",
                "usage: xiezuo " + manual_.usage, ExitStatus::kUsage);
  }
  return arguments;
}

std::vector<CommandOptions::Option> CommandOptions::options() const {
  std::vector<Option> all = own_;
  all.insert(all.end(), common_.begin(), common_.end());
  all.push_back({"help", "", "show this help"});
  return all;
}

std::string CommandOptions::Help() const {
  cxxopts::Options options("xiezuo");
  options.custom_help("").set_width(kHelpWidth);
  Declare(own_, options);
  Declare(common_, options);
  options.add_options()("h,help", "show this help");
  std::string listed = options.help({""}, false);
  listed.erase(0, listed.find_first_not_of('\n'));
  for (size_t at = 0; (at = listed.find(" \n", at)) != std::string::npos;) listed.erase(at, 1);

  std::string help = manual_.summary + "\n\nUsage:\n  xiezuo " + manual_.usage + "\n";
  if (!manual_.examples.empty()) {
    help += "\nExamples:\n";
    for (size_t at = 0; at < manual_.examples.size();) {
      const size_t end = manual_.examples.find('\n', at);
      help += "  " + manual_.examples.substr(at, end - at + 1);
      at = end + 1;
    }
  }
  return help + "\nOptions:\n" + listed;
}

}  // namespace xiezuo
