#include "cli/pager.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/error.h"
#include "base/message.h"

namespace xiezuo {
namespace {

bool IsProgram(std::string_view name) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path != nullptr ? path : "/usr/bin:/bin";
  while (true) {
    const size_t end = std::min(rest.find(':'), rest.size());
    const std::string program = std::string(rest.substr(0, end)) + "/" + std::string(name);
    if (access(program.c_str(), X_OK) == 0) return true;
    if (end == rest.size()) return false;
    rest.remove_prefix(end + 1);
  }
}

std::string PagerCommand() {
  if (const char* chosen = std::getenv("PAGER")) return chosen;
  return IsProgram("less") ? "less" : "";
}

}  // namespace

PagedOutput::PagedOutput(size_t screen_lines) : screen_lines_(screen_lines), command_(PagerCommand()) {}

PagedOutput::~PagedOutput() { Close(); }

void PagedOutput::Start() {
  started_ = true;
  if (command_.empty() || command_ == "cat") return;
  // Of what the person has not set: leave at once what fits, colours, nothing cleared; and Chinese as such.
  setenv("LESS", "FRX", 0);
  setenv("LESSCHARSET", "utf-8", 0);
  std::fflush(stdout);
  pager_ = popen(command_.c_str(), "we");
  if (pager_ == nullptr)
    throw Error(command_ + ": " + SystemMessage(errno), Message("set PAGER to another pager"));
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;  // Ctrl-C is the pager's while it runs
  sigaction(SIGINT, &ignore, &interrupt_);
}

void PagedOutput::Pass(std::string_view bytes) {
  FILE* out = pager_ != nullptr ? pager_ : stdout;
  if (std::fwrite(bytes.data(), 1, bytes.size(), out) == bytes.size()) return;
  if (errno == EPIPE) {
    Leave();
    throw OutputClosed{};
  }
  throw Error((pager_ != nullptr ? command_ : Message("standard output")) + ": " + SystemMessage(errno));
}

void PagedOutput::Write(std::string_view bytes) {
  if (!started_) {
    waiting_.append(bytes);
    lines_ += static_cast<size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    if (lines_ < screen_lines_) return;  // the last line is the prompt's
    Start();
    bytes = waiting_;
  }
  Pass(bytes);
}

void PagedOutput::Finish() {
  if (!started_) Pass(waiting_);
  if (pager_ == nullptr && std::fflush(stdout) != 0) {
    if (errno == EPIPE) throw OutputClosed{};
    throw Error(Message("standard output: {}", SystemMessage(errno)));
  }
  Leave();
}

void PagedOutput::Leave() {
  constexpr int kCannotRun = 126, kNotFound = 127;  // of the shell
  const int status = Close();
  if (WIFEXITED(status) && (WEXITSTATUS(status) == kCannotRun || WEXITSTATUS(status) == kNotFound))
    throw Error(Message("{}: the pager could not be run", command_), Message("set PAGER to another pager"));
}

int PagedOutput::Close() {
  FILE* pager = std::exchange(pager_, nullptr);
  if (pager == nullptr) return 0;
  const int status = pclose(pager);  // waits for the person to leave it
  sigaction(SIGINT, &interrupt_, nullptr);
  return status;
}

}  // namespace xiezuo
