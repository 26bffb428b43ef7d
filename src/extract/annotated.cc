#include "extract/annotated.h"

#include <algorithm>

#include "base/utf8.h"

namespace xiezuo {
namespace {

enum class Mark { kNone, kClause, kSentence };

Mark MarkOf(char32_t c) {
  switch (c) {
    case U'。':
    case U'！':
    case U'？':
    case U'；':
    case U'!':
    case U'?':
    case U';':
      return Mark::kSentence;
    case U'，':
    case U'：':
      return Mark::kClause;
    default:
      return Mark::kNone;
  }
}

// A clause that ends in closing quotes keeps them: “…。” is one sentence.
bool IsClosing(char32_t c) { return c == U'”' || c == U'’' || c == U'）' || c == U'』' || c == U'」'; }

// A text without full stops is cut at a comma, at last anywhere, so that what looks at a whole sentence for
// each of its numbers stays linear in the text.
constexpr size_t kLongSentence = 3000, kLongestSentence = 6000;  // bytes

std::vector<Sentence> SplitSentences(std::string_view text) {
  std::vector<Sentence> sentences;
  Sentence current;
  size_t clause_begin = 0, sentence_begin = 0;
  for (size_t at = 0; at < text.size();) {
    Mark mark = MarkOf(NextCodePoint(text, at));
    const size_t length = at - sentence_begin;
    if (length > kLongestSentence || (length > kLongSentence && mark == Mark::kClause))
      mark = Mark::kSentence;
    if (mark == Mark::kNone && at < text.size()) continue;
    for (size_t next = at; mark != Mark::kNone && next < text.size();) {
      if (!IsClosing(NextCodePoint(text, next))) break;
      at = next;
    }
    current.clauses.push_back({clause_begin, at});
    clause_begin = at;
    if (mark == Mark::kSentence || at == text.size()) {
      current.span = {sentence_begin, at};
      sentences.push_back(std::move(current));
      current = {};
      sentence_begin = at;
    }
  }
  return sentences;
}

bool HasDigit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

// The numbers of a passage. What stands on both sides of a seam was joined from pieces that lie apart in the
// file: digits there are two numbers, and a number's own words end at the seam, so that each keeps its place
// in the file.
std::vector<Quantity> ReadQuantities(const Passage& passage, const QuantityReader& reader) {
  const std::string_view text = passage.text;
  std::vector<Quantity> quantities = reader.Read(text);
  std::vector<size_t> cuts;
  for (const size_t seam : passage.map.seams()) {
    for (Quantity& q : quantities) {
      if (seam <= q.span.begin || seam >= q.span.end) continue;
      const bool before = HasDigit(TextOf(text, {q.span.begin, seam})),
                 after = HasDigit(TextOf(text, {seam, q.span.end}));
      if (before == after) {
        cuts.push_back(seam);
      } else {
        (before ? q.span.end : q.span.begin) = seam;
      }
    }
  }
  if (cuts.empty()) return quantities;
  quantities.clear();
  cuts.push_back(text.size());
  size_t begin = 0;
  for (const size_t end : cuts) {
    for (Quantity& q : reader.Read(TextOf(text, {begin, end}))) {
      q.span = {q.span.begin + begin, q.span.end + begin};
      q.number = {q.number.begin + begin, q.number.end + begin};
      quantities.push_back(std::move(q));
    }
    begin = end;
  }
  return quantities;
}

}  // namespace

size_t AnnotatedPassage::SentenceAt(size_t at) const {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), at,
                                      [](size_t offset, const Sentence& s) { return offset < s.span.begin; });
  return after == sentences.begin() ? 0 : static_cast<size_t>(after - sentences.begin()) - 1;
}

size_t AnnotatedPassage::ClauseAt(const Sentence& sentence, size_t at) {
  const auto after = std::upper_bound(sentence.clauses.begin(), sentence.clauses.end(), at,
                                      [](size_t offset, const Span& c) { return offset < c.begin; });
  return after == sentence.clauses.begin() ? 0 : static_cast<size_t>(after - sentence.clauses.begin()) - 1;
}

std::string PrintedWords(const AnnotatedDocument& document, size_t passage, Span span) {
  const Passage& read = *document.passages[passage].passage;
  const std::string_view words = TextOf(read.text, span);
  std::string printed;
  const std::string_view source = TextOf(document.document->text, read.map.ToSource(span));
  for (size_t at = 0; at < source.size();) {
    const char32_t c = NextCodePoint(source, at);
    if (c != U'\n' && c != U'\r') AppendCodePoint(c, printed);
  }
  return CodePointCount(printed) == CodePointCount(words) ? printed : std::string(words);
}

AnnotatedDocument Annotate(const Document& document, const Knowledge& knowledge) {
  AnnotatedDocument annotated;
  annotated.document = &document;
  std::vector<PassagePlaces> places = AnnotatePlaces(document, knowledge.gazetteer, knowledge.words.places);
  annotated.pairs = AnnotatePairs(document, places, knowledge.gazetteer, knowledge.words.pairs);
  annotated.passages.reserve(document.passages.size());
  for (size_t i = 0; i < document.passages.size(); ++i) {
    const Passage& passage = document.passages[i];
    AnnotatedPassage& added = annotated.passages.emplace_back();
    added.passage = &passage;
    added.segment = passage.segment;
    added.sentences = SplitSentences(passage.text);
    added.quantities = ReadQuantities(passage, knowledge.quantities);
    added.times = AnnotateTimes(passage.text, knowledge.words.times);
    added.places = std::move(places[i]);
    added.cues = knowledge.rules.FindCues(passage.text);
  }
  return annotated;
}

}  // namespace xiezuo
