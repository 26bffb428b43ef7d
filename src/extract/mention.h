#pragma once
// A Mention is one number of an article with every vote that the rules gave about it. What the votes leave
// open (who, where, when) is resolved later from the context; see resolve/.
#include <string>
#include <string_view>
#include <vector>

#include "extract/annotated.h"

namespace xiezuo {

// One vote that counted. `words` is what fired: the cue's word, or the whole sentence for a pattern.
struct CountedVote {
  size_t stanza = 0;
  std::string field, value;
  double weight = 0;
  Zone zone = Zone::kHead;
  size_t passage = 0;  // where `words` lies: the number's own passage or a heading
  Span words;
};

struct Mention {
  size_t passage = 0;   // index into AnnotatedDocument::passages
  size_t quantity = 0;  // index into its quantities
  std::vector<CountedVote> votes;

  double WeightOf(std::string_view field, std::string_view value) const;
  // The value of greatest weight, at least `least`; "" where none reaches it. Ties fall to the first in the
  // alphabet.
  std::string Best(std::string_view field, double least = 0.2) const;
  // Best weight less the second best; 0 where nothing was voted.
  double Margin(std::string_view field) const;
};

// The class of a number that rules name in `for:` and {n:class}: money person person_times household session
// thing measure percent multiple bare, or other for what is never a fact.
std::string_view ClassOf(const Quantity& quantity, const Lexicon& lexicon);

// What the cues around any words of a passage vote, as if a number of the class stood there. Linear in the
// cues within reach.
std::vector<CountedVote> VotesAround(const AnnotatedDocument& document, size_t passage, Span words,
                                     std::string_view quantity_class, const RuleSet& rules);

// All numbers of the passages for which `relevant` holds, in order, with their votes.
std::vector<Mention> ExtractMentions(const AnnotatedDocument& document, const std::vector<bool>& relevant,
                                     const Knowledge& knowledge);

}  // namespace xiezuo
