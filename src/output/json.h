#pragma once
// JSON (one array of objects) and JSON Lines (one object a line). Keys are the headings in their order; a
// heading that stands twice gets a number, so that no value hides another. Bytes that are no UTF-8 become
// U+FFFD.
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "model/result_set.h"
#include "output/sink.h"

namespace xiezuo {

int64_t WriteJson(RowSource& rows, const std::vector<std::string>& headings, Sink& sink);
int64_t WriteJsonLines(RowSource& rows, const std::vector<std::string>& headings, Sink& sink);

// On one line, without escapes for Chinese.
std::string ToText(const nlohmann::ordered_json& value);

}  // namespace xiezuo
