#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

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

}  // namespace

bool IsTerminal(int descriptor) { return isatty(descriptor) == 1; }

size_t TerminalWidth(int descriptor) {
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  if (const char* columns = std::getenv("COLUMNS")) {
    const std::string_view text = columns;
    size_t width = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), width).ec == std::errc{} && width > 0)
      return width;
  }
  return 80;
}

void InstallSignalHandlers() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  OnSignalDo(SIGINT, static_cast<int>(SA_RESETHAND));
  OnSignalDo(SIGTERM, static_cast<int>(SA_RESETHAND));
}

void SurviveInterrupts() {
  OnSignalDo(SIGINT, SA_RESTART);
  std::signal(SIGTERM, SIG_DFL);
}

bool Interrupted() { return interrupted; }

InterruptGuard::InterruptGuard(Sandbox& sandbox) { running = &sandbox; }
InterruptGuard::~InterruptGuard() { running = nullptr; }

void Say(std::string_view line) { std::fputs((SafeLine(line) + "\n").c_str(), stderr); }

}  // namespace xiezuo
