#include "rules/project_words.h"

namespace xiezuo {

ProjectWords::ProjectWords(const Lexicon& lexicon)
    : heads(lexicon.table("project_heads")),
      verbs(lexicon.table("build_verbs")),
      completions(lexicon.table("completion_words")),
      generic(lexicon.table("generic_projects")),
      starts(lexicon.table("project_starts")),
      breaks(lexicon.table("project_breaks")),
      generic_heads(lexicon.table("generic_heads")),
      generic_modifiers(lexicon.table("generic_modifiers")) {}

bool ProjectWords::IsGeneric(std::string_view name) const {
  if (generic.Has(name)) return true;
  const auto head = generic_heads.LongestBefore(name, name.size());
  if (!head) return false;
  size_t at = name.size() - head.size;
  while (at > 0) {
    const auto modifier = generic_modifiers.LongestBefore(name.substr(0, at), at);
    if (!modifier) return false;
    at -= modifier.size;
  }
  return true;
}

}  // namespace xiezuo
