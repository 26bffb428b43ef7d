#include "output/json.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

namespace xiezuo {
namespace {

using Json = nlohmann::ordered_json;

Json ToJson(const Value& value) {
  if (const auto* integer = std::get_if<int64_t>(&value)) return *integer;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<double>(&value)) {
    // A whole number is written as one: 820, not 820.0.
    if (std::nearbyint(*number) == *number && std::abs(*number) < 1e15) return static_cast<int64_t>(*number);
    return *number;
  }
  return nullptr;
}

std::vector<std::string> UniqueKeys(const std::vector<std::string>& headings) {
  std::vector<std::string> keys;
  std::set<std::string> taken;
  for (const std::string& heading : headings) {
    std::string key = heading;
    for (int n = 2; !taken.insert(key).second; ++n) key = heading + "_" + std::to_string(n);
    keys.push_back(key);
  }
  return keys;
}

Json ToObject(const Row& row, const std::vector<std::string>& keys) {
  Json object = Json::object();
  for (size_t i = 0; i < row.size(); ++i) object.push_back({keys[i], ToJson(row[i])});
  return object;
}

}  // namespace

int64_t WriteJson(RowSource& rows, const std::vector<std::string>& headings, Sink& sink) {
  const std::vector<std::string> keys = UniqueKeys(headings);
  int64_t count = 0;
  Row row;
  while (rows.Next(row)) {
    sink.Write(count == 0 ? "[\n" : ",\n");
    sink.Write(ToText(ToObject(row, keys)));
    ++count;
  }
  sink.Write(count == 0 ? "[]\n" : "\n]\n");
  return count;
}

int64_t WriteJsonLines(RowSource& rows, const std::vector<std::string>& headings, Sink& sink) {
  const std::vector<std::string> keys = UniqueKeys(headings);
  int64_t count = 0;
  Row row;
  while (rows.Next(row)) {
    sink.Write(ToText(ToObject(row, keys)) + "\n");
    ++count;
  }
  return count;
}

std::string ToText(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace xiezuo
