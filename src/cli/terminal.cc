#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/message.h"
#include "output/text_value.h"

namespace xiezuo {
namespace {

std::atomic<bool> interrupted{false};
std::atomic<Sandbox*> running{nullptr};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<Sandbox*>::is_always_lock_free);

extern "C" void OnInterrupt(int) {
  interrupted = true;
  if (Sandbox* sandbox = running.load()) sandbox->Interrupt();
}

void OnSignalDo(int signal, int flags) {
  struct sigaction action {};
  action.sa_handler = OnInterrupt;
  action.sa_flags = flags;
  sigaction(signal, &action, nullptr);
}

// What a variable of the environment says, where it is a number.
std::optional<size_t> SizeFrom(const char* variable) {
  const char* value = std::getenv(variable);
  if (value == nullptr) return std::nullopt;
  const std::string_view text = value;
  size_t size = 0;
  const bool number = std::from_chars(text.data(), text.data() + text.size(), size).ec == std::errc{};
  return number && size > 0 ? std::optional(size) : std::nullopt;
}

}  // namespace

bool IsTerminal(int descriptor) { return isatty(descriptor) == 1; }

size_t TerminalWidth(int descriptor) {
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return SizeFrom("COLUMNS").value_or(80);
}

size_t TerminalHeight(int descriptor) {
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_row > 0) return size.ws_row;
  return SizeFrom("LINES").value_or(24);
}

void InstallSignalHandlers() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  OnSignalDo(SIGINT, static_cast<int>(SA_RESETHAND));
  OnSignalDo(SIGTERM, static_cast<int>(SA_RESETHAND));
  struct sigaction hangup {};
  sigaction(SIGHUP, nullptr, &hangup);
  if (hangup.sa_handler != SIG_IGN) OnSignalDo(SIGHUP, static_cast<int>(SA_RESETHAND));  // nohup ignores it
}

void SurviveInterrupts() {
  OnSignalDo(SIGINT, SA_RESTART);
  std::signal(SIGTERM, SIG_DFL);
  std::signal(SIGHUP, SIG_DFL);
}

bool Interrupted() { return interrupted; }

InterruptGuard::InterruptGuard(Sandbox& sandbox) { running = &sandbox; }
InterruptGuard::~InterruptGuard() { running = nullptr; }

void SayError(std::string_view what, std::string_view remedy) {
  Say(remedy.empty() ? Message("error: {}", what) : Message("error: {}; {}", what, remedy));
}

void Say(std::string_view line) { std::fputs((SafeLine(line) + "\n").c_str(), stderr); }

}  // namespace xiezuo
