#include <fmt/format.h>

#include "base/embedded_file.h"
#include "base/message.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "ingest/reader.h"
#include "model/region.h"

namespace xiezuo {

CommandOptions RulesOptionsOf(const Words&) {
  return CommandOptions({.summary = Message("Compile the extraction rules and run the examples that they "
                                            "carry. The database is not needed."),
                         .usage = Message("rules check [options]"),
                         .examples = "xiezuo rules check\n"
                                     "xiezuo rules check --rules my-rules/\n"},
                        Prints::kNothing)
      .Value("rules", "DIR", Message("the rules of a folder instead of the built-in ones"))
      .Positional({"check"});
}

ExitStatus RunRules(const Arguments& arguments) {
  if (arguments.positional() != Words{"check"}) {
    throw Error(Message("rules takes the word check"), Message("write: xiezuo rules check"),
                ExitStatus::kUsage);
  }
  const Reader reader(ParseReferenceData(EmbeddedSeeds()),
                      {.rules_folder = arguments.Text("rules").value_or("")});
  const RuleCheck check = reader.CheckRules();
  for (const std::string& failure : check.failures) fmt::print("{}\n", failure);
  Say(Message("{} rules and cues, {} examples, {} failures", check.stanzas, check.examples,
              check.failures.size()));
  return check.failures.empty() ? ExitStatus::kOk : ExitStatus::kFailed;
}

}  // namespace xiezuo
