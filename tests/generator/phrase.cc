#include "generator/phrase.h"

#include "base/error.h"
#include "base/tsv.h"
#include "base/utf8.h"

namespace xiezuo::generator {
namespace {

PhraseFact ParseFact(std::string_view text) {
  const auto words = Split(Trim(text), ' ');
  if (words.size() < 3 || words[0].size() != 1) throw Error("a fact is: letter type measure attributes");
  const auto type = ParseFactType(words[1]);
  if (!type) throw Error("no fact type " + std::string(words[1]));
  PhraseFact fact{words[0][0], *type, std::string(words[2]), {}};
  for (size_t i = 3; i < words.size(); ++i) {
    const size_t sign = words[i].find('=');
    if (sign == std::string_view::npos) throw Error("no attribute: " + std::string(words[i]));
    fact.attributes[std::string(words[i].substr(0, sign))] = std::string(words[i].substr(sign + 1));
  }
  return fact;
}

}  // namespace

bool Phrase::HasTime() const {
  return sentence.find("{T}") != std::string::npos || sentence.find("{F}") != std::string::npos;
}

bool Phrase::OpensWithTime() const { return sentence.starts_with("{T}") || sentence.starts_with("{F}"); }

std::vector<Phrase> ParsePhrases(std::string_view table, std::string_view name) {
  const auto rows = ParseTsv(table, name);
  if (!rows) throw Error(rows.error().message);
  std::vector<Phrase> phrases;
  for (size_t i = 0; i < rows->rows.size(); ++i) {
    Phrase phrase{std::string(rows->rows[i][0]), {}};
    try {
      for (const std::string_view fact : Split(rows->rows[i][1], ';'))
        phrase.facts.push_back(ParseFact(fact));
    } catch (const Error& e) {
      throw Error(std::string(name) + ":" + std::to_string(rows->lines[i]) + ": " + e.what());
    }
    phrases.push_back(std::move(phrase));
  }
  return phrases;
}

}  // namespace xiezuo::generator
