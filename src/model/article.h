#pragma once
// An article as it goes from the text tower to the store: what was read, and everything it was found to say.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/enums.h"
#include "model/fact.h"

namespace xiezuo {

// Original bytes and where they come from; never changed.
struct SourceFile {
  std::string path;  // as given; "-" for standard input
  std::string name;  // the last part of the path, which facts print
  std::string bytes;
  std::string digest;  // SHA-256 of bytes
};

// A day, month or year, as far as it is known. month and day are 0 where unknown.
struct PartialDate {
  int year = 0, month = 0, day = 0;
  std::string ToString() const;  // 2025, 2025-02, 2025-02-06
  // The same forms; absent for anything else, also for a day that no calendar has.
  static std::optional<PartialDate> Parse(std::string_view text);
  auto operator<=>(const PartialDate&) const = default;
};

struct PublicationDate {
  std::optional<PartialDate> date;
  DateSource source = DateSource::kUnknown;
};

// A passage as it is stored: reading order, place in the decoded file, and whether it is about cooperation.
struct StoredPassage {
  PassageKind kind = PassageKind::kParagraph;
  CodePointSpan
      span;  // from its first to its last code point; a passage joined from pieces spans what lies between
  std::string text;               // reading text: pieces joined, line breaks taken out, otherwise as printed
  int segment = 0;                // which article of the page
  std::optional<size_t> repeats;  // the order of the passage that it repeats
  bool relevant = true;
  std::string reason;  // why, one word of docs/codebook.md's list
};

// One reading of one article.
struct ArticleReading {
  std::string name, path, digest, newspaper, title;
  std::string encoding;  // what the bytes were decoded from: "UTF-8", "GB18030" ...
  std::string text;      // the decoded file (BOM removed, nothing else changed), UTF-8
  PublicationDate published;
  std::string extractor;  // version of the rules and the program that read it
  std::vector<StoredPassage> passages;
  std::vector<Fact> facts;
  std::vector<Residue> residue;
  std::vector<Conflict> conflicts;
  std::vector<std::string> organisations;  // names as printed, sorted, each once
  std::vector<Diagnostic> diagnostics;
};

}  // namespace xiezuo
