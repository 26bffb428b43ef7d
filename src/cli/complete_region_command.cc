// Hidden: what shells ask for while a name of a region is typed. A word a line, a tab, what it means.
#include "base/message.h"
#include "cli/commands.h"
#include "cli/rows_output.h"
#include "query/region_words.h"

namespace xiezuo {

CommandOptions CompleteRegionOptionsOf(const Words&) {
  return CommandOptions({.summary = Message("List the regions whose Chinese name or pinyin begins so."),
                         .usage = "complete-region BEGINNING",
                         .examples = ""},
                        Prints::kNothing)
      .Positional();
}

ExitStatus RunCompleteRegion(const Arguments& arguments) {
  const Words& words = arguments.positional();
  std::string text;
  for (const RegionWord& region : RegionWords(words.empty() ? "" : words.back())) {
    text += region.word + (region.meaning.empty() ? "" : "\t" + region.meaning) + "\n";
  }
  PrintText(text);
  return ExitStatus::kOk;
}

}  // namespace xiezuo
