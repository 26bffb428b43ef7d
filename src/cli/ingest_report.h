#pragma once
// How `ingest` and `reread` tell people what happened, all on standard error.
#include <string>

#include "base/error.h"
#include "ingest/run.h"

namespace xiezuo {

// Shows progress at a terminal alone; stopped by Ctrl-C.
Watcher WatchAtTerminal();
// One line for each refusal and warning, then the summary. The status is the verdict: all inputs refused is a
// failure.
ExitStatus Tell(const IngestReport& report);
// "12 funds, 1 project"; "none" where there is nothing.
std::string FactCounts(const IngestReport& report);

}  // namespace xiezuo
