#pragma once
// Checks what Repair promises: that passages hold a document's characters, each once.
#include <cstddef>
#include <optional>

#include "model/document.h"

namespace xiezuo {

// The first byte of a character that lies in no passage though it is no white space and has a width, or that
// lies in more than one; nothing where all is well.
std::optional<size_t> FindUncovered(const Document& document);

}  // namespace xiezuo
