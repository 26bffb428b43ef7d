#pragma once
// Part and whole: 其中 marks a part of the figure before it; 占N% and 分别 share out the one before.
#include <string_view>
#include <vector>

#include "resolve/figure.h"

namespace xiezuo {

// For each statement the index of the one of which it is a part, or its own index where it is none. A whole
// comes before its part in the same sentence, is of the same type and class, and is not smaller.
std::vector<size_t> FindWholes(const std::vector<Statement>& statements, const std::vector<Mention>& mentions,
                               const AnnotatedDocument& document, const Lexicon& lexicon);

// What is said of the whole is said of its part: planned or done, that it is for one thing, and who the
// people are (用工74人，其中贫困户49人: workers both).
void InheritFromWhole(const Fact& whole, Fact& part);

// True where the words between two sums of money say that both pay one undertaking: 县里配套, 其余由企业出.
bool PaysAlongside(std::string_view between);

}  // namespace xiezuo
