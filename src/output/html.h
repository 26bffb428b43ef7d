#pragma once
// A page of HTML with one table: no scripts, no files beside it, to be opened or pasted. Amounts read as
// people read them, the exact value stands in <data>.
#include <cstdint>
#include <string>
#include <vector>

#include "model/result_set.h"
#include "output/sink.h"

namespace xiezuo {

struct HtmlPage {
  std::string title;
  std::string language;  // en, zh
};

int64_t WriteHtml(RowSource& rows, const std::vector<std::string>& headings, const HtmlPage& page,
                  Sink& sink);

}  // namespace xiezuo
