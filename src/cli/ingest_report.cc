#include "cli/ingest_report.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "base/message.h"
#include "cli/terminal.h"
#include "ingest/load_file.h"
#include "locale/display_width.h"
#include "output/text_value.h"

namespace xiezuo {
namespace {

constexpr std::string_view kClearLine = "\r\x1b[K";

// [########------------]  40%  4/10 name.txt
std::string ProgressLine(const Progress& progress) {
  constexpr size_t kBar = 20;
  const size_t total = std::max<size_t>(1, progress.total);
  const size_t filled = kBar * progress.done / total;
  return fmt::format("[{}{}] {:>3}%  {}/{} {}", std::string(filled, '#'), std::string(kBar - filled, '-'),
                     100 * progress.done / total, progress.done, progress.total,
                     SafeLine(FileName(progress.path)));
}

std::string LineOf(const PathDiagnostic& item) {
  const Diagnostic& diagnostic = item.diagnostic;
  const std::string what = item.path + ": " + diagnostic.message;
  return diagnostic.remedy.empty() ? what : Message("{}; {}", what, diagnostic.remedy);
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
  constexpr std::array<std::array<std::string_view, 2>, 5> kNames = {
      {{ToTranslate("{} partnership"), ToTranslate("{} partnerships")},
       {ToTranslate("{} project"), ToTranslate("{} projects")},
       {ToTranslate("{} fund"), ToTranslate("{} funds")},
       {ToTranslate("{} beneficiary"), ToTranslate("{} beneficiaries")},
       {ToTranslate("{} indicator"), ToTranslate("{} indicators")}}};
  std::string counts;
  for (size_t i = 0; i < kNames.size(); ++i) {
    if (report.facts[i] == 0) continue;
    const std::string count = fmt::format(
        fmt::runtime(Translated(report.facts[i] == 1 ? kNames[i][0] : kNames[i][1])), report.facts[i]);
    counts = counts.empty() ? count : Message("{}, {}", counts, count);
  }
  return counts.empty() ? Message("none") : counts;
}

ExitStatus Tell(const IngestReport& report) {
  for (const PathDiagnostic& warning : report.warnings) Say(Message("warning: {}", LineOf(warning)));
  for (const PathDiagnostic& refusal : report.refused) Say(Message("error: {}", LineOf(refusal)));
  std::string summary =
      report.created == 1 ? Message("1 article new") : Message("{} articles new", report.created);
  if (report.replaced > 0) summary += Message(", {} read again", report.replaced);
  summary += Message(", {} unchanged, {} refused", report.unchanged, report.refused.size());
  if (report.created + report.replaced > 0) {
    summary += Message("; facts: {}; numbers: {} became facts, {} residue", FactCounts(report),
                       report.numbers, report.residue);
  }
  Say(summary);
  if (report.refused.empty()) return ExitStatus::kOk;
  return report.taken() == 0 ? ExitStatus::kFailed : ExitStatus::kSomeInputsRefused;
}

}  // namespace xiezuo
