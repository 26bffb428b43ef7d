#pragma once
// What a page says of itself: the title of its main article, the newspaper and the day it was printed. Each
// is absent where it is not printed; nothing is guessed from the article's text.
#include <optional>
#include <string>

#include "model/article.h"
#include "model/document.h"

namespace xiezuo {

struct Masthead {
  std::string title;      // as printed, marks and line breaks taken out
  std::string newspaper;  // 青岛日报, 新快报 ...
  std::optional<PartialDate> date;
};

// Requires: Repair has filled document.passages.
Masthead FindMasthead(const Document& document);

}  // namespace xiezuo
