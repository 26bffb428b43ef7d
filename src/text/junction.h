#pragma once
// What the two sides of a junction say for or against its being one paragraph cut in two. All texts are
// folded and without spaces, and not empty.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "locale/words.h"
#include "text/form.h"
#include "text/fragments.h"

namespace xiezuo {

// Begins as a paragraph of its own does: 近日…, “…, 2024年….
bool StartsNaturally(Characters right);
// 板。 财路。 物”。 市,销往: a first clause too short to open a paragraph, or a sentence too short to be one.
bool StartsWithSplitClause(Characters right);
// Ends with what a person is (村民, 书记), after which a name comes.
bool EndsWithRole(Characters left);
// 加工厂、 and 烘干厂…: members of one list.
bool ListsAlike(Characters left, Characters right);
// Whether the junction cuts a dictionary word.
WordCut CutBetween(Characters left, Characters right);

// Which runs of two to four characters a page has. Pages of more than a million characters count as having
// none.
class SeenRuns {
 public:
  explicit SeenRuns(const std::vector<Fragment>& fragments);
  // The length of the longest run of Han characters across the junction that the page has elsewhere; 0 for
  // none.
  size_t LongestAcross(Characters left, Characters right) const;

 private:
  std::vector<uint64_t> hashes_;  // sorted
};

}  // namespace xiezuo
