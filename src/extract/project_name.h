#pragma once
// Where the names of undertakings stand in a passage: what ends in a noun for such things (…产业园), what a
// building verb and a count enclose (改造低效茶园6200亩), what is listed before 等项目. Says nothing of
// whether it is an undertaking of the cooperation; see project.h.
#include <string>
#include <vector>

#include "base/span.h"
#include "extract/annotated.h"
#include "rules/project_words.h"

namespace xiezuo {

enum class NameOrigin { kHead, kObject, kListed };

struct ProjectName {
  Span span;  // the shortest words that name it, in the passage's reading text
  NameOrigin origin = NameOrigin::kHead;
  double weight = 0;  // of its head noun
  bool owned = false;  // a place or institution opens it, for the rest alone would name nothing: 双河镇幼儿园
  std::string head;
};

// In the order of the text, not overlapping. Linear in the text's size.
std::vector<ProjectName> FindProjectNames(const AnnotatedPassage& passage, const ProjectWords& words);

}  // namespace xiezuo
