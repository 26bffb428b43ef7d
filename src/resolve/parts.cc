#include "resolve/parts.h"

#include <algorithm>

#include "base/words.h"

namespace xiezuo {
namespace {

constexpr std::string_view kMarks[] = {"其中", "占了", "占",   "分别", "分到", "内含", "包括",
                                       "余下", "其余", "剩下", "承担", "里头", "当中"};

// 招工912人，贫困户377人: who of them is poor follows right behind.
bool NamesThePoor(std::string_view between) {
  static constexpr std::string_view kPoor[] = {"脱贫", "贫困", "建档立卡"};
  constexpr size_t kReach = 36;  // bytes
  static constexpr std::string_view kDeeds[] = {"吸纳", "带动", "安置", "帮助", "资助", "培训"};
  const bool another = HoldsAny(between, kDeeds);
  return !another && between.size() <= kReach && HoldsAny(between, kPoor);
}

// The place where the words for a part stand between the two numbers, or nothing.
bool MarksPart(std::string_view between) {
  for (const std::string_view mark : kMarks) {
    if (between.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

// 捐赠20万元，15万元用来建操场，5万元用来奖优助学: what a sum is spent on, told clause by clause behind it.
bool IsSpentOn(std::string_view text, Span number) {
  static constexpr std::string_view kBefore[] = {"，", "、", "；", "：", "（", ",", ";", ":"};
  static constexpr std::string_view kUses[] = {"用来", "用于", "用在", "用作", "用以",
                                               "拿来", "投向", "投在", "花在"};
  return EndsWithAny(text.substr(0, number.begin), kBefore) && BeginsWithAny(text.substr(number.end), kUses);
}

}  // namespace

std::vector<size_t> FindWholes(const std::vector<Statement>& statements, const std::vector<Mention>& mentions,
                               const AnnotatedDocument& document, const Lexicon& lexicon) {
  constexpr size_t kReach = 12;  // statements back at which the whole is looked for
  std::vector<size_t> wholes(statements.size());
  std::vector<int64_t> spent(statements.size());  // fen of each whole, by the clauses behind it
  for (size_t i = 0; i < statements.size(); ++i) {
    wholes[i] = i;
    const Mention& part = mentions[statements[i].mention];
    const AnnotatedPassage& passage = document.passages[part.passage];
    const Quantity& quantity = passage.quantities[part.quantity];
    const Span sentence = passage.sentences[passage.SentenceAt(quantity.span.begin)].span;
    for (size_t j = i; j > 0 && i - j < kReach; --j) {
      const Mention& whole = mentions[statements[j - 1].mention];
      if (whole.passage != part.passage) break;
      const Quantity& larger = passage.quantities[whole.quantity];
      if (larger.span.begin < sentence.begin) break;
      if (statements[j - 1].fact.type() != statements[i].fact.type()) continue;
      if (ClassOf(larger, lexicon) != ClassOf(quantity, lexicon) || larger.value < quantity.value) continue;
      const std::string_view between = TextOf(passage.text(), {larger.span.end, quantity.span.begin});
      const bool poor_among =
          j == i && statements[i].fact.type() == FactType::kBeneficiary && NamesThePoor(between);
      const auto fen = quantity.value.Scaled(2), whole_fen = larger.value.Scaled(2);
      const bool spent_on = statements[i].fact.type() == FactType::kFund && wholes[j - 1] == j - 1 &&
                            IsSpentOn(passage.text(), quantity.span) && fen && whole_fen &&
                            *fen <= *whole_fen - spent[j - 1];
      if (!MarksPart(between) && !poor_among && !spent_on) continue;
      if (spent_on) spent[j - 1] += *fen;
      wholes[i] = wholes[j - 1] == j - 1 ? j - 1 : wholes[j - 1];
      break;
    }
  }
  return wholes;
}

bool PaysAlongside(std::string_view between) {
  static constexpr std::string_view kShares[] = {"配套",   "自筹",   "其余",  "余下", "剩下",
                                                 "承担",   "县财政", "补了",  "补上", "企业出",
                                                 "自己出", "另补",   "补一半"};
  constexpr size_t kReach = 60;  // bytes
  return between.size() <= kReach && between.find("。") == std::string_view::npos &&
         HoldsAny(between, kShares);
}

void InheritFromWhole(const Fact& whole, Fact& part) {
  const auto status_of = [](auto& record) -> Status* {
    if constexpr (requires { record.status; }) return &record.status;
    return nullptr;
  };
  auto told = whole.record;
  const Status* of_whole = std::visit(status_of, told);
  Status* of_part = std::visit(status_of, part.record);
  if (of_whole != nullptr && of_part != nullptr && *of_whole == Status::kPlanned) *of_part = Status::kPlanned;
  const auto* sum = std::get_if<Fund>(&whole.record);
  auto* share = std::get_if<Fund>(&part.record);
  if (sum != nullptr && share != nullptr && sum->scope == Scope::kItem) share->scope = Scope::kItem;
  const auto* people = std::get_if<Beneficiary>(&whole.record);
  auto* some = std::get_if<Beneficiary>(&part.record);
  if (people == nullptr || some == nullptr || people->group == Group::kResident ||
      people->group == Group::kInstitution)
    return;
  const bool unsaid = some->group == Group::kResident || some->group == Group::kFarmer;
  if (unsaid && people->unit == some->unit) some->group = people->group, some->sector = people->sector;
}

}  // namespace xiezuo
