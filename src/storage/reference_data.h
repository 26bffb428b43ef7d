#pragma once
// Regions, names, known pairs and the indicator tree: from the seeds into the database, and out of it as one
// value.
#include <vector>

#include "base/embedded_file.h"
#include "model/region.h"
#include "storage/connection.h"

namespace xiezuo {

// Makes the reference tables what the seeds (regions.tsv, region_names.tsv, partnerships.tsv, indicators.tsv;
// each may be missing) say. Regions and indicators that facts may name are never taken out. False where they
// are so already. Throws Error for a seed that is wrong, naming file and line.
bool FillReferenceData(Connection& connection, const std::vector<EmbeddedFile>& seeds);

ReferenceData ReadReferenceData(Connection& connection);

}  // namespace xiezuo
