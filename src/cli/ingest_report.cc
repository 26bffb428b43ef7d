#include "cli/ingest_report.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "cli/terminal.h"
#include "ingest/load_file.h"
#include "locale/display_width.h"
#include "output/text_value.h"

namespace xiezuo {
namespace {

constexpr std::string_view kClearLine = "\r\x1b[K";

std::string Counted(size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// [########------------]  40%  4/10 name.txt
std::string ProgressLine(const Progress& progress) {
  constexpr size_t kBar = 20;
  const size_t total = std::max<size_t>(1, progress.total);
  const size_t filled = kBar * progress.done / total;
  return fmt::format("[{}{}] {:>3}%  {}/{} {}", std::string(filled, '#'), std::string(kBar - filled, '-'),
                     100 * progress.done / total, progress.done, progress.total,
                     SafeLine(FileName(progress.path)));
}

void Tell(std::string_view severity, const PathDiagnostic& item) {
  const Diagnostic& diagnostic = item.diagnostic;
  Say(fmt::format("{}: {}: {}{}{}", severity, item.path, diagnostic.message,
                  diagnostic.remedy.empty() ? "" : "; ", diagnostic.remedy));
}

}  // namespace

Watcher WatchAtTerminal() {
  Watcher watcher{.progress = {}, .stopped = Interrupted};
  if (!IsTerminal(STDERR_FILENO)) return watcher;
  watcher.progress = [](const Progress& progress) {
    const std::string line = ProgressLine(progress);
    fmt::print(stderr, "{}{}", kClearLine, FitToWidth(line, TerminalWidth(STDERR_FILENO) - 1));
    if (progress.done == progress.total) fmt::print(stderr, "{}", kClearLine);
    std::fflush(stderr);
  };
  return watcher;
}

std::string FactCounts(const IngestReport& report) {
  constexpr std::array<std::array<std::string_view, 2>, 5> kNames = {{{"partnership", "partnerships"},
                                                                      {"project", "projects"},
                                                                      {"fund", "funds"},
                                                                      {"beneficiary", "beneficiaries"},
                                                                      {"indicator", "indicators"}}};
  std::string counts;
  for (size_t i = 0; i < kNames.size(); ++i) {
    if (report.facts[i] == 0) continue;
    if (!counts.empty()) counts += ", ";
    counts += Counted(report.facts[i], kNames[i][0], kNames[i][1]);
  }
  return counts.empty() ? "none" : counts;
}

ExitStatus Tell(const IngestReport& report) {
  for (const PathDiagnostic& warning : report.warnings) Tell("warning", warning);
  for (const PathDiagnostic& refusal : report.refused) Tell("error", refusal);
  std::string summary = Counted(report.created, "article", "articles") + " new";
  if (report.replaced > 0) summary += fmt::format(", {} read again", report.replaced);
  summary += fmt::format(", {} unchanged, {} refused", report.unchanged, report.refused.size());
  if (report.created + report.replaced > 0) {
    summary += fmt::format("; facts: {}; numbers: {} became facts, {} residue", FactCounts(report),
                           report.numbers, report.residue);
  }
  Say(summary);
  if (report.refused.empty()) return ExitStatus::kOk;
  return report.taken() == 0 ? ExitStatus::kFailed : ExitStatus::kSomeInputsRefused;
}

}  // namespace xiezuo
