#pragma once
// Reader runs the text tower over one article: decode, repair, annotate, extract, resolve. It needs nothing
// but the bytes, the rules and the reference data, so any number of threads may share one.
#include <memory>
#include <string>

#include "base/result.h"
#include "ingest/rule_check.h"
#include "model/article.h"
#include "model/region.h"

namespace xiezuo {

struct ReaderOptions {
  std::string rules_folder;  // "" for the built-in rules
};

class Reader {
 public:
  // Compiles the rules. Throws Error for a broken rules folder.
  Reader(const ReferenceData& reference, const ReaderOptions& options);
  ~Reader();

  // `given` is the date that the person gave for this file, if any. Malformed: a file with no text in it
  // (empty, only white space, binary); the Diagnostic says which. Safe to call from several threads.
  Result<ArticleReading> Read(const SourceFile& file, const PublicationDate& given) const;
  // Why the number at code point `offset` of the decoded file became what it is, as lines of text for people.
  // Malformed: no text, or no number there; the Diagnostic names the nearest ones.
  Result<std::string> Explain(const SourceFile& file, const PublicationDate& given, size_t offset) const;
  // Runs every example of the rules.
  RuleCheck CheckRules() const;
  // The version of program and rules that a reading carries; a stored article of another version is worth
  // rereading.
  const std::string& extractor() const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace xiezuo
