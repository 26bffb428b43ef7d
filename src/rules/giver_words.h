#pragma once
// The word lists that people and bodies who give are known by, compiled from the lexicon.
#include "rules/weighed_words.h"

namespace xiezuo {

struct GiverWords {
  explicit GiverWords(const Lexicon& lexicon)
      : surnames(lexicon.table("surnames")),
        titles(lexicon.table("giver_titles")),
        respects(lexicon.table("giver_respects")),
        tails(lexicon.table("giver_tails")),
        nobodies(lexicon.table("giver_nobodies")) {}

  WeighedWords surnames;
  WeighedWords titles;    // stand before a person's name: 企业家
  WeighedWords respects;  // stand behind it: 阿姨
  WeighedWords tails;     // end names of firms and bodies that no head word tells: 电器
  WeighedWords nobodies;  // in a subject that names no payer: 各界, 他们
};

}  // namespace xiezuo
