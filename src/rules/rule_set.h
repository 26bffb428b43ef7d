#pragma once
// The extraction rules, read from rules/*.rules. A rule looks at the surroundings of one number and votes on
// what the number is; the extractor adds the votes up. Two forms of stanza, both documented in docs/rules.md:
//   cue:  a list of words; every occurrence near the number votes, the nearer the stronger
//   rule: a pattern (RE2, with {n} for the number and a few more names) over the number's sentence
// A stanza carries examples that must and must not fire; `xiezuo rules check` and the tests run them.
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded_file.h"
#include "base/span.h"

namespace xiezuo {

// Where a cue's word stands, seen from the number. `kHead` is the text right after the unit up to the next
// number or mark, `kLeft` the text right before it; `kClause` is the rest of its clause, `kBefore` and
// `kAfter` the other clauses of its sentence, `kPrevious` the sentence before, `kParagraph` the rest of the
// passage within reach, `kHeading` the headings that govern it.
enum class Zone { kHead, kLeft, kClause, kBefore, kAfter, kPrevious, kParagraph, kHeading };
inline constexpr size_t kZoneCount = 8;

// "kind=donation 4": the weight goes to that value of that field. A weight may be negative.
struct Vote {
  std::string field, value;
  double weight = 0;
};

// "企业捐赠〔20万元〕物资 => fund kind=donation": the bracketed number is the one that is looked at.
struct RuleExample {
  std::string text;  // without the brackets
  Span number;       // bytes of text that were bracketed; empty where nothing was
  std::vector<std::pair<std::string, std::string>> expected;  // field, value; the type comes as "type"
  bool reject = false;
  size_t line = 0;
};

struct RuleStanza {
  std::string id, file;
  size_t line = 0;
  std::vector<std::string> words;         // of a cue
  std::string pattern;                    // of a rule, as written
  std::vector<std::string> only_for;      // unit classes that it speaks of; empty for all
  std::array<double, kZoneCount> near{};  // a cue's factor in each zone
  std::vector<Vote> votes;
  std::vector<RuleExample> examples;
  bool is_cue() const { return pattern.empty(); }
};

// One occurrence of a cue's word.
struct CueMatch {
  Span span;
  size_t stanza = 0;  // index into stanzas()
};

class RuleSet {
 public:
  // Throws Error, with file and line, for a stanza that cannot be read or compiled, and for an id used twice.
  explicit RuleSet(const std::vector<EmbeddedFile>& files);
  RuleSet(RuleSet&&) noexcept;
  ~RuleSet();

  const std::vector<RuleStanza>& stanzas() const;
  // Every cue word in the text, longest first at each place; a word inside a longer one does not count. In
  // order.
  std::vector<CueMatch> FindCues(std::string_view text) const;
  // The rules whose pattern fits a window (see rules/window.h). Indices into stanzas(), ascending.
  std::vector<size_t> MatchPatterns(std::string_view window) const;
  // SHA-256 of all files read: part of the extractor's version.
  const std::string& digest() const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace xiezuo
