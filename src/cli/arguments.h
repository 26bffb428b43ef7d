#pragma once
// CommandOptions declares what a command takes and is its help; Arguments is what was typed for it.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xiezuo {

using Words = std::vector<std::string>;  // of a command line

class Arguments {
 public:
  bool Has(const std::string& option) const;
  // Absent where the option was neither given nor, of those that the command takes, configured.
  std::optional<std::string> Text(const std::string& option) const;
  // Whether it stood on the command line.
  bool Typed(const std::string& option) const;
  const Words& positional() const { return positional_; }

 private:
  friend class CommandOptions;
  std::vector<std::pair<std::string, std::string>> given_;
  std::vector<std::pair<std::string, std::string>> configured_;
  Words positional_;
};

// Whether a command prints rows, and so takes --format, --out, --sort and the like.
enum class Prints { kNothing, kText, kRows };

inline constexpr size_t kHelpWidth = 100;

// What is said here (summary, usage, help) stands in the language that is spoken when it is declared.
class CommandOptions {
 public:
  struct Option {
    std::string name, placeholder, help;  // no placeholder: a flag
    Words choices;                        // the words that its value may be, where they are few
  };
  struct Manual {
    std::string summary;   // sentences; its line breaks end paragraphs, and Help() lays them out
    std::string usage;     // after "xiezuo "
    std::string examples;  // whole command lines, each ended by a line break
    std::vector<std::pair<std::string, std::string>> columns = {};  // of the answer, with their meaning
  };
  CommandOptions(Manual manual, Prints prints);

  CommandOptions& Flag(std::string name, std::string help);
  // The placeholder is English capitals, and turned into the spoken language where it is shown.
  CommandOptions& Value(std::string name, std::string placeholder, std::string help, Words choices = {});
  // Lets the command take words that belong to no option: some of `words`, or any, such as names of files.
  CommandOptions& Positional(Words words = {});

  // Throws Error kUsage for what was not declared, and for an option with a value that is given twice.
  Arguments Parse(const Words& words) const;
  // In lines of at most so many columns.
  std::string Help(size_t width = kHelpWidth) const;
  const Manual& manual() const { return manual_; }
  const std::string& summary() const { return manual_.summary; }
  // Every option, the command's own first.
  std::vector<Option> options() const;
  const Words& words() const { return words_; }

 private:
  void RefuseTwice(const Arguments& arguments) const;

  Manual manual_;
  std::vector<Option> own_, common_;
  bool positional_ = false;
  Words words_;
};

}  // namespace xiezuo
