#include "extract/project.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/utf8.h"
#include "extract/mention.h"

namespace xiezuo {
namespace {

constexpr double kThreshold = 2.6;
constexpr size_t kLongestName = 24;  // code points
constexpr size_t kVerbReach = 8;     // code points between a verb and the name that is its object
constexpr size_t kEndReach = 12;     // code points between the name and a word for its completion
// What speaks for an undertaking beside its noun, and what against it.
constexpr double kBuilt = 1.3, kCompleted = 1.0, kFunded = 0.9, kFundedNextClause = 0.5, kQuoted = 0.6;
constexpr double kCountedBefore = 1.7, kCountedAfter = 0.5, kShortName = 0.6;

struct WordWeight {
  std::string_view word;
  double weight = 0;
};

// The table's longest word that begins, or ends, at a place. A word is at least one Han character long.
class WordTable {
 public:
  explicit WordTable(const Lexicon::Table& table) {
    for (const auto& row : table.rows)
      words_.push_back({row[0], row.size() > 1 && !row[1].empty() ? std::stod(row[1]) : 1});
    std::stable_sort(words_.begin(), words_.end(),
                     [](const WordWeight& a, const WordWeight& b) { return a.word.size() > b.word.size(); });
    for (const WordWeight& word : words_) {
      by_first_[word.word.substr(0, kHan)].push_back(&word);
      by_last_[word.word.substr(word.word.size() - std::min(word.word.size(), kHan))].push_back(&word);
    }
  }
  const WordWeight* Beginning(std::string_view text) const {
    const auto words = by_first_.find(text.substr(0, kHan));
    if (words == by_first_.end()) return nullptr;
    for (const WordWeight* word : words->second) {
      if (text.starts_with(word->word)) return word;
    }
    return nullptr;
  }
  const WordWeight* Ending(std::string_view text) const {
    const auto words = by_last_.find(text.substr(text.size() - std::min(text.size(), kHan)));
    if (words == by_last_.end()) return nullptr;
    for (const WordWeight* word : words->second) {
      if (text.ends_with(word->word)) return word;
    }
    return nullptr;
  }
  bool Holds(std::string_view text) const {
    return std::any_of(words_.begin(), words_.end(),
                       [&](const WordWeight& w) { return text.find(w.word) != std::string_view::npos; });
  }
  bool Is(std::string_view text) const {
    return std::any_of(words_.begin(), words_.end(), [&](const WordWeight& w) { return w.word == text; });
  }

 private:
  static constexpr size_t kHan = 3;  // bytes
  using WordsByCharacter = std::unordered_map<std::string_view, std::vector<const WordWeight*>>;

  std::vector<WordWeight> words_;        // longest first
  WordsByCharacter by_first_, by_last_;  // into words_
};

bool EndsName(char32_t c) {
  constexpr std::u32string_view kMarks = U"，。；：！？、（）() …●■▲▌【】";
  return kMarks.find(c) != std::u32string_view::npos;
}

class ProjectFinder {
 public:
  ProjectFinder(const AnnotatedDocument& document, const Knowledge& knowledge)
      : document_(document),
        knowledge_(knowledge),
        heads_(knowledge.lexicon.table("project_heads")),
        verbs_(knowledge.lexicon.table("build_verbs")),
        completions_(knowledge.lexicon.table("completion_words")),
        generic_(knowledge.lexicon.table("generic_projects")),
        ends_(knowledge.lexicon.table("phrase_ends")) {}

  void Search(size_t passage_index, std::vector<ProjectMention>& found) const {
    const AnnotatedPassage& passage = document_.passages[passage_index];
    const std::string_view text = passage.text();
    for (size_t at = 0; at < text.size();) {
      const WordWeight* head = heads_.Beginning(text.substr(at));
      if (head == nullptr) {
        NextCodePoint(text, at);
        continue;
      }
      size_t end = at + head->word.size();
      const WordWeight* last = head;
      for (const WordWeight* next = heads_.Beginning(text.substr(end)); next != nullptr;
           next = heads_.Beginning(text.substr(end))) {
        end += next->word.size();
        last = next;
      }
      Judge(passage_index, BeginOfName(passage, at), end, *last, found);
      at = end;
    }
  }

 private:
  // Left to the nearest mark, number, place or verb. A quotation is taken whole.
  size_t BeginOfName(const AnnotatedPassage& passage, size_t head) const {
    const std::string_view text = passage.text();
    size_t begin = head, limit = 0;
    for (const Quantity& quantity : passage.quantities) {
      if (quantity.span.end <= head) limit = std::max(limit, quantity.span.end);
    }
    for (const PlaceRef& place : passage.places.places) {
      if (place.span.end <= head && place.form != PlaceForm::kAbbreviation)
        limit = std::max(limit, place.span.end);
    }
    bool quoted = false;
    for (size_t count = 0; begin > limit && count < kLongestName; ++count) {
      const size_t previous = PreviousBoundary(text, begin);
      size_t copy = previous;
      const char32_t c = NextCodePoint(text, copy);
      if (c == U'”') quoted = true;
      if (c == U'“' && quoted) {
        quoted = false;
        begin = previous;
        continue;
      }
      if (!quoted && (EndsName(c) || c == U'“')) break;
      if (!quoted && begin < head + 1) {
        const std::string_view so_far = text.substr(limit, begin - limit);
        if (ends_.Ending(so_far) != nullptr || verbs_.Ending(so_far) != nullptr) break;
      }
      begin = previous;
    }
    return begin;
  }

  // The verb before the name, the end of the work after it, the money beside it, and counts that make it a
  // kind.
  double Circumstances(const AnnotatedPassage& passage, Span name) const {
    const std::string_view text = passage.text();
    const Sentence& sentence = passage.sentences[passage.SentenceAt(name.begin)];
    const size_t clause_index = AnnotatedPassage::ClauseAt(sentence, name.begin);
    const Span clause = sentence.clauses[clause_index];
    const std::string_view before = TextOf(text, {clause.begin, name.begin});
    const std::string_view after = TextOf(text, {name.end, sentence.span.end});
    double score = 0;
    if (verbs_.Holds(before.substr(before.size() - std::min(before.size(), 3 * kVerbReach)))) score += kBuilt;
    if (completions_.Holds(after.substr(0, 3 * kEndReach))) score += kCompleted;
    const Span next =
        clause_index + 1 < sentence.clauses.size() ? sentence.clauses[clause_index + 1] : Span{};
    bool funded = false, funded_next = false;
    for (const Quantity& quantity : passage.quantities) {
      if (quantity.span.begin >= sentence.span.end) break;
      const bool money = quantity.form == QuantityForm::kMoney;
      funded = funded || (money && clause.Contains(quantity.span));
      funded_next = funded_next || (money && next.Contains(quantity.span));
      if (quantity.form != QuantityForm::kCount || quantity.value == Decimal(1)) continue;
      if (quantity.span.end == name.begin) score -= kCountedBefore;
      if (quantity.span.begin == name.end) score -= kCountedAfter;
    }
    return score + (funded ? kFunded : funded_next ? kFundedNextClause : 0);
  }

  void Judge(size_t passage_index, size_t begin, size_t end, const WordWeight& head,
             std::vector<ProjectMention>& found) const {
    const AnnotatedPassage& passage = document_.passages[passage_index];
    const std::string_view text = passage.text();
    std::string_view name = text.substr(begin, end - begin);
    const size_t length = CodePointCount(name);
    if (length < 2 || generic_.Is(name)) return;
    const Span span{begin, end};
    for (const OrganisationRef& organisation : passage.places.organisations) {
      if (organisation.span.Overlaps(span) && organisation.span.end > end)
        return;  // 基地 inside a firm's name
    }
    double score = head.weight + 0.08 * std::min<double>(static_cast<double>(length), 10);
    score += Circumstances(passage, span);
    if (length < 3) score -= kShortName;
    if (name.find("“") != std::string_view::npos) score += kQuoted;
    if (score < kThreshold) return;
    ProjectMention mention{
        .passage = passage_index, .span = span, .name = std::string(name), .rule = std::string(head.word)};
    Mention votes{.passage = passage_index,
                  .quantity = 0,
                  .votes = VotesAround(document_, passage_index, span, "thing", knowledge_.rules)};
    for (const CueMatch& cue : knowledge_.rules.FindCues(name)) {  // the name itself tells most
      for (const Vote& vote : knowledge_.rules.stanzas()[cue.stanza].votes) {
        if (vote.field == "sector")
          votes.votes.push_back(
              {cue.stanza, vote.field, vote.value, vote.weight * 1.5, Zone::kHead, passage_index, span});
      }
    }
    mention.sector = ParseSector(votes.Best("sector")).value_or(Sector::kIndustry);
    mention.status = votes.WeightOf("status", "planned") > 1 + votes.WeightOf("status", "done")
                         ? Status::kPlanned
                         : Status::kDone;
    mention.confidence = 1 / (1 + std::exp(-(score - kThreshold)));
    found.push_back(std::move(mention));
  }

  const AnnotatedDocument& document_;
  const Knowledge& knowledge_;
  WordTable heads_, verbs_, completions_, generic_, ends_;
};

}  // namespace

std::vector<ProjectMention> ExtractProjects(const AnnotatedDocument& document,
                                            const std::vector<Relevance>& relevance,
                                            const Knowledge& knowledge) {
  std::vector<ProjectMention> found;
  const ProjectFinder finder(document, knowledge);
  for (size_t p = 0; p < document.passages.size(); ++p) {
    if (relevance[p].relevant) finder.Search(p, found);
  }
  return found;
}

}  // namespace xiezuo
