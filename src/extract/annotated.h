#pragma once
// A document with all its annotations beside the text: what extraction and resolution work from.
#include <vector>

#include "annotate/pair.h"
#include "annotate/place.h"
#include "annotate/quantity.h"
#include "annotate/time.h"
#include "annotate/word_lists.h"
#include "model/document.h"
#include "rules/lexicon.h"
#include "rules/rule_set.h"

namespace xiezuo {

// A sentence ends at 。！？ or ；, its clauses at ， and ：. Spans are in the passage's reading text and hold
// the marks.
struct Sentence {
  Span span;
  std::vector<Span> clauses;
};

struct AnnotatedPassage {
  const Passage* passage = nullptr;
  int segment = 0;  // which article of the page; as the passage's, unless its words told otherwise
  std::vector<Sentence> sentences;
  std::vector<Quantity> quantities;
  std::vector<TimeRef> times;
  PassagePlaces places;
  std::vector<CueMatch> cues;

  const std::string& text() const { return passage->text; }
  // The index of the sentence, and of the clause in it, that holds byte `at`.
  size_t SentenceAt(size_t at) const;
  static size_t ClauseAt(const Sentence& sentence, size_t at);
};

// Points into the Document it was made from, which must outlive it.
struct AnnotatedDocument {
  const Document* document = nullptr;
  std::vector<AnnotatedPassage> passages;
  std::vector<PairRef> pairs;
};

// The words of a passage as the newspaper prints them, which may be in other characters than the reading
// text; without line breaks.
std::string PrintedWords(const AnnotatedDocument& document, size_t passage, Span words);

// The data that annotators work from. All are immutable; the struct only refers to them.
struct Knowledge {
  const Gazetteer& gazetteer;
  const Lexicon& lexicon;
  const RuleSet& rules;
  const QuantityReader& quantities;
  const WordLists& words;
};

AnnotatedDocument Annotate(const Document& document, const Knowledge& knowledge);

}  // namespace xiezuo
