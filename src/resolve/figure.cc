#include "resolve/figure.h"

#include <algorithm>
#include <cmath>

#include "extract/counted_thing.h"

namespace xiezuo {
namespace {

// What a number of this form is called when it is no fact; "" where it may be one.
std::string_view ReasonOfForm(QuantityForm form) {
  switch (form) {
    case QuantityForm::kDate:
      return "date";
    case QuantityForm::kDuration:
      return "duration";
    case QuantityForm::kOrdinal:
      return "ordinal";
    case QuantityForm::kName:
      return "name";
    case QuantityForm::kIdentifier:
      return "identifier";
    case QuantityForm::kRatio:
      return "ratio";
    default:
      return "";
  }
}

// 一条新路径, 一名教师 say "a", not how many; 三县, 两地 stand for places named before.
std::string_view ReasonOfWord(const AnnotatedPassage& passage, const Quantity& quantity) {
  static constexpr std::string_view kPlaces[] = {"县",   "区",   "市", "州",   "省",   "旗",   "地",  "省区",
                                                 "市县", "县区", "大", "市州", "州市", "旗县", "区县"};
  // 三笔账, 四栏: words that order a text.
  static constexpr std::string_view kOrders[] = {"栏", "笔", "块", "桩", "局"};
  const std::string_view number = TextOf(passage.text(), quantity.number);
  if (number.front() >= '0' && number.front() <= '9') {
    const auto is_year = [](const Decimal& value) {
      return value >= Decimal(1949) && value <= Decimal(2049);
    };
    const bool bare = quantity.form == QuantityForm::kBare || quantity.unit == "卷";
    const bool years = quantity.upper ? is_year(*quantity.upper) : number.size() == 4;
    return bare && years && is_year(quantity.value) ? "date" : "";
  }
  if (quantity.unit == "期") return "ordinal";  // 二期: the second stage
  if (number == "一") return "indefinite";
  if (quantity.value < Decimal(10) && quantity.form == QuantityForm::kCount &&
      std::find(std::begin(kOrders), std::end(kOrders), quantity.unit) != std::end(kOrders))
    return "indefinite";
  return std::find(std::begin(kPlaces), std::end(kPlaces), quantity.unit) != std::end(kPlaces) ? "reference"
                                                                                               : "";
}

template <typename E>
E BestOf(const Mention& mention, std::string_view field, E otherwise,
         std::optional<E> (*parse)(std::string_view)) {
  return parse(mention.Best(field)).value_or(otherwise);
}

// The sector that a figure of this kind has where no words tell its purpose.
struct SectorPrior {
  Sector sector;
  double weight;
};

SectorPrior PriorOf(FundKind kind) {
  switch (kind) {
    case FundKind::kInvestment:
      return {Sector::kIndustry, 1.2};
    case FundKind::kSales:
      return {Sector::kConsumption, 2};
    case FundKind::kDonation:
      return {Sector::kSocial, 0.8};
    default:
      return {Sector::kGeneral, 0.6};
  }
}

SectorPrior PriorOf(Group group) {
  switch (group) {
    case Group::kLabourer:
      return {Sector::kLabour, 1.2};
    case Group::kStudent:
    case Group::kTeacher:
      return {Sector::kEducation, 1};
    case Group::kPatient:
      return {Sector::kHealth, 1};
    case Group::kCadre:
    case Group::kProfessional:
      return {Sector::kTalent, 0.8};
    default:
      return {Sector::kGeneral, 0.5};
  }
}

Sector SectorOf(Mention mention, SectorPrior prior) {
  mention.votes.push_back({.stanza = 0,
                           .field = "sector",
                           .value = std::string(ToString(prior.sector)),
                           .weight = prior.weight,
                           .zone = Zone::kClause,
                           .passage = mention.passage,
                           .words = {}});
  return BestOf(mention, "sector", prior.sector, ParseSector);
}

// Money that stands beside the name of one undertaking pays it, and what one giver gives is one gift, unless
// words speak of many.
Scope ScopeOf(const Mention& mention, bool beside_undertaking, bool of_one_giver) {
  constexpr double kBesideUndertaking = 1.5, kOfOneGiver = 1.5;
  double item = mention.WeightOf("scope", "item"), total = mention.WeightOf("scope", "total");
  if (beside_undertaking) item += kBesideUndertaking;
  if (of_one_giver) item += kOfOneGiver;
  return item > total ? Scope::kItem : Scope::kTotal;
}

Status StatusOf(const Mention& mention) {
  return mention.WeightOf("status", "planned") > 0.8 + mention.WeightOf("status", "done") ? Status::kPlanned
                                                                                          : Status::kDone;
}

// A logistic curve over the margin between the best and the second-best type; docs/accuracy.md has its table.
double ConfidenceOf(const Mention& mention) {
  return 1 / (1 + std::exp(-0.6 - 0.7 * mention.Margin("type")));
}

int RankOf(Origin origin) {
  switch (origin) {
    case Origin::kClause:
      return 4;
    case Origin::kSentence:
      return 3;
    case Origin::kParagraph:
      return 2;
    case Origin::kHeading:
      return 1;
    default:
      return 0;
  }
}

class FigureReader {
 public:
  FigureReader(const Mention& mention, const FigureContext& context)
      : mention_(mention),
        context_(context),
        passage_(context.document.passages[mention.passage]),
        quantity_(passage_.quantities[mention.quantity]) {}

  std::variant<Statement, Residue> Read() {
    const std::string_view reason = ReasonOfForm(quantity_.form);
    if (!reason.empty()) return Refuse(std::string(reason));
    const std::string_view word = ReasonOfWord(passage_, quantity_);
    if (!word.empty()) return Refuse(std::string(word));
    const std::string type = mention_.Best("type");
    if (type == "fund") return AsFund();
    if (type == "beneficiary") return AsBeneficiary();
    if (type == "indicator") return AsIndicator();
    const std::string voted = mention_.Best("reason");
    return Refuse(!voted.empty() ? voted : type == "residue" ? "unrelated" : "undecided");
  }

 private:
  Residue Refuse(std::string reason) const {
    return ResidueOf(context_.document, mention_.passage, quantity_, std::move(reason),
                     LeadingRule("reason"));
  }

  // The id of the stanza that voted most for the field.
  std::string LeadingRule(std::string_view field) const {
    const std::string best = mention_.Best(field);
    const CountedVote* leading = nullptr;
    for (const CountedVote& vote : mention_.votes) {
      if (vote.field == field && vote.value == best && (leading == nullptr || vote.weight > leading->weight))
        leading = &vote;
    }
    return leading == nullptr ? "" : context_.knowledge.rules.stanzas()[leading->stanza].id;
  }

  // Reads recipient and period, and notes which were inherited.
  void ReadSetting() {
    const FoundPlace place = context_.settings.RecipientOf(mention_.passage, quantity_.span);
    const PeriodReading time = context_.chronology.PeriodOf(mention_.passage, quantity_.span);
    recipient_ = place.region;
    period_ = time.period;
    const bool headline = passage_.passage->kind == PassageKind::kHeading;
    statement_.specificity = headline ? 0 : 1 + RankOf(place.origin) + RankOf(time.origin);
    const auto note = [this](std::string_view field, Origin origin, bool known) {
      if (known && RankOf(origin) < RankOf(Origin::kSentence)) statement_.fact.inherited.emplace_back(field);
    };
    note("recipient", place.origin, !recipient_.empty());
    note("period", time.origin, period_.has_value());
  }

  // A year still to come is planned whatever the words.
  Status ReadStatus() const {
    const std::optional<int> now = context_.chronology.publication_year();
    return period_ && now && period_->first > *now ? Status::kPlanned : StatusOf(mention_);
  }

  Statement Finish() {
    Evidence evidence = EvidenceOf(context_.document, mention_.passage, quantity_.span);
    evidence.rule = LeadingRule("type");
    statement_.fact.evidence.push_back(std::move(evidence));
    statement_.fact.confidence = ConfidenceOf(mention_);
    return std::move(statement_);
  }

  std::variant<Statement, Residue> AsFund() {
    const std::optional<int64_t> fen = quantity_.value.Scaled(2);
    if (!fen) return Refuse("too-large");
    ReadSetting();
    Fund fund;
    fund.amount_fen = *fen;
    if (quantity_.upper) fund.amount_max_fen = quantity_.upper->Scaled(2);
    fund.qualifier = quantity_.qualifier;
    fund.kind = BestOf(mention_, "kind", FundKind::kFiscal, ParseFundKind);
    // Beside a firm's 定点帮扶 a pair's own money may be spoken of: its helper is named there.
    const std::string_view said =
        TextOf(passage_.text(), passage_.sentences[passage_.SentenceAt(quantity_.span.begin)].span);
    const bool public_money = said.find("财政") != said.npos || said.find("协作资金") != said.npos;
    const bool sponsored =
        fund.kind == FundKind::kFiscal && !public_money && !context_.settings.sponsor().empty() &&
        context_.settings.HelperOf(mention_.passage, quantity_.span, recipient_).origin != Origin::kSentence;
    if (sponsored) fund.kind = FundKind::kDonation;
    fund.status = ReadStatus();
    const bool of_one_giver = fund.kind == FundKind::kDonation && !sponsored &&
                              !GiverOf(passage_, quantity_.span, context_.knowledge.words.givers).empty();
    fund.scope = ScopeOf(
        mention_, context_.financing.UndertakingBeside(mention_.passage, mention_.quantity).has_value(),
        of_one_giver);
    fund.recipient = recipient_;
    fund.period = period_;
    fund.sector = SectorOf(mention_, PriorOf(sponsored ? FundKind::kFiscal : fund.kind));
    fund.payer = sponsored ? Payer{{}, context_.settings.sponsor()} : PayerOf(fund.kind, fund.scope);
    statement_.fact.record = std::move(fund);
    return Finish();
  }

  Payer PayerOf(FundKind kind, Scope scope) {
    Payer payer;
    if (kind == FundKind::kFiscal) {
      if (const RegionCode bearing = BearingRegion(passage_, quantity_.span); !bearing.empty())
        return Payer{bearing, {}};
      const OwnLevel level = LevelOfPayer(passage_, quantity_.span);
      if (level == OwnLevel::kRecipientProvince && !recipient_.empty())
        return Payer{Gazetteer::ProvinceOf(recipient_), {}};
      const bool own = mention_.Best("payer") == "recipient" && !HelperRightBefore();
      if (level == OwnLevel::kRecipient || own) {
        payer.region = recipient_;
        return payer;
      }
      if (level == OwnLevel::kCentre) return Payer{{}, "中央"};
      const FoundPlace helper = context_.settings.HelperOf(mention_.passage, quantity_.span, recipient_);
      payer.region = helper.region;
      if (level == OwnLevel::kProvince) payer.region = Gazetteer::ProvinceOf(payer.region);
      if (level == OwnLevel::kPrefecture) payer.region = Gazetteer::PrefectureOf(payer.region);
      if (RankOf(helper.origin) < RankOf(Origin::kSentence) && payer.known())
        statement_.fact.inherited.emplace_back("payer");
    } else if (kind == FundKind::kDonation || (kind == FundKind::kInvestment && scope == Scope::kItem)) {
      const Span giver = GiverOf(passage_, quantity_.span, context_.knowledge.words.givers);
      if (!giver.empty()) payer.organisation = PrintedWords(context_.document, mention_.passage, giver);
      if (payer.organisation.empty())
        payer.region = GivingRegion(passage_, quantity_.span, context_.settings.pairing(mention_.passage));
      if (!payer.known() && kind == FundKind::kDonation) payer.organisation = context_.settings.sponsor();
    }
    return payer;
  }

  // 莆田市自筹: the helper's own money, which the words alone would take for the recipient's.
  bool HelperRightBefore() const {
    const Sentence& sentence = passage_.sentences[passage_.SentenceAt(quantity_.span.begin)];
    const Span clause = sentence.clauses[AnnotatedPassage::ClauseAt(sentence, quantity_.span.begin)];
    size_t from = clause.begin;
    for (const Quantity& before : passage_.quantities) {
      if (before.span.end > quantity_.span.begin) break;
      from = std::max(from, before.span.end);
    }
    RegionCode last;
    for (const PlaceRef& place : passage_.places.places) {
      if (place.span.begin >= quantity_.span.begin) break;
      if (place.span.begin >= from && place.form == PlaceForm::kName) last = place.code;
    }
    return context_.settings.pairing(mention_.passage).SideOf(last) == Side::kHelper;
  }

  std::variant<Statement, Residue> AsBeneficiary() {
    const std::optional<int64_t> count = quantity_.value.Scaled(0);
    if (!count) return AsIndicator();
    ReadSetting();
    Beneficiary beneficiary;
    beneficiary.count = *count;
    if (quantity_.upper) beneficiary.count_max = quantity_.upper->Scaled(0);
    beneficiary.qualifier = quantity_.qualifier;
    beneficiary.unit = UnitOf();
    const bool people = beneficiary.unit == BeneficiaryUnit::kPerson ||
                        beneficiary.unit == BeneficiaryUnit::kPersonTimes ||
                        beneficiary.unit == BeneficiaryUnit::kHousehold;
    beneficiary.group =
        people ? BestOf(mention_, "group", Group::kResident, ParseGroup) : Group::kInstitution;
    if (people && beneficiary.group == Group::kInstitution) beneficiary.group = Group::kResident;
    beneficiary.recipient = recipient_;
    beneficiary.period = period_;
    beneficiary.sector = SectorOf(mention_, PriorOf(beneficiary.group));
    beneficiary.status = ReadStatus();
    statement_.fact.record = beneficiary;
    return Finish();
  }

  BeneficiaryUnit UnitOf() const {
    const std::string_view quantity_class = ClassOf(quantity_, context_.knowledge.lexicon);
    if (quantity_class == "person" || quantity_class == "bare") return BeneficiaryUnit::kPerson;
    if (quantity_class == "person_times") return BeneficiaryUnit::kPersonTimes;
    if (quantity_class == "household") return BeneficiaryUnit::kHousehold;
    return BestOf(mention_, "unit", BeneficiaryUnit::kOther, ParseBeneficiaryUnit);
  }

  std::variant<Statement, Residue> AsIndicator() {
    ReadSetting();
    Indicator indicator;
    indicator.value = quantity_.value;
    indicator.value_max = quantity_.upper;
    indicator.qualifier = quantity_.qualifier;
    indicator.unit = quantity_.unit;
    indicator.what = CountedThing(passage_, mention_.quantity, context_.knowledge.words.phrase_ends);
    indicator.recipient = recipient_;
    indicator.period = period_;
    indicator.sector = SectorOf(mention_, {Sector::kGeneral, 0.5});
    indicator.status = ReadStatus();
    statement_.fact.record = std::move(indicator);
    return Finish();
  }

  const Mention& mention_;
  const FigureContext& context_;
  const AnnotatedPassage& passage_;
  const Quantity& quantity_;
  Statement statement_;
  RegionCode recipient_;
  std::optional<Period> period_;
};

}  // namespace

Evidence EvidenceOf(const AnnotatedDocument& document, size_t passage, Span span) {
  const Document& source = *document.document;
  const Span bytes = document.passages[passage].passage->map.ToSource(span);
  return {source.ToCodePoints(bytes), std::string(TextOf(source.text, bytes)), ""};
}

std::variant<Statement, Residue> ReadFigure(const Mention& mention, const FigureContext& context) {
  return FigureReader(mention, context).Read();
}

Residue ResidueOf(const AnnotatedDocument& document, size_t passage, const Quantity& quantity,
                  std::string reason, std::string rule) {
  Residue residue;
  residue.evidence = EvidenceOf(document, passage, quantity.span);
  residue.evidence.rule = std::move(rule);
  residue.value = quantity.value;
  residue.value_max = quantity.upper;
  residue.qualifier = quantity.qualifier;
  residue.unit = quantity.unit;
  residue.reason = std::move(reason);
  return residue;
}

}  // namespace xiezuo
