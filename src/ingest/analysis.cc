#include "ingest/analysis.h"

#include <algorithm>

#include "extract/implied_pair.h"
#include "resolve/chronology.h"

namespace xiezuo {
namespace {

// The date given, else the one printed on the page, else the latest single year named, which the text cannot
// precede.
PublicationDate DateOf(const PublicationDate& given, const Masthead& masthead,
                       const AnnotatedDocument& document) {
  if (given.date) return given;
  if (masthead.date) return {masthead.date, DateSource::kText};
  std::optional<int> latest;
  for (const AnnotatedPassage& passage : document.passages) {
    if (passage.passage->kind == PassageKind::kNotice) continue;
    for (const TimeRef& time : passage.times) {
      if (time.kind == TimeKind::kYears && time.years && !time.in_name &&
          time.years->first == time.years->last) {
        latest = std::max(latest.value_or(0), time.years->last);
      }
    }
  }
  // 始于2013年 and 八年来 make 2021.
  if (const std::optional<int> start = StartYearOf(document)) {
    for (const AnnotatedPassage& passage : document.passages) {
      for (const TimeRef& time : passage.times) {
        if (time.kind == TimeKind::kSinceStart && time.count > 1)
          latest = std::max(latest.value_or(0), *start + time.count);
      }
    }
  }
  if (!latest) return {};
  return {PartialDate{*latest, 0, 0}, DateSource::kInferred};
}

}  // namespace

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
  analysis.published = DateOf(given, analysis.masthead, analysis.annotated);
  return analysis;
}

}  // namespace xiezuo
