#pragma once
// What is written for a parameter of a canned query, on a command line or as its default, as a value of its
// type.
#include <optional>
#include <string>

#include "model/result_set.h"
#include "query/catalogue.h"

namespace xiezuo {

// The value to bind; absent where the text does not fit the type. Of a region it is the text itself: only a
// database knows which one it names.
std::optional<Value> ValueOf(const QueryParameter& parameter, const std::string& text);

// What fits, in the language that is spoken: "a whole number".
std::string WantedBy(const QueryParameter& parameter);

}  // namespace xiezuo
