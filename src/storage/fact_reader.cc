#include "storage/fact_reader.h"

#include "base/message.h"
#include "base/utf8.h"
#include "storage/sql.h"
#include "storage/store_impl.h"

namespace xiezuo {
namespace {

constexpr char kStatements[] = R"(
WITH RECURSIVE within (code) AS (
  SELECT ?3 UNION SELECT r.code FROM regions AS r JOIN within AS w ON r.parent_code = w.code)
SELECT s.id, a.name, a.digest, s.type, s.fact, s.confidence, s.inherited, w.fact, p.fact, s.helper, s.recipient,
       s.scheme, s.since, s.until, s.name, s.sector, s.period_first, s.period_last, s.status, s.amount_fen,
       s.amount_max_fen, s.qualifier, s.kind, s.scope, s.payer_region, s.payer_organisation, s.value, s.value_max,
       s.unit, s.beneficiary_group, s.what, s.tree_code
  FROM articles AS a
  JOIN statements AS s ON s.article = a.digest
  LEFT JOIN statements AS w ON w.id = s.part_of
  LEFT JOIN statements AS p ON p.id = s.project
 WHERE (?1 = '' OR s.type = ?1) AND (?2 = '' OR a.digest = ?2)
   AND (?3 = '' OR s.recipient IN (SELECT code FROM within) OR s.helper IN (SELECT code FROM within)
        OR s.payer_region IN (SELECT code FROM within))
 ORDER BY a.name, a.digest, s.start, s.fact, s.id)";

constexpr char kEvidence[] =
    "SELECT start, \"end\", quote, rule FROM evidence WHERE statement = ? ORDER BY start, \"end\"";

enum Field {
  kId,
  kName,
  kDigest,
  kType,
  kFact,
  kConfidence,
  kInherited,
  kPartOf,
  kProjectKey,
  kHelper,
  kRecipient,
  kScheme,
  kSince,
  kUntil,
  kProjectName,
  kSector,
  kPeriodFirst,
  kPeriodLast,
  kStatus,
  kAmount,
  kAmountMax,
  kQualifier,
  kKind,
  kScope,
  kPayerRegion,
  kPayerOrganisation,
  kValue,
  kValueMax,
  kUnit,
  kGroup,
  kWhat,
  kTreeCode
};

class RecordReader {
 public:
  explicit RecordReader(SQLite::Statement& row) : row_(row) {}

  decltype(Fact::record) Read(FactType type) {
    switch (type) {
      case FactType::kPartnership:
        return ReadPartnership();
      case FactType::kProject:
        return ReadProject();
      case FactType::kFund:
        return ReadFund();
      case FactType::kBeneficiary:
        return ReadBeneficiary();
      case FactType::kIndicator:
        return ReadIndicator();
    }
    return {};
  }

 private:
  std::string Word(Field field) { return Text(row_, field); }
  std::optional<int> Year(Field field) {
    const auto year = OptionalInteger(row_, field);
    return year ? std::optional(static_cast<int>(*year)) : std::nullopt;
  }
  std::optional<Decimal> Number(Field field) {
    return row_.isColumnNull(field) ? std::nullopt : Decimal::Parse(Word(field));
  }
  std::optional<int64_t> Whole(Field field) {
    const auto number = Number(field);
    return number ? number->Scaled(0) : std::nullopt;
  }
  Qualifier ReadQualifier() { return ParseQualifier(Word(kQualifier)).value_or(Qualifier::kExact); }
  template <typename Record>
  void ReadCommon(Record& record) {
    record.recipient = Word(kRecipient);
    record.sector = ParseSector(Word(kSector)).value_or(Sector::kGeneral);
    record.status = ParseStatus(Word(kStatus)).value_or(Status::kDone);
    if (const auto first = Year(kPeriodFirst))
      record.period = Period{*first, Year(kPeriodLast).value_or(*first)};
  }

  Partnership ReadPartnership() {
    return {.helper = Word(kHelper),
            .recipient = Word(kRecipient),
            .scheme = ParseScheme(Word(kScheme)).value_or(Scheme::kOther),
            .since = Year(kSince),
            .until = Year(kUntil)};
  }
  Project ReadProject() {
    Project project;
    project.name = Word(kProjectName);
    project.amount_fen = OptionalInteger(row_, kAmount);
    ReadCommon(project);
    return project;
  }
  Fund ReadFund() {
    Fund fund;
    fund.amount_fen = Integer(row_, kAmount);
    fund.amount_max_fen = OptionalInteger(row_, kAmountMax);
    fund.qualifier = ReadQualifier();
    fund.kind = ParseFundKind(Word(kKind)).value_or(FundKind::kOther);
    fund.scope = ParseScope(Word(kScope)).value_or(Scope::kItem);
    fund.payer = Payer{Word(kPayerRegion), Word(kPayerOrganisation)};
    fund.project = Word(kProjectKey);
    ReadCommon(fund);
    return fund;
  }
  Beneficiary ReadBeneficiary() {
    Beneficiary beneficiary;
    beneficiary.count = Whole(kValue).value_or(0);
    beneficiary.count_max = Whole(kValueMax);
    beneficiary.qualifier = ReadQualifier();
    beneficiary.unit = ParseBeneficiaryUnit(Word(kUnit)).value_or(BeneficiaryUnit::kOther);
    beneficiary.group = ParseGroup(Word(kGroup)).value_or(Group::kOther);
    ReadCommon(beneficiary);
    return beneficiary;
  }
  Indicator ReadIndicator() {
    Indicator indicator;
    indicator.value = Number(kValue).value_or(Decimal());
    indicator.value_max = Number(kValueMax);
    indicator.qualifier = ReadQualifier();
    indicator.unit = Word(kUnit);
    indicator.what = Word(kWhat);
    indicator.tree_code = Word(kTreeCode);
    ReadCommon(indicator);
    return indicator;
  }

  SQLite::Statement& row_;
};

std::vector<std::string> Words(const std::string& text) {
  std::vector<std::string> words;
  for (const std::string_view word : Split(text, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

}  // namespace

struct FactReader::Impl {
  const std::string path;
  SQLite::Statement statements, evidence;
};

FactReader::FactReader(const Store& store, const FactFilter& filter) {
  Guarded(Message("reading facts"), store.path(), [&] {
    SQLite::Database& database = store.impl_->connection.database();
    impl_.reset(new Impl{store.path(), {database, kStatements}, {database, kEvidence}});
    BindValue(impl_->statements, 1, filter.type ? ToString(*filter.type) : std::string_view());
    BindValue(impl_->statements, 2, filter.digest);
    BindValue(impl_->statements, 3, filter.region);
  });
}

FactReader::~FactReader() = default;

bool FactReader::Next(StatedFact& stated) {
  bool found = false;
  Guarded(Message("reading facts"), impl_->path, [&] {
    SQLite::Statement& row = impl_->statements;
    if (row.isDone() || !row.executeStep()) return;
    found = true;
    stated = {};
    stated.article = Text(row, kName), stated.digest = Text(row, kDigest);
    stated.fact.key = Text(row, kFact);
    stated.fact.record = RecordReader(row).Read(ParseFactType(Text(row, kType)).value_or(FactType::kFund));
    stated.fact.confidence = row.getColumn(kConfidence).getDouble();
    stated.fact.part_of = Text(row, kPartOf);
    stated.fact.inherited = Words(Text(row, kInherited));
    SQLite::Statement& evidence = impl_->evidence;
    const ResetAtEnd reset{evidence};
    BindValue(evidence, 1, Text(row, kId));
    while (evidence.executeStep()) {
      stated.fact.evidence.push_back(
          {{static_cast<size_t>(Integer(evidence, 0)), static_cast<size_t>(Integer(evidence, 1))},
           Text(evidence, 2),
           Text(evidence, 3)});
    }
  });
  return found;
}

}  // namespace xiezuo
