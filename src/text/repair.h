#pragma once
// Repair finds the passages of a page as the eye of its reader would: lines joined to paragraphs, columns
// joined over what stands between their pieces, headings, captions, bylines, list items and notices told
// apart, repeats pointed to the passage they repeat, and other articles of the page put into segments of
// their own.
//
// Always holds: every character of the document that is not white space lies in exactly one passage; a
// passage stands where its first piece stands; its text is folded as locale/fold.h says, with a seam wherever
// pieces were joined that do not follow each other. `repeats` names the fuller passage, mostly an earlier
// one, which repeats nothing itself. Segment 0 is the article that the page begins with; a notice is a
// segment of its own. A heading is itself governed by the section heading above it. Judging what a passage is
// about is left to others. Linear time and memory.
#include "model/document.h"

namespace xiezuo {

// Fills document.passages from document.text.
void Repair(Document& document);

}  // namespace xiezuo
