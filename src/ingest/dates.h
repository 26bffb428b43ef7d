#pragma once
// The publication dates that are known before an article is read: from a file of dates, or from its file
// name.
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/article.h"

namespace xiezuo {

using DatesByName = std::map<std::string, PartialDate, std::less<>>;  // file name → date

// Reads a TSV of file name and date; a first line that says "date" in its second field, empty lines and lines
// that begin with '#' are passed over. Throws Error kUsage, naming the line, for anything else.
DatesByName ReadDatesFile(const std::string& path);

// The one day (2025-02-06, 2025_02_06, 2025.02.06, 20250206, 2025年2月6日) or month (2025-02, 2025年2月) that
// a file name holds, standing free of letters and digits; absent where there is none, where two differ, or
// where the figures are no date (so that a digest or a number of an archive is never read as one).
std::optional<PartialDate> DateInFileName(std::string_view name);

}  // namespace xiezuo
