#pragma once
// The word lists that undertakings are found by, compiled from the lexicon.
#include <string_view>

#include "rules/weighed_words.h"

namespace xiezuo {

struct ProjectWords {
  explicit ProjectWords(const Lexicon& lexicon);

  WeighedWords heads;              // nouns that end a name: 产业园, 教学楼
  WeighedWords verbs;              // their object is an undertaking: 建成, 援建
  WeighedWords completions;        // said of an undertaking: 投用, 封顶
  WeighedWords generic;            // phrases that name no undertaking of their own
  WeighedWords starts;             // words that open a noun phrase but are no part of a name: 一批, 该
  WeighedWords breaks;             // verbs and particles that no name reaches across
  WeighedWords generic_heads;      // 项目, 园区: name nothing when only
  WeighedWords generic_modifiers;  // 产业, 帮扶 stand before them

  // Whether a phrase could be said of any number of undertakings: 产业帮扶项目.
  bool IsGeneric(std::string_view name) const;
};

}  // namespace xiezuo
