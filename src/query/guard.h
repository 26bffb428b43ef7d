#pragma once
// What a sandboxed connection may do: the engine's limits and its authorizer. See sandbox.h.
#include <string>
#include <vector>

struct sqlite3;

namespace xiezuo {

// Requires: the connection is read-only and no statement runs. Whatever must be opened before an authorizer
// refuses it (full text, json_each, the pragma functions) is opened first.
void GuardConnection(sqlite3* handle);

// The functions that a statement may use by their names.
std::vector<std::string> AllowedFunctions();

}  // namespace xiezuo
