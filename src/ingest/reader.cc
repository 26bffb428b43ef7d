#include "ingest/reader.h"

#include <set>

#include "ingest/analysis.h"
#include "ingest/explanation.h"
#include "ingest/rule_check.h"
#include "ingest/rules_folder.h"
#include "resolve/resolve.h"
#include "text/decode.h"
#include "text/repair.h"

namespace xiezuo {

struct Reader::State {
  State(const ReferenceData& reference, const RulesFolder& folder)
      : gazetteer(reference),
        lexicon(folder.files()),
        rules(folder.files()),
        quantities(lexicon),
        words(lexicon),
        extractor(std::string(XIEZUO_VERSION) + "+" + rules.digest().substr(0, 12)) {}

  Knowledge knowledge() const { return {gazetteer, lexicon, rules, quantities, words}; }

  Gazetteer gazetteer;
  Lexicon lexicon;
  RuleSet rules;
  QuantityReader quantities;
  WordLists words;
  std::string extractor;
};

namespace {

StoredPassage ToStored(const Document& document, const Passage& passage, const Relevance& relevance) {
  StoredPassage stored;
  stored.kind = passage.kind;
  stored.span = document.ToCodePoints(passage.source);
  stored.text = passage.text;
  stored.segment = passage.segment;
  stored.repeats = passage.repeats;
  stored.relevant = relevance.relevant;
  stored.reason = relevance.reason;
  return stored;
}

void FillPassages(const Analysis& analysis, ArticleReading& reading) {
  std::set<std::string> organisations;
  for (size_t i = 0; i < analysis.document->passages.size(); ++i) {
    reading.passages.push_back(
        ToStored(*analysis.document, analysis.document->passages[i], analysis.relevance[i]));
    if (!analysis.relevance[i].relevant) continue;
    for (const OrganisationRef& organisation : analysis.annotated.passages[i].places.organisations) {
      organisations.insert(organisation.name);
    }
  }
  reading.organisations.assign(organisations.begin(), organisations.end());
}

}  // namespace

Reader::Reader(const ReferenceData& reference, const ReaderOptions& options)
    : state_(std::make_unique<const State>(reference, RulesFolder(options.rules_folder))) {}
Reader::~Reader() = default;

const std::string& Reader::extractor() const { return state_->extractor; }

Result<ArticleReading> Reader::Read(const SourceFile& file, const PublicationDate& given) const {
  Result<DecodedFile> decoded = Decode(file.bytes);
  if (!decoded) return decoded.error();
  auto document = std::make_unique<Document>(std::move(decoded->document));
  Repair(*document);
  const Analysis analysis = Analyse(std::move(document), given, state_->knowledge());

  ArticleReading reading;
  reading.name = file.name, reading.path = file.path, reading.digest = file.digest;
  reading.encoding = analysis.document->encoding, reading.extractor = state_->extractor;
  reading.title = analysis.masthead.title, reading.newspaper = analysis.masthead.newspaper;
  reading.text = analysis.document->text;
  reading.published = analysis.published;
  reading.diagnostics = std::move(decoded->diagnostics);
  FillPassages(analysis, reading);
  Resolution resolution =
      Resolve(analysis.annotated, analysis.relevance, analysis.mentions, analysis.projects,
              analysis.published.date, file.digest, state_->knowledge());
  reading.facts = std::move(resolution.facts);
  reading.residue = std::move(resolution.residue);
  reading.conflicts = std::move(resolution.conflicts);
  return reading;
}

Result<std::string> Reader::Explain(const SourceFile& file, const PublicationDate& given,
                                    size_t offset) const {
  Result<DecodedFile> decoded = Decode(file.bytes);
  if (!decoded) return decoded.error();
  auto document = std::make_unique<Document>(std::move(decoded->document));
  Repair(*document);
  return ExplainNumber(Analyse(std::move(document), given, state_->knowledge()), state_->knowledge(), offset);
}

RuleCheck Reader::CheckRules() const { return CheckExamples(state_->knowledge()); }

}  // namespace xiezuo
