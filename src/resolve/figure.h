#pragma once
// One number of a relevant passage as a fact or as residue: the votes decide what it is, the setting and the
// chronology whose and when.
#include <optional>
#include <string>
#include <variant>

#include "extract/mention.h"
#include "model/fact.h"
#include "resolve/financing.h"
#include "resolve/giver.h"
#include "resolve/setting.h"

namespace xiezuo {

// A statement of a fact, before repeats are joined.
struct Statement {
  Fact fact;
  size_t mention = 0;  // index into the article's mentions
  int specificity =
      0;  // how near its recipient and period were read; of two statements the greater is believed
};

struct FigureContext {
  const AnnotatedDocument& document;
  const Settings& settings;
  const Chronology& chronology;
  const Financing& financing;
  const Knowledge& knowledge;
};

// The words that prove a number, by their place in the file. `rule` is left empty.
Evidence EvidenceOf(const AnnotatedDocument& document, size_t passage, Span span);

// The fact without key and part_of, or the reason why the number is none.
std::variant<Statement, Residue> ReadFigure(const Mention& mention, const FigureContext& context);

// The residue of a number with the reason given.
Residue ResidueOf(const AnnotatedDocument& document, size_t passage, const Quantity& quantity,
                  std::string reason, std::string rule);

}  // namespace xiezuo
