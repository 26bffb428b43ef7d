#pragma once
// What a run did with its inputs, counted only once it is committed.
#include <array>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/article.h"
#include "storage/store.h"

namespace xiezuo {

struct PathDiagnostic {
  std::string path;
  Diagnostic diagnostic;
};

struct IngestReport {
  size_t created = 0, replaced = 0, unchanged = 0;
  std::vector<PathDiagnostic> refused;
  std::vector<PathDiagnostic> warnings;  // of articles that were taken all the same
  // Of the articles created or replaced.
  std::array<size_t, 5> facts{};  // in the order of FactType
  size_t numbers = 0;             // numeric expressions that became facts
  size_t residue = 0;             // and those that did not

  size_t taken() const { return created + replaced + unchanged; }
  void Count(const ArticleReading& reading, PutOutcome outcome);
  void Add(const IngestReport& other);
};

}  // namespace xiezuo
