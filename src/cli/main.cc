// The program: finds the command among the words, runs it, and turns what is thrown into one line and a
// status.
#include <execinfo.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/message.h"
#include "cli/command.h"
#include "cli/language.h"
#include "cli/rows_output.h"
#include "cli/suggest.h"
#include "cli/terminal.h"
#include "query/catalogue.h"

namespace xiezuo {
namespace {

// The command and its words. A --db or --lang before the command is moved behind it.
struct Request {
  std::string command;
  Words words;
};

Request Split(const Words& words) {
  Request request;
  size_t i = 0;
  for (; i < words.size() && words[i].starts_with("-"); ++i) {
    if ((words[i] == "--db" || words[i] == "--lang") && i + 1 < words.size()) {
      request.words.insert(request.words.end(), {words[i], words[i + 1]});
      ++i;
    } else if (words[i].starts_with("--db=") || words[i].starts_with("--lang=")) {
      request.words.push_back(words[i]);
    } else {
      request.command = words[i];  // --help, --version, or a mistake
      return request;
    }
  }
  if (i == words.size()) return request;
  request.command = words[i];
  request.words.insert(request.words.end(), words.begin() + static_cast<ptrdiff_t>(i) + 1, words.end());
  return request;
}

[[noreturn]] void RefuseCommand(const std::string& name) {
  if (name.starts_with("-")) {
    throw Error(Message("there is no option {} before a command", name),
                Message("xiezuo --help lists the commands"), ExitStatus::kUsage);
  }
  const Catalogue catalogue;
  const auto is_query = [&](const CannedQuery& query) { return query.name == name; };
  if (std::any_of(catalogue.queries().begin(), catalogue.queries().end(), is_query)) {
    throw Error(Message("there is no command {}", name), Message("did you mean {}?", "query " + name),
                ExitStatus::kUsage);
  }
  std::vector<std::string_view> names = {"help"};
  for (const Command& command : Commands()) names.push_back(command.name);
  const std::string_view nearest = Nearest(name, names);
  throw Error(
      Message("there is no command {}", name),
      nearest.empty() ? Message("xiezuo --help lists the commands") : Message("did you mean {}?", nearest),
      ExitStatus::kUsage);
}

// A terminal that is narrow has the help in shorter lines.
size_t HelpWidth() {
  return IsTerminal(STDOUT_FILENO) ? std::min(TerminalWidth(STDOUT_FILENO), kHelpWidth) : kHelpWidth;
}

ExitStatus RunCommand(const std::string& name, const Words& words) {
  const Command* command = FindCommand(name);
  if (command == nullptr) RefuseCommand(name);
  const CommandOptions options = command->options(words);
  const Arguments arguments = options.Parse(words);
  if (const auto lang = arguments.Text("lang")) SpeakLanguage(LanguageFrom(*lang));
  if (!arguments.Has("help")) return command->run(arguments);
  PrintText(options.Help(HelpWidth()));
  return ExitStatus::kOk;
}

ExitStatus Run(const Words& words) {
  const Request request = Split(words);
  if (request.command.empty()) {
    PrintText(ShortHelp());
    return ExitStatus::kOk;
  }
  if (request.command == "--version") {
    PrintText("xiezuo " XIEZUO_VERSION "\n");
    return ExitStatus::kOk;
  }
  const bool asks_help = request.command == "--help" || request.command == "-h" || request.command == "help";
  if (!asks_help) return RunCommand(request.command, request.words);
  if (request.command != "help" || request.words.empty()) {
    PrintText(ProgramHelp(HelpWidth()));
    return ExitStatus::kOk;
  }
  Words about(request.words.begin() + 1, request.words.end());
  about.push_back("--help");
  return RunCommand(request.words.front(), about);
}

ExitStatus Fail(const std::string& what, const std::string& remedy, ExitStatus status) {
  std::fflush(stdout);
  SayError(what, remedy);
  return status;
}

ExitStatus Guarded(const Words& words) {
  try {
    SpeakLanguage(LanguageAmong(words));
    return Run(words);
  } catch (const OutputClosed&) {
    return ExitStatus::kOk;
  } catch (const Error& e) {
    return Fail(e.what(), e.remedy(), e.status());
  } catch (const std::bad_alloc&) {
    return Fail(Message("there is not enough memory"), Message("give it smaller inputs or fewer --jobs"),
                ExitStatus::kFailed);
  } catch (const std::exception& e) {
    return Fail(e.what(), Message("please report this"), ExitStatus::kFailed);
  }
}

}  // namespace
}  // namespace xiezuo

int main(int argc, char** argv) {
  // glibc loads its way of unwinding when a C function is first unwound, and ends the program where there is
  // no memory for it.
  void* frame = nullptr;
  backtrace(&frame, 1);
  xiezuo::InstallSignalHandlers();
  return static_cast<int>(xiezuo::Guarded({argv + 1, argv + argc}));
}
