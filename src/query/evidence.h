#pragma once
// What proves the rows of a canned query.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "query/run.h"

namespace xiezuo {

// For each row of the query, counted from 1, and each figure that its header gives evidence for: every place
// in an article that states a fact behind it, with date and quote. `row` asks for one row alone. The rows are
// those that `arrange`, where it is given, makes of the query's. Throws Error kUsage where the header names
// no evidence; else as RunQuery.
using Arrange = std::function<std::unique_ptr<RowSource>(std::unique_ptr<RowSource>)>;
std::unique_ptr<RowSource> ExplainQuery(Sandbox& sandbox, const CannedQuery& query,
                                        const QueryArguments& arguments, std::optional<int64_t> row = {},
                                        const Arrange& arrange = {});

}  // namespace xiezuo
