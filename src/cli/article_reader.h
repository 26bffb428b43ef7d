#pragma once
// The text tower as the runs of ingest/ want it: a Reader over the store's reference data.
#include "cli/arguments.h"
#include "ingest/pipeline.h"
#include "storage/store.h"

namespace xiezuo {

// --rules DIR reads a folder instead of the built-in rules.
ArticleReader MakeArticleReader(const Arguments& arguments, const Store& store);
// --jobs and --dry-run.
PipelineOptions PipelineOptionsOf(const Arguments& arguments);

}  // namespace xiezuo
