#include "resolve/financing.h"

#include <algorithm>

namespace xiezuo {
namespace {

constexpr size_t kDeed = 18;  // bytes of a verb and a measure word

// The money before `quantity` in its sentence ends here; the sentence's begin where there is none.
size_t EndOfMoneyBefore(const AnnotatedPassage& passage, size_t quantity, const Sentence& sentence) {
  for (size_t i = quantity; i > 0 && passage.quantities[i - 1].span.begin >= sentence.span.begin; --i) {
    if (passage.quantities[i - 1].form == QuantityForm::kMoney) return passage.quantities[i - 1].span.end;
  }
  return sentence.span.begin;
}

size_t BeginOfMoneyAfter(const AnnotatedPassage& passage, size_t quantity, const Sentence& sentence) {
  for (size_t i = quantity + 1;
       i < passage.quantities.size() && passage.quantities[i].span.end <= sentence.span.end; ++i) {
    if (passage.quantities[i].form == QuantityForm::kMoney) return passage.quantities[i].span.begin;
  }
  return sentence.span.end;
}

// 扶贫车间138个, 9间茶厂: several of a kind.
bool IsCounted(const AnnotatedPassage& passage, Span name) {
  const auto& all = passage.quantities;
  const auto many = [](const Quantity& q) { return q.form == QuantityForm::kCount && q.value > Decimal(1); };
  const auto next = std::lower_bound(all.begin(), all.end(), name.end,
                                     [](const Quantity& q, size_t end) { return q.span.begin < end; });
  if (next != all.end() && next->span.begin == name.end && many(*next)) return true;
  return next != all.begin() && std::prev(next)->span.end == name.begin && many(*std::prev(next));
}

}  // namespace

Financing::Financing(const AnnotatedDocument& document, const std::vector<ProjectMention>& projects)
    : document_(document), projects_(projects) {
  size_t at = 0;
  for (size_t p = 0; p <= document.passages.size(); ++p) {
    while (at < projects.size() && projects[at].passage < p) ++at;
    first_of_passage_.push_back(at);
  }
}

std::optional<size_t> Financing::OnlyOneIn(size_t passage, Span range) const {
  std::optional<size_t> found;
  for (size_t i = first_of_passage_[passage]; i < first_of_passage_[passage + 1]; ++i) {
    if (!range.Contains(projects_[i].span) || IsCounted(document_.passages[passage], projects_[i].span))
      continue;
    if (found && projects_[*found].name != projects_[i].name) return std::nullopt;
    found = i;
  }
  return found;
}

std::optional<size_t> Financing::UndertakingBeside(size_t passage_index, size_t quantity) const {
  const AnnotatedPassage& passage = document_.passages[passage_index];
  const Span money = passage.quantities[quantity].span;
  const Sentence& sentence = passage.sentences[passage.SentenceAt(money.begin)];
  const size_t clause_index = AnnotatedPassage::ClauseAt(sentence, money.begin);
  const Span clause = sentence.clauses[clause_index];
  const size_t before = EndOfMoneyBefore(passage, quantity, sentence),
               after = BeginOfMoneyAfter(passage, quantity, sentence);
  if (const auto found = OnlyOneIn(passage_index, {money.end, std::min(clause.end, after)})) return found;
  if (const auto found = OnlyOneIn(passage_index, {std::max(clause.begin, before), money.begin}))
    return found;
  for (size_t i = clause_index; i > 0 && sentence.clauses[i - 1].end > before; --i) {
    const Span earlier{std::max(sentence.clauses[i - 1].begin, before), sentence.clauses[i - 1].end};
    if (const auto found = OnlyOneIn(passage_index, earlier)) return found;
  }
  return std::nullopt;
}

std::optional<size_t> Financing::UndertakingOf(size_t passage_index, size_t quantity) const {
  if (const auto beside = UndertakingBeside(passage_index, quantity)) return beside;
  const AnnotatedPassage& passage = document_.passages[passage_index];
  const size_t money = passage.quantities[quantity].span.begin;
  const Sentence& sentence = passage.sentences[passage.SentenceAt(money)];
  const size_t next = AnnotatedPassage::ClauseAt(sentence, money) + 1;
  if (next == sentence.clauses.size()) return std::nullopt;
  const Span clause = sentence.clauses[next];
  const size_t end = std::min(clause.end, BeginOfMoneyAfter(passage, quantity, sentence));
  if (end <= clause.begin) return std::nullopt;
  const auto behind = OnlyOneIn(passage_index, {clause.begin, end});
  return behind && projects_[*behind].span.begin - clause.begin <= kDeed ? behind : std::nullopt;
}

}  // namespace xiezuo
