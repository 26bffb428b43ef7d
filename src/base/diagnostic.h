#pragma once
// A Diagnostic says what is wrong with an input: the malformed half of a Result, and a line of a run's
// report.
#include <string>

#include "base/span.h"

namespace xiezuo {

enum class Severity { kNote, kWarning, kError };

struct Diagnostic {
  Severity severity = Severity::kError;
  std::string stage;    // "decode", "repair", "rules", "ingest" ...
  std::string message;  // one line: what, where
  std::string remedy;   // one line: what to do; may be empty
  Span span{};          // bytes of the input it speaks of; empty where it speaks of the whole
};

}  // namespace xiezuo
