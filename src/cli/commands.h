#pragma once
// Every command's declaration and deed; each pair is defined in its own file.
#include "cli/command.h"

namespace xiezuo {

struct CannedQuery;

CommandOptions IngestOptionsOf(const Words&);
ExitStatus RunIngest(const Arguments&);
CommandOptions QueryOptionsOf(const Words&);
ExitStatus RunQueryCommand(const Arguments&);
CommandOptions OptionsOfQuery(const CannedQuery&);
CommandOptions SqlOptionsOf(const Words&);
ExitStatus RunSql(const Arguments&);
CommandOptions SearchOptionsOf(const Words&);
ExitStatus RunSearch(const Arguments&);
CommandOptions FactsOptionsOf(const Words&);
ExitStatus RunFacts(const Arguments&);
CommandOptions ExportOptionsOf(const Words&);
ExitStatus RunExport(const Arguments&);
CommandOptions ArticlesOptionsOf(const Words&);
ExitStatus RunArticles(const Arguments&);
CommandOptions ShowOptionsOf(const Words&);
ExitStatus RunShow(const Arguments&);
CommandOptions ExplainOptionsOf(const Words&);
ExitStatus RunExplain(const Arguments&);
CommandOptions RereadOptionsOf(const Words&);
ExitStatus RunReread(const Arguments&);
CommandOptions RulesOptionsOf(const Words&);
ExitStatus RunRules(const Arguments&);
CommandOptions CheckOptionsOf(const Words&);
ExitStatus RunCheck(const Arguments&);
CommandOptions MigrateOptionsOf(const Words&);
ExitStatus RunMigrate(const Arguments&);
CommandOptions BackupOptionsOf(const Words&);
ExitStatus RunBackup(const Arguments&);
CommandOptions GenerateDocsOptionsOf(const Words&);
ExitStatus RunGenerateDocs(const Arguments&);
CommandOptions CompleteRegionOptionsOf(const Words&);
ExitStatus RunCompleteRegion(const Arguments&);

}  // namespace xiezuo
