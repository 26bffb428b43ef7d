#include "ingest/analysis.h"

#include "extract/implied_pair.h"
#include "ingest/publication_date.h"

namespace xiezuo {

Analysis Analyse(std::unique_ptr<const Document> document, const PublicationDate& given,
                 const Knowledge& knowledge) {
  Analysis analysis;
  analysis.document = std::move(document);
  analysis.masthead = FindMasthead(*analysis.document);
  analysis.annotated = Annotate(*analysis.document, knowledge);
  ReturnToMainArticle(analysis.annotated);
  analysis.relevance = JudgeRelevance(analysis.annotated, knowledge);
  AddImpliedPairs(analysis.annotated, analysis.relevance, knowledge);
  std::vector<bool> relevant;
  for (const Relevance& judged : analysis.relevance) relevant.push_back(judged.relevant);
  analysis.mentions = ExtractMentions(analysis.annotated, relevant, knowledge);
  analysis.projects = ExtractProjects(analysis.annotated, analysis.relevance, knowledge);
  analysis.published = PublicationDateOf(given, analysis.masthead, analysis.annotated);
  return analysis;
}

}  // namespace xiezuo
