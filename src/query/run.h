#pragma once
// Runs a canned query. What people type is checked by the parameter's type and bound, never pasted into SQL.
#include <map>
#include <memory>
#include <string>

#include "model/fact.h"
#include "query/catalogue.h"
#include "query/sandbox.h"

namespace xiezuo {

// Parameter names, without dashes, and what was typed for each.
using QueryArguments = std::map<std::string, std::string>;

// Throws Error kUsage for an argument that the query does not have, a required one that lacks, or a value
// that does not fit its type; else as Sandbox::Query, naming file and line where the query's own SQL is
// wrong. Columns carry the titles and units that the query declares; those of evidence alone are left out.
std::unique_ptr<RowSource> RunQuery(Sandbox& sandbox, const CannedQuery& query,
                                    const QueryArguments& arguments);

// The same rows with every column of the SQL.
std::unique_ptr<RowSource> RunQueryWithEvidence(Sandbox& sandbox, const CannedQuery& query,
                                                const QueryArguments& arguments);

// The region that a code, a Chinese name or alias, or pinyin (spaces, case and the dots of ü do not matter)
// names, or such names of regions one within another: 贵州惠水, guizhou huishui. One name goes before
// several; an official name, as a province's one character, before a short one, that before a former one, and
// a county before a township of the same name. Throws Error kUsage where several still fit, listing each with
// code and full name, or none does, with the nearest names.
RegionCode ResolveRegion(Sandbox& sandbox, const std::string& text);

}  // namespace xiezuo
