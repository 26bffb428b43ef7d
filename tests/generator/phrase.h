#pragma once
// Sentences that state facts, from a table that anyone can add to.
//
//   sentence  {T} a time that has been, {F} one to come, {H} and {R} the two counties, {O} a firm, {D} a
//   donor;
//             (甲|乙) one of these; a small letter in braces a figure
//   facts     what the figures are, parted by ";": `a fund 元 kind=fiscal scope=total payer=H`. The measure
//             follows the type, after it size=few|many|money|income, then the attributes of the codebook.
//             period=T where the sentence has a time, none where it is to take that of the paragraph, null
//             for no period. payer=H|R|O|D. part_of=a.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/figure.h"
#include "model/enums.h"

namespace xiezuo::generator {

struct PhraseFact {
  char slot = 'a';
  FactType type = FactType::kFund;
  std::string measure;
  std::map<std::string, std::string> attributes;
};

struct Phrase {
  std::string sentence;
  std::vector<PhraseFact> facts;

  bool HasTime() const;        // names a time of its own
  bool OpensWithTime() const;  // and so governs what follows
};

// Throws Error, naming the line, for a row that cannot be read.
std::vector<Phrase> ParsePhrases(std::string_view table, std::string_view name);

}  // namespace xiezuo::generator
