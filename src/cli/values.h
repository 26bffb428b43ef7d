#pragma once
// What people type as the values of options. Each throws Error kUsage, naming the option, for what is none.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "cli/arguments.h"
#include "model/article.h"

namespace xiezuo {

PartialDate DateFrom(const std::string& text, const std::string& option);
std::optional<PartialDate> DateOf(const Arguments& arguments, const std::string& option);
// A whole number of at least `least`.
int64_t NumberOf(const Arguments& arguments, const std::string& option, int64_t least, int64_t otherwise);
// Bytes, or with k, M, G (1024 each), also written KiB, MB and so on.
uint64_t SizeOf(const Arguments& arguments, const std::string& option, uint64_t otherwise);

}  // namespace xiezuo
