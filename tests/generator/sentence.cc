#include "generator/sentence.h"

#include <algorithm>
#include <map>

#include "base/error.h"
#include "base/utf8.h"
#include "generator/marks.h"

namespace xiezuo::generator {
namespace {

// (甲|乙) becomes one of the two, (甲)? becomes 甲 or nothing.
std::string WithChoices(const std::string& sentence, Random& random) {
  std::string written;
  for (size_t at = 0; at < sentence.size(); ++at) {
    if (sentence[at] != '(') {
      written += sentence[at];
      continue;
    }
    const size_t close = sentence.find(')', at);
    auto choices = Split(std::string_view(sentence).substr(at + 1, close - at - 1), '|');
    at = close;
    if (at + 1 < sentence.size() && sentence[at + 1] == '?') {
      choices.push_back("");
      ++at;
    }
    written += random.Of(choices);
  }
  return written;
}

// None of these names holds the name of a county: 同心 and 嘉禾 are still taken for the places.
std::string FirmName(Random& random) {
  static const std::vector<std::string> places = {"广州", "上海", "苏州", "杭州", "青岛"};
  static const std::vector<std::string> names = {"晨启", "云麓", "恒润", "海桐", "嘉誉", "瑞泽"};
  static const std::vector<std::string> trades = {"科技", "食品", "医疗器械", "农业发展"};
  return random.Of(places) + random.Of(names) + random.Of(trades) + "有限公司";
}

std::string DonorName(Random& random) {
  static const std::vector<std::string> places = {"广州市", "上海市", "江苏省", "浙江省", "山东省"};
  static const std::vector<std::string> names = {"晨光", "恒爱", "春蕾", "海风"};
  static const std::vector<std::string> kinds = {"公益基金会", "慈善基金会", "助学会"};
  return random.Of(places) + random.Of(names) + random.Of(kinds);
}

FigureSize SizeOf(const PhraseFact& fact) {
  const auto size = fact.attributes.find("size");
  if (size == fact.attributes.end()) return fact.measure == "元" ? FigureSize::kMoney : FigureSize::kMany;
  static const std::map<std::string, FigureSize> sizes = {{"few", FigureSize::kFew},
                                                          {"many", FigureSize::kMany},
                                                          {"money", FigureSize::kMoney},
                                                          {"income", FigureSize::kIncome}};
  return sizes.at(size->second);
}

// What the attributes of all types share is written once.
template <typename Record>
void FillShared(Record& record, const PhraseFact& described, const Telling& telling,
                const std::optional<Period>& period) {
  const auto attribute = [&](const char* name) {
    const auto found = described.attributes.find(name);
    return found == described.attributes.end() ? std::string() : found->second;
  };
  record.recipient = telling.pair.recipient.code;
  if (attribute("period") != "null") record.period = period;
  if (!attribute("status").empty()) record.status = ParseStatus(attribute("status")).value();
  if (!attribute("sector").empty()) record.sector = ParseSector(attribute("sector")).value();
}

int64_t Whole(const Decimal& value, int digits) { return value.Scaled(digits).value(); }

Fund FundOf(const PhraseFact& described, const Figure& figure, const Telling& telling) {
  Fund fund;
  fund.amount_fen = Whole(figure.value, 2);
  if (figure.upper) fund.amount_max_fen = Whole(*figure.upper, 2);
  fund.qualifier = figure.qualifier;
  fund.kind = ParseFundKind(described.attributes.at("kind")).value();
  fund.scope = ParseScope(described.attributes.at("scope")).value();
  const auto payer = described.attributes.find("payer");
  if (payer != described.attributes.end() && payer->second == "H")
    fund.payer.region = telling.pair.helper.code;
  if (payer != described.attributes.end() && payer->second == "R") {
    fund.payer.region = telling.pair.recipient.code;
  }
  return fund;
}

Beneficiary BeneficiaryOf(const PhraseFact& described, const Figure& figure) {
  Beneficiary beneficiary;
  beneficiary.count = Whole(figure.value, 0);
  if (figure.upper) beneficiary.count_max = Whole(*figure.upper, 0);
  beneficiary.qualifier = figure.qualifier;
  beneficiary.unit = ParseBeneficiaryUnit(described.attributes.at("unit")).value();
  beneficiary.group = ParseGroup(described.attributes.at("group")).value();
  return beneficiary;
}

Indicator IndicatorOf(const PhraseFact& described, const Figure& figure) {
  Indicator indicator;
  indicator.value = figure.value;
  indicator.value_max = figure.upper;
  indicator.qualifier = figure.qualifier;
  indicator.unit = described.measure;
  return indicator;
}

ExpectedFact FactOf(const PhraseFact& described, const Figure& figure, const Telling& telling,
                    const std::optional<Period>& period) {
  ExpectedFact expected;
  expected.has_sector = described.attributes.count("sector") > 0;
  const auto fill = [&](auto record) {
    FillShared(record, described, telling, period);
    expected.fact.record = record;
  };
  if (described.type == FactType::kFund) fill(FundOf(described, figure, telling));
  if (described.type == FactType::kBeneficiary) fill(BeneficiaryOf(described, figure));
  if (described.type == FactType::kIndicator) fill(IndicatorOf(described, figure));
  return expected;
}

// Writes the slots of one phrase, from left to right.
class Writer {
 public:
  Writer(const Phrase& phrase, Random& random, Telling& telling)
      : phrase_(phrase), random_(random), telling_(telling) {}

  std::string Write() {
    const std::string sentence = WithChoices(phrase_.sentence, random_);
    if (phrase_.HasTime()) DrawTime(sentence.find("{F}") != std::string::npos);
    std::string written;
    for (size_t at = 0; at < sentence.size(); ++at) {
      if (sentence[at] != '{') {
        written += sentence[at];
        continue;
      }
      written += Slot(sentence[at + 1]);
      at += 2;
    }
    for (size_t fact : organisation_facts_) {
      std::get<Fund>(telling_.facts[fact].fact.record).payer.organisation = organisation_;
    }
    return written;
  }

 private:
  void DrawTime(bool future) {
    const TimesBefore before = telling_.has_times ? TimesBefore::kSome : TimesBefore::kNone;
    time_ = future ? DrawFuture(telling_.published, random_) : DrawPast(telling_.published, before, random_);
    telling_.has_times = true;
    // What follows a plan without a time of its own may be planned too: no reader can tell.
    telling_.governing = phrase_.OpensWithTime() && !future ? time_.period : std::nullopt;
  }

  std::string Slot(char slot) {
    switch (slot) {
      case 'T':
      case 'F':
        return time_.text;
      case 'H':
        return random_.Of(telling_.pair.helper.names);
      case 'R':
        return random_.Of(telling_.pair.recipient.names);
      case 'O':
        return Organisation(FirmName(random_));
      case 'D':
        return Organisation(DonorName(random_));
      default:
        return FigureSlot(slot);
    }
  }

  std::string Organisation(const std::string& name) {
    organisation_ = name;
    return name;
  }

  std::string FigureSlot(char slot) {
    for (const PhraseFact& described : phrase_.facts) {
      if (described.slot == slot) return WriteFigure(described);
    }
    throw Error(std::string("the phrase has no fact ") + slot + ": " + phrase_.sentence);
  }

  std::string WriteFigure(const PhraseFact& described) {
    const Figure figure = DrawFitting(described);
    const size_t number = telling_.facts.size();
    const auto period = phrase_.HasTime() ? time_.period : telling_.governing;
    ExpectedFact expected = FactOf(described, figure, telling_, period);
    expected.sentence = phrase_.sentence;
    numbers_[described.slot] = number;
    const auto whole = described.attributes.find("part_of");
    if (whole != described.attributes.end()) expected.part_of = numbers_.at(whole->second.at(0));
    const auto payer = described.attributes.find("payer");
    if (payer != described.attributes.end() && (payer->second == "O" || payer->second == "D")) {
      organisation_facts_.push_back(number);
    }
    telling_.facts.push_back(std::move(expected));
    values_[described.slot] = figure.value;
    return Marked(number, figure.text);
  }

  // A figure that is printed for nothing else; a whole is large enough to have parts, a part less than it.
  Figure DrawFitting(const PhraseFact& described) {
    const auto whole = described.attributes.find("part_of");
    while (true) {
      Figure figure = DrawFigure(SizeOf(described), described.measure, random_);
      const bool fits = whole == described.attributes.end()
                            ? !HasParts(described.slot) || figure.value >= Decimal(LeastWhole(described))
                            : figure.upper.value_or(figure.value) < values_.at(whole->second.at(0));
      if (fits && telling_.printed.insert(figure.value.ToString()).second) return figure;
    }
  }

  bool HasParts(char slot) const {
    return std::any_of(phrase_.facts.begin(), phrase_.facts.end(), [&](const PhraseFact& fact) {
      const auto whole = fact.attributes.find("part_of");
      return whole != fact.attributes.end() && whole->second.at(0) == slot;
    });
  }

  static int64_t LeastWhole(const PhraseFact& described) {
    const FigureSize size = SizeOf(described);
    if (size == FigureSize::kMoney) return 10'000'000;
    return size == FigureSize::kMany ? 500 : 100;
  }

  const Phrase& phrase_;
  Random& random_;
  Telling& telling_;
  TimeWords time_;
  std::string organisation_;
  std::vector<size_t> organisation_facts_;
  std::map<char, size_t> numbers_;
  std::map<char, Decimal> values_;
};

}  // namespace

std::string WriteSentence(const Phrase& phrase, Random& random, Telling& telling) {
  return Writer(phrase, random, telling).Write();
}

}  // namespace xiezuo::generator
