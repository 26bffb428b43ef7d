#pragma once
// The statements that the numbers of an article written by hand become, before and after repeats are joined.
#include <vector>

#include "article_by_hand.h"
#include "resolve/figure.h"

namespace xiezuo {

struct StatedFigures {
  ArticleByHand article;
  std::vector<Mention> mentions;
  std::vector<Statement> statements;

  explicit StatedFigures(std::string_view lines) : article(lines) {
    const AnnotatedDocument& document = article.annotated;
    mentions =
        ExtractMentions(document, std::vector<bool>(document.passages.size(), true), SourceKnowledge());
    const Settings settings(document, SeedGazetteer());
    const Chronology chronology(document, PartialDate{2025, 6, 12});
    const std::vector<ProjectMention> projects =
        ExtractProjects(document, std::vector<Relevance>(document.passages.size()), SourceKnowledge());
    const Financing financing(document, projects);
    for (size_t i = 0; i < mentions.size(); ++i) {
      auto figure = ReadFigure(mentions[i], {document, settings, chronology, financing, SourceKnowledge()});
      if (auto* statement = std::get_if<Statement>(&figure)) {
        statements.push_back(std::move(*statement));
        statements.back().mention = i;
      }
    }
  }

  // The quote of the first evidence, which tells the statements apart.
  static const std::string& QuoteOf(const Statement& statement) {
    return statement.fact.evidence.front().quote;
  }
};

}  // namespace xiezuo
