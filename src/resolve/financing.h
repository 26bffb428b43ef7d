#pragma once
// Which undertaking a sum of money pays: the one named in its clause, or in a clause before it with no other
// money between, or at the beginning of the next.
#include <optional>
#include <vector>

#include "extract/annotated.h"
#include "extract/project.h"

namespace xiezuo {

class Financing {
 public:
  // Both must outlive it; the mentions are in the order of the text.
  Financing(const AnnotatedDocument& document, const std::vector<ProjectMention>& projects);

  // The index of the undertaking that stands beside the money or before it in the sentence; nothing where
  // there is none, or there are several.
  std::optional<size_t> UndertakingBeside(size_t passage, size_t quantity) const;
  // The same, else the one that the next clause begins with: 247万元，铺出一座篮球场.
  std::optional<size_t> UndertakingOf(size_t passage, size_t quantity) const;

 private:
  std::optional<size_t> OnlyOneIn(size_t passage, Span range) const;

  const AnnotatedDocument& document_;
  const std::vector<ProjectMention>& projects_;
  std::vector<size_t> first_of_passage_;  // index into projects_, one more than passages
};

}  // namespace xiezuo
