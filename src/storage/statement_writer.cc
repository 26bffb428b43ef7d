#include "storage/statement_writer.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/digest.h"
#include "base/utf8.h"
#include "storage/quotes.h"
#include "storage/sql.h"

namespace xiezuo {
namespace {

constexpr size_t kWordingDigits = 16;

// A statement's place among the facts: the set of statements it is joined with, or itself alone.
struct Touched {
  std::set<std::string> joins;       // values of statements.joins whose facts are to be made again
  std::set<std::string> statements;  // that join nothing, each a fact of its own
};

const std::string& ProjectOf(const Fact& fact) {
  static const std::string none;
  const Fund* fund = std::get_if<Fund>(&fact.record);
  return fund ? fund->project : none;
}

std::string WithoutSpace(std::string_view text) {
  std::string kept;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCodePoint(text, at);
    if (c > 0x20 && c != 0x3000) AppendCodePoint(c, kept);
  }
  return kept;
}

// The digest of the narrowest passage around the statement's first words; where there is none, of the
// article, which no other article has.
std::string Wording(const ArticleReading& reading, const Fact& fact) {
  const CodePointSpan span = fact.evidence.front().span;
  const StoredPassage* narrowest = nullptr;
  for (const StoredPassage& passage : reading.passages) {
    if (passage.span.start > span.start || span.end > passage.span.end) continue;
    const size_t length = passage.span.end - passage.span.start;
    if (!narrowest || length < narrowest->span.end - narrowest->span.start) narrowest = &passage;
  }
  return Sha256(narrowest ? WithoutSpace(narrowest->text) : reading.digest).substr(0, kWordingDigits);
}

std::string Joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// The columns of `statements` that every type has, and those of the record, by name.
class StatementRow {
 public:
  explicit StatementRow(SQLite::Statement& insert) : insert_(insert) {}
  template <typename T>
  void Set(const char* column, const T& value) {
    BindValue(insert_, insert_.getIndex((std::string(":") + column).c_str()), value);
  }
  void SetText(const char* column, std::string_view text) { Set(column, NullIfEmpty(text)); }
  void SetPeriod(const std::optional<Period>& period) {
    if (!period) return;
    Set("period_first", period->first);
    Set("period_last", period->last);
  }

  void operator()(const Partnership& p) {
    SetText("helper", p.helper);
    SetText("recipient", p.recipient);
    SetText("scheme", ToString(p.scheme));
    Set("since", p.since);
    Set("until", p.until);
  }
  void operator()(const Project& p) {
    SetText("name", p.name);
    SetCommon(p);
    Set("amount_fen", p.amount_fen);
  }
  void operator()(const Fund& f) {
    SetCommon(f);
    Set("amount_fen", f.amount_fen);
    Set("amount_max_fen", f.amount_max_fen);
    SetText("qualifier", ToString(f.qualifier));
    SetText("kind", ToString(f.kind));
    SetText("scope", ToString(f.scope));
    SetText("payer_region", f.payer.region);
    SetText("payer_organisation", f.payer.organisation);
  }
  void operator()(const Beneficiary& b) {
    SetCommon(b);
    Set("value", std::to_string(b.count));
    if (b.count_max) Set("value_max", std::to_string(*b.count_max));
    SetText("qualifier", ToString(b.qualifier));
    Set("unit", ToString(b.unit));
    SetText("beneficiary_group", ToString(b.group));
  }
  void operator()(const Indicator& i) {
    SetCommon(i);
    Set("value", i.value.ToString());
    if (i.value_max) Set("value_max", i.value_max->ToString());
    SetText("qualifier", ToString(i.qualifier));
    Set("unit", i.unit);
    Set("what", i.what);
    SetText("tree_code", i.tree_code);
  }

 private:
  template <typename Record>
  void SetCommon(const Record& record) {
    SetText("recipient", record.recipient);
    SetText("sector", ToString(record.sector));
    SetText("status", ToString(record.status));
    SetPeriod(record.period);
  }
  SQLite::Statement& insert_;
};

constexpr char kInsertStatement[] =
    "INSERT INTO statements (id, fact, article, start, type, joins, wording, confidence, inherited, part_of, "
    "project, "
    "helper, recipient, scheme, since, until, name, sector, period_first, period_last, status, amount_fen, "
    "amount_max_fen, qualifier, kind, scope, payer_region, payer_organisation, value, value_max, unit, "
    "beneficiary_group, what, tree_code) VALUES (:id, :id, :article, :start, :type, :joins, :wording, "
    ":confidence, "
    ":inherited, :part_of, :project, :helper, :recipient, :scheme, :since, :until, :name, :sector, "
    ":period_first, "
    ":period_last, :status, :amount_fen, :amount_max_fen, :qualifier, :kind, :scope, :payer_region, "
    ":payer_organisation, :value, :value_max, :unit, :beneficiary_group, :what, :tree_code)";

void InsertStatement(Connection& connection, const ArticleReading& reading, const Fact& fact,
                     const std::string& joins) {
  SQLite::Statement& insert = connection.Prepared(kInsertStatement);
  const ResetAtEnd reset{insert};
  StatementRow row(insert);
  row.Set("id", fact.key);
  row.Set("article", reading.digest);
  row.Set("start", static_cast<int64_t>(fact.evidence.front().span.start));
  row.Set("type", ToString(fact.type()));
  row.SetText("joins", joins);
  row.Set("wording", Wording(reading, fact));
  row.Set("confidence", fact.confidence);
  row.Set("inherited", Joined(fact.inherited));
  row.SetText("part_of", fact.part_of);
  row.SetText("project", ProjectOf(fact));
  std::visit(row, fact.record);
  insert.exec();
  for (const Evidence& evidence : fact.evidence) {
    Run(connection,
        "INSERT OR IGNORE INTO evidence (article, start, \"end\", fact, statement, quote, rule) "
        "VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6)",
        reading.digest, static_cast<int64_t>(evidence.span.start), static_cast<int64_t>(evidence.span.end),
        fact.key, evidence.quote, evidence.rule);
  }
}

// The row that the least statement makes in `facts` and in the table of its type. Links come later.
void InsertFact(Connection& connection, const std::string& id) {
  Run(connection,
      "INSERT INTO facts (id, type, confidence, inherited) SELECT id, type, confidence, inherited FROM "
      "statements "
      "WHERE id = ?",
      id);
  Run(connection,
      "INSERT INTO partnerships SELECT id, helper, recipient, scheme, since, until FROM statements "
      "WHERE id = ? AND type = 'partnership'",
      id);
  Run(connection,
      "INSERT INTO projects SELECT id, name, recipient, sector, period_first, period_last, status, "
      "amount_fen "
      "FROM statements WHERE id = ? AND type = 'project'",
      id);
  Run(connection,
      "INSERT INTO funds SELECT id, amount_fen, amount_max_fen, qualifier, kind, status, scope, "
      "payer_region, "
      "payer_organisation, recipient, period_first, period_last, sector, NULL FROM statements "
      "WHERE id = ? AND type = 'fund'",
      id);
  Run(connection,
      "INSERT INTO beneficiaries SELECT id, CAST(value AS INTEGER), CAST(value_max AS INTEGER), qualifier, "
      "unit, "
      "beneficiary_group, recipient, period_first, period_last, sector, status FROM statements "
      "WHERE id = ? AND type = 'beneficiary'",
      id);
  Run(connection,
      "INSERT INTO indicators SELECT id, CAST(value AS NUMERIC), CAST(value_max AS NUMERIC), qualifier, "
      "unit, what, "
      "recipient, period_first, period_last, sector, status, tree_code FROM statements "
      "WHERE id = ? AND type = 'indicator'",
      id);
}

// Makes the one fact of all statements with this `joins`; none where there is no statement left.
void JoinStatements(Connection& connection, const std::string& joins) {
  std::string least;
  ForEachRow(
      connection, [&](auto& row) { least = Text(row, 0); },
      "SELECT min(id) FROM statements WHERE joins = ? HAVING min(id) IS NOT NULL", joins);
  if (least.empty()) return;
  Run(connection, "DELETE FROM facts WHERE id IN (SELECT fact FROM statements WHERE joins = ?)", joins);
  Run(connection, "UPDATE statements SET fact = ?1 WHERE joins = ?2 AND fact <> ?1", least, joins);
  InsertFact(connection, least);
}

// A fact's links are those of the least statement that has one; they name what the linked statement's fact is
// now.
void LinkFact(Connection& connection, const std::string& fact) {
  Run(connection,
      "UPDATE facts SET part_of = (SELECT w.fact FROM statements AS s JOIN statements AS w ON w.id = "
      "s.part_of "
      "WHERE s.fact = ?1 AND w.fact <> ?1 ORDER BY s.id LIMIT 1) WHERE id = ?1",
      fact);
  Run(connection,
      "UPDATE funds SET project = (SELECT p.fact FROM statements AS s JOIN statements AS p ON p.id = "
      "s.project "
      "WHERE s.fact = ?1 AND p.type = 'project' ORDER BY s.id LIMIT 1) WHERE id = ?1",
      fact);
}

// Every fact of a touched statement, and every fact with a statement that links to one.
std::set<std::string> FactsToLink(Connection& connection, const Touched& touched) {
  std::set<std::string> facts = touched.statements;
  const auto collect = [&](auto& row) { facts.insert(Text(row, 0)); };
  for (const std::string& joins : touched.joins) {
    ForEachRow(
        connection, collect,
        "SELECT fact FROM statements WHERE joins = ?1 UNION "
        "SELECT s.fact FROM statements AS w JOIN statements AS s ON s.part_of = w.id WHERE w.joins = ?1 "
        "UNION "
        "SELECT s.fact FROM statements AS p JOIN statements AS s ON s.project = p.id WHERE p.joins = ?1",
        joins);
  }
  return facts;
}

void MakeFacts(Connection& connection, const Touched& touched) {
  for (const std::string& id : touched.statements) InsertFact(connection, id);
  for (const std::string& joins : touched.joins) JoinStatements(connection, joins);
  for (const std::string& fact : FactsToLink(connection, touched)) LinkFact(connection, fact);
}

void WriteConflicts(Connection& connection, const ArticleReading& reading) {
  for (const Conflict& conflict : reading.conflicts) {
    Run(connection,
        "INSERT OR IGNORE INTO conflicts (first, second, what) VALUES (min(?1, ?2), max(?1, ?2), ?3)",
        conflict.first, conflict.second, conflict.what);
  }
}

void WriteResidue(Connection& connection, const ArticleReading& reading) {
  for (const Residue& residue : reading.residue) {
    const std::optional<std::string> upper =
        residue.value_max ? std::optional(residue.value_max->ToString()) : std::nullopt;
    Run(connection,
        "INSERT OR IGNORE INTO residue (article, start, \"end\", quote, rule, value, value_max, qualifier, "
        "unit, reason) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        reading.digest, static_cast<int64_t>(residue.evidence.span.start),
        static_cast<int64_t>(residue.evidence.span.end), residue.evidence.quote, residue.evidence.rule,
        residue.value.ToString(), upper, ToString(residue.qualifier), residue.unit, residue.reason);
  }
}

std::string FaultOf(const Fact& fact, const std::map<std::string, FactType>& types, const Quotes& quotes) {
  if (fact.key.empty()) return "a fact has no key";
  if (fact.evidence.empty()) return fmt::format("fact {} has no evidence", fact.key);
  for (const Evidence& evidence : fact.evidence) {
    if (evidence.quote.empty() || quotes.At(evidence.span) != evidence.quote) {
      return fmt::format("fact {}: the text at {} is not \"{}\"", fact.key, evidence.span.start,
                         evidence.quote);
    }
  }
  if (!fact.part_of.empty() && (fact.part_of == fact.key || !types.contains(fact.part_of))) {
    return fmt::format("fact {} is part of {}, which is no other fact of this article", fact.key,
                       fact.part_of);
  }
  const auto project = types.find(ProjectOf(fact));
  if (!ProjectOf(fact).empty() && (project == types.end() || project->second != FactType::kProject)) {
    return fmt::format("fact {} pays {}, which is no project of this article", fact.key, ProjectOf(fact));
  }
  return "";
}

}  // namespace

std::string FaultIn(const ArticleReading& reading) {
  const Quotes quotes(reading.text);
  std::map<std::string, FactType> types;
  for (const Fact& fact : reading.facts) {
    if (!types.emplace(fact.key, fact.type()).second)
      return fmt::format("two facts have the key {}", fact.key);
  }
  for (const Fact& fact : reading.facts) {
    if (std::string fault = FaultOf(fact, types, quotes); !fault.empty()) return fault;
  }
  for (const Residue& residue : reading.residue) {
    const Evidence& evidence = residue.evidence;
    if (evidence.quote.empty() || quotes.At(evidence.span) != evidence.quote) {
      return fmt::format("residue: the text at {} is not \"{}\"", evidence.span.start, evidence.quote);
    }
  }
  for (const Conflict& conflict : reading.conflicts) {
    if (!types.contains(conflict.first) || !types.contains(conflict.second) ||
        conflict.first == conflict.second) {
      return fmt::format("conflict of {} and {}: not two facts of this article", conflict.first,
                         conflict.second);
    }
  }
  return "";
}

void WriteStatements(Connection& connection, const ArticleReading& reading) {
  std::vector<const Fact*> by_place;
  for (const Fact& fact : reading.facts) by_place.push_back(&fact);
  std::sort(by_place.begin(), by_place.end(), [](const Fact* a, const Fact* b) {
    return std::tie(a->evidence.front().span, a->key) < std::tie(b->evidence.front().span, b->key);
  });
  Touched touched;
  std::map<std::string, int> of_signature;
  for (const Fact* fact : by_place) {
    const std::string signature = Signature(*fact);
    if (signature.empty()) {
      InsertStatement(connection, reading, *fact, "");
      touched.statements.insert(fact->key);
    } else {
      const std::string joins = fmt::format("{}#{}", signature, ++of_signature[signature]);
      InsertStatement(connection, reading, *fact, joins);
      touched.joins.insert(joins);
    }
  }
  MakeFacts(connection, touched);
  WriteConflicts(connection, reading);
  WriteResidue(connection, reading);
}

void RemoveStatements(Connection& connection, std::string_view digest) {
  Touched touched;
  ForEachRow(
      connection, [&](auto& row) { touched.joins.insert(Text(row, 0)); },
      "SELECT joins FROM statements WHERE article = ? AND joins IS NOT NULL", digest);
  Run(connection, "DELETE FROM facts WHERE id IN (SELECT fact FROM statements WHERE article = ?)", digest);
  Run(connection, "DELETE FROM statements WHERE article = ?", digest);
  Run(connection, "DELETE FROM residue WHERE article = ?", digest);
  MakeFacts(connection, touched);
}

}  // namespace xiezuo
