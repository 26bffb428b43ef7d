#pragma once
// Whether the full-text index is that of the passages.
#include <optional>
#include <string>

#include "storage/connection.h"

namespace xiezuo {

// Compares the index with one that is made anew of the passages, and asks it for each of its words. The first
// that stands elsewhere, or is not found where it stands; absent where the index is right.
std::optional<std::string> FirstWordAmiss(Connection& connection);

}  // namespace xiezuo
