#pragma once
// What the engine says of a statement that it refuses or stops, as an Error in the language that is spoken.
#include <optional>
#include <string>
#include <string_view>

namespace xiezuo {

struct EngineFault {
  int code;
  std::string message;
  std::string_view sql = {};          // the whole statement
  std::optional<size_t> offset = {};  // the byte of it at which the engine stumbled
  std::string remedy = {};            // where the SQL is wrong
};

// Throws SqlError where the SQL is wrong, else Error. `path` is the database.
[[noreturn]] void ThrowEngineError(const EngineFault& fault, const std::string& path);

}  // namespace xiezuo
