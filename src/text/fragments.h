#pragma once
// Fragments: the page cut at its blank lines and, inside a block of lines, wherever a line does not go on in
// the next. A fragment is a whole paragraph, heading, caption ... or the piece of a paragraph that one column
// holds. Fragments stand in the order of the file and together hold every character that is not white space,
// each once.
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "model/enums.h"

namespace xiezuo {

// No paragraph of a newspaper is as long, in characters without spaces; what is longer is cut at the next end
// of a sentence, at last anywhere, so that what looks through a paragraph for each of its numbers stays
// linear.
inline constexpr size_t kLongParagraph = 4000;

struct Fragment {
  std::vector<Span> lines;  // trimmed, in order
  std::u32string spaced;    // folded; each run of white space inside a line is one space, none between lines
  std::u32string plain;     // the same without any space
  size_t block = 0;         // the run of lines without a blank line between that it stands in
  size_t blank_lines = 0;   // how many stand before it
  bool turns = false;  // a （下转…版）follows: it goes on where another fragment has （上接…版）before it
  bool continues = false;
  PassageKind kind = PassageKind::kParagraph;
};

// Cuts the text; kinds are ClassifyFragments' business.
std::vector<Fragment> CutFragments(std::string_view text);

// Sets the kinds by each fragment's form and by what stands before it.
void ClassifyFragments(std::vector<Fragment>& fragments);

}  // namespace xiezuo
